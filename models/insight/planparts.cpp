#include "planparts.h"

#include "domain/text.h"
#include "measured.h"

#include <algorithm>
#include <tuple>

namespace storybank {

QHash<StoryId, int> tellingTimes(const Library &library, const QSet<StoryId> &stories)
{
    const QHash<StoryId, int> measured = measuredSeconds(library);
    const BankSettings settings = library.settings();
    QHash<StoryId, int> times;
    for (const StoryId id : stories) {
        const Story *story = library.find(id);
        if (story)
            times.insert(id, measured.contains(id) ? measured.value(id)
                                                   : speakingSeconds(measure(*story), settings));
    }
    return times;
}

QList<Reuse> reuses(const PlanProblem &problem, const Plan &plan)
{
    QMap<StoryId, Reuse> byStory;
    for (const qsizetype round : problem.order()) {
        for (const PlannedSlot &slot : plan.rounds.at(round).expected) {
            Reuse &reuse = byStory[slot.story];
            reuse.story = slot.story;
            reuse.rounds.append(plan.rounds.at(round).id);
        }
    }
    byStory.remove({});
    QList<Reuse> reused;
    std::copy_if(byStory.cbegin(), byStory.cend(), std::back_inserter(reused),
                 [](const Reuse &reuse) { return reuse.rounds.size() > 1; });
    std::stable_sort(reused.begin(), reused.end(),
                     [](const Reuse &a, const Reuse &b) { return a.rounds.size() > b.rounds.size(); });
    return reused;
}

std::optional<SlotPlace> weakestLink(const Plan &plan)
{
    const auto rank = [&plan](SlotPlace place) {
        const PlannedSlot &slot = plan.at(place);
        return std::tuple(slot.graded.grade, slot.worth, slot.fit.value_or(0));
    };
    std::optional<SlotPlace> weakest;
    for (qsizetype round = 0; round < plan.rounds.size(); ++round) {
        if (plan.rounds.at(round).struck)
            continue;
        for (qsizetype slot = 0; slot < plan.rounds.at(round).expected.size(); ++slot) {
            const SlotPlace place{round, slot};
            if (plan.at(place).story.isNull() || plan.at(place).told)
                continue;
            if (!weakest || rank(place) < rank(*weakest))
                weakest = place;
        }
    }
    return weakest;
}

} // namespace storybank
