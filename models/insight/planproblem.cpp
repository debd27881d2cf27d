#include "planproblem.h"

#include "day.h"
#include "domain/spent.h"
#include "domain/text.h"
#include "ledger.h"

#include <algorithm>
#include <numeric>

namespace storybank {

namespace {

constexpr int greatestWorth = 5;
constexpr int greatestLiking = 11;
constexpr double largestCost = 1LL << 59;

/// Decides between choices of the same worth: the judgement before the caps, then whether it is chosen.
int liking(const PlanChoice &choice)
{
    return 2 * choice.fit.value_or(0) + (choice.chosen ? 1 : 0);
}

/// What the owner keeps as spent is not planned either.
PlanOptions withSpent(PlanOptions options, const Library &library)
{
    options.withoutStory.unite(spentStories(library.settings()));
    return options;
}

} // namespace

int worthOf(const Graded &graded, std::optional<int> fit)
{
    switch (graded.grade) {
    case Grade::Strong:
        return fit.value_or(4);
    case Grade::Workable:
        return 3;
    case Grade::Stretch:
        return std::min(fit.value_or(2), 2);
    case Grade::None:
        break;
    }
    return 0;
}

PlanProblem::PlanProblem(const Library &library, const Loop &loop, const PlanOptions &options)
    : m_library(library),
      m_loop(loop),
      m_options(withSpent(options, library)),
      m_stories(library.stories().begin(), library.stories().end()),
      m_tellings(m_stories.size(), 0)
{
    m_indexOf.reserve(m_stories.size());
    for (int story = 0; story < m_stories.size(); ++story)
        m_indexOf.insert(m_stories.at(story).id, story);
    readRounds();
    readLedger();
    fixLocked();
    readAnswers();
    m_weights = weights();
}

void PlanProblem::readRounds()
{
    for (qsizetype round = 0; round < m_loop.rounds.size(); ++round) {
        const Round &read = m_loop.rounds.at(round);
        int hearer = m_hearerCount;
        if (!read.interviewer.isNull())
            hearer = *m_hearerOf.insert(read.interviewer, m_hearerOf.value(read.interviewer, hearer));
        m_hearerCount = std::max(m_hearerCount, hearer + 1);
        m_hearers.append(hearer);
        if (m_options.withoutRound.contains(read.id))
            continue;
        for (qsizetype slot = 0; slot < read.expected.size(); ++slot)
            m_slots.append({{round, slot},
                            read.expected.at(slot).prompt,
                            m_library.find(read.expected.at(slot).prompt),
                            hearer});
    }
    m_order = roundsInTime(m_loop, m_options.withoutRound);
}

void PlanProblem::readLedger()
{
    const QString company = foldedKey(m_loop.company);
    const auto keepLatest = [](auto &map, const auto &key, const Hindrance &told) {
        const auto held = map.constFind(key);
        if (held == map.constEnd() || held->day < told.day)
            map.insert(key, told);
    };
    for (const Telling &telling : m_library.tellings()) {
        const int story = m_indexOf.value(telling.story, -1);
        if (story < 0)
            continue;
        if (!telling.loop.isNull() && telling.loop == m_loop.id) {
            readOwnTelling(telling);
            continue;
        }
        const QString at = companyOf(m_library, telling);
        if (!company.isEmpty() && foldedKey(at) == company)
            keepLatest(m_toldAtCompany, story,
                       {Obstacle::ToldAtCompany, telling.story, {}, {}, at, telling.day});
        const auto hearer = m_hearerOf.constFind(telling.interviewer);
        if (hearer != m_hearerOf.constEnd())
            keepLatest(m_toldToHearer, Hearing(*hearer, story),
                       {Obstacle::ToldToInterviewer, telling.story, {}, {}, at, telling.day});
    }
}

void PlanProblem::readOwnTelling(const Telling &telling)
{
    const int story = m_indexOf.value(telling.story);
    const auto round = std::find_if(m_loop.rounds.begin(), m_loop.rounds.end(),
                                    [&](const Round &one) { return one.id == telling.round; });
    const bool known = !telling.round.isNull() && round != m_loop.rounds.end();
    const qsizetype index = known ? round - m_loop.rounds.begin() : -1;
    const auto slot = std::find_if(m_slots.begin(), m_slots.end(), [&](const PlanSlot &one) {
        return one.place.round == index && one.prompt == telling.prompt && one.fixed < 0;
    });
    if (slot != m_slots.end()) {
        slot->told = true;
        fix(*slot, story);
        return;
    }
    ++m_tellings[story];
    m_toldBesides.insert(story);
    const int hearer = known ? m_hearers.at(index) : m_hearerOf.value(telling.interviewer, -1);
    if (hearer >= 0)
        m_heard.insert({hearer, story}, telling.prompt);
}

void PlanProblem::fix(PlanSlot &slot, int story)
{
    slot.fixed = story;
    ++m_tellings[story];
    if (!m_heard.contains({slot.hearer, story}))
        m_heard.insert({slot.hearer, story}, slot.prompt);
}

void PlanProblem::fixLocked()
{
    for (PlanSlot &slot : m_slots) {
        const Slot &read = m_loop.rounds.at(slot.place.round).expected.at(slot.place.slot);
        const int story = m_indexOf.value(read.story, -1);
        if (!m_options.keepLocked || !read.locked || slot.told || story < 0 ||
            m_options.withoutStory.contains(read.story))
            continue;
        slot.locked = true;
        fix(slot, story);
    }
}

void PlanProblem::readAnswers()
{
    QMultiHash<PromptId, qsizetype> slotsOf;
    for (qsizetype slot = 0; slot < m_slots.size(); ++slot) {
        if (m_slots.at(slot).asked)
            slotsOf.insert(m_slots.at(slot).prompt, slot);
    }
    for (const Answer &answer : m_library.answers()) {
        const auto [first, last] = std::as_const(slotsOf).equal_range(answer.prompt);
        const int story = first == last ? -1 : m_indexOf.value(answer.story, -1);
        if (story < 0)
            continue;
        for (auto slot = first; slot != last; ++slot)
            addAnswer(m_slots[*slot], answer, story);
    }
    for (PlanSlot &slot : m_slots) {
        std::sort(slot.choices.begin(), slot.choices.end(),
                  [](const PlanChoice &a, const PlanChoice &b) { return a.story < b.story; });
        std::sort(slot.held.begin(), slot.held.end(),
                  [](const Hindrance &a, const Hindrance &b) { return a.story < b.story; });
    }
}

void PlanProblem::addAnswer(PlanSlot &slot, const Answer &answer, int story) const
{
    const Story &told = m_stories.at(story);
    if (told.isTrashed())
        return;
    const auto hold = [&](Obstacle code, PromptId prompt = {}) {
        slot.held.append({code, told.id, prompt, {}, {}, {}});
    };
    const int worth = worthOf(grade(answer, told, *slot.asked), answer.fit);
    if (answer.fit == 0)
        return hold(Obstacle::DoesNotFit);
    if (const std::optional<Hindrance> bar = barred(story, slot.hearer)) {
        slot.held.append(*bar);
        return;
    }
    if (worth == 0)
        return hold(Obstacle::NotJudged);
    if (const auto heard = m_heard.constFind({slot.hearer, story}); heard != m_heard.constEnd())
        return hold(Obstacle::HeardInLoop, *heard);
    slot.choices.append({story, worth, answer.fit, answer.chosen});
}

std::optional<Hindrance> PlanProblem::barred(int story, int hearer) const
{
    const Story &told = m_stories.at(story);
    const auto by = [&told](Obstacle code) { return Hindrance{code, told.id, {}, {}, {}, {}}; };
    if (told.status == StoryStatus::Retired || told.isTrashed())
        return by(Obstacle::Retired);
    if (m_options.withoutStory.contains(told.id))
        return by(Obstacle::Struck);
    if (m_options.readyOnly && told.status == StoryStatus::Draft)
        return by(Obstacle::Draft);
    if (m_options.told != ToldStories::Allow) {
        const auto heard = m_toldToHearer.constFind({hearer, story});
        if (heard != m_toldToHearer.constEnd())
            return *heard;
    }
    return m_options.told == ToldStories::Forbid ? toldAtCompany(story) : std::nullopt;
}

std::optional<Hindrance> PlanProblem::toldAtCompany(int story) const
{
    const auto told = m_toldAtCompany.constFind(story);
    return told == m_toldAtCompany.constEnd() ? std::nullopt : std::optional(*told);
}

/// Weights that put each aim of planner.h before the next one: no sum of what comes later reaches one step of
/// what comes before.
PlanProblem::Weights PlanProblem::weights() const
{
    const auto prompts = static_cast<qint64>(m_slots.size());
    const int fixed = m_tellings.isEmpty() ? 0 : *std::max_element(m_tellings.begin(), m_tellings.end());
    // A story is told to each hearer once, and as backups are counted, once more for what is planned.
    const qint64 repetitions = prompts * (2 * m_hearerCount + fixed);
    const qint64 spread = std::clamp(m_options.spread, 0, 100);
    Weights weights;
    weights.unit = greatestLiking * prompts + 1;
    // In a loop of many hundred rounds the costs would outgrow the numbers; there the third aim is blurred.
    for (qint64 step = 2 * repetitions + greatestWorth * prompts + 1;; step /= 2) {
        weights.worth = step * (100 - spread) + 1;
        weights.repetition = 2 * (step * spread + 1);
        weights.stale = 300 * step;
        const double all = static_cast<double>(weights.worth) * static_cast<double>(greatestWorth * prompts) +
                           static_cast<double>(weights.repetition) * static_cast<double>(repetitions) +
                           static_cast<double>(weights.stale) * static_cast<double>(prompts);
        if (all * static_cast<double>(weights.unit) > largestCost && step > 1)
            continue;
        weights.reward = (weights.worth * greatestWorth * prompts + weights.repetition * repetitions +
                          weights.stale * prompts + 1) *
                         weights.unit;
        return weights;
    }
}

AssignmentChoice PlanProblem::priced(const PlanChoice &choice) const
{
    const bool stale = m_options.told == ToldStories::Avoid && m_toldAtCompany.contains(choice.story);
    const qint64 gain = choice.worth * m_weights.worth - (stale ? m_weights.stale : 0);
    return {choice.story, -gain * m_weights.unit - liking(choice)};
}

QList<int> PlanProblem::solve() const
{
    AssignmentProblem problem{{}, m_tellings, m_weights.repetition * m_weights.unit, m_weights.reward};
    for (const PlanSlot &slot : m_slots) {
        AssignmentPlace place{slot.hearer, {}};
        if (slot.fixed < 0) {
            for (const PlanChoice &choice : slot.choices)
                place.choices.append(priced(choice));
        }
        problem.places.append(place);
    }
    QList<int> stories = bestAssignment(problem);
    for (qsizetype slot = 0; slot < m_slots.size(); ++slot) {
        if (m_slots.at(slot).fixed >= 0)
            stories[slot] = m_slots.at(slot).fixed;
    }
    return stories;
}

QList<int> PlanProblem::backups(const QList<int> &planned) const
{
    constexpr qsizetype never = std::numeric_limits<qsizetype>::max();
    QList<qsizetype> rank(m_loop.rounds.size(), never);
    for (qsizetype i = 0; i < m_order.size(); ++i)
        rank[m_order.at(i)] = i;

    AssignmentProblem problem{
        {}, QList<int>(m_stories.size(), 0), m_weights.repetition * m_weights.unit, m_weights.reward};
    QList<qsizetype> first(m_stories.size(), never); // the round in which a story is told first
    QSet<Hearing> hearings;
    for (const int story : m_toldBesides)
        first[story] = -1;
    for (qsizetype slot = 0; slot < m_slots.size(); ++slot) {
        const int story = planned.at(slot);
        if (story < 0)
            continue;
        first[story] = std::min(first.at(story), rank.at(m_slots.at(slot).place.round));
        problem.told[story] = 1;
        hearings.insert({m_slots.at(slot).hearer, story});
    }
    for (qsizetype slot = 0; slot < m_slots.size(); ++slot) {
        const PlanSlot &asked = m_slots.at(slot);
        AssignmentPlace place{asked.hearer, {}};
        for (const PlanChoice &choice : asked.choices) {
            const bool free = planned.at(slot) >= 0 && !asked.told &&
                              first.at(choice.story) > rank.at(asked.place.round) &&
                              !hearings.contains({asked.hearer, choice.story});
            if (free)
                place.choices.append(priced(choice));
        }
        problem.places.append(place);
    }
    return bestAssignment(problem);
}

} // namespace storybank
