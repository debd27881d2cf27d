#include "metric.h"

#include <array>
#include <cmath>

namespace storybank {

namespace {

constexpr QChar minusSign(0x2212);

struct TimeUnit
{
    const char *name;
    double seconds;
};
constexpr std::array timeUnits{
    TimeUnit{"ms", 0.001},    TimeUnit{"s", 1},          TimeUnit{"sec", 1},     TimeUnit{"second", 1},
    TimeUnit{"seconds", 1},   TimeUnit{"min", 60},       TimeUnit{"minute", 60}, TimeUnit{"minutes", 60},
    TimeUnit{"h", 3600},      TimeUnit{"hr", 3600},      TimeUnit{"hrs", 3600},  TimeUnit{"hour", 3600},
    TimeUnit{"hours", 3600},  TimeUnit{"d", 86400},      TimeUnit{"day", 86400}, TimeUnit{"days", 86400},
    TimeUnit{"week", 604800}, TimeUnit{"weeks", 604800}, TimeUnit{"wk", 604800},
};

std::optional<double> secondsOf(const QString &unit)
{
    for (const TimeUnit &known : timeUnits) {
        if (unit.compare(QLatin1StringView(known.name), Qt::CaseInsensitive) == 0)
            return known.seconds;
    }
    return std::nullopt;
}

bool isMoney(const QString &unit)
{
    return !unit.isEmpty() && unit.at(0).category() == QChar::Symbol_Currency;
}

MetricChange::Kind automaticKind(const Metric &metric, double baseline, double result)
{
    const bool percent = metric.unit == QLatin1StringView("%");
    if (baseline == 0)
        return percent ? MetricChange::Kind::Points : MetricChange::Kind::Difference;
    if (percent && metric.betterWhen == BetterWhen::Higher)
        return MetricChange::Kind::Points;
    const auto isIndex = [](double value) { return value >= 0 && value <= 1 && value != std::floor(value); };
    if (metric.unit.isEmpty() && isIndex(baseline) && isIndex(result))
        return MetricChange::Kind::Difference;
    if (baseline > 0 && result / baseline >= 3)
        return MetricChange::Kind::Factor;
    return MetricChange::Kind::Relative;
}

MetricChange::Kind kindOf(const Metric &metric, double baseline, double result)
{
    switch (metric.changeStyle) {
    case ChangeStyle::Points:
        return metric.unit == QLatin1StringView("%") ? MetricChange::Kind::Points
                                                     : MetricChange::Kind::Difference;
    case ChangeStyle::Relative:
        if (baseline != 0)
            return MetricChange::Kind::Relative;
        break;
    case ChangeStyle::Factor:
        if (baseline != 0)
            return MetricChange::Kind::Factor;
        break;
    case ChangeStyle::Automatic:
        break;
    }
    return automaticKind(metric, baseline, result);
}

double valueOf(MetricChange::Kind kind, double baseline, double result)
{
    switch (kind) {
    case MetricChange::Kind::Relative:
        return (result - baseline) / std::abs(baseline) * 100;
    case MetricChange::Kind::Factor:
        return result / baseline;
    case MetricChange::Kind::Points:
    case MetricChange::Kind::Difference:
    case MetricChange::Kind::Given:
        break;
    }
    return result - baseline;
}

QString withSign(double value, const QLocale &locale)
{
    const QString text = formatNumber(value, locale);
    return value > 0 ? u'+' + text : text;
}

/// A relative change is told in whole percent from 10 % on: nobody says "minus 88.2 percent".
double readable(double value)
{
    return std::abs(value) >= 10 ? std::round(value) : std::round(value * 10) / 10;
}

} // namespace

std::optional<double> unitFactor(const QString &from, const QString &to)
{
    if (from.compare(to, Qt::CaseInsensitive) == 0)
        return 1;
    const auto a = secondsOf(from);
    const auto b = secondsOf(to);
    return a && b ? std::optional(*a / *b) : std::nullopt;
}

std::optional<MetricChange> change(const Metric &metric)
{
    const auto judged = [&metric](MetricChange::Kind kind, double value, double moved) {
        const bool better = (metric.betterWhen == BetterWhen::Higher) == (moved > 0);
        return MetricChange{kind, value, better, moved == 0};
    };
    if (!metric.result)
        return std::nullopt;
    if (metric.kind == MetricKind::Delta)
        return judged(MetricChange::Kind::Given, *metric.result, *metric.result);
    if (metric.kind == MetricKind::Level || !metric.baseline)
        return std::nullopt;
    const auto factor =
        unitFactor(metric.baselineUnit.isEmpty() ? metric.unit : metric.baselineUnit, metric.unit);
    if (!factor)
        return std::nullopt;
    const double baseline = *metric.baseline * *factor;
    const MetricChange::Kind kind = kindOf(metric, baseline, *metric.result);
    return judged(kind, valueOf(kind, baseline, *metric.result), *metric.result - baseline);
}

QString formatNumber(double value, const QLocale &locale)
{
    if (!std::isfinite(value))
        return {};
    QLocale grouped(locale);
    grouped.setNumberOptions(QLocale::DefaultNumberOptions);
    const double size = std::abs(value);
    const int decimals = size >= 1000 ? 1 : size >= 1 ? 3 : 4;
    QString text = grouped.toString(size, 'f', decimals);
    const QString point = grouped.decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(grouped.zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    const bool isZero = text == grouped.zeroDigit();
    return value < 0 && !isZero ? minusSign + text : text;
}

QString formatQuantity(double value, const QString &unit, const QLocale &locale)
{
    if (unit.isEmpty())
        return formatNumber(value, locale);
    if (isMoney(unit)) {
        static constexpr std::array steps{std::pair{1e9, "B"}, std::pair{1e6, "M"}, std::pair{1e3, "K"}};
        double shown = std::abs(value);
        QString suffix;
        for (const auto &[size, letter] : steps) {
            if (shown >= size && (shown >= 10000 || size > 1e3)) {
                shown /= size;
                suffix = QLatin1StringView(letter);
                break;
            }
        }
        const QString sign = value < 0 ? QString(minusSign) : QString();
        const bool inCents = suffix.isEmpty() && shown != std::floor(shown) &&
                             std::abs(shown * 100 - std::round(shown * 100)) < 1e-6;
        const QString number = inCents ? locale.toString(shown, 'f', 2) : formatNumber(shown, locale);
        return sign + unit.at(0) + number + suffix + unit.mid(1);
    }
    const QString number = formatNumber(value, locale);
    return unit.startsWith(u'/') || unit == QStringLiteral("×") ? number + unit : number + u' ' + unit;
}

QString formatChange(const Metric &metric, const QLocale &locale)
{
    const auto told = change(metric);
    if (!told)
        return {};
    switch (told->kind) {
    case MetricChange::Kind::Relative:
        return withSign(readable(told->value), locale) + QStringLiteral(" %");
    case MetricChange::Kind::Points:
        return withSign(std::round(told->value * 100) / 100, locale) + QStringLiteral(" pp");
    case MetricChange::Kind::Factor:
        return formatNumber(readable(told->value), locale) + QStringLiteral("×");
    case MetricChange::Kind::Given:
        return (told->value > 0 ? QStringLiteral("+") : QString()) +
               formatQuantity(told->value, metric.unit, locale);
    case MetricChange::Kind::Difference:
        break;
    }
    const QString text = formatQuantity(told->value, metric.unit, locale);
    return told->value > 0 ? u'+' + text : text;
}

QString formatMetric(const Metric &metric, const QLocale &locale)
{
    if (!metric.result)
        return {};
    if (metric.kind == MetricKind::Delta)
        return formatChange(metric, locale);
    const QString result = formatQuantity(*metric.result, metric.unit, locale);
    if (metric.kind == MetricKind::Level || !metric.baseline)
        return result;
    const QString unit = metric.baselineUnit.isEmpty() ? metric.unit : metric.baselineUnit;
    return formatQuantity(*metric.baseline, unit, locale) + QStringLiteral(" → ") + result;
}

} // namespace storybank
