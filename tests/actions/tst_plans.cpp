#include "actions/plans.h"
#include "insight/banks.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

class TestPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void accepted_isStoredAsOneStep();
    void accepted_again_isEmpty();
    void accepted_keepsLocksThatHold();
    void accepted_leavesWhatHasChanged();
    void accepted_leavesStruckRounds();
    void lock_holdsOnlyAStory();
    void options_areKeptWithTheLoop();
    void options_thatMakeNoSense_areAsUsual();

private:
    Loop stored() const { return *m_library.find(m_loop); }
    void put(const Loop &loop) { m_library.table<Loop>().put(loop); }

    Library m_library;
    LoopId m_loop;
};

void TestPlans::init()
{
    m_library = Library();
    for (int i = 0; i < 3; ++i) {
        m_library.table<Story>().put(story(i));
        m_library.table<Prompt>().put(prompt(i));
    }
    for (const Answer &link : {answer(0, 0, 5), answer(1, 0, 3), answer(1, 1, 5), answer(2, 1, 2)})
        m_library.table<Answer>().put(link);
    Loop loop;
    loop.id = m_loop = idOf<Loop>("loop", 0);
    loop.company = QStringLiteral("Fennmark");
    loop.rounds.resize(2);
    for (int i = 0; i < 2; ++i) {
        loop.rounds[i].id = idOf<Round>("round", i);
        loop.rounds[i].expected = {{promptId(i), {}, {}, false}};
    }
    put(loop);
}

void TestPlans::accepted_isStoredAsOneStep()
{
    const Library before = m_library;
    const Edit edit = acceptPlan(m_library, plan(m_library, stored()));
    QCOMPARE(edit.changes.size(), 1);
    QVERIFY(edit.label.contains(QStringLiteral("Fennmark")));
    QVERIFY(apply(edit, m_library));
    QCOMPARE(stored().rounds.at(0).expected.first(), (Slot{promptId(0), storyId(0), storyId(1), false}));
    QCOMPARE(stored().rounds.at(1).expected.first(), (Slot{promptId(1), storyId(1), storyId(2), false}));
    QVERIFY(apply(edit.inverse(), m_library));
    QVERIFY(m_library == before);
}

void TestPlans::accepted_again_isEmpty()
{
    QVERIFY(apply(acceptPlan(m_library, plan(m_library, stored())), m_library));
    QVERIFY(acceptPlan(m_library, plan(m_library, stored())).isEmpty());
    Plan unknown = plan(m_library, stored());
    unknown.loop = idOf<Loop>("loop", 1);
    QVERIFY(acceptPlan(m_library, unknown).isEmpty());
}

void TestPlans::accepted_keepsLocksThatHold()
{
    Loop loop = stored();
    loop.rounds[0].expected[0] = {promptId(0), storyId(1), {}, true};
    loop.rounds[1].expected[0] = {promptId(1), storyId(1), {}, true};
    put(loop);
    PlanOptions options;
    QVERIFY(apply(acceptPlan(m_library, plan(m_library, loop, options)), m_library));
    QCOMPARE(stored().rounds.at(0).expected.first(), (Slot{promptId(0), storyId(1), storyId(0), true}));

    options.withoutStory = {storyId(1)};
    QVERIFY(apply(acceptPlan(m_library, plan(m_library, stored(), options)), m_library));
    QCOMPARE(stored().rounds.at(0).expected.first(), (Slot{promptId(0), storyId(0), {}, false}));
    QCOMPARE(stored().rounds.at(1).expected.first(), (Slot{promptId(1), storyId(2), {}, false}));
}

void TestPlans::accepted_leavesWhatHasChanged()
{
    const Plan made = plan(m_library, stored());
    Loop loop = stored();
    loop.rounds[0].expected[0].prompt = promptId(2);
    loop.rounds[1].notes = QStringLiteral("By video");
    loop.rounds.prepend(Round());
    put(loop);
    QVERIFY(apply(acceptPlan(m_library, made), m_library));
    QCOMPARE(stored().rounds.at(1), loop.rounds.at(1));
    QCOMPARE(stored().rounds.at(2).expected.first().story, storyId(1));
    QCOMPARE(stored().rounds.at(2).notes, loop.rounds.at(2).notes);
}

void TestPlans::accepted_leavesStruckRounds()
{
    Loop loop = stored();
    loop.rounds[0].expected[0].story = storyId(2);
    put(loop);
    PlanOptions options;
    options.withoutRound = {loop.rounds.first().id};
    QVERIFY(apply(acceptPlan(m_library, plan(m_library, loop, options)), m_library));
    QCOMPARE(stored().rounds.at(0), loop.rounds.at(0));
    QVERIFY(!stored().rounds.at(1).expected.first().story.isNull());
}

void TestPlans::lock_holdsOnlyAStory()
{
    QVERIFY(lockSlot(m_library, m_loop, {0, 0}, true).isEmpty());
    QVERIFY(apply(acceptPlan(m_library, plan(m_library, stored())), m_library));
    QVERIFY(apply(lockSlot(m_library, m_loop, {0, 0}, true), m_library));
    QVERIFY(stored().rounds.at(0).expected.first().locked);
    QVERIFY(lockSlot(m_library, m_loop, {0, 0}, true).isEmpty());
    QVERIFY(apply(lockSlot(m_library, m_loop, {0, 0}, false), m_library));
    QVERIFY(!stored().rounds.at(0).expected.first().locked);
    for (const SlotPlace nowhere : {SlotPlace{-1, 0}, SlotPlace{2, 0}, SlotPlace{0, -1}, SlotPlace{0, 1}})
        QVERIFY(lockSlot(m_library, m_loop, nowhere, true).isEmpty());
    QVERIFY(lockSlot(m_library, idOf<Loop>("loop", 1), {0, 0}, true).isEmpty());
}

void TestPlans::options_areKeptWithTheLoop()
{
    Loop loop = stored();
    loop.extra = {{QStringLiteral("plan"), QJsonObject{{QStringLiteral("newer"), 1}}},
                  {QStringLiteral("other"), 2}};
    put(loop);
    PlanOptions options;
    options.spread = 70;
    options.told = ToldStories::Forbid;
    options.readyOnly = true;
    options.keepLocked = false;
    options.withoutStory = {storyId(0)};
    QVERIFY(apply(storePlanOptions(m_library, m_loop, options), m_library));
    const PlanOptions kept = planOptions(stored());
    QCOMPARE(kept.spread, 70);
    QCOMPARE(kept.told, ToldStories::Forbid);
    QVERIFY(kept.readyOnly);
    QVERIFY(!kept.keepLocked);
    QVERIFY(kept.withoutStory.isEmpty());
    QCOMPARE(stored().extra.value(QStringLiteral("other")).toInt(), 2);
    QCOMPARE(stored().extra.value(QStringLiteral("plan")).toObject().value(QStringLiteral("newer")).toInt(),
             1);
    QVERIFY(storePlanOptions(m_library, m_loop, options).isEmpty());
}

void TestPlans::options_thatMakeNoSense_areAsUsual()
{
    Loop loop = stored();
    loop.extra = {
        {QStringLiteral("plan"), QJsonObject{{QStringLiteral("spread"), 900},
                                             {QStringLiteral("told"), QStringLiteral("perhaps")},
                                             {QStringLiteral("ready_only"), QStringLiteral("yes")}}}};
    const PlanOptions options = planOptions(loop);
    QCOMPARE(options.spread, 100);
    QCOMPARE(options.told, PlanOptions().told);
    QVERIFY(!options.readyOnly);
    QCOMPARE(planOptions(Loop()).spread, PlanOptions().spread);
}

QTEST_APPLESS_MAIN(TestPlans)
#include "tst_plans.moc"
