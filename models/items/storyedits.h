#pragma once

#include "domain/edit.h"

#include <QDateTime>

#include <functional>

namespace storybank {

/// Edits of stories that only the window needs; the others stand in actions. Each is empty when the stories
/// are not in the library or nothing would change; `now` (UTC) becomes the time of the last edit.
namespace storyedits {

/// What `change` makes of the story, under `label`. In the label, %1 stands for the title.
Edit changed(const Library &library, StoryId id, const QString &label, const QDateTime &now,
             const std::function<void(Story &)> &change);

} // namespace storyedits

} // namespace storybank
