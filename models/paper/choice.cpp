#include "choice.h"

#include <QHash>
#include <QSet>

#include <numeric>

namespace storybank::paper {

bool canBeTold(const Story *story)
{
    return story && !story->isTrashed() && story->status != StoryStatus::Retired;
}

namespace {

/// The slots of a loop in the order of its rounds.
QList<Slot> slotsOf(const Loop *loop)
{
    QList<Slot> all;
    if (loop) {
        for (const Round &round : loop->rounds)
            all += round.expected;
    }
    return all;
}

class Chooser
{
public:
    Chooser(const Library &library, const SheetOptions &options)
        : m_library(library), m_options(options), m_slots(slotsOf(library.find(options.loop)))
    {
        for (const Slot &slot : m_slots) {
            m_expected.insert(slot.prompt);
            if (!slot.story.isNull())
                m_planned.insert({slot.story, slot.prompt});
        }
        for (const Answer &answer : library.answers())
            m_answers[answer.story].append(&answer);
    }

    QList<StoryId> stories() const;
    SheetChoice choice(const Story &story) const;

private:
    QList<StoryId> ofLoop() const;
    bool isLocked(StoryId story) const;

    const Library &m_library;
    const SheetOptions &m_options;
    const QList<Slot> m_slots;
    QSet<PromptId> m_expected;
    QSet<std::pair<StoryId, PromptId>> m_planned;
    QHash<StoryId, QList<const Answer *>> m_answers;
};

QList<StoryId> Chooser::ofLoop() const
{
    QList<StoryId> stories;
    for (const Slot &slot : m_slots) {
        const bool planned = canBeTold(m_library.find(slot.story));
        const QList<StoryId> serving =
            planned ? QList<StoryId>{slot.story} : storiesFor(m_library, slot.prompt);
        const StoryId story = serving.isEmpty() ? StoryId() : serving.first();
        if (!story.isNull() && !stories.contains(story))
            stories.append(story);
    }
    return stories;
}

QList<StoryId> Chooser::stories() const
{
    if (!m_options.stories.isEmpty()) {
        QList<StoryId> known;
        for (const StoryId id : m_options.stories) {
            const Story *story = m_library.find(id);
            if (story && !story->isTrashed() && !known.contains(id))
                known.append(id);
        }
        return known;
    }
    QList<StoryId> stories = ofLoop();
    if (stories.isEmpty()) {
        for (const Story &story : m_library.stories()) {
            if (canBeTold(&story))
                stories.append(story.id);
        }
    }
    if (!m_options.competency.isNull())
        stories.removeIf([this](StoryId id) { return !m_library.find(id)->hasTag(m_options.competency); });
    return stories;
}

bool Chooser::isLocked(StoryId story) const
{
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [story](const Slot &slot) { return slot.locked && slot.story == story; });
}

SheetChoice Chooser::choice(const Story &story) const
{
    SheetChoice choice{story.id, {}, 0};
    for (const Answer *answer : m_answers.value(story.id)) {
        const Prompt *prompt = m_library.find(answer->prompt);
        if (!prompt || (!m_expected.isEmpty() && !m_expected.contains(prompt->id)))
            continue;
        const Grade graded = grade(*answer, story, *prompt).grade;
        if (graded != Grade::None)
            choice.answers.append(
                {prompt->id, graded, answer->fit.value_or(3), m_planned.contains({story.id, prompt->id})});
    }
    for (const Slot &slot : m_slots) {
        const auto same = [&slot](const AnsweredPrompt &a) { return a.prompt == slot.prompt; };
        if (slot.story == story.id && std::none_of(choice.answers.begin(), choice.answers.end(), same))
            choice.answers.append({slot.prompt, Grade::Workable, 0, true});
    }
    std::sort(choice.answers.begin(), choice.answers.end(), [](const auto &a, const auto &b) {
        return std::tuple(!a.planned, -static_cast<int>(a.grade), -a.fit, a.prompt) <
               std::tuple(!b.planned, -static_cast<int>(b.grade), -b.fit, b.prompt);
    });
    // A story that was not judged counts between workable and good, a draft as little as a weak one.
    const double strength = story.strength == 0 ? 3.5 : story.strength;
    const double capped = story.status == StoryStatus::Draft ? std::min(strength, 2.0) : strength;
    const double status = story.status == StoryStatus::Polished ? 2
                          : story.status == StoryStatus::Ready  ? 1
                                                                : 0;
    const int answers =
        std::accumulate(choice.answers.begin(), choice.answers.end(), 0,
                        [](int sum, const auto &a) { return sum + static_cast<int>(a.grade); });
    const bool kept = m_options.keeps(story.id, std::nullopt);
    choice.worth = (kept ? 20000 : 0) + (isLocked(story.id) ? 10000 : 0) + capped * 1000 + status * 100 +
                   std::min(answers, 99);
    return choice;
}

} // namespace

QList<SheetChoice> chosenStories(const Library &library, const SheetOptions &options, qsizetype limit,
                                 QList<StoryId> &beyond)
{
    const Chooser chooser(library, options);
    QList<std::pair<qsizetype, SheetChoice>> choices;
    for (const StoryId id : chooser.stories())
        choices.append({choices.size(), chooser.choice(*library.find(id))});
    const bool inGivenOrder = !options.stories.isEmpty() || !gapsOf(library, options.loop).isEmpty() ||
                              library.find(options.loop) != nullptr;
    std::sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) {
        return std::tuple(-a.second.worth, a.second.story) < std::tuple(-b.second.worth, b.second.story);
    });
    if (options.most > 0)
        choices.resize(std::min<qsizetype>(choices.size(), options.most));
    for (qsizetype i = limit; i < choices.size(); ++i)
        beyond.append(choices.at(i).second.story);
    choices.resize(std::min(choices.size(), limit));
    if (inGivenOrder)
        std::sort(choices.begin(), choices.end(),
                  [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<SheetChoice> chosen;
    for (const auto &[place, choice] : choices)
        chosen.append(choice);
    return chosen;
}

QList<StoryId> storiesFor(const Library &library, PromptId id)
{
    const Prompt *prompt = library.find(id);
    QList<std::tuple<int, bool, int, StoryId>> serving; // negated, so that the best sorts first
    for (const Answer &answer : library.answers()) {
        const Story *story = library.find(answer.story);
        if (answer.prompt != id || !prompt || !canBeTold(story))
            continue;
        const Grade graded = grade(answer, *story, *prompt).grade;
        if (graded != Grade::None)
            serving.append({-static_cast<int>(graded), !answer.chosen, -answer.fit.value_or(3), story->id});
    }
    std::sort(serving.begin(), serving.end());
    QList<StoryId> stories;
    for (const auto &[graded, chosen, fit, story] : std::as_const(serving))
        stories.append(story);
    return stories;
}

QList<PromptId> gapsOf(const Library &library, LoopId loop)
{
    QList<PromptId> gaps;
    for (const Slot &slot : slotsOf(library.find(loop))) {
        const bool planned = canBeTold(library.find(slot.story));
        if (!planned && library.find(slot.prompt) && storiesFor(library, slot.prompt).isEmpty() &&
            !gaps.contains(slot.prompt))
            gaps.append(slot.prompt);
    }
    return gaps;
}

} // namespace storybank::paper
