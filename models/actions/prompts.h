#pragma once

#include "domain/edit.h"

#include <optional>

namespace storybank {

// What a person does with prompts, their answers and the competencies. Each returns one step of undo; it is
// empty when nothing would change or the library does not hold what is named. `now` is UTC.

struct NewPrompt
{
    PromptId id;
    Edit edit;
};

/// A new prompt at the end of its set (null = of no set).
NewPrompt newPrompt(const Library &library, const QString &text, QuestionSetId set, const QDateTime &now);

/// Adds the competency to the prompts that lack it, or takes it from all of them.
Edit tagPrompts(const Library &library, const QList<PromptId> &prompts, CompetencyId competency, bool on,
                const QDateTime &now);

/// The owner's judgement of a story for a prompt: 1–5, 0 = does not fit, none = not judged. Makes the answer
/// when there is none; an answer of the owner's that says nothing more (no judgement, not chosen, no angle,
/// no opening) is removed.
Edit setFit(const Library &library, StoryId story, PromptId prompt, std::optional<int> fit);

/// Makes the story the one for this prompt, and the answer when there is none; any other is so no longer.
/// With `on` false, it is so no longer itself.
Edit chooseAnswer(const Library &library, StoryId story, PromptId prompt, bool on = true);

/// What to stress and how to begin when this story answers this prompt; makes the answer when there is none.
Edit setAngle(const Library &library, StoryId story, PromptId prompt, const QString &angle,
              const QString &opening);

struct NewDraft
{
    StoryId id;
    Edit edit;
};

/// A new draft for a prompt that has no story: titled by the prompt, tagged as it is, linked and chosen when
/// nothing else is.
NewDraft draftForPrompt(const Library &library, PromptId prompt, const QDateTime &now);

/// A new draft for something that no story is about yet: titled by its name ("Story about ownership"), with
/// the competency as primary tag.
NewDraft draftAbout(const Library &library, const QString &name, CompetencyId competency,
                    const QDateTime &now);

} // namespace storybank
