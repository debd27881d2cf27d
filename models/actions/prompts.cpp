#include "prompts.h"

#include "domain/text.h"
#include "templates.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct PromptText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::PromptText)
};

/// The answer of the pair as it is, else a new one of the owner's.
Answer answerOf(const Library &library, StoryId story, PromptId prompt)
{
    if (const Answer *held = library.answer(story, prompt))
        return *held;
    Answer answer;
    answer.id = Answer::idFor(story, prompt);
    answer.story = story;
    answer.prompt = prompt;
    return answer;
}

bool saysNothing(const Answer &answer)
{
    return answer.origin == Origin::Owner && !answer.fit && !answer.chosen && answer.angle.isEmpty() &&
           answer.opening.isEmpty() && answer.extra.isEmpty();
}

/// Adds, replaces or removes the answer, so that the library holds it only when it says something.
void putAnswer(const Library &library, const Answer &answer, Edit &edit)
{
    const Answer *held = library.find(answer.id);
    if (!saysNothing(answer))
        edit.put(library, answer);
    else if (held)
        edit.remove(*held);
}

bool holds(const Library &library, StoryId story, PromptId prompt)
{
    return library.find(story) && library.find(prompt);
}

/// An empty draft with all of `competencies` as primary tags.
Story newDraft(const Library &library, const QString &title, const QList<CompetencyId> &competencies,
               const QDateTime &now)
{
    Story story;
    story.id = StoryId::create();
    story.title = title;
    story.createdAt = story.editedAt = now;
    for (const CompetencyId competency : competencies)
        story.tags.append({competency, TagRank::Primary});
    story.templateKey = templateFor(library, competencies);
    return story;
}

} // namespace

NewPrompt newPrompt(const Library &library, const QString &text, QuestionSetId set, const QDateTime &now)
{
    Prompt prompt;
    prompt.id = PromptId::create();
    prompt.text = text;
    if (const QuestionSet *held = library.find(set)) {
        prompt.set = set;
        prompt.company = held->company;
    }
    for (const Prompt &other : library.prompts()) {
        if (other.set == prompt.set)
            prompt.position = std::max(prompt.position, other.position + 1);
    }
    prompt.createdAt = prompt.editedAt = now;
    Edit edit{PromptText::tr("New prompt"), {}};
    edit.add(prompt);
    return {prompt.id, edit};
}

Edit tagPrompts(const Library &library, const QList<PromptId> &prompts, CompetencyId competency, bool on,
                const QDateTime &now)
{
    Edit edit{on ? PromptText::tr("Tag prompts") : PromptText::tr("Remove tag from prompts"), {}};
    if (!library.find(competency))
        return edit;
    for (const PromptId id : prompts) {
        const Prompt *held = library.find(id);
        if (!held || held->competencies.contains(competency) == on)
            continue;
        Prompt prompt = *held;
        if (on)
            prompt.competencies.append(competency);
        else
            prompt.competencies.removeAll(competency);
        prompt.editedAt = now;
        edit.replace(*held, prompt);
    }
    return edit;
}

Edit setFit(const Library &library, StoryId story, PromptId prompt, std::optional<int> fit)
{
    Edit edit{PromptText::tr("Judge the fit"), {}};
    if (!holds(library, story, prompt))
        return edit;
    Answer answer = answerOf(library, story, prompt);
    answer.fit = fit ? std::optional(std::clamp(*fit, 0, 5)) : std::nullopt;
    putAnswer(library, answer, edit);
    return edit;
}

Edit chooseAnswer(const Library &library, StoryId story, PromptId prompt, bool on)
{
    Edit edit{PromptText::tr("Choose the story of a prompt"), {}};
    if (!holds(library, story, prompt))
        return edit;
    for (const Answer &other : library.answers()) {
        if (on && other.prompt == prompt && other.chosen && other.story != story) {
            Answer released = other;
            released.chosen = false;
            putAnswer(library, released, edit);
        }
    }
    Answer answer = answerOf(library, story, prompt);
    answer.chosen = on;
    putAnswer(library, answer, edit);
    return edit;
}

Edit setAngle(const Library &library, StoryId story, PromptId prompt, const QString &angle,
              const QString &opening)
{
    Edit edit{PromptText::tr("Change the angle"), {}};
    if (!holds(library, story, prompt))
        return edit;
    Answer answer = answerOf(library, story, prompt);
    answer.angle = angle;
    answer.opening = opening;
    putAnswer(library, answer, edit);
    return edit;
}

NewDraft draftAbout(const Library &library, const QString &name, CompetencyId competency,
                    const QDateTime &now)
{
    Edit edit{PromptText::tr("New draft"), {}};
    const Story story = newDraft(library, PromptText::tr("Story about %1").arg(name), {competency}, now);
    edit.add(story);
    return {story.id, edit};
}

NewDraft draftForPrompt(const Library &library, PromptId id, const QDateTime &now)
{
    Edit edit{PromptText::tr("New draft for a prompt"), {}};
    const Prompt *prompt = library.find(id);
    if (!prompt)
        return {{}, edit};
    const Story story = newDraft(library, prompt->storyName(), prompt->competencies, now);
    edit.add(story);

    Answer answer = answerOf(library, story.id, id);
    answer.chosen = std::none_of(library.answers().begin(), library.answers().end(),
                                 [id](const Answer &other) { return other.prompt == id && other.chosen; });
    edit.add(answer);
    return {story.id, edit};
}

} // namespace storybank
