#include "plans.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::PlanText)
};

void accept(const PlannedSlot &planned, Slot &slot)
{
    slot.locked = slot.locked && slot.story == planned.story && !planned.story.isNull();
    slot.story = planned.story;
    slot.backup = planned.backup;
}

} // namespace

Edit acceptPlan(const Library &library, const Plan &plan)
{
    const Loop *held = library.find(plan.loop);
    Edit edit;
    if (!held)
        return edit;
    edit.label = PlanText::tr("Plan %1").arg(held->company);
    Loop loop = *held;
    for (Round &round : loop.rounds) {
        const auto planned =
            std::find_if(plan.rounds.begin(), plan.rounds.end(),
                         [&round](const PlannedRound &one) { return one.id == round.id && !one.struck; });
        if (planned == plan.rounds.end())
            continue;
        for (qsizetype i = 0; i < std::min(round.expected.size(), planned->expected.size()); ++i) {
            if (round.expected.at(i).prompt == planned->expected.at(i).prompt)
                accept(planned->expected.at(i), round.expected[i]);
        }
    }
    return edit.replace(*held, loop);
}

Edit lockSlot(const Library &library, LoopId id, SlotPlace place, bool locked)
{
    const Loop *held = library.find(id);
    Edit edit{locked ? PlanText::tr("Lock a story") : PlanText::tr("Unlock a story"), {}};
    if (!held || place.round < 0 || place.round >= held->rounds.size())
        return edit;
    Loop loop = *held;
    QList<Slot> &expected = loop.rounds[place.round].expected;
    if (place.slot < 0 || place.slot >= expected.size() || expected.at(place.slot).story.isNull())
        return edit;
    expected[place.slot].locked = locked;
    return edit.replace(*held, loop);
}

} // namespace storybank
