#pragma once

#include "domain/story.h"

namespace storybank {

/// The numbers that the Result tells and that stand in no metric of the story: pairs and changes, in the
/// order of the text, at most `most`. A number is taken when a metric has the same two numbers, the same
/// change, or the same result in the same unit.
QList<Metric> foundMetrics(const Story &story, int most = 3);

} // namespace storybank
