#pragma once

#include "domain/edit.h"
#include "insight/planner.h"

#include <optional>

namespace storybank {

// What a person does with loops, their rounds, and the prompts expected there. Each returns one step of undo;
// it is empty when nothing would change or the library does not hold what is named. `now` is UTC.

struct NewLoop
{
    LoopId id;
    Edit edit;
};

/// A new loop with what `wanted` says; its id is made here.
NewLoop newLoop(const Loop &wanted);

/// A copy with rounds of its own, to come again: without a date, a debrief and what was ticked in it.
NewLoop duplicateLoop(const Library &library, LoopId loop);

/// Company, role, date, level and notes of `after` for the loop of its id; its rounds stay as they are.
Edit editLoop(const Library &library, const Loop &after);

/// Marks the loop as past with what there is to say about it, or as coming up again.
Edit setPast(const Library &library, LoopId loop, bool past, const QString &debrief);

/// Adds the round at the end, or replaces the one of its id but for the prompts expected. `interviewer` is
/// added with it, or changed; null where nobody new is named.
Edit putRound(const Library &library, LoopId loop, const Round &round,
              const std::optional<Interviewer> &interviewer = {});

Edit moveRound(const Library &library, LoopId loop, qsizetype from, qsizetype to);

/// The two rounds change places; with starting times on both, the times stay where they were.
Edit swapRounds(const Library &library, LoopId loop, qsizetype one, qsizetype other);

/// A copy behind the round with the same prompts, which has no starting time and no interviewer yet.
Edit duplicateRound(const Library &library, LoopId loop, qsizetype round);

/// Minutes are kept between 5 and 480.
Edit setRoundMinutes(const Library &library, LoopId loop, qsizetype round, int minutes);

/// Takes the round out of the loop; what was told there stays in the ledger.
Edit removeRound(const Library &library, LoopId loop, qsizetype round);

/// Expects the prompts in the round, at the end, in this order; those that it has already are left out.
/// `typed` become prompts of the bank first.
Edit expectPrompts(const Library &library, LoopId loop, qsizetype round, const QList<PromptId> &prompts,
                   const QStringList &typed, const QDateTime &now);

/// Moves a prompt with its story to stand before the place `to`, where `to.slot` may be one behind the last.
Edit moveSlot(const Library &library, LoopId loop, SlotPlace from, SlotPlace to);

/// Takes the prompt out of the round.
Edit removeSlot(const Library &library, LoopId loop, SlotPlace place);

/// The owner's own choice for a prompt, which planning keeps; null takes the story off and the lock with it.
Edit setStory(const Library &library, LoopId loop, SlotPlace place, StoryId story);

/// The stories of two prompts change places, with their locks.
Edit swapStories(const Library &library, LoopId loop, SlotPlace one, SlotPlace other);

/// The slot at this place; null when there is none.
const Slot *slotAt(const Library &library, LoopId loop, SlotPlace place);

} // namespace storybank
