#include "tellings.h"

#include "domain/daymarks.h"
#include "domain/text.h"
#include "insight/day.h"
#include "plans.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct TellingText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::TellingText)
};

void clean(Telling &telling)
{
    telling.company = cleanText(telling.company).simplified();
    telling.notes = cleanText(telling.notes);
    telling.seconds = std::max(0, telling.seconds);
}

/// Whether the slot of the telling holds its story.
bool isAsPlanned(const Loop &loop, const Telling &telling)
{
    const Round *round = roundOf(loop, telling.round);
    return round && std::any_of(round->expected.begin(), round->expected.end(), [&](const Slot &slot) {
               return slot.prompt == telling.prompt && slot.story == telling.story;
           });
}

/// Whether a story that was planned in the round was not told there.
bool hasUntold(const Round &round, const QList<Telling> &told)
{
    return std::any_of(round.expected.begin(), round.expected.end(), [&](const Slot &slot) {
        return !slot.story.isNull() && std::none_of(told.begin(), told.end(), [&](const Telling &telling) {
            return telling.round == round.id && telling.prompt == slot.prompt;
        });
    });
}

/// Whether a round is over in which a planned story was not told, so that it is free for the others.
bool isLeftBehind(const Loop &loop, const Day &day)
{
    return std::any_of(loop.rounds.begin(), loop.rounds.end(), [&](const Round &round) {
        return day.over.contains(round.id) && hasUntold(round, day.told);
    });
}

/// The edit, with the rest planned again when it is needed.
Edit withRest(const Library &library, const Edit &edit, const Telling &telling, const QDateTime &now)
{
    Library after = library;
    const Loop *loop = library.find(telling.loop);
    if (!loop || !apply(edit, after))
        return edit;
    const bool stays = isAsPlanned(*loop, telling) && !isLeftBehind(*loop, dayOf(after, *loop, now));
    return stays ? edit : withReplan(library, edit, telling.loop, now);
}

} // namespace

Edit recordTelling(const Library &library, Telling telling)
{
    const Story *story = library.find(telling.story);
    if (!story)
        return {};
    if (telling.id.isNull())
        telling.id = TellingId::create();
    if (const Loop *loop = library.find(telling.loop)) {
        if (telling.company.isEmpty())
            telling.company = loop->company;
        if (const Round *round = roundOf(*loop, telling.round); round && telling.interviewer.isNull())
            telling.interviewer = round->interviewer;
    }
    clean(telling);
    return Edit{TellingText::tr("Tell “%1”").arg(story->title), {}}.put(library, telling);
}

Edit setLanding(const Library &library, TellingId id, Landing landing)
{
    const Telling *held = library.find(id);
    if (!held)
        return {};
    Telling telling = *held;
    telling.landing = landing;
    return Edit{TellingText::tr("How a story landed"), {}}.replace(*held, telling);
}

Edit editTelling(const Library &library, const Telling &telling)
{
    const Telling *held = library.find(telling.id);
    if (!held || !library.find(telling.story))
        return {};
    Telling edited = telling;
    clean(edited);
    return Edit{TellingText::tr("Edit a telling"), {}}.replace(*held, edited);
}

Edit deleteTellings(const Library &library, const QList<TellingId> &tellings)
{
    Edit edit{TellingText::tr("Delete %n tellings", nullptr, static_cast<int>(tellings.size())), {}};
    for (const TellingId id : tellings) {
        if (const Telling *held = library.find(id))
            edit.remove(*held);
    }
    return edit;
}

Edit tellOnTheDay(const Library &library, const ToldNow &told, const QDateTime &now)
{
    const Loop *loop = library.find(told.loop);
    if (!loop || !roundOf(*loop, told.round))
        return {};
    Telling telling;
    telling.id = TellingId::create();
    telling.story = told.story;
    telling.prompt = told.prompt;
    telling.loop = told.loop;
    telling.round = told.round;
    const QDate day = now.date();
    telling.day = {day.year(), day.month(), day.day()};
    setToldMoment(telling, now);
    const Edit edit = recordTelling(library, telling);
    return edit.isEmpty() ? edit : withRest(library, edit, telling, now);
}

Edit takeBackOnTheDay(const Library &library, TellingId id, const QDateTime &now)
{
    const Telling *held = library.find(id);
    if (!held)
        return {};
    const Edit edit = Edit{TellingText::tr("Take a telling back"), {}}.remove(*held);
    return withRest(library, edit, *held, now);
}

Edit withReplan(const Library &library, Edit edit, LoopId id, const QDateTime &now)
{
    Library after = library;
    if (!apply(edit, after) || !after.find(id))
        return edit;
    const Loop &loop = *after.find(id);
    const PlanOptions options = optionsForRest(dayOf(after, loop, now), planOptions(loop));
    edit.changes += acceptPlan(after, plan(after, loop, options)).changes;
    return edit;
}

} // namespace storybank
