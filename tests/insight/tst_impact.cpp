#include "insight/expression.h"
#include "insight/impact.h"
#include "lexicons.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>
#include <locale>

using namespace storybank;
using namespace Qt::StringLiterals;

namespace {

QList<Formula> formulas()
{
    static const auto all = readFormulas(test::wordList(u"formulas.json"_s));
    return all ? *all : QList<Formula>();
}

const Formula &formula(const QString &id)
{
    static const QList<Formula> all = formulas();
    const Formula *found = formulaOf(all, id);
    Q_ASSERT(found);
    return *found;
}

MetricInput in(const QString &name, double value, const QString &unit = {})
{
    return {name, value, unit, Certainty::Measured};
}

QList<ImpactWarningCode> codes(const Impact &impact)
{
    QList<ImpactWarningCode> all;
    for (const ImpactWarning &warning : impact.warnings)
        all.append(warning.code);
    return all;
}

Metric told(double baseline, double result)
{
    Metric metric;
    metric.baseline = baseline;
    metric.result = result;
    metric.unit = u"%"_s;
    return metric;
}

/// The decimal comma of half of Europe, for a process in which a library has set it.
class Comma : public std::numpunct<char>
{
protected:
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

} // namespace

class TestImpact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipped_areEightAndCanBeRead();
    void workedExample_givesItsNumber_data();
    void workedExample_givesItsNumber();
    void impossible_isWarnedOfAndHasNoResult_data();
    void impossible_isWarnedOfAndHasNoResult();
    void doubtful_isWarnedOfAndHasAResult_data();
    void doubtful_isWarnedOfAndHasAResult();
    void possible_isNotWarnedOf_data();
    void possible_isNotWarnedOf();
    void liftThatTheStoryTellsInPoints_isProposedAsPoints();
    void proposal_givesTheResultItNames();
    void missing_isNamedInOrder();
    void leftOut_isNotNeeded();
    void certainty_isTheLeastOfTheInputs();
    void rounding_staysOnItsSide();
    void expression_doesNotSeeTheLocale();
    void expression_broken_isAnError_data();
    void expression_broken_isAnError();
    void data_broken_isAnError_data();
    void data_broken_isAnError();
    void anyInputs_giveAFiniteResultOrNone();
};

void TestImpact::shipped_areEightAndCanBeRead()
{
    const auto read = readFormulas(test::wordList(u"formulas.json"_s));
    QVERIFY2(read, read.ok() ? "" : qPrintable(read.error().why));
    QCOMPARE(read->size(), 8);
}

void TestImpact::workedExample_givesItsNumber_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QList<MetricInput>>("inputs");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("period");

    const QString percent = u"%"_s, dollar = u"$"_s, week = u"week"_s;
    QTest::newRow("504 K a week of extra revenue")
        << "extra_revenue"
        << QList{in(u"traffic"_s, 10e6, week), in(u"rate"_s, 8, percent), in(u"lift"_s, 1.8, percent),
                 in(u"order"_s, 35, dollar)}
        << 504000.0 << dollar << week;
    QTest::newRow("6,000 over the period")
        << "lift_value"
        << QList{in(u"cases"_s, 10e6), in(u"lift"_s, 2, u"pp"_s), in(u"value"_s, 0.03, dollar)} << 6000.0
        << dollar << QString();
    QTest::newRow("6,000 a week from a better ranking")
        << "lift_value"
        << QList{in(u"cases"_s, 20e6, week), in(u"rate"_s, 5, percent), in(u"lift"_s, 1.5, percent),
                 in(u"value"_s, 0.4, dollar)}
        << 6000.0 << dollar << week;
    QTest::newRow("30 K come back in five weeks")
        << "payback"
        << QList{in(u"cost"_s, 30000, dollar), in(u"chance"_s, 100, percent), in(u"gain"_s, 6000, week)}
        << 5.0 << week << QString();
    QTest::newRow("30 K with a chance of 0.7")
        << "payback" << QList{in(u"cost"_s, 30000, dollar), in(u"chance"_s, 0.7), in(u"gain"_s, 6000, week)}
        << 30000 / 4200.0 << week << QString();
    QTest::newRow("chance, benefit and cost of a quarter")
        << "expected_value"
        << QList{in(u"chance"_s, 0.7), in(u"benefit"_s, 78000, dollar), in(u"cost"_s, 30000)} << 24600.0
        << dollar << QString();
    QTest::newRow("twelve minutes, forty times, five people")
        << "hours_saved" << QList{in(u"saved"_s, 12, u"min"_s), in(u"times"_s, 40, week), in(u"people"_s, 5)}
        << 40.0 << u"h"_s << week;
    QTest::newRow("15 % to 1.8 %") << "relative_change"
                                   << QList{in(u"before"_s, 15, percent), in(u"after"_s, 1.8, percent)}
                                   << -88.0 << percent << QString();
    QTest::newRow("from a negative start upwards")
        << "relative_change" << QList{in(u"before"_s, -20, dollar), in(u"after"_s, 10, dollar)} << 150.0
        << percent << QString();
    QTest::newRow("91.2 % to 95.3 %")
        << "points" << QList{in(u"before"_s, 91.2, percent), in(u"after"_s, 95.3, percent)} << 4.1 << u"pp"_s
        << QString();
    QTest::newRow("a share of 1 against percent")
        << "points" << QList{in(u"before"_s, 0.912), in(u"after"_s, 95.3, percent)} << 4.1 << u"pp"_s
        << QString();
    QTest::newRow("1,140 of 1,200 runs")
        << "within_limit" << QList{in(u"within"_s, 1140), in(u"runs"_s, 1200)} << 95.0 << percent
        << QString();
}

void TestImpact::workedExample_givesItsNumber()
{
    QFETCH(QString, id);
    QFETCH(QList<MetricInput>, inputs);
    QFETCH(double, value);
    const Impact impact = evaluate(formula(id), inputs);
    QVERIFY(impact.warnings.isEmpty());
    QVERIFY(impact.value);
    QVERIFY2(std::abs(*impact.value - value) <= std::abs(value) * 1e-12,
             qPrintable(QString::number(*impact.value, 'g', 17)));
    QTEST(impact.unit, "unit");
    QTEST(impact.period, "period");
}

void TestImpact::impossible_isWarnedOfAndHasNoResult_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QList<MetricInput>>("inputs");
    QTest::addColumn<QString>("input");
    QTest::addColumn<ImpactWarningCode>("code");
    using enum ImpactWarningCode;
    const QString percent = u"%"_s, dollar = u"$"_s, week = u"week"_s;
    const auto lift = [&](double cases, double rate, double by, const QString &unit) {
        return QList{in(u"cases"_s, cases, week), in(u"rate"_s, rate, percent), in(u"lift"_s, by, unit),
                     in(u"value"_s, 310, dollar)};
    };
    QTest::newRow("chance of 1.4") << "expected_value"
                                   << QList{in(u"chance"_s, 1.4), in(u"benefit"_s, 1, dollar),
                                            in(u"cost"_s, 1)}
                                   << "chance" << OverAll;
    QTest::newRow("chance of 140 %") << "payback"
                                     << QList{in(u"cost"_s, 1, dollar), in(u"chance"_s, 140, percent),
                                              in(u"gain"_s, 1, week)}
                                     << "chance" << OverAll;
    QTest::newRow("negative count") << "lift_value" << lift(-5, 50, 1, percent) << "cases" << Negative;
    QTest::newRow("negative share") << "lift_value" << lift(5, -50, 1, percent) << "rate" << Negative;
    QTest::newRow("share over all") << "lift_value" << lift(5, 101, 1, percent) << "rate" << OverAll;
    QTest::newRow("lift over all") << "lift_value" << lift(5, 91.2, 20, percent) << "lift" << LiftOverAll;
    QTest::newRow("points over all") << "lift_value" << lift(5, 91.2, 9, u"pp"_s) << "lift" << LiftOverAll;
    QTest::newRow("no number") << "lift_value" << lift(std::nan(""), 50, 1, percent) << "cases" << NotFinite;
    QTest::newRow("infinite") << "lift_value" << lift(std::numeric_limits<double>::infinity(), 50, 1, percent)
                              << "cases" << NotFinite;
    QTest::newRow("too large") << "lift_value" << lift(1e308, 50, 10, percent) << "" << ResultTooLarge;
    QTest::newRow("baseline of zero")
        << "relative_change" << QList{in(u"before"_s, 0, percent), in(u"after"_s, 3, percent)} << "before"
        << Zero;
    QTest::newRow("nothing to gain") << "payback"
                                     << QList{in(u"cost"_s, 1, dollar), in(u"chance"_s, 100, percent),
                                              in(u"gain"_s, 0, week)}
                                     << "gain" << Zero;
    QTest::newRow("more than all") << "within_limit" << QList{in(u"within"_s, 13), in(u"runs"_s, 12)}
                                   << "within" << MoreThanAll;
    QTest::newRow("no runs") << "within_limit" << QList{in(u"within"_s, 0), in(u"runs"_s, 0)} << "runs"
                             << Zero;
    QTest::newRow("unknown unit") << "hours_saved"
                                  << QList{in(u"saved"_s, 1, u"fortnights"_s), in(u"times"_s, 1, week),
                                           in(u"people"_s, 1)}
                                  << "saved" << BadUnit;
}

void TestImpact::impossible_isWarnedOfAndHasNoResult()
{
    QFETCH(QString, id);
    QFETCH(QList<MetricInput>, inputs);
    QFETCH(ImpactWarningCode, code);
    const Impact impact = evaluate(formula(id), inputs);
    QVERIFY(!impact.value);
    QCOMPARE(codes(impact), QList{code});
    QVERIFY(impact.warnings.first().impossible);
    QTEST(impact.warnings.first().input, "input");
}

void TestImpact::doubtful_isWarnedOfAndHasAResult_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QList<MetricInput>>("inputs");
    QTest::addColumn<ImpactWarningCode>("code");
    using enum ImpactWarningCode;
    QTest::newRow("a share typed as percent")
        << "expected_value"
        << QList{in(u"chance"_s, 0.7, u"%"_s), in(u"benefit"_s, 1e6, u"$"_s), in(u"cost"_s, 1)}
        << SmallChance;
    QTest::newRow("a loss") << "expected_value"
                            << QList{in(u"chance"_s, 10, u"%"_s), in(u"benefit"_s, 100, u"$"_s),
                                     in(u"cost"_s, 30)}
                            << Loss;
    QTest::newRow("a promise not kept")
        << "within_limit" << QList{in(u"within"_s, 95), in(u"runs"_s, 100), in(u"promised"_s, 99, u"%"_s)}
        << TargetMissed;
}

void TestImpact::doubtful_isWarnedOfAndHasAResult()
{
    QFETCH(QString, id);
    QFETCH(QList<MetricInput>, inputs);
    QFETCH(ImpactWarningCode, code);
    const Impact impact = evaluate(formula(id), inputs);
    QVERIFY(impact.value);
    QCOMPARE(codes(impact), QList{code});
    QVERIFY(!impact.warnings.first().impossible);
}

void TestImpact::possible_isNotWarnedOf_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QList<MetricInput>>("inputs");
    QTest::addColumn<QList<Metric>>("told");
    const auto lift = [](double rate, double by, const QString &unit) {
        return QList{in(u"cases"_s, 1150, u"week"_s), in(u"rate"_s, rate, u"%"_s), in(u"lift"_s, by, unit),
                     in(u"value"_s, 310, u"$"_s)};
    };
    QTest::newRow("all of the runs") << "within_limit"
                                     << QList{in(u"within"_s, 12), in(u"runs"_s, 12),
                                              in(u"promised"_s, 100, u"%"_s)}
                                     << QList<Metric>();
    QTest::newRow("certain") << "expected_value"
                             << QList{in(u"chance"_s, 1), in(u"benefit"_s, 5, u"$"_s), in(u"cost"_s, 2)}
                             << QList<Metric>();
    QTest::newRow("one in a hundred")
        << "expected_value"
        << QList{in(u"chance"_s, 1, u"%"_s), in(u"benefit"_s, 500, u"$"_s), in(u"cost"_s, 2)}
        << QList<Metric>();
    QTest::newRow("percent, told as percent") << "lift_value" << lift(8, 25, u"%"_s) << QList{told(8, 10)};
    QTest::newRow("points, told as points")
        << "lift_value" << lift(91.2, 4.1, u"pp"_s) << QList{told(91.2, 95.3)};
    QTest::newRow("told of another share")
        << "lift_value" << lift(91.2, 4.1, u"%"_s) << QList{told(50, 54.1)};
    QTest::newRow("both ways round to the same")
        << "lift_value" << lift(99, 0.5, u"%"_s) << QList{told(99, 99.5)};
}

void TestImpact::possible_isNotWarnedOf()
{
    QFETCH(QString, id);
    QFETCH(QList<MetricInput>, inputs);
    QFETCH(QList<Metric>, told);
    const Impact impact = evaluate(formula(id), inputs, told);
    QVERIFY(impact.value);
    QVERIFY(impact.warnings.isEmpty());
}

void TestImpact::liftThatTheStoryTellsInPoints_isProposedAsPoints()
{
    QList inputs{in(u"cases"_s, 1150, u"week"_s), in(u"rate"_s, 91.2, u"%"_s), in(u"lift"_s, 4.1, u"%"_s),
                 in(u"value"_s, 310, u"$"_s)};
    const Impact impact = evaluate(formula(u"lift_value"_s), inputs, {told(91.2, 95.3)});
    QCOMPARE(std::round(impact.value.value_or(0)), 13330.0);
    QCOMPARE(codes(impact), QList{ImpactWarningCode::LiftIsPoints});
    const ImpactWarning &warning = impact.warnings.first();
    QCOMPARE(warning.otherUnit, u"pp"_s);
    QCOMPARE(warning.otherResult.value_or(0), 14616.5);
    QCOMPARE(std::round(warning.numbers.at(2) * 10), 949.0);
    QCOMPARE(warning.numbers.at(3), 95.3);
    inputs = mended(inputs, warning);
    QVERIFY(evaluate(formula(u"lift_value"_s), inputs, {told(91.2, 95.3)}).warnings.isEmpty());
}

void TestImpact::proposal_givesTheResultItNames()
{
    const QList inputs{in(u"cases"_s, 100), in(u"rate"_s, 8, u"%"_s), in(u"lift"_s, 25, u"pp"_s),
                       in(u"value"_s, 10, u"€"_s)};
    const Impact impact = evaluate(formula(u"lift_value"_s), inputs, {told(8, 10)});
    QCOMPARE(codes(impact), QList{ImpactWarningCode::LiftIsPercent});
    const Impact after = evaluate(formula(u"lift_value"_s), mended(inputs, impact.warnings.first()));
    QCOMPARE(after.value, impact.warnings.first().otherResult);
}

void TestImpact::missing_isNamedInOrder()
{
    const Impact impact = evaluate(formula(u"lift_value"_s), {in(u"rate"_s, 8, u"%"_s)});
    QVERIFY(!impact.value);
    QCOMPARE(impact.missing, QStringList({u"cases"_s, u"lift"_s, u"value"_s}));
    QVERIFY(impact.warnings.isEmpty());
}

void TestImpact::leftOut_isNotNeeded()
{
    const Formula &lift = formula(u"lift_value"_s);
    const QList percent{in(u"lift"_s, 2, u"%"_s)};
    const QList points{in(u"lift"_s, 2, u"pp"_s)};
    QCOMPARE(shownParts(lift, percent).join(u' '), u"cases × rate × lift × value"_s);
    QCOMPARE(shownParts(lift, points).join(u' '), u"cases × lift × value"_s);
    QVERIFY(evaluate(lift, percent).missing.contains(u"rate"_s));
    QVERIFY(!evaluate(lift, points).missing.contains(u"rate"_s));
}

void TestImpact::certainty_isTheLeastOfTheInputs()
{
    QList inputs{in(u"within"_s, 95), in(u"runs"_s, 100), in(u"promised"_s, 90, u"%"_s)};
    QCOMPARE(evaluate(formula(u"within_limit"_s), inputs).certainty, Certainty::Measured);
    inputs[0].certainty = Certainty::Estimated;
    inputs[2].certainty = Certainty::CannotConfirm; // a promise is no measurement
    QCOMPARE(evaluate(formula(u"within_limit"_s), inputs).certainty, Certainty::Estimated);
}

void TestImpact::rounding_staysOnItsSide()
{
    QCOMPARE(rounded(13330, Rounding::Exact), 13330.0);
    QCOMPARE(rounded(13330, Rounding::About), 13000.0);
    QCOMPARE(rounded(13330, Rounding::MoreThan), 10000.0);
    QCOMPARE(rounded(6000, Rounding::MoreThan), 5000.0);
    QCOMPARE(rounded(1000, Rounding::MoreThan), 900.0);
    QRandomGenerator random(7);
    for (int i = 0; i < 2000; ++i) {
        const double value = std::pow(10, random.bounded(9.0)) * (random.bounded(2) ? 1 : -1);
        QVERIFY(std::abs(rounded(value, Rounding::MoreThan)) < std::abs(value));
        QVERIFY(std::abs(rounded(value, Rounding::MoreThan)) >= std::abs(value) / 2 - 1e-9);
        QVERIFY(std::abs(rounded(value, Rounding::About) / value - 1) <= 0.05 + 1e-9);
    }
}

void TestImpact::expression_doesNotSeeTheLocale()
{
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new Comma));
    const auto value = valueOf(u"a * 1.5 + 1234.25"_s, {{u"a"_s, 0.5}});
    std::locale::global(before);
    QVERIFY(value);
    QCOMPARE(*value, 1235.0);
}

void TestImpact::expression_broken_isAnError_data()
{
    QTest::addColumn<QString>("expression");
    QTest::newRow("empty") << "";
    QTest::newRow("half") << "a *";
    QTest::newRow("unknown name") << "a * b";
    QTest::newRow("two results") << "a, a";
    QTest::newRow("assignment") << "a = 3";
    QTest::newRow("not ASCII") << u"a × a"_s;
}

void TestImpact::expression_broken_isAnError()
{
    QFETCH(QString, expression);
    const auto value = valueOf(expression, {{u"a"_s, 1}});
    QVERIFY(!value);
    QCOMPARE(value.error().code, ErrorCode::BadInput);
    QVERIFY(!value.error().why.isEmpty());
}

void TestImpact::data_broken_isAnError_data()
{
    QTest::addColumn<QByteArray>("document");
    const QJsonObject whole = QJsonDocument::fromJson(test::wordList(u"formulas.json"_s)).object();
    const QJsonObject lift = whole.value(u"formulas").toArray().first().toObject();
    const auto document = [](const QJsonArray &all) {
        return QJsonDocument(QJsonObject{{u"formulas"_s, all}}).toJson();
    };
    const auto with = [&](const QString &key, const QJsonValue &value) {
        QJsonObject changed = lift;
        changed[key] = value;
        return document({changed});
    };
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no formulas") << document({});
    QTest::newRow("twice") << document({lift, lift});
    QTest::newRow("no id") << with(u"id"_s, QString());
    QTest::newRow("unknown group") << with(u"group"_s, u"luck"_s);
    QTest::newRow("no inputs") << with(u"inputs"_s, QJsonArray());
    QTest::newRow("unknown kind") << with(
        u"inputs"_s, QJsonArray{QJsonObject{{u"name"_s, u"cases"_s}, {u"kind"_s, u"luck"_s}}});
    QTest::newRow("broken expression") << with(u"expression"_s, u"cases *"_s);
    QTest::newRow("unknown name in it") << with(u"expression"_s, u"cases * luck"_s);
    QTest::newRow("unknown name shown") << with(u"shown"_s, u"cases × luck"_s);
    QTest::newRow("nothing shown") << with(u"shown"_s, QString());
    QTest::newRow("no unit of the result") << with(u"result"_s, QJsonObject());
    QTest::newRow("unit of an unknown input") << with(u"result"_s, QJsonObject{{u"unit_of"_s, u"luck"_s}});
}

void TestImpact::data_broken_isAnError()
{
    QFETCH(QByteArray, document);
    const auto read = readFormulas(document);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
}

void TestImpact::anyInputs_giveAFiniteResultOrNone()
{
    QRandomGenerator random(11);
    const QList<double> odd{
        0,   -0.0,  1,      -1,     1.4,          100,
        140, 1e308, -1e308, 5e-324, std::nan(""), std::numeric_limits<double>::infinity()};
    int results = 0, none = 0;
    const QList<Formula> all = formulas();
    for (int i = 0; i < 4000; ++i) {
        const Formula &one = all.at(random.bounded(static_cast<int>(all.size())));
        QList<MetricInput> inputs;
        for (const FormulaInput &input : one.inputs) {
            const QStringList units = unitsOf(input.kind);
            const QString unit =
                units.isEmpty() ? QString() : units.at(random.bounded(static_cast<int>(units.size())));
            const double value = random.bounded(2) ? random.bounded(100.0)
                                                   : odd.at(random.bounded(static_cast<int>(odd.size())));
            if (random.bounded(10) > 0)
                inputs.append(in(input.name, value, unit));
        }
        const Impact impact = evaluate(one, inputs);
        QVERIFY(!impact.value || std::isfinite(*impact.value));
        const bool hindered =
            !impact.missing.isEmpty() || std::any_of(impact.warnings.cbegin(), impact.warnings.cend(),
                                                     [](const ImpactWarning &w) { return w.impossible; });
        QCOMPARE(impact.value.has_value(), !hindered);
        ++(impact.value ? results : none);
    }
    QVERIFY(results > 500 && none > 500);
}

QTEST_GUILESS_MAIN(TestImpact)
#include "tst_impact.moc"
