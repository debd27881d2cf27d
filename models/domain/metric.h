#pragma once

#include "codes.h"

#include <QList>
#include <QLocale>
#include <QString>

#include <optional>

namespace storybank {

/// How a metric tells its number.
enum class MetricKind {
    Pair,  ///< baseline → result
    Delta, ///< a change whose baseline is not known: +4.1 pp
    Level, ///< a value reached: 68 % adoption
};
template<>
struct Codes<MetricKind>
{
    static constexpr std::array names{"pair", "delta", "level"};
};

enum class BetterWhen { Higher, Lower };
template<>
struct Codes<BetterWhen>
{
    static constexpr std::array names{"higher", "lower"};
};

enum class Certainty { Measured, Estimated, CannotConfirm };
template<>
struct Codes<Certainty>
{
    static constexpr std::array names{"measured", "estimated", "cannot_confirm"};
};

/// Whether a number may be said aloud and printed.
enum class ShareLevel { Say, Blur, Never };
template<>
struct Codes<ShareLevel>
{
    static constexpr std::array names{"say", "blur", "never"};
};

/// In which way the change of a pair is told. Automatic follows the rule stated at change().
enum class ChangeStyle { Automatic, Relative, Points, Factor };
template<>
struct Codes<ChangeStyle>
{
    static constexpr std::array names{"automatic", "relative", "points", "factor"};
};

/// A number that the calculator was given for a metric, kept so that it can be changed later.
struct MetricInput
{
    QString name; ///< of the formula's input
    double value = 0;
    QString unit; ///< as it was chosen: "%", "pp", "$", "week"
    Certainty certainty = Certainty::Measured;
    friend bool operator==(const MetricInput &, const MetricInput &) = default;
};

/// A number of a story.
struct Metric
{
    QString name;
    MetricKind kind = MetricKind::Pair;
    std::optional<double> baseline; ///< of a pair only
    std::optional<double> result;   ///< the result, the delta with its sign, or the level
    QString baselineUnit;           ///< of a pair; empty = the same as `unit`
    QString unit;                   ///< "%", "h", "$", "/10", "pages a week"; of a delta also "pp"
    BetterWhen betterWhen = BetterWhen::Higher;
    ChangeStyle changeStyle = ChangeStyle::Automatic;
    QString period; ///< "6 weeks", "per week"
    QString sample; ///< what was counted
    Certainty certainty = Certainty::Measured;
    ShareLevel share = ShareLevel::Say;
    bool headline = false;
    QString formula;           ///< id of the calculator's formula it came from
    QList<MetricInput> inputs; ///< what that formula was given

    friend bool operator==(const Metric &, const Metric &) = default;
};

/// The change that a metric tells.
struct MetricChange
{
    enum class Kind { Relative, Points, Difference, Factor, Given };
    Kind kind = Kind::Relative;
    double value =
        0; ///< percent for Relative, percentage points, the bare difference, the factor, or the delta
    bool better = true;
    bool none = false; ///< nothing changed
};

/// The change of a metric; none for a level, for a pair without both numbers, or with units that do not
/// convert. Automatic: a baseline of 0 tells points or the difference; percent that should rise tells points;
/// two values between 0 and 1 without a unit (an AUC, a kappa) tell the difference; a rise to three times or
/// more tells the factor; everything else is relative: (result − baseline) / |baseline|.
std::optional<MetricChange> change(const Metric &metric);

/// "−88 %", "+4.1 pp", "3.2×": with the true minus sign (U+2212), in the numbers of `locale`; empty when
/// there is none.
QString formatChange(const Metric &metric, const QLocale &locale);

/// A number in the way of `locale`, with at most three significant decimals, no trailing zeros, and U+2212.
QString formatNumber(double value, const QLocale &locale);

/// A number with its unit: "15 %", "840 ms", "$504K", "8.7/10". Money of 10,000 and more is shortened (K, M,
/// B).
QString formatQuantity(double value, const QString &unit, const QLocale &locale);

/// The number of a metric as it is told: "15 % → 1.8 %", "+4.1 pp", "68 %"; empty without a number.
QString formatMetric(const Metric &metric, const QLocale &locale);

/// The factor that turns `from` into `to` (h → min gives 60); 1 for equal units, none where they do not
/// convert.
std::optional<double> unitFactor(const QString &from, const QString &to);

} // namespace storybank
