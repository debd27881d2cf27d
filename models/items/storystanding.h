#pragma once

#include "domain/library.h"
#include "insight/practicequeue.h"

#include <QDate>
#include <QHash>

namespace storybank {

/// What the records of a bank say of one story.
struct StoryStanding
{
    PartialDate lastTold;  ///< null = never
    int told = 0;          ///< how often
    bool tooOften = false; ///< by BankSettings::tooOften
    QStringList toldTo;    ///< foldedKey() of the companies that have heard it
    QDate due; ///< local day on which the first of its practice pairs is due, see dueDays(); null = none
    int measured = 0; ///< seconds of a full telling, see measuredSeconds(); 0 = none
    friend bool operator==(const StoryStanding &, const StoryStanding &) = default;
};

/// The standings of all stories, worked out once from tellings and rehearsals.
class StoryStandings
{
public:
    StoryStandings() = default;
    explicit StoryStandings(const Library &library,
                            const PracticeDay &day = {QDate::currentDate(), QTimeZone::systemTimeZone()});

    StoryStanding of(StoryId id) const { return m_standings.value(id); }
    /// Works out one story anew.
    void update(const Library &library, StoryId id);

    /// All stories of which the standing is another than in `other`.
    QSet<StoryId> differing(const StoryStandings &other) const;

private:
    PracticeDay m_day;
    QHash<StoryId, StoryStanding> m_standings; ///< without those that have no record
};

/// How long a full telling takes, in seconds: as measured, else estimated from its words.
int tellingSeconds(const Story &story, const StoryStanding &standing, const BankSettings &settings);

} // namespace storybank
