#include "items/importmodel.h"
#include "items/importwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

/// Two prompts, a story that the bank has something like, and a line that nobody understood.
struct Import
{
    Import()
    {
        Story held;
        held.id = StoryId::fromName(u"held"_s);
        held.title = u"Moving the shop"_s;
        bank.table<Story>().put(held);
        Competency named;
        named.id = CompetencyId::fromName(u"named"_s);
        named.name = u"Ownership"_s;
        named.hue = 3;
        bank.table<Competency>().put(named);
        Story read;
        read.id = StoryId::fromName(u"read"_s);
        read.title = u"Moving a shop"_s;
        read.situation = u"Every night at two the nightly job failed."_s;
        read.tags.append({.competency = named.id});
        plan.content.table<Story>().put(read);
        plan.items = {item(Kind::Prompt, u"Tell me about a failure"_s, {3, 3}),
                      item(Kind::Story, read.title, {5, 9}), item(Kind::Prompt, u"Why us?"_s, {12, 12})};
        plan.items[1].id = read.id.uuid();
        plan.items[1].existing = held.id.uuid();
        plan.items[1].likeness = 0.84;
        plan.items[1].choice = ImportChoice::Merge;
        plan.leftovers = {{.what = {.lines = {11, 11}, .text = u"bring cake"_s, .source = {}}}};
        model.setPlan(plan, bank);
    }

    static ImportItem item(Kind kind, const QString &title, const LineSpan &lines)
    {
        ImportItem made;
        made.kind = kind;
        made.title = title;
        made.lines = lines;
        return made;
    }

    QModelIndex group(int row) const { return model.index(row, ImportModel::ItemColumn); }
    QModelIndex row(int group, int row, int column = ImportModel::ItemColumn) const
    {
        return model.index(row, column, this->group(group));
    }

    Library bank;
    ImportPlan plan;
    ImportModel model;
};

} // namespace

class TestImportModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tree_keepsTheRulesOfAModel();
    void groups_holdPromptsStoriesAndLeftovers();
    void story_saysWhatItBrings();
    void checkBox_takesAnItemOutAndBackIn();
    void checkBoxOfAGroup_takesAll();
    void choice_isOneOfThoseThatAreOffered();
    void leftover_goesToTheNotes();
    void atLine_findsTheRow_data();
    void atLine_findsTheRow();
    void summary_countsWhatHappens();
    void words_ofLinesAndChoices();
};

void TestImportModel::tree_keepsTheRulesOfAModel()
{
    Import import;
    const QAbstractItemModelTester tester(&import.model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(import.model.setData(import.row(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    import.model.setPlan({}, {});
    QCOMPARE(import.model.rowCount(), 0);
}

void TestImportModel::groups_holdPromptsStoriesAndLeftovers()
{
    const Import import;
    QCOMPARE(import.model.rowCount(), 3);
    QCOMPARE(import.group(0).data().toString(), u"Prompts"_s);
    QCOMPARE(import.model.rowCount(import.group(0)), 2);
    QCOMPARE(import.row(0, 1).data().toString(), u"Why us?"_s);
    QCOMPARE(import.row(0, 1, ImportModel::LineColumn).data().toString(), u"12"_s);
    QCOMPARE(import.group(1).data().toString(), u"Stories"_s);
    QCOMPARE(import.row(1, 0, ImportModel::LineColumn).data().toString(), u"5–9"_s);
    QCOMPARE(import.group(2).data().toString(), u"Not recognised"_s);
    QCOMPARE(import.row(2, 0).data().toString(), u"bring cake"_s);
}

void TestImportModel::story_saysWhatItBrings()
{
    const Import import;
    const QModelIndex story = import.row(1, 0);
    QCOMPARE(story.data(ImportModel::LikenessRole).toString(), u"84 % like “Moving the shop”"_s);
    QCOMPARE(story.data(ImportModel::CompetenciesRole).toStringList(), QStringList{u"Ownership"_s});
    QCOMPARE(story.data(ImportModel::HuesRole).toList(), QVariantList{3});
    QCOMPARE(story.data(ImportModel::SectionsRole).toList(), QVariantList({true, false, false, false}));
    QCOMPARE(story.data(Qt::AccessibleTextRole).toString(),
             u"Moving a shop, Merge, 84 % like “Moving the shop”, line 5–9"_s);
}

void TestImportModel::checkBox_takesAnItemOutAndBackIn()
{
    Import import;
    const QSignalSpy changed(&import.model, &ImportModel::planChanged);
    QCOMPARE(import.model.chosen(), 3);
    QVERIFY(import.model.setData(import.row(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(import.model.plan().items.at(1).choice, ImportChoice::Skip);
    QCOMPARE(import.model.chosen(), 2);
    QVERIFY(import.model.setData(import.row(1, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(import.model.plan().items.at(1).choice, ImportChoice::Merge); // the bank has one like it
    QCOMPARE(changed.count(), 2);
}

void TestImportModel::checkBoxOfAGroup_takesAll()
{
    Import import;
    QVERIFY(import.model.setData(import.row(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(import.group(0).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    QCOMPARE(import.group(0).data(ImportModel::ChosenRole).toString(), u"1 of 2 chosen"_s);
    QVERIFY(import.model.setData(import.group(0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(import.group(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(import.model.plan().items.at(0).choice, ImportChoice::Add);
    QVERIFY(import.model.setData(import.group(0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(import.model.chosen(), 1);
}

void TestImportModel::choice_isOneOfThoseThatAreOffered()
{
    Import import;
    const QModelIndex story = import.row(1, 0, ImportModel::ChoiceColumn);
    const QModelIndex prompt = import.row(0, 0, ImportModel::ChoiceColumn);
    QCOMPARE(story.data(ImportModel::ChoicesRole).toStringList(),
             QStringList({u"Add"_s, u"As draft"_s, u"Merge"_s, u"Skip"_s}));
    QCOMPARE(prompt.data(ImportModel::ChoicesRole).toStringList(), QStringList({u"Add"_s, u"Skip"_s}));
    QCOMPARE(story.data(ImportModel::ChoiceRole).toInt(), 2);
    QVERIFY(import.model.setData(story, 1));
    QCOMPARE(import.model.plan().items.at(1).choice, ImportChoice::AsDraft);
    QCOMPARE(story.data().toString(), u"As draft"_s);
    QVERIFY(!import.model.setData(prompt, 2));
    QVERIFY(!import.model.setData(prompt, -1));
    QVERIFY(!import.model.setData(import.group(0), 0));
    QCOMPARE(import.model.plan().items.at(0).choice, ImportChoice::Add);
}

void TestImportModel::leftover_goesToTheNotes()
{
    Import import;
    const QModelIndex choice = import.row(2, 0, ImportModel::ChoiceColumn);
    QCOMPARE(choice.data().toString(), u"Leave out"_s);
    QVERIFY(!(import.row(2, 0).flags() & Qt::ItemIsUserCheckable));
    QVERIFY(choice.flags() & Qt::ItemIsEditable);
    QVERIFY(import.model.setData(choice, 1));
    QVERIFY(import.model.plan().leftovers.first().toNotes);
    QCOMPARE(choice.data().toString(), u"To notes"_s);
    QCOMPARE(import.model.chosen(), 3);
}

void TestImportModel::atLine_findsTheRow_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("title");
    QTest::newRow("first line of a story") << 5 << u"Moving a shop"_s;
    QTest::newRow("within a story") << 7 << u"Moving a shop"_s;
    QTest::newRow("last line of a story") << 9 << u"Moving a shop"_s;
    QTest::newRow("a leftover") << 11 << u"bring cake"_s;
    QTest::newRow("between two") << 4 << QString();
    QTest::newRow("no line") << -1 << QString();
}

void TestImportModel::atLine_findsTheRow()
{
    QFETCH(int, line);
    QFETCH(QString, title);
    const Import import;
    QCOMPARE(import.model.atLine(line).data().toString(), title);
}

void TestImportModel::summary_countsWhatHappens()
{
    Import import;
    QCOMPARE(importSummary(import.plan), u"Adds 2 prompts and 0 stories, merges 1. One step in Undo."_s);
    import.plan.items[0].choice = ImportChoice::Skip;
    import.plan.items[1].choice = ImportChoice::AsDraft;
    QCOMPARE(importSummary(import.plan), u"Adds 1 prompts and 1 stories, skips 1. One step in Undo."_s);
}

void TestImportModel::words_ofLinesAndChoices()
{
    QCOMPARE(linesText({}), QString());
    QCOMPARE(linesText({4, 4}), u"4"_s);
    QCOMPARE(linesText({4, 6}), u"4–6"_s);
    ImportItem item;
    QCOMPARE(likenessText(item, {}), QString());
    item.existing = QUuid::createUuidV5(QUuid(), u"held"_s);
    item.exact = true;
    QCOMPARE(likenessText(item, {}), u"Already in the bank"_s);
}

QTEST_GUILESS_MAIN(TestImportModel)
#include "tst_importmodel.moc"
