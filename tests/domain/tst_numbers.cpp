#include "domain/numbers.h"

#include <QTest>

using namespace storybank;

namespace {

QString described(const QString &text)
{
    QStringList all;
    for (const ToldNumber &told : numbersIn(text)) {
        QString one = told.baseline
                          ? QString::number(*told.baseline) + told.baselineUnit + QStringLiteral("→")
                          : QString();
        one += (told.isSigned && told.result > 0 ? QStringLiteral("+") : QString()) +
               QString::number(told.result) + told.unit;
        all.append(one);
    }
    return all.join(u';');
}

QString told(const QString &text)
{
    QStringList all;
    for (const Metric &metric : metricsIn(text))
        all.append(metric.name + u'|' + formatMetric(metric, QLocale::c()) + u'|' +
                   QString(toCode(metric.betterWhen)) +
                   (metric.period.isEmpty() ? QString() : u'|' + metric.period));
    return all.join(u';');
}

} // namespace

class TestNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_areFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("15% → 1.8% (−88%)", "15→1.8%");
        row("15 % -> 1.8 %", "15→1.8%");
        row("from 3 hours to 15 minutes", "3hours→15minutes");
        row("From 41 to 9 a week", "41→9a week");
        row("fell from 1,200 to 300", "1200→300");
        row("+4.1pp", "+4.1pp");
        row("−25%", "-25%");
        row("-25%", "-25%");
        row("about $504K/week", "504000$/week");
        row("5.9 → 8.7/10", "5.9→8.7/10");
        row("36h → 10h", "36→10h");
        row("0% → 68% of teams", "0→68%");
        row("−6 hrs/week", "-6hrs/week");
        row("$ 9.10 → $ 3.40 per run", "9.1→3.4$ per run");
        row("+3.1→4.6/5 survey", "3.1→4.6/5");
        row("74 %, up from 20 %", "20→74%");
        row("2.5 days instead of 9 days", "9→2.5days");
        row("€1.2M saved", "1.2e+06€");
        row("an AUC of 0.84", "0.84");
        row("7 → 0", "7→0");
        // What carries nothing of its own.
        row("5%→25%→100%", "");
        row("2 to 3 weeks", "");
        row("4–6 months", "");
        row("in 2024", "");
        row("p95 < 300 ms", "");
        row("version 1.2.3 of v2", "");
        row("a 1:1 on Day-2 at 10am", "");
        row("41 fields", "");
        row("Q3, ndcg@10, A2C", "");
        row("", "");
    }

    void numbers_areFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(described(text), expected);
    }

    void places_coverTheNumberAsTyped()
    {
        const QString line = QStringLiteral("Error rate from 15% → 1.8% (−88%) in 6 weeks");
        const ToldNumber told = numbersIn(line).first();
        QCOMPARE(line.mid(told.start, told.end - told.start), QStringLiteral("15% → 1.8% (−88%)"));
    }

    void metrics_areNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("Error rate from 15% → 1.8% (−88%) in 6 weeks; on-time from 60% → 98%.",
            "Error rate|15 % → 1.8 %|lower|6 weeks;On-time|60 % → 98 %|higher");
        row("Rework time −6 hrs/week", "Rework time|−6 hrs/week|lower");
        row("The trial showed +1.8% sign-ups (p<0.05)", "Sign-ups|+1.8 %|higher");
        row("Extra weekly revenue: 10M visits × 8% × $35 ≈ $504K/week",
            "Extra weekly revenue|$504K/week|higher");
        row("Reduced incident rate by 60% over 2 quarters and cut debugging time by ~35%",
            "Incident rate|−60 %|lower|2 quarters;Debugging time|−35 %|lower|2 quarters");
        row("31 % fewer late entries", "Late entries|−31 %|lower");
        row("Pages fell from 41 to 9 a week, night calls down 64 %.",
            "Pages|41 a week → 9 a week|lower;Night calls|−64 %|lower");
        row("2 weeks late, no gap.", "Late|2 weeks|lower");
        row("Revenue came in 4% above plan.", "Revenue|+4 %|higher");
        row("Margin −2.1%", "Margin|−2.1 %|higher");
        row("0% → 68% of teams", "Teams|0 % → 68 %|higher");
        row("Warm boxes 11% → 1%", "Warm boxes|11 % → 1 %|lower");
        // A value without a word for what it measures says nothing.
        row("we ramped to 100% within 2 weeks", "");
        row("It took 3 weeks.", "");
        row("In week 7 of 2024", "");
    }

    void metrics_areNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(told(text), expected);
    }

    void headline_isTheFirstPairElseTheFirstChange()
    {
        const QList<Metric> pairs =
            metricsIn(QStringLiteral("Win rate +4.1pp; errors 9% → 2%; cost 8 h → 2 h"));
        QCOMPARE(pairs.size(), 3);
        QVERIFY(!pairs.at(0).headline);
        QVERIFY(pairs.at(1).headline);
        QVERIFY(!pairs.at(2).headline);
        QVERIFY(metricsIn(QStringLiteral("Adoption rate 68%; win rate +4.1pp")).at(1).headline);
    }

    void estimates_areMarked()
    {
        QCOMPARE(metricsIn(QStringLiteral("Estimated revenue +$3M")).first().certainty, Certainty::Estimated);
        QCOMPARE(metricsIn(QStringLiteral("Revenue +$3M")).first().certainty, Certainty::Measured);
    }

    void sides_followTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<BetterWhen>("expected");
        for (const char *name :
             {"Error rate", "Time to decision", "Weekly cost", "Incidents", "p95 latency", "Rework", "MAPE"})
            QTest::newRow(name) << QString::fromLatin1(name) << BetterWhen::Lower;
        for (const char *name : {"Adoption", "Win rate", "Revenue", "On-time arrivals", "Recall"})
            QTest::newRow(name) << QString::fromLatin1(name) << BetterWhen::Higher;
    }

    void sides_followTheName()
    {
        QFETCH(QString, name);
        QFETCH(BetterWhen, expected);
        QCOMPARE(betterWhenOf(name), expected);
    }

    void written_numbersAreReadBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"15 % → 1.8 %", "+4.1 pp", "−25 %", "68 %", "0", "$504K/week", "36 h → 10 h", "3 h → 15 min"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void written_numbersAreReadBack()
    {
        QFETCH(QString, text);
        const auto number = parseNumber(text);
        QVERIFY(number);
        Metric metric;
        metric.kind = number->kind;
        metric.baseline = number->baseline;
        metric.result = number->result;
        metric.baselineUnit = number->baselineUnit;
        metric.unit = number->unit;
        QCOMPARE(formatMetric(metric, QLocale::c()), text);
    }

    void written_wordsAreNoNumber()
    {
        for (const char *text : {"", "twelve", "by Friday", "→", "1 → 2 → 3"})
            QVERIFY2(!parseNumber(QString::fromUtf8(text)), text);
    }
};

QTEST_APPLESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
