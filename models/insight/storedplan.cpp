#include "storedplan.h"

#include "domain/spent.h"
#include "planparts.h"

namespace storybank {

namespace {

/// Splits a loop into what plan() can look at and what it would fill or give up by itself.
class Stored
{
public:
    Stored(const Library &library, const Loop &loop, const PlanOptions &options)
        : m_library(library), m_loop(loop), m_spent(spentStories(library.settings()) | options.withoutStory)
    {
        for (const Telling &telling : library.tellings()) {
            if (telling.loop == loop.id && !telling.loop.isNull())
                m_told.insert({telling.round, telling.prompt});
        }
    }

    Loop settled() const
    {
        Loop part = m_loop;
        for (Round &round : part.rounds) {
            round.expected.removeIf([&](const Slot &slot) { return !isSettled(round, slot); });
            for (Slot &slot : round.expected)
                slot.locked = !slot.story.isNull();
        }
        return part;
    }

    /// Puts what was left out back between the rest.
    void complete(Plan &plan) const
    {
        const int followUps = 60 * m_library.settings().followUpMinutes;
        for (qsizetype r = 0; r < plan.rounds.size(); ++r) {
            const Round &round = m_loop.rounds.at(r);
            PlannedRound &planned = plan.rounds[r];
            const bool counts = !planned.struck;
            for (qsizetype s = 0; s < round.expected.size(); ++s) {
                const Slot &slot = round.expected.at(s);
                if (!isSettled(round, slot)) {
                    planned.expected.insert(s, left(slot));
                    planned.seconds += followUps;
                    plan.prompts += counts ? 1 : 0;
                    plan.answered += counts && !slot.story.isNull() ? 1 : 0;
                    if (plan.weakest && plan.weakest->round == r && plan.weakest->slot >= s)
                        ++plan.weakest->slot;
                }
                PlannedSlot &shown = planned.expected[s];
                shown.backup = slot.backup;
                shown.locked = slot.locked && shown.story == slot.story;
            }
        }
    }

private:
    bool isSettled(const Round &round, const Slot &slot) const
    {
        const bool told = m_told.contains({round.id, slot.prompt});
        return told || (m_library.find(slot.story) && !m_spent.contains(slot.story));
    }

    static PlannedSlot left(const Slot &slot)
    {
        PlannedSlot planned;
        planned.prompt = slot.prompt;
        planned.story = slot.story;
        if (!slot.story.isNull())
            planned.cautions.append({Obstacle::Struck, slot.story, {}, {}, {}, {}});
        return planned;
    }

    const Library &m_library;
    const Loop &m_loop;
    QSet<StoryId> m_spent;
    QSet<std::pair<RoundId, PromptId>> m_told;
};

} // namespace

Plan storedPlan(const Library &library, const Loop &loop, const PlanOptions &options)
{
    const Stored stored(library, loop, options);
    PlanOptions kept = options;
    kept.keepLocked = true;
    Plan plan = planOfStories(library, stored.settled(), kept);
    stored.complete(plan);
    return plan;
}

bool tellsTheSame(const Plan &one, const Plan &other)
{
    return std::equal(one.rounds.begin(), one.rounds.end(), other.rounds.begin(), other.rounds.end(),
                      [](const PlannedRound &a, const PlannedRound &b) {
                          return std::equal(a.expected.begin(), a.expected.end(), b.expected.begin(),
                                            b.expected.end(), [](const PlannedSlot &x, const PlannedSlot &y) {
                                                return x.prompt == y.prompt && x.story == y.story;
                                            });
                      });
}

} // namespace storybank
