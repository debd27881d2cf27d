#include "tagactions.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct TagText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::TagText)
};

bool bears(const Story &story, CompetencyId competency)
{
    return story.hasTag(competency);
}

bool bears(const Prompt &prompt, CompetencyId competency)
{
    return prompt.competencies.contains(competency);
}

template<Entity T>
void suggest(const T &row, const QString &title, const QList<TagProposal> &proposals,
             QList<TagSuggestion> &all)
{
    TagSuggestion suggestion{kindOf<T>, row.id.uuid(), title, proposals};
    suggestion.proposals.removeIf(
        [&row](const TagProposal &proposal) { return bears(row, proposal.competency); });
    if (!suggestion.proposals.isEmpty())
        all.append(suggestion);
}

void addTag(Story &story, CompetencyId competency)
{
    const bool hasPrimary = std::any_of(story.tags.cbegin(), story.tags.cend(),
                                        [](const Tag &tag) { return tag.rank == TagRank::Primary; });
    story.tags.append({competency, hasPrimary ? TagRank::Secondary : TagRank::Primary});
}

void addTag(Prompt &prompt, CompetencyId competency)
{
    prompt.competencies.append(competency);
}

template<Entity T>
void applyTo(const Library &library, const TagSuggestion &suggestion, const QDateTime &now, Edit &edit)
{
    const T *held = library.find(Id<T>(suggestion.id));
    if (!held)
        return;
    T row = *held;
    for (const TagProposal &proposal : suggestion.proposals) {
        if (proposal.score >= tagThreshold && !bears(row, proposal.competency)) {
            addTag(row, proposal.competency);
            row.editedAt = now;
        }
    }
    edit.replace(*held, row);
}

} // namespace

QList<TagSuggestion> tagSuggestions(const Library &library, const Lexicon &lexicon)
{
    QList<TagSuggestion> all;
    const Tagger tagger(library, lexicon);
    const QList<Story> stories = library.storiesByTitle();
    for (const Story &story : stories)
        suggest(story, story.title, tagger.forStory(story), all);
    const QList<Prompt> prompts = library.promptsInOrder();
    for (const Prompt &prompt : prompts)
        suggest(prompt, prompt.displayName(), tagger.forPrompt(prompt), all);
    return all;
}

Edit applyTags(const Library &library, const QList<TagSuggestion> &suggestions, const QDateTime &now)
{
    Edit edit{TagText::tr("Add proposed competencies"), {}};
    for (const TagSuggestion &suggestion : suggestions) {
        if (suggestion.kind == Kind::Story)
            applyTo<Story>(library, suggestion, now, edit);
        else
            applyTo<Prompt>(library, suggestion, now, edit);
    }
    return edit;
}

} // namespace storybank
