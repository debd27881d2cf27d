#include "banks.h"

#include "insight/practicehistory.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

class TestPracticeHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void habit_countsDaysInARow();
    void habit_leavesOutTheFuture();
    void runs_areOfOneLengthInOrder();
    void ratings_areTheLastThreeOfACompetency();

private:
    Rehearsal run(QDate day, int rating = 3, int seconds = 0, int promptNumber = 0)
    {
        Rehearsal made;
        made.id = idOf<Rehearsal>("run", m_number++);
        made.story = storyId(0);
        made.prompt = promptId(promptNumber);
        made.at = QDateTime(day, QTime(12, 0), Qt::UTC);
        made.rating = rating;
        made.seconds = seconds;
        return made;
    }
    int m_number = 0;
    const QDate m_today{2024, 5, 20};
    const PracticeDay m_day{m_today, QTimeZone::utc()};
};

void TestPracticeHistory::habit_countsDaysInARow()
{
    Library library;
    QCOMPARE(practiceHabit(library, m_day).daysInRow, 0);
    for (const int ago : {1, 2, 2, 3, 10, 11, 12, 13, 14})
        library.table<Rehearsal>().put(run(m_today.addDays(-ago)));
    const PracticeHabit habit = practiceHabit(library, m_day);
    QCOMPARE(habit.daysInRow, 3);
    QCOMPARE(habit.bestInRow, 5);
    QCOMPARE(habit.runs, 8);
    QCOMPARE(habit.runsByDay.at(11), 2);
    QCOMPARE(habit.runsByDay.at(13), 0);
    library.table<Rehearsal>().put(run(m_today));
    QCOMPARE(practiceHabit(library, m_day).daysInRow, 4);
    QCOMPARE(practiceHabit(library, {m_today.addDays(2), m_day.zone}).daysInRow, 0);
}

void TestPracticeHistory::habit_leavesOutTheFuture()
{
    Library library;
    library.table<Rehearsal>().put(run(m_today.addDays(1)));
    const PracticeHabit habit = practiceHabit(library, m_day);
    QCOMPARE(habit.runs, 0);
    QCOMPARE(habit.daysInRow, 0);
}

void TestPracticeHistory::runs_areOfOneLengthInOrder()
{
    Library library;
    library.table<Rehearsal>().put(run(m_today, 3, 120));
    library.table<Rehearsal>().put(run(m_today.addDays(-3), 3, 150));
    library.table<Rehearsal>().put(run(m_today.addDays(-1), 3, 0));
    Rehearsal brief = run(m_today, 3, 40);
    brief.length = Length::ThirtySeconds;
    library.table<Rehearsal>().put(brief);
    QList<int> seconds;
    for (const Rehearsal &rehearsal : timedRuns(library, storyId(0), Length::Full))
        seconds.append(rehearsal.seconds);
    QCOMPARE(seconds, (QList{150, 120}));
    QVERIFY(timedRuns(library, storyId(1), Length::Full).isEmpty());
}

void TestPracticeHistory::ratings_areTheLastThreeOfACompetency()
{
    Library library;
    for (int i = 0; i < 2; ++i) {
        library.table<Competency>().put(competency(i));
        library.table<Prompt>().put(prompt(i, {competencyId(i)}));
        library.table<Answer>().put(answer(0, i, 4));
    }
    library.table<Story>().put(story(0));
    int ago = 20;
    for (const int rating : {1, 4, 4, 3})
        library.table<Rehearsal>().put(run(m_today.addDays(-ago--), rating, 100, 0));
    for (const int rating : {1, 2})
        library.table<Rehearsal>().put(run(m_today.addDays(-ago--), rating, 100, 1));
    const auto queue = practiceQueue(library, {}, m_day);
    QCOMPARE(queue.size(), 2);
    const QList<CompetencyRatings> ratings = lastRatings(library, queue, m_day);
    QCOMPARE(ratings.size(), 2);
    QCOMPARE(ratings.at(0).last, (QList{4, 4, 3}));
    QCOMPARE(ratings.at(1).last, (QList{1, 2}));
    QCOMPARE(ratings.at(1).dueSoon, 1);
    QCOMPARE(shakiest(ratings)->competency, competencyId(1));
    QVERIFY(!shakiest({ratings.at(0)}));
    QVERIFY(!shakiest({}));
}

QTEST_GUILESS_MAIN(TestPracticeHistory)
#include "tst_practicehistory.moc"
