#include "numberfindings.h"

namespace storybank {

Finding metricFinding(const Examined &story, CoachRule rule, qsizetype row)
{
    qsizetype start = 0;
    for (qsizetype before = 0; before < row; ++before)
        start += story.story.metrics.at(before).name.size() + 1;
    const QString &name = story.story.metrics.at(row).name;
    const TextRange range{start, name.size()};
    return {rule, Severity::Warning, Place::Metrics, static_cast<int>(row), range, {range}, {name}, {}};
}

Finding textFinding(const Examined &story, CoachRule rule, Severity severity, TextRange range)
{
    return {rule,
            severity,
            Place::Result,
            -1,
            range,
            {range},
            {story.result().text().mid(range.start, range.length)},
            {}};
}

} // namespace storybank
