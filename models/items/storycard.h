#pragma once

#include "storystanding.h"

#include "domain/library.h"
#include "wording/names.h"

#include <QLocale>
#include <QMetaType>

namespace storybank {

/// A competency as a chip shows it.
struct TagMark
{
    CompetencyId competency;
    QString name;
    int hue = 0;
    bool primary = true;
    friend bool operator==(const TagMark &, const TagMark &) = default;
};

/// Everything that a story's card shows, ready to paint.
struct StoryCard
{
    StoryId id;
    QString title;
    StoryStatus status = StoryStatus::Draft;
    int strength = 0;      ///< 0–5
    QString metricName;    ///< of the headline metric; empty without metrics
    QString baseline;      ///< "15 %"; empty when the metric has none
    QString result;        ///< "1.8 %"
    QString change;        ///< "−88 %"; empty when there is none
    bool better = true;    ///< whether the change is for the better
    QList<TagMark> tags;   ///< primary ones first
    PartialDate lastTold;  ///< null = not told yet
    int told = 0;          ///< how often
    bool tooOften = false; ///< that is too often
    bool isTrashed = false;
    friend bool operator==(const StoryCard &, const StoryCard &) = default;
};

/// The tags of a story in their order on a card: primary ones first, each group in the order of competencies.
QList<TagMark> tagMarks(const Story &story, const Library &library);

/// The card of `story`, whose records say `standing`.
StoryCard storyCard(const Story &story, const Library &library, const StoryStanding &standing,
                    const QLocale &locale);

/// "Told 12 Mar", "Told 12 Mar 2024" in another year than `today`'s, "Not told yet"; "Told 5 times" when that
/// is too often.
QString toldText(const StoryCard &card, QDate today, const QLocale &locale);

/// A partial date as people write it: "12 Mar 2024", "Mar 2024", "2024".
QString dateText(const PartialDate &date, const QLocale &locale);

/// The card as one sentence for screen readers: "Title, ready, strength 4 of 5, error rate 15 % to 1.8 %".
QString accessibleText(const StoryCard &card);

/// The title, or words for a story that has none yet.
QString shownTitle(const Story &story);

} // namespace storybank

Q_DECLARE_METATYPE(storybank::StoryCard)
