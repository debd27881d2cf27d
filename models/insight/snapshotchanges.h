#pragma once

#include "domain/library.h"

namespace storybank {

/// What differs between a frozen bank and today's.
enum class SnapshotChangeKind {
    StoryAdded,
    StoryRemoved, ///< or in the trash
    StoryChanged, ///< `parts` says where
    AnswerAdded,
    AnswerRemoved,
    AnswerChanged,
    SlotChanged, ///< `before` and `story`; either may be null
    PromptAdded, ///< to a round
    PromptRemoved,
    RoundAdded,
    RoundRemoved,
    LoopRemoved
};

struct SnapshotChange
{
    SnapshotChangeKind kind = SnapshotChangeKind::StoryChanged;
    StoryId story;
    PromptId prompt;
    RoundId round;
    StoryId before;
    QStringList
        parts; ///< codes of sections, and "title", "hook", "status", "strength", "metrics", "tags", "lengths"
    friend bool operator==(const SnapshotChange &, const SnapshotChange &) = default;
};

/// What has changed since: rounds and slots of the loop first, then stories by title, then answers to prompts
/// of the loop by prompt and story.
QList<SnapshotChange> changesSince(const Library &frozen, const Library &today, LoopId loop);

} // namespace storybank
