#pragma once

#include "domain/edit.h"

#include <QDateTime>

namespace storybank {

/// The edits of one story that the window offers. Each is empty when the story is not in the library or
/// nothing would change; `now` (UTC) becomes the time of the last edit.
namespace storyedits {

/// What `change` makes of the story, under `label`. In the label, %1 stands for the title.
Edit changed(const Library &library, StoryId id, const QString &label, const QDateTime &now,
             const std::function<void(Story &)> &change);

/// A new draft with this title, tagged with `competency` unless it is null. Its id is change.after->id.
Edit added(const QString &title, CompetencyId competency, const QDateTime &now);

Edit withStatus(const Library &library, StoryId id, StoryStatus status, const QDateTime &now);
Edit withStrength(const Library &library, StoryId id, int strength, const QDateTime &now);

/// Tags the story, or changes the rank of a tag that it has.
Edit withTag(const Library &library, StoryId id, CompetencyId competency, TagRank rank, const QDateTime &now);
Edit withoutTag(const Library &library, StoryId id, CompetencyId competency, const QDateTime &now);

/// Puts the stories into the trash, or takes them out again: one step for all.
Edit trashed(const Library &library, const QList<StoryId> &ids, const QDateTime &now);
Edit restored(const Library &library, const QList<StoryId> &ids, const QDateTime &now);

/// A copy under a title of its own, as a draft, without tellings and answers.
Edit duplicated(const Library &library, StoryId id, const QDateTime &now);

} // namespace storyedits

/// The first story that the edit adds; null when it adds none.
StoryId addedStory(const Edit &edit);

} // namespace storybank
