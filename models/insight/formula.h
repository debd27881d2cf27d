#pragma once

#include "domain/metric.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace storybank {

/// What an input of a formula is: it decides on the units to choose from and on the range.
enum class InputKind {
    Count,    ///< how often in a period: units are the periods, "" = in all
    Number,   ///< how many, without a unit
    Share,    ///< 0–100 %, or 0–1 without a unit
    Chance,   ///< a probability; units as of Share
    Lift,     ///< a rise of a share: "%" of it, or "pp" added to it
    Money,    ///< units are the currencies
    Amount,   ///< money in the currency of the formula's Money input
    Flow,     ///< an Amount in a period: units are the periods
    Duration, ///< units "min", "s", "h"; counted in hours
    Value,    ///< anything, in a unit of the owner's
    Same,     ///< anything, in the unit of the formula's Value input
};
template<>
struct Codes<InputKind>
{
    static constexpr std::array names{"count",  "number", "share",    "chance", "lift", "money",
                                      "amount", "flow",   "duration", "value",  "same"};
};

enum class FormulaGroup { Value, Decision, Change, Guardrail };
template<>
struct Codes<FormulaGroup>
{
    static constexpr std::array names{"value", "decision", "change", "guardrail"};
};

struct FormulaInput
{
    QString name; ///< as the expression calls it
    InputKind kind = InputKind::Number;
    QString unit;                ///< the one proposed
    std::optional<double> start; ///< the value proposed
    bool optional = false;       ///< not needed for the result
    bool notZero = false;        ///< the expression divides by it
    bool target = false;         ///< what the result should reach
    QString atMost;              ///< name of an input that it cannot exceed; empty = none
    QString of;                  ///< of a Lift: the share it lifts, which counts for nothing in points
};

/// A formula of the impact calculator; its words are in models/wording.
struct Formula
{
    QString id;
    FormulaGroup group = FormulaGroup::Value;
    QString icon;
    QList<FormulaInput> inputs;
    QString expression; ///< over the inputs' values: shares and lifts as 0–1, durations in hours
    QStringList shown;  ///< the same for people: names of inputs, and signs between them

    QString resultUnit; ///< fixed, or empty and taken from an input
    QString unitOf;     ///< the input whose unit the result has
    QString periodOf;   ///< the input whose period the result has; empty = none
    BetterWhen better = BetterWhen::Higher;
    MetricKind metricKind = MetricKind::Level; ///< Pair: its numbers are the first two inputs
    ChangeStyle style = ChangeStyle::Automatic;

    /// Null when the formula has no input of this name.
    const FormulaInput *input(const QString &name) const;
};

/// The units to choose from for an input; the first is the usual one. Empty = it has none, or any.
QStringList unitsOf(InputKind kind);

/// What a value in this unit is multiplied with before it is counted; none for a unit that the kind lacks.
std::optional<double> unitScale(InputKind kind, const QString &unit);

/// Reads the formulas from a document of resources/insight and tries each expression once. Errors: BadInput
/// when the document is broken, says nothing, or a formula does not fit its inputs.
Result<QList<Formula>> readFormulas(const QByteArray &document);

/// The formula of this id; null when there is none.
const Formula *formulaOf(const QList<Formula> &formulas, const QString &id);

} // namespace storybank
