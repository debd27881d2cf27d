#pragma once

#include "ids.h"

#include <QSet>

namespace storybank {

/// The stories that the owner keeps as spent: told already, or held back, so that nothing counts on them.
/// The schema has no column for them; they stand as sorted ids under "spent_stories" in what the settings of
/// the bank keep beside their own fields, where every version of the program leaves them.
QSet<StoryId> spentStories(const BankSettings &settings);
void setSpentStories(BankSettings &settings, const QSet<StoryId> &stories);

} // namespace storybank
