#include "foundmetrics.h"

#include "domain/numbers.h"

namespace storybank {

namespace {

bool tellsTheSame(const Metric &a, const Metric &b)
{
    const QLocale c = QLocale::c();
    // "2 h" and "2 h a month" are one number, told with more or fewer words.
    const bool samePair = a.baseline && b.baseline && *a.baseline == *b.baseline && a.result == b.result;
    const bool sameChange = a.kind != MetricKind::Level && formatChange(a, c) == formatChange(b, c);
    return samePair || sameChange || (a.result == b.result && a.unit == b.unit);
}

} // namespace

QList<Metric> foundMetrics(const Story &story, int most)
{
    QList<Metric> found;
    for (Metric metric : metricsIn(story.result)) {
        const auto same = [&metric](const Metric &other) { return tellsTheSame(metric, other); };
        const bool taken = std::any_of(story.metrics.begin(), story.metrics.end(), same) ||
                           std::any_of(found.begin(), found.end(), same);
        if (metric.kind == MetricKind::Level || taken || found.size() >= most)
            continue;
        metric.headline = false;
        found.append(metric);
    }
    return found;
}

} // namespace storybank
