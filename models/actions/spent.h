#pragma once

#include "domain/edit.h"

namespace storybank {

/// Keeps the stories as spent, or with `spent` false lets them count again; one step of undo in the settings
/// of the bank, empty when nothing would change. Stories that the library does not hold are left out.
Edit keepAsSpent(const Library &library, const QList<StoryId> &stories, bool spent = true);

} // namespace storybank
