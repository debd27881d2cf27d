#pragma once

#include "domain/edit.h"

#include <QDateTime>

#include <functional>

namespace storybank {

/// The edits of prompts that the window offers beside those of actions/prompts. Each is one step of undo, and
/// empty when nothing would change. `now` (UTC) becomes the time of the last edit.
namespace promptedits {

/// What `change` makes of each of the prompts.
Edit changed(const Library &library, const QList<PromptId> &ids, const QString &label, const QDateTime &now,
             const std::function<void(Prompt &)> &change);

/// Takes the prompts out of the bank with their answers.
Edit removed(const Library &library, const QList<PromptId> &ids);

/// A new set, last in the order. Its id is in the edit's only change.
Edit addedSet(const Library &library, const QString &name);

/// Takes the set out of the bank; its prompts stay, without a set.
Edit removedSet(const Library &library, QuestionSetId id);

/// Makes the story an answer of the prompt that waits for its judgement; empty when it is one already.
Edit linked(const Library &library, StoryId story, PromptId prompt);

/// Takes the answer out of the bank, whatever it says.
Edit removedAnswer(const Library &library, StoryId story, PromptId prompt);

} // namespace promptedits

} // namespace storybank
