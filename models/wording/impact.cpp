#include "impact.h"

#include <QCoreApplication>

#include <cmath>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct ImpactText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::ImpactText)
};

bool isPeriod(const QString &unit)
{
    return unitsOf(InputKind::Flow).contains(unit);
}

/// "2.5 weeks"; the plural by the whole number, as it is said.
QString periods(double count, const QString &period, const QLocale &locale)
{
    const int n = count == 1 ? 1 : std::max(2, static_cast<int>(std::min(std::ceil(std::abs(count)), 1e6)));
    const QString number = formatNumber(count, locale);
    if (period == u"day")
        return ImpactText::tr("%1 days", nullptr, n).arg(number);
    if (period == u"week")
        return ImpactText::tr("%1 weeks", nullptr, n).arg(number);
    if (period == u"month")
        return ImpactText::tr("%1 months", nullptr, n).arg(number);
    if (period == u"quarter")
        return ImpactText::tr("%1 quarters", nullptr, n).arg(number);
    return ImpactText::tr("%1 years", nullptr, n).arg(number);
}

/// The name of a period as the unit of a number: "weeks".
QString periodUnit(const QString &period)
{
    if (period == u"day")
        return ImpactText::tr("days");
    if (period == u"week")
        return ImpactText::tr("weeks");
    if (period == u"month")
        return ImpactText::tr("months");
    if (period == u"quarter")
        return ImpactText::tr("quarters");
    return ImpactText::tr("years");
}

QString withPeriod(const QString &amount, const QString &period)
{
    return period.isEmpty() ? amount : ImpactText::tr("%1 %2").arg(amount, periodName(period));
}

/// With as many decimals as anybody reads. A half that binary fractions have made a little less is still
/// rounded up, as one does on paper.
double readable(double value)
{
    const double size = std::abs(value);
    const double step = size >= 1000 ? 1 : size >= 10 ? 0.1 : 0.01;
    return std::round(value / step * (1 + 1e-12)) * step;
}

} // namespace

QString unitName(InputKind kind, const QString &unit)
{
    if (kind == InputKind::Count && unit.isEmpty())
        return ImpactText::tr("in all");
    if ((kind == InputKind::Share || kind == InputKind::Chance) && unit.isEmpty())
        return ImpactText::tr("of 1");
    if (kind == InputKind::Lift && unit == u"pp")
        return ImpactText::tr("points");
    return isPeriod(unit) ? periodName(unit) : unit;
}

QString periodName(const QString &period)
{
    if (period == u"day")
        return ImpactText::tr("a day");
    if (period == u"week")
        return ImpactText::tr("a week");
    if (period == u"month")
        return ImpactText::tr("a month");
    if (period == u"quarter")
        return ImpactText::tr("a quarter");
    return period == u"year" ? ImpactText::tr("a year") : QString();
}

QString impactAmount(double value, const QString &unit, const QLocale &locale)
{
    const double shown = readable(value);
    if (isPeriod(unit))
        return periods(shown, unit, locale);
    const bool isMoney = !unit.isEmpty() && unit.at(0).category() == QChar::Symbol_Currency;
    if (isMoney) // formatQuantity() would shorten it
        return (shown < 0 ? QString(QChar(0x2212)) : QString()) + unit.at(0) +
               formatNumber(std::abs(shown), locale) + unit.mid(1);
    return formatQuantity(shown, unit, locale);
}

QString inputAmount(const Formula &formula, const QString &name, const QList<MetricInput> &inputs,
                    const QLocale &locale)
{
    const FormulaInput *input = formula.input(name);
    const auto value = std::find_if(inputs.cbegin(), inputs.cend(),
                                    [&name](const MetricInput &given) { return given.name == name; });
    if (!input || value == inputs.cend())
        return QStringLiteral("…");
    if (input->kind == InputKind::Count)
        return formatNumber(value->value, locale);
    const bool flows = input->kind == InputKind::Flow;
    const FormulaInput *money = nullptr;
    for (const FormulaInput &other : formula.inputs) {
        if (other.kind == InputKind::Money)
            money = &other;
    }
    const QString unit = unitOfInput(formula, flows && money ? *money : *input, inputs);
    if (unit == u"%" || unit == u"pp") // as it was typed
        return formatQuantity(value->value, unit, locale);
    return impactAmount(value->value, unit, locale);
}

QString roundedAmount(const Impact &impact, Rounding rounding, const QLocale &locale)
{
    if (!impact.value)
        return {};
    const QString amount = impactAmount(rounded(*impact.value, rounding), impact.unit, locale);
    switch (rounding) {
    case Rounding::Exact:
        return amount;
    case Rounding::About:
        return ImpactText::tr("about %1").arg(amount);
    case Rounding::MoreThan:
        return ImpactText::tr("more than %1").arg(amount);
    }
    return {};
}

QString impactSentence(const Formula &formula, const QList<MetricInput> &inputs, const Impact &impact,
                       Rounding rounding, const QLocale &locale)
{
    if (!impact.value)
        return {};
    const auto amount = [&](const char *name) {
        return inputAmount(formula, QLatin1StringView(name), inputs, locale);
    };
    const QString told = withPeriod(roundedAmount(impact, rounding, locale), impact.period);
    const QString &id = formula.id;
    if (id == u"lift_value")
        return ImpactText::tr("That is worth %1, counted on %2 cases.").arg(told, amount("cases"));
    if (id == u"extra_revenue")
        return ImpactText::tr("That is %1 of extra revenue, counted on %2 visits.")
            .arg(told, amount("traffic"));
    if (id == u"hours_saved")
        return ImpactText::tr("That saves %1: %2 each time.").arg(told, amount("saved"));
    if (id == u"expected_value")
        return ImpactText::tr("With a chance of %1 to gain %2 for %3, it was worth %4 on average.")
            .arg(amount("chance"), amount("benefit"), amount("cost"), told);
    if (id == u"payback")
        return ImpactText::tr("It cost %1 and paid for itself after %2.").arg(amount("cost"), told);
    if (id == u"within_limit")
        return ImpactText::tr("The limit held in %1 of the cases: %2 of %3.")
            .arg(told, amount("within"), amount("runs"));
    const auto metric = impactMetric(formula, inputs, impact);
    return ImpactText::tr("It went from %1 to %2 (%3).")
        .arg(amount("before"), amount("after"), metric ? formatChange(*metric, locale) : told);
}

std::optional<Metric> impactMetric(const Formula &formula, const QList<MetricInput> &inputs,
                                   const Impact &impact)
{
    if (!impact.value)
        return std::nullopt;
    Metric metric;
    metric.name = formulaWords(formula.id).metric;
    metric.kind = formula.metricKind;
    metric.betterWhen = formula.better;
    metric.changeStyle = formula.style;
    metric.certainty = impact.certainty;
    metric.period = periodName(impact.period);
    metric.formula = formula.id;
    metric.inputs = inputs;
    if (metric.kind != MetricKind::Pair) {
        metric.result = *impact.value;
        metric.unit = isPeriod(impact.unit) ? periodUnit(impact.unit) : impact.unit;
        return metric;
    }
    std::array<double, 2> ends{};
    for (const MetricInput &input : inputs) {
        for (size_t i = 0; i < ends.size(); ++i) {
            if (input.name == formula.inputs.at(static_cast<qsizetype>(i)).name)
                ends[i] = input.value;
        }
    }
    metric.baseline = ends[0];
    metric.result = ends[1];
    metric.baselineUnit = unitOfInput(formula, formula.inputs.at(0), inputs);
    metric.unit = unitOfInput(formula, formula.inputs.at(1), inputs);
    if (metric.baselineUnit == metric.unit)
        metric.baselineUnit.clear();
    return metric;
}

} // namespace storybank
