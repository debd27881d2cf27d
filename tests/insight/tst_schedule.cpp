#include "insight/schedule.h"

#include <QTest>

using namespace storybank;

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void due_agreesWithThePublishedIntervals();
    void memory_agreesWithThePublishedState();
    void due_isNoneWithoutARating();
    void due_comesSoonerAfterAForgottenOne();
    void due_doesNotDependOnTheOrderOfTheRecords();
};

void TestSchedule::due_agreesWithThePublishedIntervals()
{
    // The reference implementation's own example: good six times, again twice, good five times, each on the
    // day it is due; its first and its forgotten ones come back within the day.
    const QList<std::pair<int, int>> steps{{3, 0}, {3, 2}, {3, 11}, {3, 46}, {3, 163}, {3, 498}, {1, 0},
                                           {1, 0}, {3, 2}, {3, 4},  {3, 7},  {3, 12},  {3, 21}};
    QList<Review> reviews;
    QDate day(2022, 11, 29);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const auto [rating, interval] = steps.at(i);
        reviews.append({day, rating});
        if (interval > 0)
            QCOMPARE(day.daysTo(dueAfter(reviews)), interval);
        day = day.addDays(interval);
    }
}

void TestSchedule::memory_agreesWithThePublishedState()
{
    // Its second example: forgotten, then good after 0, 1, 3, 8 and 21 days.
    const QDate first(2022, 11, 29);
    QList<Review> reviews{{first, 1}};
    for (const int day : {0, 1, 4, 12, 33})
        reviews.append({first.addDays(day), 3});
    const Memory memory = memoryAfter(reviews);
    QVERIFY2(qAbs(memory.stability - 53.62691) < 1e-4, qPrintable(QString::number(memory.stability)));
    QVERIFY2(qAbs(memory.difficulty - 6.3574867) < 1e-5, qPrintable(QString::number(memory.difficulty)));
}

void TestSchedule::due_isNoneWithoutARating()
{
    QVERIFY(dueAfter({}).isNull());
    QVERIFY(dueAfter({{QDate(2024, 5, 1), 0}}).isNull());
    QCOMPARE(memoryAfter({{QDate(2024, 5, 1), 7}}).stability, 0.0);
}

void TestSchedule::due_comesSoonerAfterAForgottenOne()
{
    const QDate first(2024, 5, 1), second(2024, 5, 9);
    QDate last;
    for (int rating = 1; rating <= 4; ++rating) {
        const QDate due = dueAfter({{first, 3}, {second, rating}});
        QVERIFY(due > second);
        QVERIFY(last.isNull() || due > last);
        last = due;
    }
}

void TestSchedule::due_doesNotDependOnTheOrderOfTheRecords()
{
    const Review first{QDate(2024, 5, 1), 3}, second{QDate(2024, 5, 4), 2}, third{QDate(2024, 5, 9), 4};
    QCOMPARE(dueAfter({third, first, second}), dueAfter({first, second, third}));
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
