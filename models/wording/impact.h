#pragma once

#include "insight/impact.h"

#include <QLocale>

namespace storybank {

/// The words of a formula.
struct FormulaWords
{
    QString title;   ///< "Lift × cases × value"
    QString summary; ///< in a list: "a better rate, many times"
    QString purpose; ///< one sentence
    QString when;    ///< when to use it, and when not; two sentences
    QString metric;  ///< the name proposed for the metric
};

/// Empty words for an unknown formula.
FormulaWords formulaWords(const QString &formula);

/// The words of an input.
struct InputWords
{
    QString name;    ///< "Cases"
    QString hint;    ///< "how many it applies to"
    QString caption; ///< under its number in the formula: "cases"
};

InputWords inputWords(const QString &formula, const QString &input);

/// "Value", "Decision", "Change", "Guardrail".
QString groupName(FormulaGroup group);

/// A unit as it stands in a choice: "%", "points", "of 1", "a week", "in all", "$".
QString unitName(InputKind kind, const QString &unit);

/// "a week"; empty for none.
QString periodName(const QString &period);

/// An amount in full, not shortened: "$13,330", "4.7 weeks", "−88 %", "+4.1 points".
QString impactAmount(double value, const QString &unit, const QLocale &locale);

/// The number of an input as the formula shows it: "1,150", "91.2 %", "$310"; "…" where it is missing.
QString inputAmount(const Formula &formula, const QString &input, const QList<MetricInput> &inputs,
                    const QLocale &locale);

/// What the warning says, in one or two sentences.
QString impactWarningText(const ImpactWarning &warning, const Formula &formula, const QLocale &locale);

/// What its proposal would do: "Use points: $14,617"; empty without one.
QString impactFixText(const ImpactWarning &warning, const Impact &impact, const QLocale &locale);

/// How a rounded result is told: "$13,330", "about $13,000", "more than $10,000".
QString roundedAmount(const Impact &impact, Rounding rounding, const QLocale &locale);

/// The sentence that tells the result in the story: "That is worth about $13,000 a week, counted on 1,150
/// cases." Empty without a result.
QString impactSentence(const Formula &formula, const QList<MetricInput> &inputs, const Impact &impact,
                       Rounding rounding, const QLocale &locale);

/// The metric of a result, with name, unit and period in words, that remembers formula and inputs; the
/// number is not rounded. None without a result.
std::optional<Metric> impactMetric(const Formula &formula, const QList<MetricInput> &inputs,
                                   const Impact &impact);

} // namespace storybank
