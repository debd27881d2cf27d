#include "actions/tellings.h"

#include "actions/plans.h"
#include "domain/daymarks.h"
#include "insight/banks.h"
#include "insight/day.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;
using namespace Qt::StringLiterals;

class TestTellings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recorded_takesWhatItsRoundKnows();
    void recorded_fromPractice_needsNoLoop();
    void landing_isOneStep();
    void edited_keepsItsIdentity();
    void deleted_areOneStep();
    void toldAsPlanned_leavesTheRest();
    void toldOtherwise_plansTheRest();
    void toldLater_freesWhatWasNotTold();
    void takenBack_undoesTheTick();
    void locked_stays();
    void told_isNeverPlannedForTheSamePerson();

private:
    const Loop &loop() const { return *m_library.find(m_loop); }
    Slot slot(int round, int place) const { return loop().rounds.at(round).expected.at(place); }
    RoundId roundId(int number) const { return idOf<Round>("round", number); }
    QDateTime now(int hour) const { return {QDate(2026, 6, 18), QTime(hour, 30)}; }
    ToldNow told(int round, int prompt, int story) const
    {
        return {m_loop, roundId(round), promptId(prompt), storyId(story)};
    }
    void checkOneStep(const Edit &edit);

    Library m_library;
    LoopId m_loop;
};

void TestTellings::init()
{
    m_library = Library();
    for (int i = 0; i < 5; ++i)
        m_library.table<Story>().put(story(i));
    for (int i = 0; i < 4; ++i)
        m_library.table<Prompt>().put(prompt(i));
    for (const Answer &link : {answer(0, 0, 5), answer(1, 1, 5), answer(2, 2, 5), answer(3, 3, 5),
                               answer(3, 0, 4), answer(4, 3, 4), answer(1, 2, 4)})
        m_library.table<Answer>().put(link);
    Loop made;
    made.id = m_loop = idOf<Loop>("loop", 0);
    made.company = u"Fennmark"_s;
    made.date = {2026, 6, 18};
    made.rounds.resize(2);
    for (int i = 0; i < 2; ++i) {
        made.rounds[i].id = roundId(i);
        made.rounds[i].interviewer = idOf<Interviewer>("interviewer", i);
        made.rounds[i].start = QTime(9 + 2 * i, 0);
        made.rounds[i].minutes = 60;
        made.rounds[i].expected = {{promptId(2 * i), {}, {}, false}, {promptId(2 * i + 1), {}, {}, false}};
    }
    m_library.table<Loop>().put(made);
    QVERIFY(apply(acceptPlan(m_library, plan(m_library, loop(), planOptions(loop()))), m_library));
    QCOMPARE(slot(1, 1).story, storyId(3));
}

/// Applies the edit, and makes sure that undo leads back.
void TestTellings::checkOneStep(const Edit &edit)
{
    QVERIFY(!edit.isEmpty());
    QVERIFY(!edit.label.isEmpty());
    Library after = m_library;
    QVERIFY(apply(edit, after));
    Library back = after;
    QVERIFY(apply(edit.inverse(), back));
    QVERIFY(back == m_library);
    m_library = after;
}

void TestTellings::recorded_takesWhatItsRoundKnows()
{
    Telling telling;
    telling.story = storyId(0);
    telling.loop = m_loop;
    telling.round = roundId(1);
    telling.notes = u"went\r\nfine"_s;
    checkOneStep(recordTelling(m_library, telling));
    const Telling &stored = *m_library.tellings().begin();
    QVERIFY(!stored.id.isNull());
    QCOMPARE(stored.company, u"Fennmark"_s);
    QCOMPARE(stored.interviewer, (idOf<Interviewer>("interviewer", 1)));
    QCOMPARE(stored.notes, u"went\nfine"_s);
    telling.story = storyId(77);
    QVERIFY(recordTelling(m_library, telling).isEmpty());
}

void TestTellings::recorded_fromPractice_needsNoLoop()
{
    Telling telling;
    telling.story = storyId(0);
    telling.company = u" A  friend "_s;
    telling.seconds = -4;
    checkOneStep(recordTelling(m_library, telling));
    QCOMPARE(m_library.tellings().begin()->company, u"A friend"_s);
    QCOMPARE(m_library.tellings().begin()->seconds, 0);
    QVERIFY(m_library.tellings().begin()->loop.isNull());
}

void TestTellings::landing_isOneStep()
{
    checkOneStep(tellOnTheDay(m_library, told(0, 0, 0), now(9)));
    const TellingId id = m_library.tellings().begin()->id;
    checkOneStep(setLanding(m_library, id, Landing::SoSo));
    QCOMPARE(m_library.find(id)->landing, Landing::SoSo);
    QVERIFY(setLanding(m_library, id, Landing::SoSo).isEmpty());
    QVERIFY(setLanding(m_library, idOf<Telling>("none", 0), Landing::Well).isEmpty());
}

void TestTellings::edited_keepsItsIdentity()
{
    checkOneStep(tellOnTheDay(m_library, told(0, 0, 0), now(9)));
    Telling telling = *m_library.tellings().begin();
    telling.company = u"Harbour Lane"_s;
    telling.story = storyId(2);
    checkOneStep(editTelling(m_library, telling));
    QVERIFY(*m_library.find(telling.id) == telling);
    QVERIFY(editTelling(m_library, telling).isEmpty());
    telling.story = storyId(77);
    QVERIFY(editTelling(m_library, telling).isEmpty());
}

void TestTellings::deleted_areOneStep()
{
    checkOneStep(tellOnTheDay(m_library, told(0, 0, 0), now(9)));
    checkOneStep(tellOnTheDay(m_library, told(0, 1, 1), now(9)));
    QList<TellingId> all;
    for (const Telling &telling : m_library.tellings())
        all.append(telling.id);
    checkOneStep(deleteTellings(m_library, all));
    QVERIFY(m_library.tellings().isEmpty());
    QVERIFY(deleteTellings(m_library, all).isEmpty());
}

void TestTellings::toldAsPlanned_leavesTheRest()
{
    Loop byHand = loop();
    byHand.rounds[1].expected[0].story = storyId(4); // no plan would say so
    m_library.table<Loop>().put(byHand);
    checkOneStep(tellOnTheDay(m_library, told(0, 0, 0), now(9)));
    QVERIFY(loop() == byHand);
    const Telling &stored = *m_library.tellings().begin();
    QCOMPARE(stored.day, (PartialDate{2026, 6, 18}));
    QCOMPARE(toldMoment(stored), now(9));
    ToldNow nowhere = told(0, 0, 0);
    nowhere.round = roundId(7);
    QVERIFY(tellOnTheDay(m_library, nowhere, now(9)).isEmpty());
}

void TestTellings::toldOtherwise_plansTheRest()
{
    // Story 3 was planned for the second round; told for prompt 0 it leaves prompt 3 to story 4.
    checkOneStep(tellOnTheDay(m_library, told(0, 0, 3), now(9)));
    QCOMPARE(slot(0, 0).story, storyId(3));
    QCOMPARE(slot(1, 1).story, storyId(4));
    QCOMPARE(m_library.tellings().size(), 1);
}

void TestTellings::toldLater_freesWhatWasNotTold()
{
    Loop byHand = loop();
    byHand.rounds[0].expected[1].story = storyId(2); // kept from prompt 2, which it fits best
    byHand.rounds[1].expected[0].story = storyId(1);
    m_library.table<Loop>().put(byHand);
    checkOneStep(tellOnTheDay(m_library, told(0, 0, 0), now(9)));
    QCOMPARE(slot(1, 0).story, storyId(1));
    checkOneStep(tellOnTheDay(m_library, told(1, 3, 3), now(11)));
    QCOMPARE(slot(1, 0).story, storyId(2));
    QCOMPARE(slot(0, 1).story, storyId(2)); // what is over stays as it was
}

void TestTellings::takenBack_undoesTheTick()
{
    const Library before = m_library;
    checkOneStep(tellOnTheDay(m_library, told(0, 0, 0), now(9)));
    checkOneStep(takeBackOnTheDay(m_library, m_library.tellings().begin()->id, now(9)));
    QVERIFY(m_library == before);
    QVERIFY(takeBackOnTheDay(m_library, idOf<Telling>("none", 0), now(9)).isEmpty());
}

void TestTellings::locked_stays()
{
    QVERIFY(apply(lockSlot(m_library, m_loop, {1, 1}, true), m_library));
    checkOneStep(tellOnTheDay(m_library, told(0, 0, 3), now(9)));
    QCOMPARE(slot(1, 1).story, storyId(3));
    QVERIFY(slot(1, 1).locked);
}

void TestTellings::told_isNeverPlannedForTheSamePerson()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        QRandomGenerator random(seed);
        m_library = randomBank(random, 8, 9, 2, 0.5);
        Loop made;
        made.id = m_loop = idOf<Loop>("loop", 0);
        made.date = {2026, 6, 18};
        for (int r = 0; r < 3; ++r) {
            Round round;
            round.id = roundId(r);
            round.interviewer = idOf<Interviewer>("interviewer", r % 2);
            round.start = QTime(9 + r, 0);
            for (int p = 0; p < 3; ++p)
                round.expected.append({promptId(3 * r + p), {}, {}, false});
            made.rounds.append(round);
        }
        m_library.table<Loop>().put(made);
        const int round = random.bounded(3);
        checkOneStep(
            tellOnTheDay(m_library, told(round, 3 * round + random.bounded(3), random.bounded(8)), now(8)));
        const Telling telling = *m_library.tellings().begin();
        const QList<Telling> all{telling};
        for (int r = round; r < 3; ++r) {
            for (const Slot &planned : loop().rounds.at(r).expected) {
                const bool isTold = r == round && planned.prompt == telling.prompt;
                QVERIFY(isTold ? planned.story == telling.story
                               : r % 2 != round % 2 || planned.story != telling.story);
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestTellings)
#include "tst_tellings.moc"
