#pragma once

#include "domain/edit.h"

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

Edit setStatus(const Library &library, StoryId story, StoryStatus status, const QDateTime &now);

/// `strength` 0 (not judged) to 5; others are brought into this range.
Edit setStrength(const Library &library, StoryId story, int strength, const QDateTime &now);

/// Into the trash; its answers stay with it.
Edit trash(const Library &library, StoryId story, const QDateTime &now);
Edit restore(const Library &library, StoryId story, const QDateTime &now);

/// Adds the tag, or changes its rank.
Edit addTag(const Library &library, StoryId story, CompetencyId competency, TagRank rank,
            const QDateTime &now);
Edit removeTag(const Library &library, StoryId story, CompetencyId competency, const QDateTime &now);

} // namespace storybank
