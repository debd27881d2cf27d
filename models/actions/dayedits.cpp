#include "dayedits.h"

#include "domain/daymarks.h"
#include "domain/text.h"
#include "insight/day.h"
#include "tellings.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct DayText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::DayText)
};

constexpr int leastMinutes = 5;
constexpr int mostMinutes = 480;

qsizetype placeOf(const Loop &loop, RoundId id)
{
    const Round *round = roundOf(loop, id);
    return round ? round - loop.rounds.constData() : -1;
}

/// The edit that makes `loop` of the held one; the rest is planned again unless nothing differs.
Edit stored(const Library &library, const QString &label, const Loop &loop, const QDateTime &now)
{
    const Edit edit = Edit{label, {}}.replace(*library.find(loop.id), loop);
    return edit.isEmpty() ? edit : withReplan(library, edit, loop.id, now);
}

} // namespace

Edit swapRoundsOnTheDay(const Library &library, LoopId id, RoundId one, RoundId other, const QDateTime &now)
{
    const Loop *held = library.find(id);
    const qsizetype first = held ? placeOf(*held, one) : -1;
    const qsizetype second = held ? placeOf(*held, other) : -1;
    if (first < 0 || second < 0 || first == second)
        return {};
    Loop loop = *held;
    std::swap(loop.rounds[first].start, loop.rounds[second].start);
    loop.rounds.swapItemsAt(first, second);
    return stored(library, DayText::tr("Swap two rounds"), loop, now);
}

Edit setMinutesOnTheDay(const Library &library, LoopId id, RoundId round, int minutes, const QDateTime &now)
{
    const Loop *loop = library.find(id);
    const Round *held = loop ? roundOf(*loop, round) : nullptr;
    return held ? setTimesOnTheDay(library, id, round, held->start, minutes, now) : Edit();
}

Edit setTimesOnTheDay(const Library &library, LoopId id, RoundId round, QTime start, int minutes,
                      const QDateTime &now)
{
    const Loop *held = library.find(id);
    const qsizetype place = held ? placeOf(*held, round) : -1;
    if (place < 0)
        return {};
    Loop loop = *held;
    loop.rounds[place].start = start;
    loop.rounds[place].minutes = std::clamp(minutes, leastMinutes, mostMinutes);
    return stored(library, DayText::tr("Times of a round"), loop, now);
}

Edit cancelRoundOnTheDay(const Library &library, LoopId id, RoundId round, bool cancelled,
                         const QDateTime &now)
{
    const Loop *held = library.find(id);
    if (!held || placeOf(*held, round) < 0)
        return {};
    Loop loop = *held;
    setCancelled(loop, round, cancelled);
    return stored(library, cancelled ? DayText::tr("Cancel a round") : DayText::tr("Bring a round back"),
                  loop, now);
}

Edit addRoundOnTheDay(const Library &library, LoopId id, Round round, RoundId after, const QDateTime &now)
{
    const Loop *held = library.find(id);
    if (!held)
        return {};
    Loop loop = *held;
    const qsizetype before = after.isNull() ? loop.rounds.size() - 1 : placeOf(loop, after);
    if (before >= 0 && !round.start.isValid() && loop.rounds.at(before).start.isValid())
        round.start = loop.rounds.at(before).start.addSecs(60 * loop.rounds.at(before).minutes);
    round.id = RoundId::create();
    round.name = cleanText(round.name).simplified();
    round.minutes = std::clamp(round.minutes, leastMinutes, mostMinutes);
    loop.rounds.insert(before + 1, round);
    return stored(library, DayText::tr("Add a round"), loop, now);
}

Edit setQuestionAsked(const Library &library, LoopId id, RoundId round, const QString &question, bool asked)
{
    const Loop *held = library.find(id);
    if (!held || placeOf(*held, round) < 0)
        return {};
    Loop loop = *held;
    setAsked(loop, round, question, asked);
    return Edit{DayText::tr("Tick a question"), {}}.replace(*held, loop);
}

Edit addQuestionToAsk(const Library &library, LoopId id, RoundId round, const QString &question)
{
    const Loop *held = library.find(id);
    const qsizetype place = held ? placeOf(*held, round) : -1;
    const QString cleaned = cleanText(question).simplified();
    if (place < 0 || cleaned.isEmpty() || held->rounds.at(place).questionsToAsk.contains(cleaned))
        return {};
    Loop loop = *held;
    loop.rounds[place].questionsToAsk.append(cleaned);
    return Edit{DayText::tr("Add a question to ask"), {}}.replace(*held, loop);
}

} // namespace storybank
