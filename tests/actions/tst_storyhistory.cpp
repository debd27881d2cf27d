#include "actions/storyhistory.h"
#include "domain/json.h"
#include "domain/removal.h"
#include "support/randomlibrary.h"

#include <QTemporaryDir>
#include <QTest>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

class TestStoryHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versions_areTheStatesThatDiffer();
    void versions_ofAThinnedHistory_beginWithItsFirstState();
    void versions_unreadable_areLeftOut();
    void versions_surviveARestart();
    void sections_tellWhatChanged();
    void restored_isTheVersionAndUndone();
    void restored_removedStory_comesBackWithoutLostTags();
    void fields_alone_comeBack();
    void unchanged_isEmpty();

private:
    const QDateTime m_now{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
};

namespace {

Story storyOf(const QString &action)
{
    Story story;
    story.id = StoryId::fromName(u"One"_s);
    story.title = u"One"_s;
    story.action = action;
    return story;
}

HistoryEntry entryOf(qint64 sequence, const std::optional<Story> &before, const std::optional<Story> &after)
{
    HistoryEntry entry;
    entry.sequence = sequence;
    entry.at = QDateTime(QDate(2026, 2, static_cast<int>(sequence)), QTime(9, 0), Qt::UTC);
    entry.label = u"Step %1"_s.arg(sequence);
    entry.before = before ? toJson(*before) : QJsonObject();
    entry.after = after ? toJson(*after) : QJsonObject();
    return entry;
}

} // namespace

void TestStoryHistory::versions_areTheStatesThatDiffer()
{
    const Story a = storyOf(u"we led it"_s);
    Story touched = a;
    touched.editedAt = m_now;
    Story b = touched;
    b.action = u"I led it well"_s;
    b.status = StoryStatus::Ready;
    const auto versions = versionsOf({entryOf(4, b, std::nullopt), entryOf(3, touched, b),
                                      entryOf(2, a, touched), entryOf(1, std::nullopt, a)});
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions.at(0).sequence, 3);
    QCOMPARE(versions.at(0).story, b);
    QCOMPARE(versions.at(0).changed, QStringList({u"status"_s, u"action"_s}));
    QCOMPARE(versions.at(0).size, (DifferenceSize{1, 2}));
    QCOMPARE(versions.at(1).story, a);
    QVERIFY(versions.at(1).changed.isEmpty());
}

void TestStoryHistory::versions_ofAThinnedHistory_beginWithItsFirstState()
{
    const Story a = storyOf(u"a"_s);
    const Story b = storyOf(u"b"_s);
    const auto versions = versionsOf({entryOf(7, a, b)});
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions.at(1).story, a);
    QCOMPARE(versions.at(1).sequence, 0);
}

void TestStoryHistory::versions_unreadable_areLeftOut()
{
    const Story a = storyOf(u"a"_s);
    HistoryEntry broken = entryOf(2, a, a);
    broken.after = {{u"title"_s, 3}};
    QCOMPARE(versionsOf({broken, entryOf(1, std::nullopt, a)}).size(), 1);
    QVERIFY(versionsOf({}).isEmpty());
}

void TestStoryHistory::versions_surviveARestart()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"my.storybank"_s);
    QVERIFY(Bank::create(path, {}));
    const Story a = storyOf(u"a"_s);
    const Story b = storyOf(u"b"_s);
    {
        auto bank = Bank::open(path).value();
        Edit add{u"New"_s, {}};
        Edit change{u"Typing"_s, {}};
        QVERIFY(bank->apply(add.add(a)));
        QVERIFY(bank->apply(change.replace(a, b)));
    }
    auto bank = Bank::open(path).value();
    const auto versions = versionsOf(bank->history(Kind::Story, a.id.uuid()).value());
    QCOMPARE(versions.size(), 2);
    QVERIFY(bank->apply(restoreVersion(bank->library(), versions.constLast().story, m_now)));
    QCOMPARE(bank->library().find(a.id)->action, u"a"_s);
    QCOMPARE(versionsOf(bank->history(Kind::Story, a.id.uuid()).value()).size(), 3);
}

void TestStoryHistory::sections_tellWhatChanged()
{
    Story a = storyOf(u"so we rewrote it"_s);
    a.criteria = {u"fast"_s};
    Story b = storyOf(u"so I rewrote it"_s);
    b.criteria = {u"fast"_s, u"cheap"_s};
    const auto sections = sectionDifferences(a, b);
    QCOMPARE(sections.size(), static_cast<qsizetype>(Codes<Section>::names.size()));
    for (const SectionDifference &one : sections)
        QCOMPARE(one.isSame(), one.section != Section::Action && one.section != Section::Criteria);
    QCOMPARE(sections.at(static_cast<int>(Section::Action)).size, (DifferenceSize{1, 1}));
    QCOMPARE(sections.at(static_cast<int>(Section::Criteria)).size, (DifferenceSize{0, 1}));
}

void TestStoryHistory::restored_isTheVersionAndUndone()
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        RandomLibrary random(seed);
        Library library = random.library(5);
        const Library before = library;
        Story version = *library.stories().begin();
        version.action = random.text(20) + u"!"_s;
        version.metrics.append(Metric());
        version.tags.removeIf([&library](const Tag &tag) { return !library.find(tag.competency); });
        const Edit edit = restoreVersion(library, version, m_now);
        QVERIFY(apply(edit, library));
        const Story *held = library.find(version.id);
        QCOMPARE(changedFields(version, *held).join(u","_s), QString());
        QCOMPARE(held->editedAt, m_now);
        QVERIFY(apply(edit.inverse(), library));
        QVERIFY(library == before);
    }
}

void TestStoryHistory::restored_removedStory_comesBackWithoutLostTags()
{
    Library library;
    Competency competency;
    competency.id = CompetencyId::create();
    library.table<Competency>().put(competency);
    Story story = storyOf(u"a"_s);
    story.tags = {{competency.id, TagRank::Primary}, {CompetencyId::create(), TagRank::Primary}};
    QVERIFY(apply(restoreVersion(library, story, m_now), library));
    QCOMPARE(library.find(story.id)->tags, (QList{Tag{competency.id, TagRank::Primary}}));
}

void TestStoryHistory::fields_alone_comeBack()
{
    Story old = storyOf(u"old"_s);
    old.result = u"old result"_s;
    Story held = storyOf(u"new"_s);
    held.result = u"new result"_s;
    held.extra = {{u"newer"_s, true}};
    Library library;
    library.table<Story>().put(held);
    QVERIFY(
        apply(restoreFields(library, old, {u"result"_s, u"id"_s, u"extra"_s, u"luck"_s}, m_now), library));
    const Story *story = library.find(held.id);
    QCOMPARE(story->result, u"old result"_s);
    QCOMPARE(story->action, u"new"_s);
    QCOMPARE(story->extra, held.extra);
    QCOMPARE(story->editedAt, m_now);
}

void TestStoryHistory::unchanged_isEmpty()
{
    const Story story = storyOf(u"a"_s);
    Library library;
    QVERIFY(restoreFields(library, story, {u"action"_s}, m_now).isEmpty());
    library.table<Story>().put(story);
    QVERIFY(restoreVersion(library, story, m_now).isEmpty());
    QVERIFY(restoreFields(library, story, {u"action"_s}, m_now).isEmpty());
}

QTEST_GUILESS_MAIN(TestStoryHistory)
#include "tst_storyhistory.moc"
