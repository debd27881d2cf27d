#include "impact.h"

#include "expression.h"
#include "liftcheck.h"

#include <algorithm>
#include <cmath>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

const MetricInput *given(const QList<MetricInput> &inputs, const QString &name)
{
    const auto found = std::find_if(inputs.cbegin(), inputs.cend(),
                                    [&name](const MetricInput &input) { return input.name == name; });
    return found == inputs.cend() ? nullptr : &*found;
}

const FormulaInput *firstOf(const Formula &formula, InputKind kind)
{
    const auto found = std::find_if(formula.inputs.cbegin(), formula.inputs.cend(),
                                    [kind](const FormulaInput &input) { return input.kind == kind; });
    return found == formula.inputs.cend() ? nullptr : &*found;
}

bool mayBeNegative(InputKind kind)
{
    return kind == InputKind::Lift || kind == InputKind::Value || kind == InputKind::Same;
}

/// What is wrong with a value by itself; the worst first.
std::optional<ImpactWarning> rangeWarning(const FormulaInput &input, const MetricInput &value, double counted)
{
    using enum ImpactWarningCode;
    const auto impossible = [&value](ImpactWarningCode code, const QList<double> &numbers = {}) {
        return ImpactWarning{code, value.name, numbers, true, {}, {}};
    };
    if (!std::isfinite(value.value))
        return impossible(NotFinite);
    if (value.value < 0 && !mayBeNegative(input.kind))
        return impossible(Negative, {value.value});
    if (value.value == 0 && input.notZero)
        return impossible(Zero);
    const bool isShare = input.kind == InputKind::Share || input.kind == InputKind::Chance;
    if (isShare && counted > 1)
        return impossible(OverAll, {counted * 100});
    if (input.kind == InputKind::Chance && value.unit == u"%" && value.value > 0 && value.value < 1)
        return ImpactWarning{SmallChance, value.name, {value.value}, false, QString(), {}};
    return std::nullopt;
}

/// One evaluation: the inputs as numbers to count with, and what there is to say of them.
class Evaluation
{
public:
    Evaluation(const Formula &formula, const QList<MetricInput> &inputs, const QList<Metric> &told)
        : m_formula(formula), m_inputs(inputs), m_told(told)
    {}

    Impact run()
    {
        for (const FormulaInput &input : m_formula.inputs)
            read(input);
        for (const FormulaInput &input : m_formula.inputs)
            compare(input);
        m_impact.unit = m_formula.resultUnit.isEmpty() ? unit(m_formula.unitOf) : m_formula.resultUnit;
        m_impact.period = m_formula.periodOf.isEmpty() ? QString() : unit(m_formula.periodOf);
        const bool impossible = std::any_of(m_impact.warnings.cbegin(), m_impact.warnings.cend(),
                                            [](const ImpactWarning &warning) { return warning.impossible; });
        if (m_impact.missing.isEmpty() && !impossible)
            count();
        return m_impact;
    }

private:
    QString unit(const QString &name) const
    {
        const FormulaInput *input = m_formula.input(name);
        return input ? unitOfInput(m_formula, *input, m_inputs) : QString();
    }

    void read(const FormulaInput &input)
    {
        const bool leftOut = isLeftOut(m_formula, input.name, m_inputs);
        m_values.insert(input.name, 1);
        const MetricInput *value = given(m_inputs, input.name);
        if (!value) {
            if (!input.optional && !leftOut)
                m_impact.missing.append(input.name);
            return;
        }
        if (!input.target)
            m_impact.certainty = std::max(m_impact.certainty, value->certainty);
        const auto scale = unitScale(input.kind, value->unit);
        if (!scale) {
            m_impact.warnings.append({ImpactWarningCode::BadUnit, input.name, {}, true, {}, {}});
            return;
        }
        const double counted = value->value * *scale;
        m_counted.insert(input.name, counted);
        if (!leftOut)
            m_values.insert(input.name, counted);
        if (const auto warning = rangeWarning(input, *value, counted))
            m_impact.warnings.append(*warning);
    }

    /// What two inputs say together, where each by itself is possible.
    void compare(const FormulaInput &input)
    {
        if (!isPossible(input.name))
            return;
        const double value = m_counted.value(input.name);
        if (isPossible(input.atMost) && value > m_counted.value(input.atMost)) {
            m_impact.warnings.append({ImpactWarningCode::MoreThanAll,
                                      input.name,
                                      {value, m_counted.value(input.atMost)},
                                      true,
                                      {},
                                      {}});
        }
        if (isPossible(input.of)) {
            const Lift lift{m_counted.value(input.of) * 100, given(m_inputs, input.name)->value,
                            given(m_inputs, input.name)->unit == u"pp"};
            if (auto warning = liftWarning(lift, m_told)) {
                warning->input = input.name;
                m_impact.warnings.append(*warning);
            }
        }
    }

    bool isPossible(const QString &name) const
    {
        return m_counted.contains(name) &&
               std::none_of(m_impact.warnings.cbegin(), m_impact.warnings.cend(),
                            [&name](const ImpactWarning &w) { return w.input == name && w.impossible; });
    }

    void count()
    {
        const auto value = valueOf(m_formula.expression, m_values);
        if (!value || !std::isfinite(*value)) {
            m_impact.warnings.append({ImpactWarningCode::ResultTooLarge, {}, {}, true, {}, {}});
            return;
        }
        m_impact.value = *value;
        if (*value < 0 && m_formula.metricKind == MetricKind::Level)
            m_impact.warnings.append({ImpactWarningCode::Loss, {}, {*value}, false, {}, {}});
        for (const FormulaInput &input : m_formula.inputs) {
            const double wanted = m_counted.value(input.name) * 100;
            if (input.target && m_counted.contains(input.name) && *value < wanted)
                m_impact.warnings.append(
                    {ImpactWarningCode::TargetMissed, {}, {*value, wanted}, false, {}, {}});
        }
    }

    const Formula &m_formula;
    const QList<MetricInput> &m_inputs;
    const QList<Metric> &m_told;
    QHash<QString, double> m_counted; ///< of the inputs that are there
    QHash<QString, double> m_values;  ///< what the expression is given: 1 for what counts for nothing
    Impact m_impact;
};

double magnitudeOf(double value)
{
    return std::pow(10, std::floor(std::log10(std::abs(value))));
}

} // namespace

Impact evaluate(const Formula &formula, const QList<MetricInput> &inputs, const QList<Metric> &told)
{
    Impact impact = Evaluation(formula, inputs, told).run();
    for (ImpactWarning &warning : impact.warnings) {
        if (warning.otherUnit)
            warning.otherResult = Evaluation(formula, mended(inputs, warning), {}).run().value;
    }
    return impact;
}

QList<MetricInput> mended(QList<MetricInput> inputs, const ImpactWarning &warning)
{
    for (MetricInput &input : inputs) {
        if (input.name == warning.input && warning.otherUnit)
            input.unit = *warning.otherUnit;
    }
    return inputs;
}

QList<MetricInput> startInputs(const Formula &formula)
{
    QList<MetricInput> inputs;
    for (const FormulaInput &input : formula.inputs) {
        if (input.start)
            inputs.append({input.name, *input.start, input.unit, Certainty::Measured});
    }
    return inputs;
}

QString unitOfInput(const Formula &formula, const FormulaInput &input, const QList<MetricInput> &inputs)
{
    if (input.kind == InputKind::Amount || input.kind == InputKind::Same) {
        const FormulaInput *leader =
            firstOf(formula, input.kind == InputKind::Same ? InputKind::Value : InputKind::Money);
        return leader ? unitOfInput(formula, *leader, inputs) : QString();
    }
    const MetricInput *value = given(inputs, input.name);
    return value ? value->unit : input.unit;
}

bool isLeftOut(const Formula &formula, const QString &name, const QList<MetricInput> &inputs)
{
    return std::any_of(formula.inputs.cbegin(), formula.inputs.cend(), [&](const FormulaInput &input) {
        return !name.isEmpty() && input.of == name && unitOfInput(formula, input, inputs) == u"pp";
    });
}

QStringList shownParts(const Formula &formula, const QList<MetricInput> &inputs)
{
    QStringList parts;
    bool skipSign = false;
    for (const QString &part : formula.shown) {
        if (!skipSign && !isLeftOut(formula, part, inputs))
            parts.append(part);
        skipSign = isLeftOut(formula, part, inputs);
    }
    return parts;
}

double rounded(double value, Rounding rounding)
{
    if (value == 0 || !std::isfinite(value) || rounding == Rounding::Exact)
        return value;
    const double size = std::abs(value);
    double step = magnitudeOf(value);
    double told = 0;
    if (rounding == Rounding::About) {
        step /= 10;
        told = std::round(size / step) * step;
    } else {
        told = std::floor(size / step) * step;
        if (told == size) // "more than 6,000" is no way to tell 6,000
            told -= told == step ? step / 10 : step;
    }
    return std::copysign(told, value);
}

} // namespace storybank
