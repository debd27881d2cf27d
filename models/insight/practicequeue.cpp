#include "practicequeue.h"

#include "coverage.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>
#include <tuple>

namespace storybank {

namespace {

constexpr int windowDays = 14, firstSpan = 11, secondSpan = 3;
constexpr int wantedRuns = 2;

using PlannedPairs = QMap<PracticePair, QList<PlannedPlace>>;

QList<PracticePair> pairsOf(const Loop &loop)
{
    QList<PracticePair> pairs;
    for (const Round &round : loop.rounds) {
        for (const Slot &slot : round.expected) {
            const PracticePair pair{slot.story, slot.prompt};
            if (!slot.story.isNull() && !pairs.contains(pair))
                pairs.append(pair);
        }
    }
    return pairs;
}

PlannedPairs plannedPairs(const Library &library, QDate today)
{
    PlannedPairs planned;
    for (const Loop &loop : library.loops()) {
        const QDate day = loop.date.firstDay();
        if (loop.past || !day.isValid() || day < today)
            continue;
        const QList<PracticePair> pairs = pairsOf(loop);
        for (qsizetype i = 0; i < pairs.size(); ++i)
            planned[pairs.at(i)].append({day, static_cast<int>(i), static_cast<int>(pairs.size())});
    }
    return planned;
}

bool isTold(const Story *story)
{
    return story && !story->isTrashed() && story->status != StoryStatus::Retired;
}

/// Chosen before not chosen, then the better grade, then the better fit, then the smaller id.
struct Candidate
{
    bool chosen = false;
    int worth = 0;
    StoryId story;
    friend bool operator<(const Candidate &a, const Candidate &b)
    {
        return std::tuple(!a.chosen, -a.worth, a.story) < std::tuple(!b.chosen, -b.worth, b.story);
    }
};

int worthOf(const Answer &answer, const Story &story, const Prompt &prompt)
{
    return static_cast<int>(grade(answer, story, prompt).grade) * 10 + answer.fit.value_or(0);
}

/// Pairs that are rehearsed or planned: few of a large bank, and all that can have a day.
struct DatedPairs
{
    QSet<PracticePair> pairs;
    QSet<PromptId> prompts;
    QSet<StoryId> alone; ///< stories on their own

    void add(const PracticePair &pair)
    {
        pairs.insert(pair);
        if (pair.prompt.isNull())
            alone.insert(pair.story);
        else
            prompts.insert(pair.prompt);
    }
    /// Whether an answer can decide over one of the pairs.
    bool concern(const Answer &answer) const
    {
        return prompts.contains(answer.prompt) || alone.contains(answer.story);
    }
};

/// The answer to practise for each prompt, and the stories that have one which fits.
struct BestAnswers
{
    QMap<PromptId, Candidate> of;
    QSet<StoryId> answering;
};

BestAnswers bestAnswers(const Library &library, const DatedPairs *only)
{
    BestAnswers best;
    for (const Answer &answer : library.answers()) {
        if (only && !only->concern(answer))
            continue;
        const Story *story = library.find(answer.story);
        const Prompt *prompt = library.find(answer.prompt);
        if (!isTold(story) || !prompt || answer.fit == 0)
            continue;
        best.answering.insert(story->id);
        const Candidate candidate{answer.chosen, worthOf(answer, *story, *prompt), story->id};
        const auto held = best.of.find(prompt->id);
        if (held == best.of.end())
            best.of.insert(prompt->id, candidate);
        else if (candidate < *held)
            *held = candidate;
    }
    return best;
}

/// The pairs of a source, in the order of their ids; of the whole bank all or `only` some.
QList<PracticePair> pairsToPractise(const Library &library, const Loop *loop, const PlannedPairs &planned,
                                    const DatedPairs *only)
{
    QSet<PracticePair> pairs;
    if (loop) {
        const QList<PracticePair> own = pairsOf(*loop);
        pairs = {own.begin(), own.end()};
    } else {
        const BestAnswers best = bestAnswers(library, only);
        for (auto at = best.of.cbegin(); at != best.of.cend(); ++at)
            pairs.insert({at->story, at.key()});
        for (auto at = planned.keyBegin(); at != planned.keyEnd(); ++at)
            pairs.insert(*at);
        for (const Story &story : library.stories()) {
            if (!best.answering.contains(story.id))
                pairs.insert({story.id, {}});
        }
    }
    QList<PracticePair> kept(pairs.begin(), pairs.end());
    kept.removeIf([&](const PracticePair &pair) {
        return (only && !only->pairs.contains(pair)) || !isTold(library.find(pair.story)) ||
               (!pair.prompt.isNull() && !library.find(pair.prompt));
    });
    std::sort(kept.begin(), kept.end());
    return kept;
}

CompetencyId competencyOf(const Library &library, const PracticePair &pair)
{
    const Prompt *prompt = library.find(pair.prompt);
    if (prompt && !prompt->competencies.isEmpty())
        return prompt->competencies.first();
    for (const Tag &tag : library.find(pair.story)->tags) {
        if (tag.rank == TagRank::Primary)
            return tag.competency;
    }
    return {};
}

PracticeItem itemOf(const Library &library, const PracticePair &pair, const QList<Review> &reviews,
                    const QList<PlannedPlace> &planned, QDate today)
{
    PracticeItem item{pair,    competencyOf(library, pair), reviews,
                      planned, dueOf(reviews, planned),     partLeft(reviews, today)};
    const Answer *answer = library.answer(pair.story, pair.prompt);
    const Prompt *prompt = library.find(pair.prompt);
    if (answer && prompt)
        item.worth = worthOf(*answer, *library.find(pair.story), *prompt);
    return item;
}

enum class Items { All, WithADay };

QList<PracticeItem> itemsOf(const Library &library, const Loop *loop, const PracticeDay &day, Items which)
{
    const PlannedPairs planned = plannedPairs(library, day.today);
    const auto reviews = reviewsByPair(library, day.zone);
    std::optional<DatedPairs> only;
    if (which == Items::WithADay) {
        only.emplace();
        std::for_each(planned.keyBegin(), planned.keyEnd(),
                      [&](const PracticePair &pair) { only->add(pair); });
        std::for_each(reviews.keyBegin(), reviews.keyEnd(),
                      [&](const PracticePair &pair) { only->add(pair); });
    }
    QList<PracticeItem> items;
    for (const PracticePair &pair : pairsToPractise(library, loop, planned, only ? &*only : nullptr))
        items.append(itemOf(library, pair, reviews.value(pair), planned.value(pair), day.today));
    return items;
}

/// The least number of equal neighbours that an order of `counts` has behind `before`.
int leastNeighbours(const QHash<CompetencyId, int> &counts, qsizetype all, CompetencyId before)
{
    int least = 0;
    for (auto at = counts.cbegin(); at != counts.cend(); ++at) {
        const int others = static_cast<int>(all) - at.value();
        least = std::max(least, at.value() - others - (at.key() == before ? 0 : 1));
    }
    return least;
}

} // namespace

QDate localDay(const QDateTime &at, const QTimeZone &zone)
{
    return at.toTimeZone(zone).date();
}

QHash<PracticePair, QList<Review>> reviewsByPair(const Library &library, const QTimeZone &zone)
{
    QList<const Rehearsal *> rated;
    for (const Rehearsal &rehearsal : library.rehearsals()) {
        if (rehearsal.rating > 0)
            rated.append(&rehearsal);
    }
    std::sort(rated.begin(), rated.end(), [](const Rehearsal *a, const Rehearsal *b) {
        return std::tuple(a->at, a->id) < std::tuple(b->at, b->id);
    });
    QHash<PracticePair, QList<Review>> reviews;
    for (const Rehearsal *rehearsal : std::as_const(rated))
        reviews[{rehearsal->story, rehearsal->prompt}].append(
            {localDay(rehearsal->at, zone), rehearsal->rating});
    return reviews;
}

QDate dueOf(const QList<Review> &reviews, const QList<PlannedPlace> &planned)
{
    QDate due = dueAfter(reviews);
    QDate last;
    for (const Review &review : reviews)
        last = std::max(last, review.day);
    for (const PlannedPlace &plan : planned) {
        QSet<QDate> runs;
        for (const Review &review : reviews) {
            const qint64 before = review.day.daysTo(plan.loopDay);
            if (before >= 1 && before <= windowDays)
                runs.insert(review.day);
        }
        if (runs.size() >= wantedRuns)
            continue;
        const int place = plan.place, of = std::max(1, plan.of);
        QDate latest = runs.isEmpty() ? plan.loopDay.addDays(-windowDays + firstSpan * place / of)
                                      : plan.loopDay.addDays(-secondSpan + secondSpan * place / of);
        if (last.isValid())
            latest = std::max(latest, last.addDays(1));
        due = due.isValid() ? std::min(due, latest) : latest;
    }
    return due;
}

QList<qsizetype> interleaved(const QList<CompetencyId> &weakestFirst, CompetencyId before)
{
    QList<CompetencyId> keys;
    QHash<CompetencyId, int> counts;
    QList<qsizetype> waiting; // weakest first
    for (qsizetype i = 0; i < weakestFirst.size(); ++i) {
        // Items without a competency are never alike: each counts as one of its own.
        const bool none = weakestFirst.at(i).isNull();
        keys.append(none ? CompetencyId::fromName(QString::number(i)) : weakestFirst.at(i));
        ++counts[keys.last()];
        waiting.append(i);
    }
    QList<qsizetype> order;
    while (!waiting.isEmpty()) {
        const int least = leastNeighbours(counts, waiting.size(), before);
        const auto keepsLeast = [&](qsizetype at) {
            int &count = counts[keys.at(at)];
            --count;
            const int then = leastNeighbours(counts, waiting.size() - 1, keys.at(at));
            ++count;
            return then + (keys.at(at) == before ? 1 : 0) == least;
        };
        QSet<CompetencyId> tried;
        const auto next = std::find_if(waiting.begin(), waiting.end(), [&](qsizetype at) {
            const bool known = tried.contains(keys.at(at));
            tried.insert(keys.at(at));
            return !known && keepsLeast(at);
        });
        Q_ASSERT(next != waiting.end());
        before = keys.at(*next);
        --counts[before];
        order.append(*next);
        waiting.erase(next);
    }
    return order;
}

PracticePart partOf(const PracticeItem &item, QDate today)
{
    if (!item.due.isValid())
        return PracticePart::Never;
    const qint64 days = today.daysTo(item.due);
    return days <= 0 ? PracticePart::Today : days == 1 ? PracticePart::Tomorrow : PracticePart::Later;
}

QList<PracticeItem> practiceQueue(const Library &library, LoopId loopId, const PracticeDay &day)
{
    const Loop *loop = library.find(loopId);
    if (!loop && !loopId.isNull())
        return {};
    QList<PracticeItem> items = itemsOf(library, loop, day, Items::All);
    const auto rank = [&day](const PracticeItem &item) {
        const PracticePart part = partOf(item, day.today);
        return std::tuple(part, part == PracticePart::Later ? item.due : QDate(), item.left, item.worth,
                          item.pair);
    };
    std::sort(items.begin(), items.end(),
              [&rank](const PracticeItem &a, const PracticeItem &b) { return rank(a) < rank(b); });
    QList<PracticeItem> queue;
    for (qsizetype first = 0; first < items.size();) {
        const PracticePart part = partOf(items.at(first), day.today);
        QList<CompetencyId> competencies;
        for (qsizetype i = first; i < items.size() && partOf(items.at(i), day.today) == part; ++i)
            competencies.append(items.at(i).competency);
        // What comes later is only looked at, by its days.
        const CompetencyId before = queue.isEmpty() ? CompetencyId() : queue.last().competency;
        const QList<qsizetype> order =
            part == PracticePart::Later ? QList<qsizetype>() : interleaved(competencies, before);
        for (qsizetype i = 0; i < competencies.size(); ++i)
            queue.append(items.at(first + (order.isEmpty() ? i : order.at(i))));
        first += competencies.size();
    }
    return queue;
}

int dueCount(const QList<PracticeItem> &queue, QDate today)
{
    return static_cast<int>(std::count_if(queue.begin(), queue.end(), [today](const PracticeItem &item) {
        return partOf(item, today) == PracticePart::Today;
    }));
}

int dueCount(const Library &library, const PracticeDay &day)
{
    return dueCount(itemsOf(library, nullptr, day, Items::WithADay), day.today);
}

QHash<StoryId, QDate> dueDays(const Library &library, const PracticeDay &day)
{
    QHash<StoryId, QDate> days;
    for (const PracticeItem &item : itemsOf(library, nullptr, day, Items::WithADay)) {
        QDate &first = days[item.pair.story];
        if (item.due.isValid() && (first.isNull() || item.due < first))
            first = item.due;
    }
    days.removeIf([](const auto &at) { return at.value().isNull(); });
    return days;
}

} // namespace storybank
