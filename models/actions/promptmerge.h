#pragma once

#include "domain/edit.h"

namespace storybank {

/// Merges prompts that ask the same into `kept` as one step. It keeps its question and its set; what it lacks
/// comes from the others in their order, hints, bridge lines, follow-ups and competencies are brought
/// together. Answers, tellings, rehearsals and the places in rounds move over; two answers of one story
/// become one that loses neither's words, the story chosen for `kept` stays chosen, and a round asks the
/// question once. The others leave the bank. Empty when the library does not hold `kept` or none of the
/// others. `now` is UTC.
Edit mergePrompts(const Library &library, PromptId kept, const QList<PromptId> &others, const QDateTime &now);

} // namespace storybank
