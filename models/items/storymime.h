#pragma once

#include "domain/ids.h"

#include <QList>
#include <QMimeData>

namespace storybank {

// Stories that are dragged within the program, as their ids; another program gets nothing of them.

inline constexpr auto storyMimeType = "application/x-storybank-stories";

/// New data that names the stories.
QMimeData *storyMime(const QList<StoryId> &stories);

/// The stories that `data` names, in their order; none when it is of another kind.
QList<StoryId> storiesIn(const QMimeData &data);

} // namespace storybank
