#include "ledger.h"

#include "day.h"
#include "domain/daymarks.h"
#include "domain/text.h"

#include <QMap>

#include <algorithm>
#include <tuple>

namespace storybank {

namespace {

void keepLatest(QHash<StoryId, Telling> &latest, const Telling &telling)
{
    const auto held = latest.constFind(telling.story);
    if (held == latest.constEnd() || isToldLater(telling, *held))
        latest.insert(telling.story, telling);
}

/// Who heard it: as the telling says, else as its round does.
InterviewerId hearerOf(const Library &library, const Telling &telling)
{
    const Loop *loop = telling.interviewer.isNull() ? library.find(telling.loop) : nullptr;
    if (!loop || telling.round.isNull())
        return telling.interviewer;
    const auto round = std::find_if(loop->rounds.begin(), loop->rounds.end(),
                                    [&](const Round &one) { return one.id == telling.round; });
    return round == loop->rounds.end() ? InterviewerId() : round->interviewer;
}

} // namespace

QString companyOf(const Library &library, const Telling &telling)
{
    const Loop *loop = telling.company.isEmpty() ? library.find(telling.loop) : nullptr;
    return loop ? loop->company : telling.company;
}

bool isToldLater(const Telling &a, const Telling &b)
{
    if (a.day != b.day)
        return a.day > b.day;
    const QDateTime first = toldMoment(a);
    const QDateTime second = toldMoment(b);
    if (first.isValid() != second.isValid())
        return first.isValid();
    return first != second ? first > second : b.id < a.id;
}

QHash<StoryId, int> timesTold(const Library &library)
{
    QHash<StoryId, int> times;
    for (const Telling &telling : library.tellings())
        ++times[telling.story];
    return times;
}

QSet<StoryId> toldTooOften(const Library &library)
{
    const int most = library.settings().tooOften;
    const QHash<StoryId, int> times = timesTold(library);
    QSet<StoryId> stories;
    for (auto told = times.cbegin(); told != times.cend(); ++told) {
        if (told.value() > most)
            stories.insert(told.key());
    }
    return stories;
}

bool isToldTooOften(const Library &library, StoryId story)
{
    const auto times = std::count_if(library.tellings().begin(), library.tellings().end(),
                                     [story](const Telling &telling) { return telling.story == story; });
    return times > library.settings().tooOften;
}

QHash<StoryId, Telling> toldAtCompany(const Library &library, const QString &company, LoopId except)
{
    QHash<StoryId, Telling> latest;
    const QString wanted = foldedKey(company);
    if (wanted.isEmpty())
        return latest;
    for (const Telling &telling : library.tellings()) {
        const bool left = !except.isNull() && telling.loop == except;
        if (!left && foldedKey(companyOf(library, telling)) == wanted)
            keepLatest(latest, telling);
    }
    return latest;
}

QList<Telling> heardBy(const Library &library, InterviewerId interviewer, RoundId except)
{
    if (interviewer.isNull())
        return {};
    QHash<StoryId, Telling> latest;
    for (const Telling &telling : library.tellings()) {
        const bool left = !except.isNull() && telling.round == except;
        if (!left && hearerOf(library, telling) == interviewer)
            keepLatest(latest, telling);
    }
    QList<Telling> heard = latest.values();
    std::sort(heard.begin(), heard.end(), isToldLater);
    return heard;
}

QList<Telling> toldInLoop(const Library &library, const Loop &loop)
{
    QHash<RoundId, qsizetype> places;
    const QList<qsizetype> order = roundsInTime(loop);
    for (qsizetype i = 0; i < order.size(); ++i)
        places.insert(loop.rounds.at(order.at(i)).id, i);
    using Key = std::tuple<qsizetype, QDateTime, TellingId>;
    QMap<Key, Telling> told;
    for (const Telling &telling : library.tellings()) {
        if (telling.loop == loop.id && !loop.id.isNull())
            told.insert({places.value(telling.round, -1), toldMoment(telling), telling.id}, telling);
    }
    return told.values();
}

const Telling *latestWithoutLanding(const QList<Telling> &told)
{
    const Telling *latest = nullptr;
    for (const Telling &telling : told) {
        if (telling.landing == Landing::Unknown && (!latest || toldMoment(telling) >= toldMoment(*latest)))
            latest = &telling;
    }
    return latest;
}

QList<Telling> ledger(const Library &library, const LedgerFilter &filter)
{
    const QString company = foldedKey(filter.company);
    QList<Telling> tellings;
    for (const Telling &telling : library.tellings()) {
        if (!filter.story.isNull() && telling.story != filter.story)
            continue;
        if (company.isEmpty() || foldedKey(companyOf(library, telling)) == company)
            tellings.append(telling);
    }
    std::sort(tellings.begin(), tellings.end(), isToldLater);
    return tellings;
}

QStringList ledgerCompanies(const Library &library)
{
    QMap<QString, QString> companies;
    const QList<Telling> latestFirst = ledger(library);
    for (const Telling &telling : latestFirst) {
        const QString company = companyOf(library, telling);
        if (const QString key = foldedKey(company); !key.isEmpty() && !companies.contains(key))
            companies.insert(key, company);
    }
    return companies.values();
}

} // namespace storybank
