#include "planner.h"

#include "planparts.h"

namespace storybank {

namespace {

/// The rounds and slots as the loop has them, without anything planned.
Plan emptyPlan(const Loop &loop, const PlanOptions &options)
{
    Plan plan;
    plan.loop = loop.id;
    for (const Round &round : loop.rounds) {
        PlannedRound planned{round.id, round.interviewer, options.withoutRound.contains(round.id), {},
                             0,        round.minutes};
        for (const Slot &slot : round.expected) {
            PlannedSlot expected;
            expected.prompt = slot.prompt;
            if (planned.struck) {
                expected.story = slot.story;
                expected.backup = slot.backup;
                expected.locked = slot.locked;
            }
            planned.expected.append(expected);
        }
        plan.rounds.append(planned);
    }
    return plan;
}

StoryId storyAt(const PlanProblem &problem, int story)
{
    return story < 0 ? StoryId() : problem.stories().at(story).id;
}

void judge(const Library &library, PlannedSlot &planned)
{
    const Answer *answer = library.answer(planned.story, planned.prompt);
    const Story *story = library.find(planned.story);
    const Prompt *prompt = library.find(planned.prompt);
    if (!answer || !story || !prompt)
        return;
    planned.fit = answer->fit;
    planned.graded = grade(*answer, *story, *prompt);
    planned.worth = worthOf(planned.graded, planned.fit);
}

void fill(const Library &library, const PlanProblem &problem, const QList<int> &stories, Plan &plan)
{
    for (qsizetype i = 0; i < stories.size(); ++i) {
        const PlanSlot &slot = problem.expected().at(i);
        PlannedSlot &planned = plan.rounds[slot.place.round].expected[slot.place.slot];
        planned.story = storyAt(problem, stories.at(i));
        planned.locked = slot.locked;
        planned.told = slot.told;
        ++plan.prompts;
        if (stories.at(i) < 0) {
            planned.held = heldFrom(problem, stories, i);
            continue;
        }
        judge(library, planned);
        planned.cautions = cautions(problem, stories, i, planned.graded, planned.fit);
        ++plan.answered;
        plan.fit += planned.fit.value_or(0);
        plan.worth += planned.worth;
    }
}

void addBackups(const PlanProblem &problem, const QList<int> &stories, Plan &plan)
{
    const QList<int> backups = problem.backups(stories);
    for (qsizetype i = 0; i < backups.size(); ++i) {
        const SlotPlace place = problem.expected().at(i).place;
        plan.rounds[place.round].expected[place.slot].backup = storyAt(problem, backups.at(i));
    }
}

/// Telling times and the allowance for follow-ups.
void addLoad(const Library &library, Plan &plan)
{
    QSet<StoryId> told;
    for (const PlannedRound &round : std::as_const(plan.rounds)) {
        for (const PlannedSlot &slot : round.expected)
            told.insert(slot.story);
    }
    const QHash<StoryId, int> times = tellingTimes(library, told);
    const int followUps = 60 * library.settings().followUpMinutes;
    for (PlannedRound &round : plan.rounds) {
        for (const PlannedSlot &slot : std::as_const(round.expected))
            round.seconds += times.value(slot.story) + followUps;
    }
}

/// Everything but the backups and the reasons.
Plan planOf(const Library &library, const Loop &loop, const PlanOptions &options, const PlanProblem &problem,
            const QList<int> &stories)
{
    Plan plan = emptyPlan(loop, options);
    fill(library, problem, stories, plan);
    addLoad(library, plan);
    plan.reused = reuses(problem, plan);
    plan.weakest = weakestLink(plan);
    return plan;
}

} // namespace

QList<SlotPlace> Plan::open() const
{
    QList<SlotPlace> places;
    for (qsizetype round = 0; round < rounds.size(); ++round) {
        for (qsizetype slot = 0; slot < rounds.at(round).expected.size(); ++slot) {
            if (!rounds.at(round).struck && at({round, slot}).story.isNull())
                places.append({round, slot});
        }
    }
    return places;
}

Plan plan(const Library &library, const Loop &loop, const PlanOptions &options)
{
    const PlanProblem problem(library, loop, options);
    const QList<int> stories = problem.solve();
    Plan plan = planOf(library, loop, options, problem, stories);
    addBackups(problem, stories, plan);
    plan.unused = unusedStories(library, problem, stories);
    plan.gains = gains(library, problem, stories, plan);
    return plan;
}

Plan planOfStories(const Library &library, const Loop &loop, const PlanOptions &options)
{
    const PlanProblem problem(library, loop, options);
    return planOf(library, loop, options, problem, problem.solve());
}

} // namespace storybank
