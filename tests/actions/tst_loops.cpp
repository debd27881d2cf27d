#include "actions/loops.h"
#include "insight/banks.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);

} // namespace

/// Every edit is applied, taken back, and has to leave the bank as it was.
class TestLoops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newLoop_isAddedUnderAnIdOfItsOwn();
    void duplicate_hasRoundsOfItsOwnAndNoDay();
    void editLoop_leavesTheRounds();
    void past_keepsTheDebrief();
    void putRound_addsWithItsInterviewer();
    void putRound_keepsThePrompts();
    void moveRound_changesTheOrder();
    void swapRounds_leavesTheTimes();
    void duplicateRound_asksTheSameWithoutStories();
    void minutes_data();
    void minutes();
    void removeRound_keepsWhatWasTold();
    void expectPrompts_addsSeveralOnce();
    void expectPrompts_makesThoseThatWereTyped();
    void moveSlot_data();
    void moveSlot();
    void moveSlot_toARoundThatExpectsIt_isRefused();
    void removeSlot_takesOnlyThatOne();
    void setStory_locksTheChoice();
    void setStory_null_takesItOff();
    void setStory_thatIsTheBackup_leavesNone();
    void swapStories_carriesTheLocks();
    void unknownPlaces_changeNothing();

private:
    Loop stored() const { return *m_library.find(m_loop); }
    QList<PromptId> asked(int round) const;
    void checked(const Edit &edit);

    Library m_library;
    LoopId m_loop;
};

void TestLoops::init()
{
    m_library = Library();
    for (int i = 0; i < 4; ++i) {
        m_library.table<Story>().put(story(i));
        m_library.table<Prompt>().put(prompt(i));
    }
    Loop loop;
    loop.id = m_loop = idOf<Loop>("loop", 0);
    loop.company = u"Fennmark Energy"_s;
    loop.date = {2026, 6, 18};
    loop.rounds.resize(2);
    for (int i = 0; i < 2; ++i) {
        Round &round = loop.rounds[i];
        round.id = idOf<Round>("round", i);
        round.name = QString::number(i);
        round.start = QTime(9 + i, 0);
        round.expected = {{promptId(2 * i), storyId(2 * i), storyId(3), i == 0},
                          {promptId(2 * i + 1), {}, {}, false}};
    }
    m_library.table<Loop>().put(loop);
}

QList<PromptId> TestLoops::asked(int round) const
{
    QList<PromptId> prompts;
    const Loop loop = stored();
    for (const Slot &slot : loop.rounds.at(round).expected)
        prompts.append(slot.prompt);
    return prompts;
}

void TestLoops::checked(const Edit &edit)
{
    QVERIFY(!edit.label.isEmpty());
    QVERIFY(!edit.isEmpty());
    const Library before = m_library;
    QVERIFY(apply(edit, m_library));
    Library back = m_library;
    QVERIFY(apply(edit.inverse(), back));
    QVERIFY(back == before);
}

void TestLoops::newLoop_isAddedUnderAnIdOfItsOwn()
{
    Loop wanted = stored();
    wanted.company = u"Tallis Health"_s;
    const NewLoop made = newLoop(wanted);
    QVERIFY(made.id != m_loop);
    checked(made.edit);
    QCOMPARE(m_library.find(made.id)->company, u"Tallis Health"_s);
    QCOMPARE(m_library.loops().size(), 2);
}

void TestLoops::duplicate_hasRoundsOfItsOwnAndNoDay()
{
    const NewLoop made = duplicateLoop(m_library, m_loop);
    checked(made.edit);
    const Loop copy = *m_library.find(made.id);
    QVERIFY(copy.date.isNull());
    QCOMPARE(copy.rounds.size(), 2);
    QVERIFY(copy.rounds.at(0).id != stored().rounds.at(0).id);
    QCOMPARE(copy.rounds.at(0).expected, stored().rounds.at(0).expected);
}

void TestLoops::editLoop_leavesTheRounds()
{
    Loop after;
    after.id = m_loop;
    after.company = u"Orrin Freight"_s;
    after.role = u"Analyst"_s;
    const QList<Round> rounds = stored().rounds;
    checked(editLoop(m_library, after));
    QCOMPARE(stored().role, u"Analyst"_s);
    QCOMPARE(stored().rounds, rounds);
    QVERIFY(editLoop(m_library, stored()).isEmpty());
}

void TestLoops::past_keepsTheDebrief()
{
    checked(setPast(m_library, m_loop, true, u"Went well."_s));
    QVERIFY(stored().past);
    QCOMPARE(stored().debrief, u"Went well."_s);
    checked(setPast(m_library, m_loop, false, stored().debrief));
    QVERIFY(!stored().past);
    QCOMPARE(stored().debrief, u"Went well."_s);
}

void TestLoops::putRound_addsWithItsInterviewer()
{
    Interviewer person;
    person.id = InterviewerId::create();
    person.name = u"Operations panel"_s;
    Round round;
    round.name = u"Operations"_s;
    round.interviewer = person.id;
    checked(putRound(m_library, m_loop, round, person));
    QCOMPARE(stored().rounds.size(), 3);
    QVERIFY(!stored().rounds.at(2).id.isNull());
    QVERIFY(m_library.find(person.id));
}

void TestLoops::putRound_keepsThePrompts()
{
    Round round = stored().rounds.at(0);
    round.minutes = 30;
    round.expected.clear();
    checked(putRound(m_library, m_loop, round));
    QCOMPARE(stored().rounds.at(0).minutes, 30);
    QCOMPARE(stored().rounds.at(0).expected.size(), 2);
    QCOMPARE(stored().rounds.size(), 2);
}

void TestLoops::moveRound_changesTheOrder()
{
    checked(moveRound(m_library, m_loop, 0, 1));
    QCOMPARE(stored().rounds.at(0).id, idOf<Round>("round", 1));
    QVERIFY(moveRound(m_library, m_loop, 0, 2).isEmpty());
    QVERIFY(moveRound(m_library, m_loop, -1, 0).isEmpty());
}

void TestLoops::swapRounds_leavesTheTimes()
{
    checked(swapRounds(m_library, m_loop, 0, 1));
    QCOMPARE(stored().rounds.at(0).id, idOf<Round>("round", 1));
    QCOMPARE(stored().rounds.at(0).start, QTime(9, 0));
    QCOMPARE(stored().rounds.at(1).start, QTime(10, 0));
}

void TestLoops::duplicateRound_asksTheSameWithoutStories()
{
    checked(duplicateRound(m_library, m_loop, 0));
    QCOMPARE(stored().rounds.size(), 3);
    QCOMPARE(asked(1), asked(0));
    QVERIFY(stored().rounds.at(1).id != stored().rounds.at(0).id);
    QVERIFY(stored().rounds.at(1).expected.at(0).story.isNull());
    QVERIFY(!stored().rounds.at(1).expected.at(0).locked);
    QVERIFY(!stored().rounds.at(1).start.isValid());
}

void TestLoops::minutes_data()
{
    QTest::addColumn<int>("wished");
    QTest::addColumn<int>("kept");
    QTest::newRow("usual") << 30 << 30;
    QTest::newRow("nothing") << 0 << 5;
    QTest::newRow("a whole day") << 5000 << 480;
}

void TestLoops::minutes()
{
    QFETCH(int, wished);
    QFETCH(int, kept);
    checked(setRoundMinutes(m_library, m_loop, 1, wished));
    QCOMPARE(stored().rounds.at(1).minutes, kept);
}

void TestLoops::removeRound_keepsWhatWasTold()
{
    Telling telling;
    telling.id = idOf<Telling>("telling", 0);
    telling.story = storyId(0);
    telling.loop = m_loop;
    telling.round = idOf<Round>("round", 0);
    m_library.table<Telling>().put(telling);
    checked(removeRound(m_library, m_loop, 0));
    QCOMPARE(stored().rounds.size(), 1);
    QCOMPARE(m_library.tellings().size(), 1);
    QVERIFY(m_library.find(telling.id)->round.isNull());
    QCOMPARE(m_library.find(telling.id)->loop, m_loop);
}

void TestLoops::expectPrompts_addsSeveralOnce()
{
    checked(
        expectPrompts(m_library, m_loop, 0, {promptId(3), promptId(0), promptId(2), promptId(3)}, {}, now));
    QCOMPARE(asked(0), (QList{promptId(0), promptId(1), promptId(3), promptId(2)}));
    QVERIFY(expectPrompts(m_library, m_loop, 0, {promptId(0), promptId(77)}, {}, now).isEmpty());
}

void TestLoops::expectPrompts_makesThoseThatWereTyped()
{
    checked(expectPrompts(m_library, m_loop, 1, {promptId(0)}, {u" Why us? "_s, u"  "_s}, now));
    QCOMPARE(m_library.prompts().size(), 5);
    QCOMPARE(asked(1).size(), 4);
    QCOMPARE(asked(1).at(2), promptId(0));
    const Prompt made = *m_library.find(asked(1).at(3));
    QCOMPARE(made.text, u"Why us?"_s);
    QCOMPARE(made.createdAt, now);
}

void TestLoops::moveSlot_data()
{
    QTest::addColumn<int>("fromRound");
    QTest::addColumn<int>("fromSlot");
    QTest::addColumn<int>("toRound");
    QTest::addColumn<int>("toSlot");
    QTest::addColumn<QList<int>>("first");
    QTest::addColumn<QList<int>>("second");
    QTest::newRow("down") << 0 << 0 << 0 << 2 << QList{1, 0} << QList{2, 3};
    QTest::newRow("up") << 0 << 1 << 0 << 0 << QList{1, 0} << QList{2, 3};
    QTest::newRow("to the start") << 0 << 1 << 1 << 0 << QList{0} << QList{1, 2, 3};
    QTest::newRow("to the end") << 1 << 0 << 0 << 2 << QList{0, 1, 2} << QList{3};
    QTest::newRow("far beyond") << 1 << 0 << 0 << 99 << QList{0, 1, 2} << QList{3};
}

void TestLoops::moveSlot()
{
    QFETCH(int, fromRound);
    QFETCH(int, fromSlot);
    QFETCH(int, toRound);
    QFETCH(int, toSlot);
    QFETCH(QList<int>, first);
    QFETCH(QList<int>, second);
    const Slot moved = stored().rounds.at(fromRound).expected.at(fromSlot);
    checked(storybank::moveSlot(m_library, m_loop, {fromRound, fromSlot}, {toRound, toSlot}));
    const auto idsOf = [](const QList<int> &numbers) {
        QList<PromptId> ids;
        for (const int number : numbers)
            ids.append(promptId(number));
        return ids;
    };
    QCOMPARE(asked(0), idsOf(first));
    QCOMPARE(asked(1), idsOf(second));
    QVERIFY(stored().rounds.at(toRound).expected.contains(moved));
}

void TestLoops::moveSlot_toARoundThatExpectsIt_isRefused()
{
    QVERIFY(apply(expectPrompts(m_library, m_loop, 1, {promptId(0)}, {}, now), m_library));
    QVERIFY(storybank::moveSlot(m_library, m_loop, {0, 0}, {1, 0}).isEmpty());
    QVERIFY(storybank::moveSlot(m_library, m_loop, {0, 0}, {0, 0}).isEmpty());
}

void TestLoops::removeSlot_takesOnlyThatOne()
{
    checked(removeSlot(m_library, m_loop, {0, 0}));
    QCOMPARE(asked(0), QList{promptId(1)});
    QCOMPARE(asked(1).size(), 2);
}

void TestLoops::setStory_locksTheChoice()
{
    checked(setStory(m_library, m_loop, {0, 1}, storyId(1)));
    QCOMPARE(stored().rounds.at(0).expected.at(1), (Slot{promptId(1), storyId(1), {}, true}));
    QVERIFY(setStory(m_library, m_loop, {0, 1}, storyId(77)).isEmpty());
}

void TestLoops::setStory_null_takesItOff()
{
    checked(setStory(m_library, m_loop, {0, 0}, {}));
    QCOMPARE(stored().rounds.at(0).expected.at(0), (Slot{promptId(0), {}, storyId(3), false}));
}

void TestLoops::setStory_thatIsTheBackup_leavesNone()
{
    checked(setStory(m_library, m_loop, {0, 0}, storyId(3)));
    QVERIFY(stored().rounds.at(0).expected.at(0).backup.isNull());
}

void TestLoops::swapStories_carriesTheLocks()
{
    checked(swapStories(m_library, m_loop, {0, 0}, {1, 0}));
    QCOMPARE(stored().rounds.at(0).expected.at(0).story, storyId(2));
    QVERIFY(!stored().rounds.at(0).expected.at(0).locked);
    QCOMPARE(stored().rounds.at(1).expected.at(0).story, storyId(0));
    QVERIFY(stored().rounds.at(1).expected.at(0).locked);
    checked(swapStories(m_library, m_loop, {0, 1}, {1, 0}));
    QCOMPARE(stored().rounds.at(0).expected.at(1).story, storyId(0));
    QVERIFY(stored().rounds.at(1).expected.at(0).story.isNull());
}

void TestLoops::unknownPlaces_changeNothing()
{
    const LoopId none = idOf<Loop>("loop", 9);
    QVERIFY(!slotAt(m_library, none, {0, 0}));
    QVERIFY(!slotAt(m_library, m_loop, {0, 2}));
    QVERIFY(!slotAt(m_library, m_loop, {-1, 0}));
    for (const Edit &edit :
         {setStory(m_library, none, {0, 0}, storyId(0)), setStory(m_library, m_loop, {5, 0}, storyId(0)),
          removeSlot(m_library, m_loop, {0, -1}), removeRound(m_library, m_loop, 2),
          duplicateRound(m_library, m_loop, -1), swapStories(m_library, m_loop, {0, 0}, {0, 9}),
          setPast(m_library, none, true, {}), putRound(m_library, none, {}),
          duplicateLoop(m_library, none).edit, storybank::moveSlot(m_library, m_loop, {0, 0}, {7, 0})})
        QVERIFY(edit.isEmpty());
}

QTEST_GUILESS_MAIN(TestLoops)
#include "tst_loops.moc"
