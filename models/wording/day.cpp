#include "day.h"

#include "insight/ledger.h"

#include <QCoreApplication>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::DayWords)
};

QString quoted(const QString &text)
{
    return Words::tr("“%1”").arg(text);
}

/// One sentence of it: first letter large, a stop at the end.
QString sentence(QString text)
{
    if (text.isEmpty())
        return text;
    text[0] = text.at(0).toUpper();
    return text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?') ? text : text + u'.';
}

} // namespace

QString landingName(Landing landing)
{
    switch (landing) {
    case Landing::Well:
        return Words::tr("Well");
    case Landing::SoSo:
        return Words::tr("So-so");
    case Landing::Badly:
        return Words::tr("Badly");
    case Landing::Unknown:
        break;
    }
    return {};
}

QString landingIcon(Landing landing)
{
    switch (landing) {
    case Landing::Well:
        return u"thumbs-up"_s;
    case Landing::SoSo:
        return u"minus"_s;
    case Landing::Badly:
        return u"thumbs-down"_s;
    case Landing::Unknown:
        break;
    }
    return {};
}

QString timeText(QTime time, const QLocale &locale)
{
    return time.isValid() ? locale.toString(time, locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s))
                          : QString();
}

QString dayInWords(const PartialDate &date, int thisYear, const QLocale &locale)
{
    if (date.isNull())
        return {};
    if (!date.month)
        return QString::number(date.year);
    const bool sameYear = date.year == thisYear;
    if (!date.day)
        return locale.toString(date.firstDay(), u"MMMM yyyy"_s);
    return locale.toString(date.firstDay(), sameYear ? u"d MMMM"_s : u"d MMMM yyyy"_s);
}

QString toldAtText(const QString &company, const PartialDate &day, const QLocale &locale)
{
    return day.isNull() ? Words::tr("told at %1").arg(company)
                        : Words::tr("told at %1 on %2").arg(company, dayInWords(day, 0, locale));
}

QString DayWords::story(StoryId id) const
{
    const Story *found = m_library.find(id);
    return quoted(found ? found->title : QString());
}

int DayWords::number(RoundId round) const
{
    const QList<qsizetype> order = roundsInTime(m_loop);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (m_loop.rounds.at(order.at(i)).id == round)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

QString DayWords::roundName(RoundId id) const
{
    const Round *round = roundOf(m_loop, id);
    if (round && !round->name.isEmpty())
        return round->name;
    const Interviewer *interviewer = round ? m_library.find(round->interviewer) : nullptr;
    if (interviewer && !interviewer->name.isEmpty())
        return interviewer->name;
    return Words::tr("Round %1").arg(number(id));
}

QString DayWords::step(const DayStep &step, const QLocale &locale) const
{
    const Round *round = roundOf(m_loop, step.round);
    QStringList parts{Words::tr("Round %1: %2").arg(number(step.round)).arg(roundName(step.round))};
    if (round && round->start.isValid())
        parts.append(timeText(round->start, locale));
    switch (step.state) {
    case StepState::Done:
        parts.append(Words::tr("done"));
        break;
    case StepState::Now:
        parts.append(Words::tr("next"));
        break;
    case StepState::Cancelled:
        parts.append(Words::tr("cancelled"));
        break;
    case StepState::Later:
        break;
    }
    return parts.join(u", "_s);
}

QString DayWords::about(const Round &round, const QLocale &locale) const
{
    QStringList parts;
    if (round.start.isValid()) {
        parts.append(Words::tr("%1 to %2")
                         .arg(timeText(round.start, locale),
                              timeText(round.start.addSecs(60 * round.minutes), locale)));
    } else {
        parts.append(Words::tr("%n minutes", nullptr, round.minutes));
    }
    const Interviewer *interviewer = m_library.find(round.interviewer);
    if (interviewer && !interviewer->name.isEmpty() && interviewer->name != roundName(round.id))
        parts.append(interviewer->name);
    if (interviewer && !interviewer->role.isEmpty() && interviewer->role != roundName(round.id))
        parts.append(interviewer->role);
    QString text = parts.join(u", "_s);
    const QString known = interviewer ? interviewer->notes.simplified() : QString();
    if (!known.isEmpty())
        text += u", "_s + known;
    text = sentence(text);
    const QString notes = sentence(round.notes.simplified());
    return notes.isEmpty() ? text : text + u' ' + notes;
}

QString DayWords::countdown(const Countdown &countdown) const
{
    if (countdown.unit == Countdown::Unit::Days)
        return Words::tr("%n days to go", nullptr, countdown.count);
    return countdown.count < 0 ? Words::tr("Started %n minutes ago", nullptr, -countdown.count)
                               : Words::tr("%n minutes to go", nullptr, countdown.count);
}

QString DayWords::heard(const Telling &telling, QDate today, const QLocale &locale) const
{
    constexpr qsizetype longestNote = 24;
    QString where = telling.notes.simplified();
    if (telling.loop == m_loop.id && number(telling.round) > 0)
        where = Words::tr("round %1").arg(number(telling.round));
    else if (where.isEmpty() || where.size() > longestNote)
        where = companyOf(m_library, telling);
    QStringList parts{where, dayInWords(telling.day, today.year(), locale)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString DayWords::change(const SlotChange &change) const
{
    const Prompt *prompt = m_library.find(change.prompt);
    const QString asked = quoted(prompt ? prompt->displayName() : QString());
    const QString where = roundName(change.round);
    if (change.after.isNull())
        return Words::tr("Nothing is left for %1 in %2.").arg(asked, where);
    if (change.before.isNull())
        return Words::tr("%1 now answers %2 in %3.").arg(story(change.after), asked, where);
    return Words::tr("%1 takes the place of %2 for %3 in %4.")
        .arg(story(change.after), story(change.before), asked, where);
}

QString DayWords::spared(const DayReserve &reserve) const
{
    const int round = number(reserve.spared);
    return round == 0 ? QString()
                      : Words::tr("%1 was not told in round %2, so it is in reserve here.")
                            .arg(story(reserve.story))
                            .arg(round);
}

QString DayWords::toldIn(RoundId round) const
{
    return number(round) == 0 ? QString() : Words::tr("told in round %1").arg(number(round));
}

} // namespace storybank
