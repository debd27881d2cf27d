#include "domain/library.h"

#include <QTest>

using namespace storybank;

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settings_noneStored_areTheDefaults();
    void competencies_builtIn_areFiveAndTwelveWithStableIds();
    void competencyNamed_findsByNameInAnyCaseAndByKey();
    void promptsInOrder_bySetThenPosition_looseOnesLast();
    void storiesByTitle_leavesOutTheTrash();
    void copy_isIndependent();
};

void LibraryTest::settings_noneStored_areTheDefaults()
{
    Library library;
    QCOMPARE(library.settings().wordsPerMinute, 130);
    BankSettings settings;
    settings.wordsPerMinute = 100;
    library.table<BankSettings>().put(settings);
    QCOMPARE(library.settings().wordsPerMinute, 100);
}

void LibraryTest::competencies_builtIn_areFiveAndTwelveWithStableIds()
{
    const auto five = defaultCompetencies();
    const auto twelve = widerCompetencies();
    QCOMPARE(five.size(), 5);
    QCOMPARE(twelve.size(), 12);
    QCOMPARE(five.first().id, CompetencyId::fromName(QStringLiteral("competency/ownership")));
    QSet<CompetencyId> ids;
    for (const Competency &competency : five + twelve)
        ids.insert(competency.id);
    QCOMPARE(ids.size(), 17);
    QCOMPARE(twelve.first().position, 5);
}

void LibraryTest::competencyNamed_findsByNameInAnyCaseAndByKey()
{
    Library library;
    for (const Competency &competency : defaultCompetencies())
        library.table<Competency>().put(competency);
    QCOMPARE(library.competencyNamed(u"  cross-functional TRUST ")->key,
             QStringLiteral("cross_functional_trust"));
    QCOMPARE(library.competencyNamed(u"calculated_risk")->name, QStringLiteral("Calculated risk"));
    QVERIFY(!library.competencyNamed(u"Trust"));
}

void LibraryTest::promptsInOrder_bySetThenPosition_looseOnesLast()
{
    Library library;
    QuestionSet first{QuestionSetId::create(), QStringLiteral("Z"), {}, {}, false, 0, {}};
    QuestionSet second{QuestionSetId::create(), QStringLiteral("A"), {}, {}, false, 1, {}};
    library.table<QuestionSet>().put(first);
    library.table<QuestionSet>().put(second);
    const auto put = [&library](QuestionSetId set, int position, const char *text) {
        Prompt prompt;
        prompt.id = PromptId::create();
        prompt.set = set;
        prompt.position = position;
        prompt.text = QString::fromUtf8(text);
        library.table<Prompt>().put(prompt);
    };
    put({}, 0, "loose");
    put(second.id, 0, "three");
    put(first.id, 1, "two");
    put(first.id, 0, "one");
    QStringList texts;
    for (const Prompt &prompt : library.promptsInOrder())
        texts.append(prompt.text);
    QCOMPARE(texts, (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"),
                                 QStringLiteral("loose")}));
}

void LibraryTest::storiesByTitle_leavesOutTheTrash()
{
    Library library;
    for (const char *title : {"b 10", "b 9", "a"}) {
        Story story;
        story.id = StoryId::create();
        story.title = QString::fromUtf8(title);
        library.table<Story>().put(story);
    }
    Story trashed;
    trashed.id = StoryId::create();
    trashed.trashedAt = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    library.table<Story>().put(trashed);
    QStringList titles;
    for (const Story &story : library.storiesByTitle())
        titles.append(story.title);
    QCOMPARE(titles.size(), 3);
    QCOMPARE(titles.first(), QStringLiteral("a"));
}

void LibraryTest::copy_isIndependent()
{
    Library library;
    Story story;
    story.id = StoryId::create();
    library.table<Story>().put(story);
    const Library copy = library;
    library.table<Story>().remove(story.id);
    QCOMPARE(copy.stories().size(), 1);
    QVERIFY(!(copy == library));
}

QTEST_GUILESS_MAIN(LibraryTest)
#include "tst_library.moc"
