#include "actions/rehearsals.h"

#include <QTest>

using namespace storybank;

class TestRehearsals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void run_isKeptAsOneStep();
    void run_isRefused_data();
    void run_isRefused();
    void followUps_areTheStorysThenThePrompts();
    void ready_changesOneFollowUp();

private:
    Rehearsal run() const
    {
        Rehearsal made;
        made.id = RehearsalId::fromName(QStringLiteral("run"));
        made.story = m_story.id;
        made.prompt = m_prompt.id;
        made.at = QDateTime(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);
        made.sectionSeconds = {20, 15};
        made.seconds = 35;
        made.rating = 3;
        return made;
    }
    Library m_library;
    Story m_story;
    Prompt m_prompt;
};

void TestRehearsals::initTestCase()
{
    m_story.id = StoryId::fromName(QStringLiteral("story"));
    m_story.title = QStringLiteral("Simple over deep");
    m_story.followUps = {{QStringLiteral("Why not both?"), QStringLiteral("Six weeks."), false}};
    m_prompt.id = PromptId::fromName(QStringLiteral("prompt"));
    m_prompt.text = QStringLiteral("Tell me about a disagreement.");
    m_prompt.followUps = {{QStringLiteral("And today?"), {}, false},
                          {QStringLiteral("Who else?"), QStringLiteral("Two of us."), true}};
    m_library.table<Story>().put(m_story);
    m_library.table<Prompt>().put(m_prompt);
}

void TestRehearsals::run_isKeptAsOneStep()
{
    Library library = m_library;
    const Edit edit = rehearsed(library, run());
    QCOMPARE(edit.changes.size(), 1);
    QVERIFY(edit.label.contains(m_story.title));
    QVERIFY(apply(edit, library));
    QCOMPARE(library.find(run().id)->sectionSeconds, (QList{20, 15, 0, 0}));
    QVERIFY(apply(edit.inverse(), library));
    QVERIFY(library == m_library);
}

void TestRehearsals::run_isRefused_data()
{
    QTest::addColumn<Rehearsal>("run");
    const auto row = [this](const char *name, auto change) {
        Rehearsal made = run();
        change(made);
        QTest::newRow(name) << made;
    };
    row("no such story", [](Rehearsal &r) { r.story = StoryId::create(); });
    row("no such prompt", [](Rehearsal &r) { r.prompt = PromptId::create(); });
    row("rating 5", [](Rehearsal &r) { r.rating = 5; });
    row("rating below 0", [](Rehearsal &r) { r.rating = -1; });
    row("time below 0", [](Rehearsal &r) { r.seconds = -1; });
    row("a section below 0", [](Rehearsal &r) { r.sectionSeconds = {5, -5, 0, 0}; });
    row("reaction below 0", [](Rehearsal &r) { r.reactionMillis = -1; });
}

void TestRehearsals::run_isRefused()
{
    QFETCH(Rehearsal, run);
    QVERIFY(rehearsed(m_library, run).isEmpty());
}

void TestRehearsals::followUps_areTheStorysThenThePrompts()
{
    const QList<FollowUpPlace> places = followUpsFor(m_library, m_story.id, m_prompt.id);
    QStringList questions;
    for (const FollowUpPlace &place : places)
        questions.append(followUpAt(m_library, place)->question);
    QCOMPARE(questions.join(u'|'), QStringLiteral("Why not both?|And today?|Who else?"));
    QCOMPARE(followUpsFor(m_library, m_story.id, {}).size(), 1);
    QVERIFY(followUpsFor(m_library, StoryId::create(), {}).isEmpty());
    QVERIFY(!followUpAt(m_library, {m_story.id, {}, 7}));
    QVERIFY(!followUpAt(m_library, {}));
}

void TestRehearsals::ready_changesOneFollowUp()
{
    const QDateTime now(QDate(2024, 6, 1), QTime(9, 0), Qt::UTC);
    Library library = m_library;
    for (const FollowUpPlace &place : followUpsFor(library, m_story.id, m_prompt.id)) {
        const bool ready = followUpAt(library, place)->ready;
        QVERIFY(setFollowUpReady(library, place, ready, now).isEmpty());
        const Edit edit = setFollowUpReady(library, place, !ready, now);
        QCOMPARE(edit.changes.size(), 1);
        QVERIFY(apply(edit, library));
        QCOMPARE(followUpAt(library, place)->ready, !ready);
    }
    QCOMPARE(library.find(m_story.id)->editedAt, now);
    QVERIFY(setFollowUpReady(library, {{}, m_prompt.id, 9}, true, now).isEmpty());
}

Q_DECLARE_METATYPE(storybank::Rehearsal)
QTEST_GUILESS_MAIN(TestRehearsals)
#include "tst_rehearsals.moc"
