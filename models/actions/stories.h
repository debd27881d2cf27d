#pragma once

#include "domain/edit.h"

#include <optional>

namespace storybank {

// What a person does with a story. Each returns one step of undo; it is empty when nothing would change or
// the library does not hold the story. `now` is UTC.

/// A new empty draft of this title.
struct NewStory
{
    StoryId id;
    Edit edit;
};
NewStory newStory(const QString &title, const QDateTime &now);

/// A copy under a title of its own, as a draft, without answers.
NewStory duplicateStory(const Library &library, StoryId story, const QDateTime &now);

// What follows changes all of the named stories, in one step; those that the library does not hold, and those
// that already are as wanted, stay as they are.

Edit setStatus(const Library &library, const QList<StoryId> &stories, StoryStatus status,
               const QDateTime &now);

/// `strength` 0 (not judged) to 5; others are brought into this range.
Edit setStrength(const Library &library, const QList<StoryId> &stories, int strength, const QDateTime &now);

/// Into the trash; their answers stay with them.
Edit trash(const Library &library, const QList<StoryId> &stories, const QDateTime &now);
Edit restore(const Library &library, const QList<StoryId> &stories, const QDateTime &now);

/// Adds the tag, or changes its rank. Without a rank a story's first tag becomes primary, further ones
/// secondary, and a tag that is there keeps its rank.
Edit addTag(const Library &library, const QList<StoryId> &stories, CompetencyId competency,
            std::optional<TagRank> rank, const QDateTime &now);
Edit removeTag(const Library &library, const QList<StoryId> &stories, CompetencyId competency,
               const QDateTime &now);

} // namespace storybank
