#pragma once

#include "domain/edit.h"

namespace storybank {

/// Keeps a finished run. Empty when its story or prompt is not in the library, its rating is not 0–4, or a
/// time is below 0. The sections' seconds are cut or filled up to the four that are told.
Edit rehearsed(const Library &library, Rehearsal run);

/// A follow-up of a story or of a prompt, by its place in the list.
struct FollowUpPlace
{
    StoryId story;   ///< null = it belongs to the prompt
    PromptId prompt; ///< null = it belongs to the story
    qsizetype row = 0;
    friend bool operator==(const FollowUpPlace &, const FollowUpPlace &) = default;
};

/// The follow-ups to expect when the story is told for the prompt: the story's own, then the prompt's.
QList<FollowUpPlace> followUpsFor(const Library &library, StoryId story, PromptId prompt);

/// The follow-up; null when it is not there any more.
const FollowUp *followUpAt(const Library &library, const FollowUpPlace &place);

/// Says of a follow-up whether its reply is ready; `now` (UTC) becomes the time of the last edit. Empty when
/// it is not there or says so already.
Edit setFollowUpReady(const Library &library, const FollowUpPlace &place, bool ready, const QDateTime &now);

} // namespace storybank
