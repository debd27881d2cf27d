#include "insight/schedule.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace storybank;

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memory_agreesWithTheReferenceLibrary();
    void due_agreesWithThePublishedIntervals();
    void memory_agreesWithThePublishedState();
    void due_isNoneWithoutARating();
    void due_comesSoonerAfterAForgottenOne();
    void due_doesNotDependOnTheOrderOfTheRecords();
    void partLeft_falls();
    void partLeft_beforeTheLastReview_isWhole();
};

void TestSchedule::memory_agreesWithTheReferenceLibrary()
{
    // See the file's "about": 400 random histories through another implementation.
    QFile file(QStringLiteral(STORYBANK_SOURCE_DIR "/tests/insight/data/schedule/ts-fsrs.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray histories =
        QJsonDocument::fromJson(file.readAll())[QStringLiteral("histories")].toArray();
    QCOMPARE(histories.size(), 400);
    int reviewsSeen = 0;
    for (const auto &history : histories) {
        QList<Review> reviews;
        QDate day(2023, 10, 20); // so that the days cross a change of the clocks and a leap day
        for (const auto &step : history.toArray()) {
            day = day.addDays(step[0].toInt());
            reviews.append({day, step[1].toInt()});
            const Memory memory = memoryAfter(reviews);
            const auto near = [](double got, double wanted) {
                return qAbs(got - wanted) <= 1e-6 * std::max(1.0, wanted);
            };
            QVERIFY2(near(memory.stability, step[2].toDouble()),
                     qPrintable(QString::number(memory.stability, 'g', 12)));
            QVERIFY2(near(memory.difficulty, step[3].toDouble()),
                     qPrintable(QString::number(memory.difficulty, 'g', 12)));
            QCOMPARE(day.daysTo(dueAfter(reviews)), step[4].toInt());
            ++reviewsSeen;
        }
    }
    QVERIFY(reviewsSeen > 1500);
}

void TestSchedule::partLeft_falls()
{
    const QList<Review> reviews{{QDate(2024, 5, 1), 3}, {QDate(2024, 5, 4), 3}};
    QCOMPARE(partLeft(reviews, QDate(2024, 5, 4)), 1.0);
    double last = 1;
    for (int days = 1; days < 400; days += 7) {
        const double left = partLeft(reviews, QDate(2024, 5, 4).addDays(days));
        QVERIFY(left < last);
        QVERIFY(left > 0);
        last = left;
    }
    const double due = partLeft(reviews, dueAfter(reviews));
    QVERIFY2(qAbs(due - 0.9) < 0.02, qPrintable(QString::number(due)));
    QCOMPARE(partLeft({}, QDate(2024, 5, 4)), 0.0);
}

void TestSchedule::partLeft_beforeTheLastReview_isWhole()
{
    QCOMPARE(partLeft({{QDate(2024, 5, 4), 3}}, QDate(2024, 5, 1)), 1.0);
}

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
