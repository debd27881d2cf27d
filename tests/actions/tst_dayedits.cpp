#include "actions/dayedits.h"

#include "domain/daymarks.h"
#include "insight/banks.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;
using namespace Qt::StringLiterals;

class TestDayEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void swapped_changePlacesAndStarts();
    void minutes_areBounded();
    void times_moveTheRound();
    void cancelled_freesItsStories();
    void added_comesAfterTheOneBefore();
    void questions_areTicked();
    void unknown_isEmpty();

private:
    const Loop &loop() const { return *m_library.find(m_loop); }
    RoundId roundId(int number) const { return idOf<Round>("round", number); }
    void take(const Edit &edit);

    Library m_library;
    LoopId m_loop;
    const QDateTime m_now{QDate(2026, 6, 18), QTime(8, 0)};
};

void TestDayEdits::init()
{
    m_library = Library();
    m_library.table<Story>().put(story(0));
    for (int i = 0; i < 3; ++i) {
        m_library.table<Prompt>().put(prompt(i));
        m_library.table<Answer>().put(answer(0, i, 5));
    }
    Loop made;
    made.id = m_loop = idOf<Loop>("loop", 0);
    made.date = {2026, 6, 18};
    for (int i = 0; i < 2; ++i) {
        Round round;
        round.id = roundId(i);
        round.name = QString::number(i);
        round.interviewer = idOf<Interviewer>("interviewer", 0);
        round.start = QTime(9 + 2 * i, 0);
        round.minutes = 40 + i;
        round.expected = {{promptId(i), {}, {}, false}};
        round.questionsToAsk = {u"Why?"_s};
        made.rounds.append(round);
    }
    made.rounds[0].expected[0].story = storyId(0); // the one person hears it once
    m_library.table<Loop>().put(made);
}

void TestDayEdits::take(const Edit &edit)
{
    QVERIFY(!edit.isEmpty());
    QVERIFY(!edit.label.isEmpty());
    const Library before = m_library;
    QVERIFY(apply(edit, m_library));
    Library back = m_library;
    QVERIFY(apply(edit.inverse(), back));
    QVERIFY(back == before);
}

void TestDayEdits::swapped_changePlacesAndStarts()
{
    take(swapRoundsOnTheDay(m_library, m_loop, roundId(0), roundId(1), m_now));
    QCOMPARE(loop().rounds.at(0).id, roundId(1));
    QCOMPARE(loop().rounds.at(0).start, QTime(9, 0));
    QCOMPARE(loop().rounds.at(0).minutes, 41);
    QCOMPARE(loop().rounds.at(1).start, QTime(11, 0));
    QVERIFY(swapRoundsOnTheDay(m_library, m_loop, roundId(0), roundId(0), m_now).isEmpty());
}

void TestDayEdits::minutes_areBounded()
{
    take(setMinutesOnTheDay(m_library, m_loop, roundId(1), 2, m_now));
    QCOMPARE(loop().rounds.at(1).minutes, 5);
    take(setMinutesOnTheDay(m_library, m_loop, roundId(1), 9000, m_now));
    QCOMPARE(loop().rounds.at(1).minutes, 480);
    QVERIFY(setMinutesOnTheDay(m_library, m_loop, roundId(1), 480, m_now).isEmpty());
}

void TestDayEdits::times_moveTheRound()
{
    take(setTimesOnTheDay(m_library, m_loop, roundId(0), QTime(16, 0), 40, m_now));
    QCOMPARE(loop().rounds.at(0).start, QTime(16, 0));
    QVERIFY(setTimesOnTheDay(m_library, m_loop, roundId(0), QTime(16, 0), 40, m_now).isEmpty());
}

void TestDayEdits::cancelled_freesItsStories()
{
    take(cancelRoundOnTheDay(m_library, m_loop, roundId(0), true, m_now));
    QCOMPARE(cancelledRounds(loop()), QSet<RoundId>{roundId(0)});
    QCOMPARE(loop().rounds.at(1).expected.first().story, storyId(0));
    QVERIFY(cancelRoundOnTheDay(m_library, m_loop, roundId(0), true, m_now).isEmpty());
    take(cancelRoundOnTheDay(m_library, m_loop, roundId(0), false, m_now));
    QVERIFY(cancelledRounds(loop()).isEmpty());
    QCOMPARE(loop().rounds.at(0).expected.first().story, storyId(0));
    QCOMPARE(loop().rounds.at(1).expected.first().story, StoryId());
}

void TestDayEdits::added_comesAfterTheOneBefore()
{
    Round round;
    round.name = u" Head  of data "_s;
    round.minutes = 30;
    round.expected = {{promptId(2), {}, {}, false}};
    take(addRoundOnTheDay(m_library, m_loop, round, roundId(0), m_now));
    const Round &added = loop().rounds.at(1);
    QVERIFY(!added.id.isNull());
    QCOMPARE(added.name, u"Head of data"_s);
    QCOMPARE(added.start, QTime(9, 40));
    QCOMPARE(added.expected.first().story, storyId(0));
    take(addRoundOnTheDay(m_library, m_loop, round, {}, m_now));
    QCOMPARE(loop().rounds.last().start, QTime(11, 41));
}

void TestDayEdits::questions_areTicked()
{
    take(setQuestionAsked(m_library, m_loop, roundId(1), u"Why?"_s, true));
    QCOMPARE(askedQuestions(loop(), roundId(1)), QStringList{u"Why?"_s});
    QVERIFY(setQuestionAsked(m_library, m_loop, roundId(1), u"Why?"_s, true).isEmpty());
    take(addQuestionToAsk(m_library, m_loop, roundId(1), u" How\nso? "_s));
    QCOMPARE(loop().rounds.at(1).questionsToAsk, (QStringList{u"Why?"_s, u"How so?"_s}));
    QVERIFY(addQuestionToAsk(m_library, m_loop, roundId(1), u"How so?"_s).isEmpty());
    QVERIFY(addQuestionToAsk(m_library, m_loop, roundId(1), u"  "_s).isEmpty());
}

void TestDayEdits::unknown_isEmpty()
{
    const LoopId none = idOf<Loop>("loop", 9);
    QVERIFY(swapRoundsOnTheDay(m_library, none, roundId(0), roundId(1), m_now).isEmpty());
    QVERIFY(swapRoundsOnTheDay(m_library, m_loop, roundId(0), roundId(9), m_now).isEmpty());
    QVERIFY(setMinutesOnTheDay(m_library, m_loop, roundId(9), 30, m_now).isEmpty());
    QVERIFY(cancelRoundOnTheDay(m_library, m_loop, roundId(9), true, m_now).isEmpty());
    QVERIFY(addRoundOnTheDay(m_library, none, {}, {}, m_now).isEmpty());
    QVERIFY(setQuestionAsked(m_library, m_loop, roundId(9), u"Why?"_s, true).isEmpty());
}

QTEST_APPLESS_MAIN(TestDayEdits)
#include "tst_dayedits.moc"
