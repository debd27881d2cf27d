#pragma once

#include "domain/records.h"
#include "insight/day.h"

#include <QLocale>

namespace storybank {

/// "Well", "So-so", "Badly"; empty while it is not known.
QString landingName(Landing landing);

/// The icon that stands for a landing; empty while it is not known.
QString landingIcon(Landing landing);

/// The sentences of the day for one loop.
class DayWords
{
public:
    /// Both must outlive it.
    DayWords(const Library &library, const Loop &loop) : m_library(library), m_loop(loop) {}

    /// The name of a round, else of its interviewer, else "Round 3".
    QString roundName(RoundId round) const;
    /// "Product partner, 13:00, next" for a screen reader.
    QString step(const DayStep &step, const QLocale &locale) const;
    /// "13:00 to 13:45, video call, listens for trust between teams." What is not known is left out.
    QString about(const Round &round, const QLocale &locale) const;
    /// "12 minutes to go", "Started 5 minutes ago", "3 days to go".
    QString countdown(const Countdown &countdown) const;

    /// Where and when a story was heard: "first call, 2 June", "round 1, 18 June", "Fennmark, 2 June 2025". A
    /// year that is the year of `today` is left out.
    QString heard(const Telling &telling, QDate today, const QLocale &locale) const;

    /// "“A” takes the place of “B” for “Your biggest failure” in Hiring manager."
    QString change(const SlotChange &change) const;
    /// "“A” was not told in round 2, so it is in reserve here."; empty for another reserve.
    QString spared(const DayReserve &reserve) const;
    /// "told in round 1"; empty when it was not told today.
    QString toldIn(RoundId round) const;

    /// The number of a round in the order of time, from 1; 0 when the loop does not have it.
    int number(RoundId round) const;

private:
    QString story(StoryId id) const;

    const Library &m_library;
    const Loop &m_loop;
};

/// "told at Fennmark on 2 June 2025", for the warning before a story is told again; without the day when it
/// is not known.
QString toldAtText(const QString &company, const PartialDate &day, const QLocale &locale);

/// A time of day as short as people write it, without seconds: "13:00"; empty when it is invalid.
QString timeText(QTime time, const QLocale &locale);

/// A partial date as it is said in a sentence: "2 June", "2 June 2025", "June 2025", "2025".
QString dayInWords(const PartialDate &date, int thisYear, const QLocale &locale);

} // namespace storybank
