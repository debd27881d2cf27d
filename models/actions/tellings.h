#pragma once

#include "domain/edit.h"

#include <QDateTime>

namespace storybank {

// What a person does with the use ledger. Each returns one step of undo; it is empty when nothing would
// change or the library does not hold what is named.

/// Records that a story was told: by hand, from practice with another person (no loop and no round), or from
/// the day. An identity is made when it has none; company and interviewer that are left empty are taken from
/// its loop and round; texts are cleaned. Empty when the library does not hold the story.
Edit recordTelling(const Library &library, Telling telling);

/// Says how a telling landed; Unknown takes that back.
Edit setLanding(const Library &library, TellingId telling, Landing landing);

/// Stores a telling as it was edited, under its identity.
Edit editTelling(const Library &library, const Telling &telling);

/// Deletes tellings.
Edit deleteTellings(const Library &library, const QList<TellingId> &tellings);

/// What was told in a round on the day.
struct ToldNow
{
    LoopId loop;
    RoundId round;
    PromptId prompt; ///< null = not known
    StoryId story;
};

/// Records it at `now` (local time) and plans what is left of the day again, see withReplan(). The rest stays
/// as it is when the story was told as planned and no round was left behind with stories untold, so that a
/// plan made by hand is not turned over by telling it.
Edit tellOnTheDay(const Library &library, const ToldNow &told, const QDateTime &now);

/// Takes a telling of a loop back, as if it had not been ticked; the rest as in tellOnTheDay().
Edit takeBackOnTheDay(const Library &library, TellingId telling, const QDateTime &now);

/// `edit`, and after it the plan of the rounds that are neither over nor cancelled at `now`, made with the
/// options that the loop keeps; locked slots and what was told stay. An edit that does not apply comes back
/// as it is.
Edit withReplan(const Library &library, Edit edit, LoopId loop, const QDateTime &now);

} // namespace storybank
