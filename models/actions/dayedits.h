#pragma once

#include "domain/edit.h"

#include <QDateTime>

namespace storybank {

// What changes about the rounds of a loop on the day itself. Each returns one step of undo, together with the
// plan of what is left made again at `now` (local time, see withReplan()); it is empty when nothing would
// change or the library does not hold what is named.

/// Two rounds change places: each takes the other's start and place; the minutes stay with the person.
Edit swapRoundsOnTheDay(const Library &library, LoopId loop, RoundId one, RoundId other,
                        const QDateTime &now);

/// The round takes so many minutes, 5 to 480; the rounds after it keep their start.
Edit setMinutesOnTheDay(const Library &library, LoopId loop, RoundId round, int minutes,
                        const QDateTime &now);

/// The round begins at another time (local; invalid = not known) and takes so many minutes.
Edit setTimesOnTheDay(const Library &library, LoopId loop, RoundId round, QTime start, int minutes,
                      const QDateTime &now);

/// The round does not take place, or does again.
Edit cancelRoundOnTheDay(const Library &library, LoopId loop, RoundId round, bool cancelled,
                         const QDateTime &now);

/// Another round after `after` (null = at the end). It gets an identity, and, when it has none, the start at
/// which the one before it ends, where that is known.
Edit addRoundOnTheDay(const Library &library, LoopId loop, Round round, RoundId after, const QDateTime &now);

/// A question to ask was asked, or was not; nothing is planned again.
Edit setQuestionAsked(const Library &library, LoopId loop, RoundId round, const QString &question,
                      bool asked);

/// Another question to ask in a round; nothing is planned again.
Edit addQuestionToAsk(const Library &library, LoopId loop, RoundId round, const QString &question);

} // namespace storybank
