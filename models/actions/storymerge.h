#pragma once

#include "domain/edit.h"

#include <QHash>

namespace storybank {

/// What becomes of a field that two stories fill differently.
enum class MergeSide {
    Left,
    Right,
    Both, ///< texts one after the other, lists with what only one has; where only one can be, the left one
};

/// The side for each field, by its stored name ("action", "metrics"; see domain/fields.h).
using MergeChoices = QHash<QString, MergeSide>;

/// The fields that differ and that a person chooses for, in the order of the story, each with what is
/// proposed: the side that has something, both of longer texts and lists, else the left one.
QList<std::pair<QString, MergeSide>> mergeProposals(const Story &left, const Story &right);

/// The left story with the fields as chosen; those without a choice as proposed. It keeps its identity, and
/// what nobody chooses (rules muted, where it came from, when it was made) is brought together.
Story mergedStory(const Story &left, const Story &right, const MergeChoices &choices);

/// Merges `other` into `kept` as one step: answers, tellings, rehearsals and the places in plans move over,
/// and the other story goes to the trash as it was. Two answers to one prompt become one that loses neither's
/// words. Empty when the library does not hold both, or they are the same. Errors: TooLarge when a section
/// would be longer than sectionLimit. `now` is UTC.
Result<Edit> mergeStories(const Library &library, StoryId kept, StoryId other, const MergeChoices &choices,
                          const QDateTime &now);

} // namespace storybank
