#pragma once

#include "insight/snapshotchanges.h"

namespace storybank {

/// What has changed since a snapshot, in one sentence: "“A” in place of “B” for “Your biggest failure” in
/// Hiring manager.", "“A” was changed: Action, numbers." Names are today's, else the frozen ones.
QString snapshotChangeText(const SnapshotChange &change, const Library &frozen, const Library &today,
                           LoopId loop);

} // namespace storybank
