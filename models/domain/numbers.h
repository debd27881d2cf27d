#pragma once

#include "metric.h"

#include <QList>
#include <QString>

namespace storybank {

/// A number told in a text, with its unit: "15% → 1.8% (−88%)", "+4.1pp", "$504K/week", "3 hours".
struct ToldNumber
{
    MetricKind kind = MetricKind::Level;
    std::optional<double> baseline; ///< of a pair
    double result = 0;
    QString baselineUnit;  ///< of a pair; empty = the same as `unit`
    QString unit;          ///< as Metric::unit
    bool isSigned = false; ///< a delta with its sign typed
    qsizetype start = 0;   ///< in UTF-16 units
    qsizetype end = 0;     ///< behind the last character
};

/// A longer line is no prose; it is not looked through.
inline constexpr qsizetype longestNumberLine = 4000;

/// The numbers of one line that carry something: pairs with an arrow or "from … to …", signed changes, and
/// quantities with a unit. Steps of a ramp ("5% → 25% → 100%"), thresholds ("< 300 ms"), dates, versions and
/// plain counts are left out.
QList<ToldNumber> numbersIn(const QString &line);

/// The metrics that a text of results tells, in its order, line by line, with name, period and the side on
/// which it is better, as far as the words around each number say. The most telling is marked as headline:
/// the first pair, else the first change, else the first value. Numbers whose meaning the words do not show
/// are left out.
QList<Metric> metricsIn(const QString &text);

/// Whether a metric of this name is better when it is lower: errors, times, costs, incidents.
BetterWhen betterWhenOf(const QString &name);

/// The number written as a metric is: "15 % → 1.8 %", "+4.1 pp", "68 %", "0"; none for anything else.
std::optional<ToldNumber> parseNumber(const QString &text);

} // namespace storybank
