#include "storystanding.h"

#include "domain/text.h"
#include "insight/ledger.h"
#include "insight/measured.h"
#include "insight/practicequeue.h"

namespace storybank {

namespace {

/// The standings of all stories or of one.
QHash<StoryId, StoryStanding> standings(const Library &library, const PracticeDay &day, StoryId only = {})
{
    const auto wanted = [only](StoryId story) { return only.isNull() || story == only; };
    QHash<StoryId, StoryStanding> found;
    for (const Telling &telling : library.tellings()) {
        if (!wanted(telling.story))
            continue;
        StoryStanding &standing = found[telling.story];
        standing.lastTold = std::max(standing.lastTold, telling.day);
        standing.tooOften = ++standing.told > library.settings().tooOften;
        if (const QString company = foldedKey(companyOf(library, telling));
            !standing.toldTo.contains(company))
            standing.toldTo.append(company);
    }
    const QHash<StoryId, int> measured = measuredSeconds(library);
    for (auto at = measured.cbegin(); at != measured.cend(); ++at) {
        if (wanted(at.key()))
            found[at.key()].measured = at.value();
    }
    const QHash<StoryId, QDate> due = dueDays(library, day);
    for (auto at = due.cbegin(); at != due.cend(); ++at) {
        if (wanted(at.key()))
            found[at.key()].due = at.value();
    }
    return found;
}

} // namespace

StoryStandings::StoryStandings(const Library &library, const PracticeDay &day)
    : m_day(day), m_standings(standings(library, day))
{}

void StoryStandings::update(const Library &library, StoryId id)
{
    m_standings.insert(id, standings(library, m_day, id).value(id));
}

QSet<StoryId> StoryStandings::differing(const StoryStandings &other) const
{
    QSet<StoryId> stories;
    for (const auto *side : {&m_standings, &other.m_standings}) {
        for (auto at = side->keyBegin(); at != side->keyEnd(); ++at) {
            if (of(*at) != other.of(*at))
                stories.insert(*at);
        }
    }
    return stories;
}

int tellingSeconds(const Story &story, const StoryStanding &standing, const BankSettings &settings)
{
    return standing.measured > 0 ? standing.measured : speakingSeconds(measure(story), settings);
}

} // namespace storybank
