#pragma once

#include "insight/storedplan.h"
#include "storycard.h"

namespace storybank {

/// One prompt of a round as the board shows it, ready to paint.
struct BoardCard
{
    enum class Note { None, Reused, Weak, Caution, Open, Changed };

    PromptId prompt;
    QString name;
    int hue = -1;       ///< of its first competency; below 0 = it has none
    QString competency; ///< the name of that
    StoryId story;      ///< null = open
    QString title;
    int fit = 0; ///< 0 = not judged, or judged not to fit
    StoryId backup;
    QString backupTitle;
    int backupFit = 0;
    bool locked = false;
    bool told = false;   ///< the ledger says so
    bool struck = false; ///< its round does not take place in what is shown
    Note note = Note::None;
    QString noteText; ///< the strip under it, a few words
    QString tip;      ///< the whole prompt, and what the strip says in sentences
    QString spoken;   ///< one sentence for screen readers
    friend bool operator==(const BoardCard &, const BoardCard &) = default;
};

/// A round as the head of its column shows it.
struct BoardRound
{
    RoundId id;
    QString name;
    QString when; ///< "09:30, 45 min"
    QString interviewer;
    QList<TagMark> focus;
    int planned = 0; ///< minutes
    int minutes = 0;
    bool struck = false;
    QString load; ///< "27 of 45 min planned"
    QList<BoardCard> cards;

    bool isOverfull() const { return planned > minutes; }
    friend bool operator==(const BoardRound &, const BoardRound &) = default;
};

/// A sentence of the explanation, and what it leads to.
struct BoardLine
{
    enum class Kind { Good, Weak, Reuse, Open, Caution, Gain, Unused, Change };
    Kind kind = Kind::Good;
    QString text;
    std::optional<SlotPlace> place; ///< a prompt on the board
    StoryId story;                  ///< else a story
};

/// What is struck out to see what would be; nothing of it is stored.
struct BoardStruck
{
    QSet<StoryId> stories;
    QSet<RoundId> rounds;
    bool isEmpty() const { return stories.isEmpty() && rounds.isEmpty(); }
};

/// Everything that the board of one loop shows: worked out once for each edit.
struct Board
{
    LoopId loop;
    QList<BoardRound> rounds;
    Plan shown; ///< what stands in the loop; with something struck, what would be planned
    Plan best;  ///< what planning would make of the loop, or would have made of it before the last edit;
                ///< without rounds while it has never been worked out
    QList<StoryId> bench; ///< stories that are not told in it, best first
    int locked = 0;
    int minutes = 0;     ///< of the rounds that take place
    bool isBest = false; ///< planning would change nothing
    QString struckText;  ///< what is struck changes, in words; empty when nothing is
    QStringList struckNames;

    /// What `best` has for a prompt; null when it does not know that one in this place.
    const PlannedSlot *bestAt(SlotPlace place) const;
};

/// `best` is what planning would make of the loop as far as it is known. With something struck it is not
/// used: then planning is the question itself.
Board boardOf(const Library &library, const Loop &loop, const PlanOptions &options, const BoardStruck &struck,
              const Plan &best, const QLocale &locale);

/// For how many prompts planning would choose another story than the board shows.
int otherChoices(const Board &board);

/// Why the board is as it is, line by line; nothing is left out.
QList<BoardLine> explanation(const Library &library, const Loop &loop, const Board &board);

/// "Senior data scientist, Thursday 18 June. 5 rounds, 225 minutes, 14 prompts."
QString loopFacts(const Loop &loop, const Board &board, QDate today, const QLocale &locale);

/// "Thursday 18 June", with the year when it is not `today`'s; "June 2026" when the day is not known.
QString longDate(const PartialDate &date, QDate today, const QLocale &locale);

/// How many there are, in words: "1 round", "5 rounds".
QString roundCount(int rounds);

} // namespace storybank
