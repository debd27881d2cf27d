#include "numbers.h"

#include "shorten.h"

#include <QCoreApplication>

#include <cmath>

namespace storybank::paper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)
};

/// A pair would give away the size of what it measures, so only its change is told, and that roughly; a value
/// that did not change is told roughly itself.
Metric blurred(const Metric &metric)
{
    Metric rough = metric;
    rough.kind = metric.kind == MetricKind::Level ? MetricKind::Level : MetricKind::Delta;
    const auto moved = change(metric);
    if (metric.kind == MetricKind::Pair && moved && !moved->none) {
        rough.result = roughly(moved->value);
        if (moved->kind == MetricChange::Kind::Relative)
            rough.unit = QStringLiteral("%");
        else if (moved->kind == MetricChange::Kind::Points)
            rough.unit = QStringLiteral("pp");
        else if (moved->kind == MetricChange::Kind::Factor) {
            rough.unit = QStringLiteral("×");
            rough.kind = MetricKind::Level;
        }
    } else if (metric.result) {
        rough.result = roughly(*metric.result);
        if (metric.kind == MetricKind::Pair)
            rough.kind = MetricKind::Level;
    }
    rough.baseline.reset();
    return rough;
}

/// A unit is a word or two; a sentence in its place would fill the page.
Metric withShortUnits(Metric metric)
{
    constexpr int unitLimit = 20;
    metric.unit = shortenedName(metric.unit, unitLimit);
    metric.baselineUnit = shortenedName(metric.baselineUnit, unitLimit);
    return metric;
}

} // namespace

double roughly(double value)
{
    if (value == 0 || !std::isfinite(value))
        return value;
    const double step = std::pow(10, std::floor(std::log10(std::abs(value))));
    return std::round(value / step) * step;
}

QList<SheetStory::Number> toldNumbers(const Story &story, const QLocale &locale)
{
    QList<const Metric *> ordered;
    for (const Metric &metric : story.metrics)
        ordered.append(&metric);
    std::stable_partition(ordered.begin(), ordered.end(),
                          [&story](const Metric *m) { return m == story.headline(); });
    QList<SheetStory::Number> numbers;
    for (const Metric *metric : ordered) {
        if (metric->share == ShareLevel::Never)
            continue;
        const bool blur = metric->share == ShareLevel::Blur;
        const QString value = formatMetric(withShortUnits(blur ? blurred(*metric) : *metric), locale);
        if (value.isEmpty())
            continue;
        numbers.append({blur ? Words::tr("about %1").arg(value) : value, metric->name.simplified(), blur});
    }
    return numbers;
}

} // namespace storybank::paper
