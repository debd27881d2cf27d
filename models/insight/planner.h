#pragma once

#include "coverage.h"

#include "domain/library.h"

#include <QList>
#include <QSet>

namespace storybank {

/// What the ledger means for a story that was told at the company of the loop.
enum class ToldStories { Allow, Avoid, Forbid };
template<>
struct Codes<ToldStories>
{
    static constexpr std::array names{"allow", "avoid", "forbid"};
};

struct PlanOptions
{
    int spread = 40; ///< 0 = best fit, 100 = tell as many different stories as possible
    ToldStories told = ToldStories::Avoid;
    bool readyOnly = false;     ///< ready and polished stories only
    bool keepLocked = true;     ///< locked pairings stay as they are
    QSet<StoryId> withoutStory; ///< what if these were spent, beside those that the bank keeps as spent
    QSet<RoundId> withoutRound; ///< what if these did not take place
};

/// What stands between a story and a prompt, or is said against a pairing that stays.
enum class Obstacle {
    NotJudged,         ///< no answer links them that counts
    DoesNotFit,        ///< judged so
    Retired,           ///< or in the trash
    Draft,             ///< and only ready ones are asked for
    Struck,            ///< by PlanOptions::withoutStory
    ToldAtCompany,     ///< company, day
    ToldToInterviewer, ///< in another loop: day
    HeardInLoop,       ///< the interviewer hears it in this loop for `prompt`
    LockedOther,       ///< `prompt` is locked to `other`
    LowerFit,          ///< `other` fits `prompt` better
    SameFit,           ///< `other` serves `prompt` as well
};

struct Hindrance
{
    Obstacle code = Obstacle::NotJudged;
    StoryId story;
    PromptId prompt; ///< null where none is meant
    StoryId other;
    QString company;
    PartialDate day;
    friend bool operator==(const Hindrance &, const Hindrance &) = default;
};

/// What the plan says of one expected prompt.
struct PlannedSlot
{
    PromptId prompt;
    StoryId story;  ///< null = it stays open
    StoryId backup; ///< null = none is left
    std::optional<int> fit;
    Graded graded;
    int worth = 0;               ///< what the fit counts for under the caps, see worthOf(); 0 = nothing
    bool locked = false;         ///< kept because the owner locked it
    bool told = false;           ///< kept because the ledger says that it was told in this round
    QList<Hindrance> cautions{}; ///< what speaks against the pairing all the same
    QList<Hindrance> held{};     ///< open: why each story that is linked to it is not used; by id
};

struct PlannedRound
{
    RoundId id;
    InterviewerId interviewer;
    bool struck = false;         ///< left out by PlanOptions::withoutRound; its slots are as they were
    QList<PlannedSlot> expected; ///< as Round::expected
    int seconds = 0;             ///< telling times, and the allowance for follow-ups of every prompt
    int minutes = 0;             ///< length of the round
};

/// A story that is told in the loop more than once.
struct Reuse
{
    StoryId story;
    QList<RoundId> rounds; ///< where, in the order of time; one that hears it twice stands twice
};

/// What one more story would bring.
struct Gain
{
    enum class Kind { ClosesOpen, LiftsWeakest, SparesRepetition };
    Kind kind = Kind::ClosesOpen;
    CompetencyId competency; ///< ClosesOpen: a strong story for it; null = a story for the one prompt
    QList<PromptId> prompts; ///< ClosesOpen: those that would be answered; else the one it is for
    StoryId story;           ///< SparesRepetition: the one that is told too often
};

struct SlotPlace
{
    qsizetype round = 0;
    qsizetype slot = 0;
};

struct Plan
{
    LoopId loop;
    QList<PlannedRound> rounds; ///< as in the loop
    int prompts = 0;            ///< expected in rounds that take place
    int answered = 0;
    int fit = 0;                      ///< sum of the judgements
    int worth = 0;                    ///< sum of what they count for
    QList<Reuse> reused;              ///< most often first, then by id
    std::optional<SlotPlace> weakest; ///< lowest grade, then worth, then fit, the first of these
    QList<Hindrance> unused;          ///< why each story outside the trash is not told; by title
    QList<Gain> gains;                ///< what closes most first; empty when nothing can be better

    const PlannedSlot &at(SlotPlace place) const { return rounds.at(place.round).expected.at(place.slot); }
    QList<SlotPlace> open() const; ///< the slots without a story
};

/// What an answer counts for: 4 and 5 when it is strong, 3 when it is workable, at most 2 when it is a
/// stretch (2 when it is not judged), 0 when it is nothing. The caps of PRODUCT.md lower the grade, and so
/// it.
int worthOf(const Graded &graded, std::optional<int> fit);

/// Which story answers which prompt, and the backup.
///
/// Hard: a story is ready enough, not retired, not in the trash, not struck; its answer has a grade; no
/// interviewer hears a story twice, in this loop or since an earlier one (rounds of the same interviewer
/// count together; a round without one is somebody else). Locked pairings, and what was told in this loop
/// already, stay whatever the rules say, and count as heard.
///
/// Among what these leave, in this order:
///   1. most prompts answered;
///   2. least  (100 − s)·(−W) + s·2·R + 300·T, where s is the spread, W the sum of the worths, R the
///      repetitions (the k-th telling of a story counts k − 1), T the stories told at this company that are
///      told again (Avoid only). So at 50 a repetition weighs as much as two points of fit, and an avoided
///      story loses three points at "best fit";
///   3. least 2·R − W, so that at either end of the slider the other aim still decides between equals;
///   4. best judged, before the caps; chosen answers rather than others;
///   5. the first prompt of the loop gets the story of the least id, then the second, and so on.
/// All of it is one cost in whole numbers, and the result depends on nothing but the arguments.
///
/// Backups follow by the same rules and the same solver from the stories that are not planned in this or an
/// earlier round nor for the same interviewer; stories planned for later count as told once. Rounds follow
/// each other by their start, or as they stand when one has none.
///
/// Times are those of tellingSeconds(): as measured, else the speaking time.
Plan plan(const Library &library, const Loop &loop, const PlanOptions &options = {});

} // namespace storybank
