#pragma once

#include "formula.h"

#include <QHash>

namespace storybank {

/// What the calculator says of an input. models/wording makes the sentence.
enum class ImpactWarningCode {
    NotFinite,      ///< no number
    Negative,       ///< numbers: the value
    OverAll,        ///< a share over 100 %; numbers: percent
    SmallChance,    ///< a chance under 1 %, likely a share typed as percent; numbers: the value
    LiftOverAll,    ///< the share would rise over 100 %; numbers: share, lift, raised share, all in percent
    LiftIsPoints,   ///< a metric of the story says points; numbers: share, lift, raised share, told share
    LiftIsPercent,  ///< a metric of the story says percent of the share; numbers: as LiftIsPoints
    Zero,           ///< the expression divides by it
    MoreThanAll,    ///< numbers: the value, and the one it is part of
    BadUnit,        ///< the kind of input has no such unit
    ResultTooLarge, ///< the result is no number any more
    Loss,           ///< the result is negative where it should be a gain; numbers: the result
    TargetMissed,   ///< numbers: the result, and what it should reach, in percent
};

struct ImpactWarning
{
    ImpactWarningCode code = ImpactWarningCode::NotFinite;
    QString input; ///< empty = the result
    QList<double> numbers;
    bool impossible = false;             ///< there is no result with it
    std::optional<QString> otherUnit;    ///< the unit that was likely meant
    std::optional<double> otherResult{}; ///< the result with that unit
    friend bool operator==(const ImpactWarning &, const ImpactWarning &) = default;
};

/// What a formula comes to.
struct Impact
{
    std::optional<double> value;               ///< none while an input is missing or impossible
    QString unit;                              ///< "$", "h", "%", "pp", or a period: "week"
    QString period;                            ///< "week"; empty = none
    Certainty certainty = Certainty::Measured; ///< the least certain of the inputs
    QStringList missing;           ///< names of inputs without a value, in the order of the formula
    QList<ImpactWarning> warnings; ///< in the order of the inputs, the result's last
};

/// The formula for these inputs; unknown names count for nothing. `told` are the metrics of the story, by
/// which a lift in points that is taken for percent shows.
Impact evaluate(const Formula &formula, const QList<MetricInput> &inputs, const QList<Metric> &told = {});

/// The inputs as the warning proposes them.
QList<MetricInput> mended(QList<MetricInput> inputs, const ImpactWarning &warning);

/// The inputs that a formula starts with, in its order: those with a proposed value.
QList<MetricInput> startInputs(const Formula &formula);

/// The unit of an input: as chosen, else the proposed one; of an Amount or Same the one it shares.
QString unitOfInput(const Formula &formula, const FormulaInput &input, const QList<MetricInput> &inputs);

/// Whether the input counts for nothing with these units: the share, when a lift is in points.
bool isLeftOut(const Formula &formula, const QString &name, const QList<MetricInput> &inputs);

/// The parts of the formula as it is shown, without those that are left out: names of inputs, and signs.
QStringList shownParts(const Formula &formula, const QList<MetricInput> &inputs);

/// How exactly a number is told.
enum class Rounding { Exact, About, MoreThan };

/// The number as it is told: as it is; to two significant digits; or the next lower number of one significant
/// digit, which for a negative one is the next nearer to 0.
double rounded(double value, Rounding rounding);

} // namespace storybank
