#include "wording/impact.h"

#include <QFile>
#include <QTest>

using namespace storybank;
using namespace Qt::StringLiterals;

class TestImpactWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFormulaAndInput_hasItsWords();
    void everyWarning_isASentence();
    void unit_standsInWords();
    void amount_isReadable_data();
    void amount_isReadable();
    void sentence_tellsTheResult_data();
    void sentence_tellsTheResult();
    void metric_remembersFormulaAndInputs();
    void metricOfAPair_computesItsChange();

private:
    const Formula &formula(const QString &id) const { return *formulaOf(m_formulas, id); }

    QList<Formula> m_formulas;
    const QLocale m_english = QLocale(QLocale::English, QLocale::UnitedKingdom);
};

namespace {

MetricInput in(const QString &name, double value, const QString &unit = {})
{
    return {name, value, unit, Certainty::Measured};
}

} // namespace

void TestImpactWords::initTestCase()
{
    QFile file(QStringLiteral(STORYBANK_SOURCE_DIR "/resources/insight/formulas.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = readFormulas(file.readAll());
    QVERIFY(read);
    m_formulas = *read;
}

void TestImpactWords::everyFormulaAndInput_hasItsWords()
{
    QVERIFY(!m_formulas.isEmpty());
    QStringList titles;
    for (const Formula &one : std::as_const(m_formulas)) {
        const FormulaWords words = formulaWords(one.id);
        for (const QString &text : {words.title, words.summary, words.metric, groupName(one.group)})
            QVERIFY2(!text.isEmpty(), qPrintable(one.id));
        QVERIFY2(words.purpose.endsWith(u'.') && words.when.endsWith(u'.'), qPrintable(one.id));
        titles.append(words.title);
        for (const FormulaInput &input : one.inputs) {
            const InputWords of = inputWords(one.id, input.name);
            QVERIFY2(!of.name.isEmpty() && !of.hint.isEmpty() && !of.caption.isEmpty(),
                     qPrintable(one.id + u' ' + input.name));
        }
    }
    QCOMPARE(titles.removeDuplicates(), 0);
    QVERIFY(formulaWords(u"luck"_s).title.isEmpty());
}

void TestImpactWords::everyWarning_isASentence()
{
    using enum ImpactWarningCode;
    QStringList texts;
    for (const auto code : {NotFinite, Negative, OverAll, SmallChance, LiftOverAll, LiftIsPoints,
                            LiftIsPercent, Zero, MoreThanAll, BadUnit, ResultTooLarge, Loss, TargetMissed}) {
        const ImpactWarning warning{code, u"rate"_s, {91.2, 4.1, 94.9392, 95.3}, false, {}, {}};
        const QString text = impactWarningText(warning, formula(u"lift_value"_s), m_english);
        QVERIFY2(text.endsWith(u'.') || text.endsWith(u'?'), qPrintable(text));
        QVERIFY2(!text.contains(u"%1") && !text.contains(u"“”"), qPrintable(text));
        texts.append(text);
    }
    QCOMPARE(texts.removeDuplicates(), 0);
    QCOMPARE(texts.at(5),
             u"91.2 % raised by 4.1 % is 94.9 %. This story says 95.3 %, which is 4.1 points."_s);
}

void TestImpactWords::unit_standsInWords()
{
    for (const InputKind kind : {InputKind::Count, InputKind::Share, InputKind::Chance, InputKind::Lift,
                                 InputKind::Money, InputKind::Flow, InputKind::Duration}) {
        QStringList names;
        for (const QString &unit : unitsOf(kind)) {
            names.append(unitName(kind, unit));
            QVERIFY(!names.last().isEmpty());
        }
        QCOMPARE(names.removeDuplicates(), 0);
    }
    QCOMPARE(unitName(InputKind::Count, u"week"_s), u"a week"_s);
    QCOMPARE(unitName(InputKind::Lift, u"pp"_s), u"points"_s);
}

void TestImpactWords::amount_isReadable_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::newRow("money in full") << 13330.14 << u"$"_s << u"$13,330"_s;
    QTest::newRow("half, in binary a little less") << 1150 * 0.041 * 310 << u"$"_s << u"$14,617"_s;
    QTest::newRow("a loss") << -1200.0 << u"€"_s << u"−€1,200"_s;
    QTest::newRow("cents") << 0.03 << u"$"_s << u"$0.03"_s;
    QTest::newRow("weeks") << 7.142857 << u"week"_s << u"7.14 weeks"_s;
    QTest::newRow("hours") << 40.0 << u"h"_s << u"40 h"_s;
    QTest::newRow("fall") << -88.0 << u"%"_s << u"−88 %"_s;
}

void TestImpactWords::amount_isReadable()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    QTEST(impactAmount(value, unit, m_english), "text");
}

void TestImpactWords::sentence_tellsTheResult_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QList<MetricInput>>("inputs");
    QTest::addColumn<Rounding>("rounding");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("lift") << "lift_value"
                          << QList{in(u"cases"_s, 1150, u"week"_s), in(u"rate"_s, 91.2, u"%"_s),
                                   in(u"lift"_s, 4.1, u"%"_s), in(u"value"_s, 310, u"$"_s)}
                          << Rounding::About
                          << u"That is worth about $13,000 a week, counted on 1,150 cases."_s;
    QTest::newRow("payback") << "payback"
                             << QList{in(u"cost"_s, 30000, u"$"_s), in(u"chance"_s, 100, u"%"_s),
                                      in(u"gain"_s, 6000, u"week"_s)}
                             << Rounding::Exact << u"It cost $30,000 and paid for itself after 5 weeks."_s;
    QTest::newRow("change") << "relative_change"
                            << QList{in(u"before"_s, 15, u"%"_s), in(u"after"_s, 1.8, u"%"_s)}
                            << Rounding::Exact << u"It went from 15 % to 1.8 % (−88 %)."_s;
    QTest::newRow("points") << "points" << QList{in(u"before"_s, 91.2, u"%"_s), in(u"after"_s, 95.3, u"%"_s)}
                            << Rounding::Exact << u"It went from 91.2 % to 95.3 % (+4.1 pp)."_s;
    QTest::newRow("hours") << "hours_saved"
                           << QList{in(u"saved"_s, 12, u"min"_s), in(u"times"_s, 43, u"week"_s),
                                    in(u"people"_s, 5)}
                           << Rounding::MoreThan << u"That saves more than 40 h a week: 12 min each time."_s;
    QTest::newRow("nothing yet") << "points" << QList<MetricInput>() << Rounding::Exact << QString();
}

void TestImpactWords::sentence_tellsTheResult()
{
    QFETCH(QString, id);
    QFETCH(QList<MetricInput>, inputs);
    QFETCH(Rounding, rounding);
    const Formula &of = formula(id);
    QTEST(impactSentence(of, inputs, evaluate(of, inputs), rounding, m_english), "sentence");
}

void TestImpactWords::metric_remembersFormulaAndInputs()
{
    const Formula &payback = formula(u"payback"_s);
    const QList inputs{in(u"cost"_s, 30000, u"$"_s), in(u"chance"_s, 100, u"%"_s),
                       in(u"gain"_s, 6000, u"week"_s)};
    const auto metric = impactMetric(payback, inputs, evaluate(payback, inputs));
    QVERIFY(metric);
    QCOMPARE(metric->kind, MetricKind::Level);
    QCOMPARE(metric->result, 5.0);
    QCOMPARE(metric->unit, u"weeks"_s);
    QCOMPARE(metric->betterWhen, BetterWhen::Lower);
    QCOMPARE(evaluate(formula(metric->formula), metric->inputs).value, metric->result);
    QVERIFY(!impactMetric(payback, {}, evaluate(payback, {})));
}

void TestImpactWords::metricOfAPair_computesItsChange()
{
    const Formula &points = formula(u"points"_s);
    const QList inputs{in(u"after"_s, 95.3, u"%"_s), in(u"before"_s, 91.2, u"%"_s)};
    const auto metric = impactMetric(points, inputs, evaluate(points, inputs));
    QVERIFY(metric);
    QCOMPARE(formatMetric(*metric, m_english), u"91.2 % → 95.3 %"_s);
    QCOMPARE(formatChange(*metric, m_english), u"+4.1 pp"_s);
}

QTEST_GUILESS_MAIN(TestImpactWords)
#include "tst_impactwords.moc"
