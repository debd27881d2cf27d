#pragma once

#include "planner.h"

#include "domain/library.h"

#include <QDateTime>

namespace storybank {

/// The rounds of a loop, as places in Loop::rounds, in the order of time: by their start when each of them
/// has one, else as they stand. Rounds in `without` are left out.
QList<qsizetype> roundsInTime(const Loop &loop, const QSet<RoundId> &without = {});

/// The round with this id; null when there is none.
const Round *roundOf(const Loop &loop, RoundId id);

enum class StepState { Done, Now, Later, Cancelled };

struct DayStep
{
    RoundId round;
    StepState state = StepState::Later;
    friend bool operator==(const DayStep &, const DayStep &) = default;
};

/// One prompt of the round, or one that nobody expected, with what is told for it.
struct DayCard
{
    PromptId prompt;    ///< null = told without one
    StoryId story;      ///< told, else planned; null = nothing is left for it
    TellingId telling;  ///< null = not told
    bool extra = false; ///< the prompt was not expected
    friend bool operator==(const DayCard &, const DayCard &) = default;
};

/// A story that could be told in the round beside the planned ones.
struct DayReserve
{
    StoryId story;
    std::optional<int> fit; ///< best judgement among the prompts of the round
    RoundId told;           ///< where it was told in this loop already; null = nowhere
    RoundId spared;         ///< the round that is over in which it was planned and not told; null = none
    friend bool operator==(const DayReserve &, const DayReserve &) = default;
};

/// Everything that the page of the day shows of a loop.
struct Day
{
    QList<DayStep> steps;      ///< all rounds in the order of time
    RoundId current;           ///< what goes on or comes next; null when all rounds are over
    RoundId shown;             ///< the chosen round, else the current, else the last
    RoundId following;         ///< the next round that takes place after the shown one; null = none
    QSet<RoundId> over;        ///< the rounds before the current one that took place
    QList<DayCard> cards;      ///< of the shown round: in its order, then what was told besides
    QList<DayReserve> reserve; ///< for the shown round: at most three, backups before others; of these
                               ///< those not told today come first
    QList<Telling> told;       ///< in the loop so far, see toldInLoop()
    QList<Telling> heard;      ///< by the person of the shown round, see heardBy()
    int roundsLeft = 0;        ///< from the current one on
    int promptsLeft = 0;       ///< in those, without what is told
    int storiesFresh = 0;      ///< with a grade for one of those and not yet told at the company
    friend bool operator==(const Day &, const Day &) = default;
};

/// The day of a loop at `now` (local time), with the round that the person chose, or null.
///
/// The current round follows from the clock and the ticks, whichever is further. By the clock, on the day of
/// the loop and when each round has a start: the first round that is not over; a round is over after its end
/// once all its prompts are told, else halfway to the start of the next one, so that it can still be ticked;
/// the last one stays. Before the day it is the first, after it none. By the ticks: the last round in which
/// something was told, or the one after when all of it is and the clock does not say that it goes on.
Day dayOf(const Library &library, const Loop &loop, const QDateTime &now, RoundId chosen = {});

/// The options for planning what is left of the day: `options` without the rounds that are over or cancelled.
PlanOptions optionsForRest(const Day &day, PlanOptions options);

/// How far the start of a round is away.
struct Countdown
{
    enum class Unit { Minutes, Days };
    Unit unit = Unit::Minutes;
    int count = 0; ///< negative: it began so long ago
    friend bool operator==(const Countdown &, const Countdown &) = default;
};

/// Whole minutes to the start on the day of the loop, rounded up, or since it while it lasts; before it whole
/// days. None when day or start is not known, and when the round is past.
std::optional<Countdown> countdown(const Loop &loop, const Round &round, const QDateTime &now);

/// The best story for a prompt that this round's person has not heard, in the order in which to think of
/// them.
struct Offer
{
    StoryId story;
    Graded graded;
    std::optional<int> fit;
    RoundId told;         ///< where it was told in this loop already; null = nowhere
    bool planned = false; ///< for a later round
    friend bool operator==(const Offer &, const Offer &) = default;
};

/// What can be told in the round when `prompt` is asked: stories that are not retired, spent or in the trash,
/// and not heard by its person. Best grade first, of one grade those not told in the loop, then by worthOf(),
/// then those not planned for later, then by title and id. Rounds in `over` hold no story back. With a null
/// prompt all of them without grades.
QList<Offer> offersFor(const Library &library, const Loop &loop, RoundId round, PromptId prompt,
                       const QSet<RoundId> &over);

/// A slot for which the plan says something else than before.
struct SlotChange
{
    RoundId round;
    PromptId prompt;
    StoryId before; ///< null = nothing
    StoryId after;  ///< null = nothing
    friend bool operator==(const SlotChange &, const SlotChange &) = default;
};

/// What differs in the stories of two states of a loop, for the same prompts of the same rounds, as they
/// stand in `after`; without what `told` says was told.
QList<SlotChange> slotChanges(const Loop &before, const Loop &after, const QList<Telling> &told);

} // namespace storybank
