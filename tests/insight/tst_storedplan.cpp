#include "banks.h"

#include "domain/spent.h"
#include "insight/storedplan.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

/// The stored plan looked at: every story stays where it is, and what is open stays open.
class TestStoredPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asPlanned_isThePlan();
    void emptySlots_stayOpen();
    void otherStories_areWeighedAsTheyStand();
    void storyTwiceInARound_isCautioned();
    void spentStory_staysWithACaution();
    void told_isShownWhereItWasTold();
    void load_countsFollowUpsOfOpenPrompts();

private:
    Plan seen() const { return storedPlan(m_library, *m_library.find(m_loop)); }
    void put(int round, int slot, StoryId story)
    {
        Loop loop = *m_library.find(m_loop);
        loop.rounds[round].expected[slot].story = story;
        m_library.table<Loop>().put(loop);
    }

    Library m_library;
    LoopId m_loop;
};

void TestStoredPlan::init()
{
    m_library = Library();
    for (int i = 0; i < 4; ++i) {
        m_library.table<Story>().put(story(i));
        m_library.table<Prompt>().put(prompt(i));
    }
    for (const Answer &link : {answer(0, 0, 5), answer(1, 1, 5), answer(2, 2, 4), answer(3, 0, 3),
                               answer(0, 1, 4), answer(0, 2, 2)})
        m_library.table<Answer>().put(link);
    Loop loop;
    loop.id = m_loop = idOf<Loop>("loop", 0);
    loop.rounds.resize(2);
    for (int i = 0; i < 2; ++i)
        loop.rounds[i].id = idOf<Round>("round", i);
    loop.rounds[0].expected = {{promptId(0), storyId(0), {}, true}, {promptId(1), storyId(1), {}, false}};
    loop.rounds[1].expected = {{promptId(2), storyId(2), {}, false}};
    m_library.table<Loop>().put(loop);
}

void TestStoredPlan::asPlanned_isThePlan()
{
    const Plan best = plan(m_library, *m_library.find(m_loop));
    QVERIFY(tellsTheSame(seen(), best));
    QCOMPARE(seen().answered, 3);
    QCOMPARE(seen().fit, best.fit);
    QCOMPARE(seen().rounds.at(0).seconds, best.rounds.at(0).seconds);
    QVERIFY(seen().at({0, 0}).locked);
    QVERIFY(!seen().at({0, 1}).locked);
}

void TestStoredPlan::emptySlots_stayOpen()
{
    put(0, 0, {});
    const Plan plan = seen();
    QCOMPARE(plan.prompts, 3);
    QCOMPARE(plan.answered, 2);
    QCOMPARE(plan.open().size(), 1);
    QVERIFY(plan.at({0, 0}).story.isNull());
    QCOMPARE(plan.at({0, 1}).story, storyId(1));
    QVERIFY(plan.weakest);
    QVERIFY(!plan.at(*plan.weakest).story.isNull());
}

void TestStoredPlan::otherStories_areWeighedAsTheyStand()
{
    put(0, 0, storyId(3));
    const Plan plan = seen();
    QCOMPARE(plan.at({0, 0}).story, storyId(3));
    QCOMPARE(plan.at({0, 0}).fit, std::optional(3));
    QCOMPARE(plan.weakest->round, 0);
    QCOMPARE(plan.weakest->slot, 0);
    PlanOptions free;
    free.keepLocked = false;
    QVERIFY(!tellsTheSame(plan, storybank::plan(m_library, *m_library.find(m_loop), free)));
}

void TestStoredPlan::storyTwiceInARound_isCautioned()
{
    put(0, 1, storyId(0));
    const Plan plan = seen();
    QCOMPARE(plan.at({0, 1}).story, storyId(0));
    QVERIFY(!plan.at({0, 1}).cautions.isEmpty());
    QCOMPARE(plan.at({0, 1}).cautions.constFirst().code, Obstacle::HeardInLoop);
    QCOMPARE(plan.reused.size(), 1);
}

void TestStoredPlan::spentStory_staysWithACaution()
{
    BankSettings settings = m_library.settings();
    setSpentStories(settings, {storyId(1)});
    m_library.table<BankSettings>().put(settings);
    const Plan plan = seen();
    QCOMPARE(plan.at({0, 1}).story, storyId(1));
    QCOMPARE(plan.at({0, 1}).cautions.constFirst().code, Obstacle::Struck);
    QCOMPARE(plan.answered, 3);
}

void TestStoredPlan::told_isShownWhereItWasTold()
{
    put(1, 0, {});
    Telling telling;
    telling.id = idOf<Telling>("telling", 0);
    telling.story = storyId(0);
    telling.prompt = promptId(2);
    telling.loop = m_loop;
    telling.round = idOf<Round>("round", 1);
    m_library.table<Telling>().put(telling);
    const Plan plan = seen();
    QCOMPARE(plan.at({1, 0}).story, storyId(0));
    QVERIFY(plan.at({1, 0}).told);
    QVERIFY(!plan.at({0, 0}).told);
}

void TestStoredPlan::load_countsFollowUpsOfOpenPrompts()
{
    const int followUps = 60 * m_library.settings().followUpMinutes;
    put(1, 0, {});
    QCOMPARE(seen().rounds.at(1).seconds, followUps);
}

QTEST_GUILESS_MAIN(TestStoredPlan)
#include "tst_storedplan.moc"
