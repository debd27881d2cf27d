#pragma once

#include "impact.h"

namespace storybank {

/// A share in percent and by how much it rose: percent of itself, or points.
struct Lift
{
    double share = 0;
    double lift = 0;
    bool inPoints = false;
};

/// Whether percent and points were likely confused: the share would rise over 100 %, or a pair of percentages
/// among `told` that starts at the share rises by the lift in the other way of counting. The warning names no
/// input.
std::optional<ImpactWarning> liftWarning(const Lift &lift, const QList<Metric> &told);

} // namespace storybank
