#pragma once

#include "domain/edit.h"
#include "insight/planner.h"

namespace storybank {

// What a person does with the plan of a loop. Each returns one step of undo; it is empty when nothing would
// change or the library does not hold what is named.

/// What the owner asked of the plan of a loop: spread, told, readyOnly and keepLocked; rounds that were
/// cancelled do not take place. What is not kept, or is no value that is known, is as in PlanOptions; what if
/// never is. The schema has no columns for it: it stands under "plan" in what the loop keeps beside its own
/// fields.
PlanOptions planOptions(const Loop &loop);

/// Keeps those four for the loop.
Edit storePlanOptions(const Library &library, LoopId loop, const PlanOptions &options);

/// Stores the stories and backups of a plan in the loop. Locked slots keep their story and get the new
/// backup; a lock whose story the plan had to give up is undone. What has changed in the loop since it was
/// planned stays as it is: a round or prompt is filled only where the plan has the same one in the same
/// place.
Edit acceptPlan(const Library &library, const Plan &plan);

/// Locks the pairing in a slot, or unlocks it. A slot without a story cannot be locked.
Edit lockSlot(const Library &library, LoopId loop, SlotPlace place, bool locked);

} // namespace storybank
