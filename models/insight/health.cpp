#include "health.h"

#include "domain/text.h"
#include "ledger.h"

#include <algorithm>
#include <functional>

namespace storybank {

namespace {

constexpr int wantedStories = 8;
constexpr int wantedPlaces = 2;
constexpr int strongFrom = 4;
constexpr int recentYears = 5;

using Stories = QList<const Story *>;
using Holds = std::function<bool(const Story &)>;

Stories toldStories(const Library &library)
{
    Stories told;
    for (const Story &story : library.stories()) {
        const bool finished = story.status == StoryStatus::Ready || story.status == StoryStatus::Polished;
        if (finished && !story.isTrashed())
            told.append(&story);
    }
    std::sort(told.begin(), told.end(), [](const Story *a, const Story *b) {
        return a->title != b->title ? a->title < b->title : a->id < b->id;
    });
    return told;
}

/// How many of the stories hold; the others are listed.
HealthFact share(HealthAspect aspect, const Stories &stories, int wanted, const Holds &holds)
{
    HealthFact fact{aspect, false, 0, wanted, static_cast<int>(stories.size()), {}};
    for (const Story *story : stories) {
        if (holds(*story))
            ++fact.count;
        else
            fact.stories.append(story->id);
    }
    fact.good = fact.count >= wanted && fact.count > 0;
    return fact;
}

int roundedUp(qsizetype count, int numerator, int denominator)
{
    return static_cast<int>((count * numerator + denominator - 1) / denominator);
}

bool hasResult(const Story &story)
{
    return std::any_of(story.metrics.begin(), story.metrics.end(),
                       [](const Metric &metric) { return metric.result.has_value(); });
}

HealthFact places(const Stories &told)
{
    QSet<QString> names;
    for (const Story *story : told) {
        const QString name = foldedKey(story->company.isEmpty() ? story->project : story->company);
        if (!name.isEmpty())
            names.insert(name);
    }
    const int count = static_cast<int>(names.size());
    return {HealthAspect::Places, count >= wantedPlaces,         count,
            wantedPlaces,         static_cast<int>(told.size()), {}};
}

HealthFact toldOften(const Library &library, const Stories &told)
{
    const QSet<StoryId> often = toldTooOften(library);
    const int most = library.settings().tooOften;
    HealthFact fact{HealthAspect::ToldOften, true, 0, most, static_cast<int>(told.size()), {}};
    for (const Story *story : told) {
        if (often.contains(story->id))
            fact.stories.append(story->id);
    }
    fact.count = static_cast<int>(fact.stories.size());
    fact.good = fact.count == 0;
    return fact;
}

} // namespace

QList<HealthFact> bankHealth(const Library &library, QDate today)
{
    const Stories told = toldStories(library);
    QList<HealthFact> facts;
    const int count = static_cast<int>(told.size());
    facts.append({HealthAspect::Stories, count >= wantedStories, count, wantedStories, count, {}});
    if (told.isEmpty())
        return facts;
    facts.append(share(HealthAspect::Strong, told, roundedUp(told.size(), 1, 2),
                       [](const Story &story) { return story.strength >= strongFrom; }));
    if (const Competency *failure = library.competencyNamed(u"failure"); failure && !failure->retired) {
        HealthFact fact = share(HealthAspect::Failure, told, 1,
                                [failure](const Story &story) { return story.hasPrimaryTag(failure->id); });
        fact.stories.clear();
        facts.append(fact);
    }
    facts.append(share(HealthAspect::Numbers, told, roundedUp(told.size(), 2, 3), hasResult));
    facts.append(places(told));
    Stories dated = told;
    dated.removeIf([](const Story *story) { return story->from.isNull(); });
    if (!dated.isEmpty()) {
        const QDate recent = today.addYears(-recentYears);
        facts.append(
            share(HealthAspect::Years, dated, roundedUp(dated.size(), 1, 2), [recent](const Story &story) {
                const PartialDate &end = story.until.isNull() ? story.from : story.until;
                return end.firstDay() >= recent;
            }));
    }
    facts.append(toldOften(library, told));
    return facts;
}

} // namespace storybank
