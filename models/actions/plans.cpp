#include "plans.h"

#include "domain/daymarks.h"

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

const QString kept = QStringLiteral("plan");
const QString spread = QStringLiteral("spread");
const QString told = QStringLiteral("told");
const QString readyOnly = QStringLiteral("ready_only");
const QString keepLocked = QStringLiteral("keep_locked");

} // namespace

PlanOptions planOptions(const Loop &loop)
{
    const QJsonObject values = loop.extra.value(kept).toObject();
    PlanOptions options;
    options.spread = std::clamp(values.value(spread).toInt(options.spread), 0, 100);
    options.told = fromCode<ToldStories>(values.value(told).toString()).value_or(options.told);
    options.readyOnly = values.value(readyOnly).toBool(options.readyOnly);
    options.keepLocked = values.value(keepLocked).toBool(options.keepLocked);
    options.withoutRound = cancelledRounds(loop);
    return options;
}

Edit storePlanOptions(const Library &library, LoopId id, const PlanOptions &options)
{
    const Loop *held = library.find(id);
    Edit edit{PlanText::tr("Change how the plan is made"), {}};
    if (!held)
        return edit;
    Loop loop = *held;
    // What a newer version keeps beside these stays.
    QJsonObject values = loop.extra.value(kept).toObject();
    values.insert(spread, options.spread);
    values.insert(told, QString(toCode(options.told)));
    values.insert(readyOnly, options.readyOnly);
    values.insert(keepLocked, options.keepLocked);
    loop.extra.insert(kept, values);
    return edit.replace(*held, loop);
}

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
