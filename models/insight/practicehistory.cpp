#include "practicehistory.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace storybank {

namespace {

constexpr int shownRatings = 3;
constexpr int good = 3;
constexpr int soonDays = 7;

QList<Rehearsal> inOrder(const Library &library)
{
    QList<Rehearsal> runs(library.rehearsals().begin(), library.rehearsals().end());
    std::sort(runs.begin(), runs.end(), [](const Rehearsal &a, const Rehearsal &b) {
        return std::tuple(a.at, a.id) < std::tuple(b.at, b.id);
    });
    return runs;
}

} // namespace

PracticeHabit practiceHabit(const Library &library, const PracticeDay &day)
{
    QMap<QDate, int> byDay;
    for (const Rehearsal &rehearsal : library.rehearsals()) {
        if (const QDate on = localDay(rehearsal.at, day.zone); on.isValid() && on <= day.today)
            ++byDay[on];
    }
    PracticeHabit habit;
    int row = 0;
    QDate last;
    for (auto at = byDay.cbegin(); at != byDay.cend(); ++at) {
        row = last.isValid() && last.addDays(1) == at.key() ? row + 1 : 1;
        last = at.key();
        habit.bestInRow = std::max(habit.bestInRow, row);
        const qint64 ago = at.key().daysTo(day.today);
        if (ago < PracticeHabit::shownDays) {
            habit.runsByDay.at(static_cast<size_t>(PracticeHabit::shownDays - 1 - ago)) = at.value();
            habit.runs += at.value();
        }
    }
    habit.daysInRow = last.isValid() && last.daysTo(day.today) <= 1 ? row : 0;
    return habit;
}

QList<Rehearsal> timedRuns(const Library &library, StoryId story, Length length)
{
    QList<Rehearsal> runs = inOrder(library);
    runs.removeIf([story, length](const Rehearsal &run) {
        return run.story != story || run.length != length || run.seconds <= 0;
    });
    return runs;
}

double CompetencyRatings::mean() const
{
    return last.isEmpty() ? 0
                          : static_cast<double>(std::accumulate(last.begin(), last.end(), 0)) / last.size();
}

QList<CompetencyRatings> lastRatings(const Library &library, const QList<PracticeItem> &queue,
                                     const PracticeDay &day)
{
    QHash<PracticePair, CompetencyId> competencyOf;
    QHash<CompetencyId, CompetencyRatings> found;
    for (const PracticeItem &item : queue) {
        competencyOf.insert(item.pair, item.competency);
        if (item.due.isValid() && day.today.daysTo(item.due) <= soonDays)
            ++found[item.competency].dueSoon;
    }
    for (const Rehearsal &run : inOrder(library)) {
        const CompetencyId competency = competencyOf.value({run.story, run.prompt});
        if (run.rating <= 0 || competency.isNull())
            continue;
        QList<int> &last = found[competency].last;
        last.append(run.rating);
        if (last.size() > shownRatings)
            last.removeFirst();
    }
    QList<CompetencyRatings> ratings;
    for (const Competency &competency : library.competenciesInOrder()) {
        CompetencyRatings of = found.value(competency.id);
        of.competency = competency.id;
        if (!of.last.isEmpty())
            ratings.append(of);
    }
    return ratings;
}

std::optional<CompetencyRatings> shakiest(const QList<CompetencyRatings> &ratings)
{
    const auto least = std::min_element(
        ratings.begin(), ratings.end(),
        [](const CompetencyRatings &a, const CompetencyRatings &b) { return a.mean() < b.mean(); });
    if (least == ratings.end() || least->mean() >= good)
        return std::nullopt;
    return *least;
}

} // namespace storybank
