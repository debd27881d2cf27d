#pragma once

#include "domain/library.h"
#include "practicequeue.h"

#include <array>

namespace storybank {

/// How often one has practised.
struct PracticeHabit
{
    static constexpr int shownDays = 14;
    int daysInRow = 0;                      ///< up to today, or to yesterday while today has no run yet
    int bestInRow = 0;                      ///< the longest row ever
    int runs = 0;                           ///< in the last fourteen days, today included
    std::array<int, shownDays> runsByDay{}; ///< oldest first, today last
};

/// Counts the rehearsals by the local days of `day.zone`; those after today are left out.
PracticeHabit practiceHabit(const Library &library, const PracticeDay &day);

/// The timed runs of a story in one length, for whatever prompt, oldest first.
QList<Rehearsal> timedRuns(const Library &library, StoryId story, Length length);

/// The last ratings of a competency's pairs.
struct CompetencyRatings
{
    CompetencyId competency;
    QList<int> last; ///< up to three, oldest first
    int dueSoon = 0; ///< pairs of the queue that are due within a week

    /// 1 to 4; 0 without a rating.
    double mean() const;
};

/// The competencies of the queue that were ever rated, in the order of competencies.
QList<CompetencyRatings> lastRatings(const Library &library, const QList<PracticeItem> &queue,
                                     const PracticeDay &day);

/// The one with the lowest mean below 3 (Good), the first in case of a tie; none when there is none.
std::optional<CompetencyRatings> shakiest(const QList<CompetencyRatings> &ratings);

} // namespace storybank
