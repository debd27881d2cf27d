#include "planparts.h"

#include <algorithm>

namespace storybank {

namespace {

Hindrance hindrance(Obstacle code, StoryId story, PromptId prompt = {}, StoryId other = {})
{
    return {code, story, prompt, other, {}, {}};
}

/// Another slot in which the same hearer is told the story; none when there is none.
std::optional<qsizetype> heardElsewhere(const PlanProblem &problem, const QList<int> &planned, qsizetype slot,
                                        int story)
{
    for (qsizetype other = 0; other < planned.size(); ++other) {
        if (other != slot && planned.at(other) == story &&
            problem.expected().at(other).hearer == problem.expected().at(slot).hearer)
            return other;
    }
    return std::nullopt;
}

/// Why a story that could be told is not: of the slots that it fits, the one where it serves best.
class Unused
{
public:
    Unused(const PlanProblem &problem, const QList<int> &planned)
        : m_problem(problem), m_best(problem.stories().size()), m_held(problem.stories().size())
    {
        QHash<StoryId, int> indexOf;
        for (int story = 0; story < problem.stories().size(); ++story)
            indexOf.insert(problem.stories().at(story).id, story);
        for (qsizetype i = 0; i < planned.size(); ++i) {
            const PlanSlot &slot = problem.expected().at(i);
            for (const PlanChoice &choice : slot.choices)
                consider(slot, choice, planned.at(i));
            for (const Hindrance &held : slot.held) {
                std::optional<Hindrance> &kept = m_held[indexOf.value(held.story)];
                // What can be mended is worth more to know than a judgement.
                if (!kept || kept->code < held.code)
                    kept = held;
            }
        }
    }

    Hindrance why(int story) const
    {
        const StoryId id = m_problem.stories().at(story).id;
        if (const std::optional<Best> &best = m_best.at(story)) {
            if (const auto told = m_problem.toldAtCompany(story);
                told && best->worth > best->otherWorth && !best->locked)
                return *told;
            const Obstacle code = best->locked                     ? Obstacle::LockedOther
                                  : best->worth < best->otherWorth ? Obstacle::LowerFit
                                                                   : Obstacle::SameFit;
            return hindrance(code, id, best->prompt, best->other);
        }
        if (m_problem.stories().at(story).status == StoryStatus::Retired)
            return hindrance(Obstacle::Retired, id);
        return m_held.at(story).value_or(hindrance(Obstacle::NotJudged, id));
    }

private:
    struct Best
    {
        int worth = 0;
        int otherWorth = 0;
        bool locked = false;
        PromptId prompt;
        StoryId other;
    };

    void consider(const PlanSlot &slot, const PlanChoice &choice, int told)
    {
        std::optional<Best> &best = m_best[choice.story];
        // A prompt that is locked says little about the story: another one is named where there is one.
        const bool locked = slot.fixed >= 0;
        if (told < 0 || (best && std::pair(!best->locked, best->worth) >= std::pair(!locked, choice.worth)))
            return;
        const auto other = std::find_if(slot.choices.begin(), slot.choices.end(),
                                        [told](const PlanChoice &one) { return one.story == told; });
        best = Best{choice.worth, other == slot.choices.end() ? 0 : other->worth, locked, slot.prompt,
                    m_problem.stories().at(told).id};
    }

    const PlanProblem &m_problem;
    QList<std::optional<Best>> m_best;      ///< by story
    QList<std::optional<Hindrance>> m_held; ///< by story
};

/// Which open slots one more story for a competency would close. A new story can be told to each hearer once,
/// and may free the one that is told there for another prompt; hearers do not stand in each other's way.
class Closing
{
public:
    Closing(const Library &library, const PlanProblem &problem, const QList<int> &planned)
        : m_library(library), m_problem(problem), m_planned(planned)
    {
        for (qsizetype slot = 0; slot < planned.size(); ++slot) {
            const PlanSlot &asked = problem.expected().at(slot);
            if (planned.at(slot) >= 0)
                m_slotOf.insert({asked.hearer, planned.at(slot)}, slot);
        }
        for (qsizetype slot = 0; slot < planned.size(); ++slot) {
            if (planned.at(slot) < 0)
                m_movable.insert(slot, movableFrom(slot));
        }
    }

    /// The open prompts that a strong story for the competency would answer, one a hearer.
    QList<PromptId> closedBy(CompetencyId competency) const
    {
        QList<PromptId> closed;
        QSet<int> hearers;
        for (auto open = m_movable.cbegin(); open != m_movable.cend(); ++open) {
            const PlanSlot &asked = m_problem.expected().at(open.key());
            const bool closes = std::any_of(open.value().begin(), open.value().end(), [&](qsizetype slot) {
                const Prompt *prompt = m_library.find(m_problem.expected().at(slot).prompt);
                return prompt && prompt->competencies.contains(competency);
            });
            if (closes && !hearers.contains(asked.hearer)) {
                hearers.insert(asked.hearer);
                closed.append(asked.prompt);
            }
        }
        return closed;
    }

    QList<qsizetype> open() const { return m_movable.keys(); }

private:
    /// The slots of this hearer whose prompts, if they had a story more, would let the open one be answered:
    /// itself, and those whose story could be told for it, and so on.
    QList<qsizetype> movableFrom(qsizetype open) const
    {
        QList<qsizetype> found{open};
        for (qsizetype i = 0; i < found.size(); ++i) {
            const PlanSlot &asked = m_problem.expected().at(found.at(i));
            for (const PlanChoice &choice : asked.choices) {
                const qsizetype holder = m_slotOf.value({asked.hearer, choice.story}, -1);
                const bool movable = holder >= 0 && m_problem.expected().at(holder).fixed < 0;
                if (movable && !found.contains(holder))
                    found.append(holder);
            }
        }
        return found;
    }

    const Library &m_library;
    const PlanProblem &m_problem;
    const QList<int> &m_planned;
    QHash<std::pair<int, int>, qsizetype> m_slotOf; ///< by hearer and story
    QMap<qsizetype, QList<qsizetype>> m_movable;    ///< by open slot
};

/// What would close open prompts: competencies first, then a story for each prompt that has none.
QList<Gain> closingGains(const Library &library, const PlanProblem &problem, const QList<int> &planned)
{
    const Closing closing(library, problem, planned);
    QList<Gain> gains;
    QSet<PromptId> named;
    if (closing.open().isEmpty())
        return gains;
    const QList<Competency> competencies = library.competenciesInOrder();
    for (const Competency &competency : competencies) {
        const QList<PromptId> closed = closing.closedBy(competency.id);
        if (!closed.isEmpty())
            gains.append({Gain::Kind::ClosesOpen, competency.id, closed, {}});
        named.unite(QSet<PromptId>(closed.begin(), closed.end()));
    }
    std::stable_sort(gains.begin(), gains.end(),
                     [](const Gain &a, const Gain &b) { return a.prompts.size() > b.prompts.size(); });
    for (const qsizetype slot : closing.open()) {
        const PromptId prompt = problem.expected().at(slot).prompt;
        if (!named.contains(prompt))
            gains.append({Gain::Kind::ClosesOpen, {}, {prompt}, {}});
        named.insert(prompt);
    }
    return gains;
}

/// Where the plan repeats a story: of its prompts the one that it serves least.
PromptId weakestTelling(const Plan &plan, StoryId story)
{
    const PlannedSlot *weakest = nullptr;
    for (const PlannedRound &round : plan.rounds) {
        for (const PlannedSlot &slot : round.expected) {
            if (!round.struck && slot.story == story && !slot.told &&
                (!weakest || slot.worth < weakest->worth))
                weakest = &slot;
        }
    }
    return weakest ? weakest->prompt : PromptId();
}

} // namespace

QList<Hindrance> heldFrom(const PlanProblem &problem, const QList<int> &planned, qsizetype slot)
{
    const PlanSlot &asked = problem.expected().at(slot);
    QList<Hindrance> held = asked.held;
    for (const PlanChoice &choice : asked.choices) {
        if (const auto other = heardElsewhere(problem, planned, slot, choice.story))
            held.append(hindrance(Obstacle::HeardInLoop, problem.stories().at(choice.story).id,
                                  problem.expected().at(*other).prompt));
    }
    std::sort(held.begin(), held.end(),
              [](const Hindrance &a, const Hindrance &b) { return a.story < b.story; });
    return held;
}

QList<Hindrance> cautions(const PlanProblem &problem, const QList<int> &planned, qsizetype slot,
                          const Graded &graded, std::optional<int> fit)
{
    const PlanSlot &asked = problem.expected().at(slot);
    const int story = planned.at(slot);
    const StoryId id = problem.stories().at(story).id;
    QList<Hindrance> cautions;
    if (const auto other = heardElsewhere(problem, planned, slot, story))
        cautions.append(hindrance(Obstacle::HeardInLoop, id, problem.expected().at(*other).prompt));
    const std::optional<Hindrance> bar = problem.barred(story, asked.hearer);
    if (bar)
        cautions.append(*bar);
    if (const auto told = problem.toldAtCompany(story); told && told != bar)
        cautions.append(*told);
    if (graded.grade == Grade::None && graded.cap != Cap::Retired)
        cautions.append(hindrance(fit ? Obstacle::DoesNotFit : Obstacle::NotJudged, id));
    return cautions;
}

QList<Hindrance> unusedStories(const Library &library, const PlanProblem &problem, const QList<int> &planned)
{
    QHash<StoryId, int> unused;
    for (int story = 0; story < problem.stories().size(); ++story) {
        if (!problem.isToldBesides(story))
            unused.insert(problem.stories().at(story).id, story);
    }
    for (const int story : planned) {
        if (story >= 0)
            unused.remove(problem.stories().at(story).id);
    }
    const Unused reasons(problem, planned);
    QList<Hindrance> all;
    const QList<Story> stories = library.storiesByTitle();
    for (const Story &story : stories) {
        if (unused.contains(story.id))
            all.append(reasons.why(unused.value(story.id)));
    }
    return all;
}

QList<Gain> gains(const Library &library, const PlanProblem &problem, const QList<int> &planned,
                  const Plan &plan)
{
    QList<Gain> gains = closingGains(library, problem, planned);
    if (!gains.isEmpty())
        return gains;
    if (plan.weakest && plan.at(*plan.weakest).graded.grade < Grade::Strong)
        gains.append({Gain::Kind::LiftsWeakest, {}, {plan.at(*plan.weakest).prompt}, {}});
    for (const Reuse &reuse : plan.reused) {
        const PromptId prompt = weakestTelling(plan, reuse.story);
        if (!prompt.isNull())
            gains.append({Gain::Kind::SparesRepetition, {}, {prompt}, reuse.story});
    }
    return gains;
}

} // namespace storybank
