#pragma once

#include "domain/library.h"
#include "schedule.h"

#include <QDate>
#include <QHash>
#include <QTimeZone>

namespace storybank {

/// What is practised, rated and due as one: a story told for a prompt.
struct PracticePair
{
    StoryId story;
    PromptId prompt; ///< null = the story on its own
    friend bool operator==(const PracticePair &, const PracticePair &) = default;
    friend bool operator<(const PracticePair &a, const PracticePair &b)
    {
        return a.prompt == b.prompt ? a.story < b.story : a.prompt < b.prompt;
    }
    friend size_t qHash(const PracticePair &pair, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, pair.story, pair.prompt);
    }
};

/// The place of a pair in the plan of a loop to come.
struct PlannedPlace
{
    QDate loopDay;
    int place = 0; ///< 0 … of - 1, in the order of the rounds
    int of = 1;    ///< how many pairs the loop has
};

/// When a person looks at the queue: the day there, and the zone that turns moments into days.
struct PracticeDay
{
    QDate today;
    QTimeZone zone;
};

/// The day that a moment belongs to, by the clock on the wall in `zone`.
QDate localDay(const QDateTime &at, const QTimeZone &zone);

/// The rated rehearsals of each pair, oldest first.
QHash<PracticePair, QList<Review>> reviewsByPair(const Library &library, const QTimeZone &zone);

/// The day on which a pair is due: that of FSRS, pulled in so that a pair planned for a loop on day D comes
/// up at least twice in the fourteen days before. Until it was rehearsed on one day of D−14 … D−1 it is due
/// by D − 14 + ⌊11·place/of⌋ (D−14 … D−4), until it was on two by D − 3 + ⌊3·place/of⌋ (D−3 … D−1), which
/// spreads the plan over the days; never on the day of its last rehearsal. Null = never rehearsed and not
/// planned.
QDate dueOf(const QList<Review> &reviews, const QList<PlannedPlace> &planned);

/// One line of the queue.
struct PracticeItem
{
    PracticePair pair;
    CompetencyId competency; ///< the prompt's first, else the story's first primary tag; null = none
    QList<Review> reviews;   ///< oldest first
    QList<PlannedPlace> planned;
    QDate due;       ///< local day; null = neither rehearsed nor planned yet
    double left = 0; ///< what one still remembers, 0–1; 0 = never rehearsed
    int worth = 0;   ///< grade and fit of the answer; smaller is weaker
};

/// What to practise, of one loop (its planned pairs) or with a null id of the whole bank: for each prompt the
/// chosen answer, else the best one, each pair planned for a loop to come, and the stories that answer no
/// prompt on their own. Without retired stories and those in the trash.
/// The order: what is due today or before, tomorrow, later, then what was never rehearsed; in each of these
/// the weakest first (least remembered, then worth, then ids), but not two of one competency in a row where
/// another order of the part avoids it. What is due later stands by its day.
QList<PracticeItem> practiceQueue(const Library &library, LoopId loop, const PracticeDay &day);

/// Which part of the queue an item belongs to.
enum class PracticePart { Today, Tomorrow, Later, Never };
PracticePart partOf(const PracticeItem &item, QDate today);

/// How many items are due on `today` or before.
int dueCount(const QList<PracticeItem> &queue, QDate today);
/// The same of the queue of the whole bank, which need not be put in order for it.
int dueCount(const Library &library, const PracticeDay &day);

/// The first day on which something of a story is due, by the queue of the whole bank: what the story list
/// calls due. Stories of which nothing is due are left out.
QHash<StoryId, QDate> dueDays(const Library &library, const PracticeDay &day);

/// `weakestFirst`, competencies of one part, reordered so that as few neighbours as possible are equal, and
/// among those orders the one that keeps the weakest first: the positions in the new order. `before` is what
/// stands before the part.
QList<qsizetype> interleaved(const QList<CompetencyId> &weakestFirst, CompetencyId before = {});

} // namespace storybank
