#pragma once

#include "planproblem.h"

namespace storybank {

/// plan() without the backups, and without the reasons that it gives for what is not told: much the greater
/// part of its work when every story stays where it is.
Plan planOfStories(const Library &library, const Loop &loop, const PlanOptions &options);

/// How long the full tellings of these stories take, each as tellingSeconds() has it.
QHash<StoryId, int> tellingTimes(const Library &library, const QSet<StoryId> &stories);

/// The stories told more than once, most often first.
QList<Reuse> reuses(const PlanProblem &problem, const Plan &plan);

/// The answered slot that is nearest to failing and not told yet.
std::optional<SlotPlace> weakestLink(const Plan &plan);

/// Why the linked stories of an open slot are not used.
QList<Hindrance> heldFrom(const PlanProblem &problem, const QList<int> &planned, qsizetype slot);

/// What speaks against a planned pairing.
QList<Hindrance> cautions(const PlanProblem &problem, const QList<int> &planned, qsizetype slot,
                          const Graded &graded, std::optional<int> fit);

/// Why each story outside the trash that is not planned is not, by title.
QList<Hindrance> unusedStories(const Library &library, const PlanProblem &problem, const QList<int> &planned);

/// What one more story would bring.
QList<Gain> gains(const Library &library, const PlanProblem &problem, const QList<int> &planned,
                  const Plan &plan);

} // namespace storybank
