#include "items/foundmetrics.h"

#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestFoundMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_numbersOfTheResult_data();
    void found_numbersOfTheResult();
    void found_atMostAsAsked();
    void found_addedOneIsNotOfferedAgain();
};

void TestFoundMetrics::found_numbersOfTheResult_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("pair") << u"The error rate fell from 15 % to 1.8 % in six weeks."_s
                          << QStringList{u"15 % → 1.8 %"_s};
    QTest::newRow("change") << u"Revenue per visitor rose by 4.1 pp."_s << QStringList{u"+4.1 pp"_s};
    QTest::newRow("a value alone is no change") << u"In the end 68 % used it."_s << QStringList();
    QTest::newRow("no number") << u"Everybody was glad."_s << QStringList();
    QTest::newRow("told twice") << u"The error rate fell from 15 % to 1.8 %. The error rate: 15 % → 1.8 %."_s
                                << QStringList{u"15 % → 1.8 %"_s};
}

void TestFoundMetrics::found_numbersOfTheResult()
{
    QFETCH(const QString, result);
    Story story;
    story.result = result;
    QStringList found;
    for (const Metric &metric : foundMetrics(story)) {
        found << formatMetric(metric, QLocale::c());
        QVERIFY(!metric.headline);
    }
    QTEST(found, "expected");
}

void TestFoundMetrics::found_atMostAsAsked()
{
    Story story;
    story.result = u"Errors fell from 9 % to 1 %. Costs fell from 8 % to 2 %. Delays fell from 7 % to 3 %."_s;
    QCOMPARE(foundMetrics(story, 2).size(), 2);
    QCOMPARE(foundMetrics(story).size(), 3);
}

void TestFoundMetrics::found_addedOneIsNotOfferedAgain()
{
    Story story;
    story.result = u"Errors fell from 9 % to 1 %. Costs fell from 8 % to 2 %."_s;
    const QList<Metric> found = foundMetrics(story);
    QCOMPARE(found.size(), 2);
    story.metrics = {found.constFirst()};
    QCOMPARE(foundMetrics(story), found.mid(1));
    story.metrics.first().unit = u"% a month"_s;
    QCOMPARE(foundMetrics(story), found.mid(1));
    story.metrics.first().name = u"another name"_s;
    QCOMPARE(foundMetrics(story), found.mid(1));
}

QTEST_GUILESS_MAIN(TestFoundMetrics)
#include "tst_foundmetrics.moc"
