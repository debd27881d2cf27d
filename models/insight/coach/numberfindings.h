#pragma once

#include "examined.h"

namespace storybank {

/// A warning at the row of a metric: its name in the text of the metrics.
Finding metricFinding(const Examined &story, CoachRule rule, qsizetype row);

/// A finding at a range of the Result, which it quotes.
Finding textFinding(const Examined &story, CoachRule rule, Severity severity, TextRange range);

} // namespace storybank
