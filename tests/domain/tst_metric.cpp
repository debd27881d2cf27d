#include "domain/metric.h"

#include <QTest>

using namespace storybank;

namespace {

Metric pair(double baseline, double result, const char *unit, BetterWhen better,
            const char *baselineUnit = "")
{
    Metric metric;
    metric.baseline = baseline;
    metric.result = result;
    metric.unit = QString::fromUtf8(unit);
    metric.baselineUnit = QString::fromUtf8(baselineUnit);
    metric.betterWhen = better;
    return metric;
}

Metric delta(double value, const char *unit)
{
    Metric metric;
    metric.kind = MetricKind::Delta;
    metric.result = value;
    metric.unit = QString::fromUtf8(unit);
    return metric;
}

Metric level(double value, const char *unit)
{
    Metric metric = delta(value, unit);
    metric.kind = MetricKind::Level;
    return metric;
}

} // namespace

class MetricTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_tellNumberAndChange_data();
    void formats_tellNumberAndChange();
    void change_better_followsTheDirection();
    void change_unitsThatDoNotConvert_hasNone();
    void change_style_overridesTheRule();
    void formatNumber_localeAndSign_data();
    void formatNumber_localeAndSign();
};

void MetricTest::formats_tellNumberAndChange_data()
{
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("changed");
    const auto lower = BetterWhen::Lower;
    const auto higher = BetterWhen::Higher;
    const auto row = [](const char *name, const Metric &metric, const char *told, const char *changed) {
        QTest::newRow(name) << metric << QString::fromUtf8(told) << QString::fromUtf8(changed);
    };
    row("an error rate falls relatively", pair(15, 1.8, "%", lower), "15 % → 1.8 %", "−88 %");
    row("a share that should rise tells points", pair(91.2, 95.3, "%", higher), "91.2 % → 95.3 %", "+4.1 pp");
    row("from zero percent in points", pair(0, 68, "%", higher), "0 % → 68 %", "+68 pp");
    row("an index tells the difference", pair(0.71, 0.84, "", higher), "0.71 → 0.84", "+0.13");
    row("a falling index", pair(0.52, 0.12, "", lower), "0.52 → 0.12", "−0.4");
    row("units of time convert", pair(3, 15, "min", lower, "h"), "3 h → 15 min", "−92 %");
    row("a count falls", pair(11, 1, "", lower), "11 → 1", "−91 %");
    row("a rise to three times is a factor", pair(10, 32, "users", higher), "10 users → 32 users", "3.2×");
    row("just below three times is relative", pair(10, 29, "", higher), "10 → 29", "+190 %");
    row("from zero without a unit", pair(0, 7, "", higher), "0 → 7", "+7");
    row("from a negative baseline", pair(-20, -10, "", higher), "−20 → −10", "+50 %");
    row("a mark out of ten", pair(5.9, 8.7, "/10", higher), "5.9/10 → 8.7/10", "+47 %");
    row("small relative change keeps a decimal", pair(200, 203, "ms", lower), "200 ms → 203 ms", "+1.5 %");
    row("nothing changed", pair(4, 4, "", higher), "4 → 4", "0 %");
    row("a delta in points", delta(4.1, "pp"), "+4.1 pp", "+4.1 pp");
    row("a delta that falls", delta(-25, "%"), "−25 %", "−25 %");
    row("a delta in money", delta(-2400000, "$"), "−$2.4M", "−$2.4M");
    row("a level", level(68, "%"), "68 %", "");
    row("a level in money", level(504000, "$/week"), "$504K/week", "");
    row("money under ten thousand stays whole", level(6000, "$"), "$6,000", "");
    row("money with cents has two places", level(8.2, "$"), "$8.20", "");
}

void MetricTest::formats_tellNumberAndChange()
{
    QFETCH(Metric, metric);
    QFETCH(QString, told);
    QFETCH(QString, changed);
    QCOMPARE(formatMetric(metric, QLocale::c()), told);
    QCOMPARE(formatChange(metric, QLocale::c()), changed);
}

void MetricTest::change_better_followsTheDirection()
{
    QVERIFY(change(pair(15, 2, "%", BetterWhen::Lower))->better);
    QVERIFY(!change(pair(15, 2, "%", BetterWhen::Higher))->better);
    QVERIFY(change(pair(2, 15, "", BetterWhen::Higher))->better);
    QVERIFY(change(pair(2, 2, "", BetterWhen::Higher))->none);
}

void MetricTest::change_unitsThatDoNotConvert_hasNone()
{
    QVERIFY(!change(pair(3, 15, "%", BetterWhen::Higher, "h")).has_value());
    Metric open = pair(3, 15, "h", BetterWhen::Lower);
    open.baseline.reset();
    QVERIFY(!change(open).has_value());
    open.result.reset();
    QVERIFY(formatMetric(open, QLocale::c()).isEmpty());
}

void MetricTest::change_style_overridesTheRule()
{
    Metric metric = pair(20, 80, "%", BetterWhen::Higher);
    metric.changeStyle = ChangeStyle::Relative;
    QCOMPARE(formatChange(metric, QLocale::c()), QStringLiteral("+300 %"));
    metric.changeStyle = ChangeStyle::Factor;
    QCOMPARE(formatChange(metric, QLocale::c()), QStringLiteral("4×"));
    metric.baseline = 0;
    QCOMPARE(formatChange(metric, QLocale::c()), QStringLiteral("+80 pp"));
}

void MetricTest::formatNumber_localeAndSign_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("grouped") << 1234567.0 << "en_GB"
                             << "1,234,567";
    QTest::newRow("german") << 1234.5 << "de_DE"
                            << "1.234,5";
    QTest::newRow("true minus") << -0.25 << "en_GB" << QString::fromUtf8("−0.25");
    QTest::newRow("no minus zero") << -0.00001 << "en_GB"
                                   << "0";
    QTest::newRow("no trailing zeros") << 12.500 << "en_GB"
                                       << "12.5";
}

void MetricTest::formatNumber_localeAndSign()
{
    QFETCH(double, value);
    QFETCH(QString, language);
    QFETCH(QString, text);
    QCOMPARE(formatNumber(value, QLocale(language)), text);
}

Q_DECLARE_METATYPE(storybank::Metric)
QTEST_GUILESS_MAIN(MetricTest)
#include "tst_metric.moc"
