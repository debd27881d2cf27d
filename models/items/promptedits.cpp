#include "promptedits.h"
#include "wording/coverage.h"

#include "domain/removal.h"

#include <QCoreApplication>

namespace storybank::promptedits {

namespace {

struct PromptEditText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::PromptEdits)
};

} // namespace

Edit changed(const Library &library, const QList<PromptId> &ids, const QString &label, const QDateTime &now,
             const std::function<void(Prompt &)> &change)
{
    Edit edit{label, {}};
    for (const PromptId id : ids) {
        const Prompt *held = library.find(id);
        if (!held)
            continue;
        Prompt after = *held;
        change(after);
        if (after == *held)
            continue;
        after.editedAt = now;
        edit.replace(*held, after);
    }
    return edit;
}

Edit removed(const Library &library, const QList<PromptId> &ids)
{
    // One after the other on a copy: two prompts of one round change the same loop.
    Library rest = library;
    Edit all{PromptEditText::tr("Delete %1").arg(promptCount(static_cast<int>(ids.size()))), {}};
    for (const PromptId id : ids) {
        const Edit one = removal(rest, id);
        if (!apply(one, rest))
            return {};
        all.changes += one.changes;
    }
    return all;
}

Edit addedSet(const Library &library, const QString &name)
{
    QuestionSet set;
    set.id = QuestionSetId::create();
    set.name = name;
    for (const QuestionSet &other : library.sets())
        set.position = std::max(set.position, other.position + 1);
    Edit edit{PromptEditText::tr("New question set"), {}};
    return edit.add(set);
}

Edit removedSet(const Library &library, QuestionSetId id)
{
    Edit edit = removal(library, id);
    edit.label = PromptEditText::tr("Delete question set");
    return edit;
}

Edit linked(const Library &library, StoryId story, PromptId prompt)
{
    Edit edit{PromptEditText::tr("Link story to prompt"), {}};
    if (library.answer(story, prompt) || !library.find(story) || !library.find(prompt))
        return edit;
    Answer answer;
    answer.id = Answer::idFor(story, prompt);
    answer.story = story;
    answer.prompt = prompt;
    return edit.add(answer);
}

Edit removedAnswer(const Library &library, StoryId story, PromptId prompt)
{
    Edit edit{PromptEditText::tr("Remove answer"), {}};
    if (const Answer *held = library.answer(story, prompt))
        edit.remove(*held);
    return edit;
}

} // namespace storybank::promptedits
