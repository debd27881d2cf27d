#pragma once

#include "planner.h"

namespace storybank {

/// The plan that the loop holds, looked at as plan() looks at its own: every story that stands in it stays
/// where it is, whatever the rules say of it, and what stays open stays open. Backups are those that are
/// stored. `unused` and `gains` are empty: they belong to what plan() would do.
Plan storedPlan(const Library &library, const Loop &loop, const PlanOptions &options = {});

/// Whether both tell the same stories for the same prompts; backups do not count.
bool tellsTheSame(const Plan &one, const Plan &other);

} // namespace storybank
