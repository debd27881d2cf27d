#include "storystanding.h"

#include "domain/text.h"
#include "insight/ledger.h"
#include "insight/schedule.h"

#include <QMap>

namespace storybank {

namespace {

using Pair = std::pair<StoryId, PromptId>;

/// The standings of all stories or of one.
QHash<StoryId, StoryStanding> standings(const Library &library, StoryId only = {})
{
    const auto wanted = [only](StoryId story) { return only.isNull() || story == only; };
    QHash<StoryId, StoryStanding> found;
    QHash<StoryId, PartialDate> timedTelling;
    for (const Telling &telling : library.tellings()) {
        if (!wanted(telling.story))
            continue;
        StoryStanding &standing = found[telling.story];
        standing.lastTold = std::max(standing.lastTold, telling.day);
        if (const QString company = foldedKey(companyOf(library, telling));
            !standing.toldTo.contains(company))
            standing.toldTo.append(company);
        if (telling.seconds > 0 && telling.day >= timedTelling.value(telling.story)) {
            timedTelling.insert(telling.story, telling.day);
            standing.measured = telling.seconds;
        }
    }
    QMap<Pair, QList<Review>> reviews; // what is due is the pair of a story and a prompt
    QHash<StoryId, QDateTime> timedRehearsal;
    for (const Rehearsal &rehearsal : library.rehearsals()) {
        if (!wanted(rehearsal.story))
            continue;
        reviews[{rehearsal.story, rehearsal.prompt}].append(
            {rehearsal.at.toLocalTime().date(), rehearsal.rating});
        QDateTime &last = timedRehearsal[rehearsal.story];
        if (rehearsal.length == Length::Full && rehearsal.seconds > 0 &&
            (last.isNull() || rehearsal.at > last)) {
            last = rehearsal.at;
            found[rehearsal.story].measured = rehearsal.seconds;
        }
    }
    for (auto pair = reviews.cbegin(); pair != reviews.cend(); ++pair) {
        const QDate due = dueAfter(pair.value());
        QDate &first = found[pair.key().first].due;
        if (due.isValid() && (first.isNull() || due < first))
            first = due;
    }
    return found;
}

} // namespace

StoryStandings::StoryStandings(const Library &library) : m_standings(standings(library)) {}

void StoryStandings::update(const Library &library, StoryId id)
{
    m_standings.insert(id, standings(library, id).value(id));
}

int tellingSeconds(const Story &story, const StoryStanding &standing, const BankSettings &settings)
{
    return standing.measured > 0 ? standing.measured : speakingSeconds(measure(story), settings);
}

} // namespace storybank
