#include "figures.h"

#include "insight/suggestion.h"
#include "insight/tagging.h"

namespace storybank::test {

namespace {

TagFigures compared(const QList<TagProposal> &proposals, const QStringList &keys, const QStringList &also,
                    const Library &bank)
{
    TagFigures figures;
    QStringList open = keys;
    for (const TagProposal &proposal : proposals) {
        const QString key = bank.find(proposal.competency)->key;
        if (proposal.score < tagThreshold || also.contains(key))
            continue;
        ++(open.removeOne(key) ? figures.right : figures.wrong);
    }
    figures.missing = static_cast<int>(open.size());
    return figures;
}

} // namespace

RankFigures rankFigures(const Labelled &set, const Ranker &ranker)
{
    RankFigures figures;
    for (const Prompt &prompt : set.prompts) {
        const QList<StoryId> answers = set.answers.value(prompt.id);
        if (answers.isEmpty())
            continue;
        const QList<StoryId> ranked = ranker(prompt);
        const auto found = std::find_if(ranked.begin(), ranked.end(),
                                        [&answers](const StoryId &id) { return answers.contains(id); });
        const auto place = std::distance(ranked.begin(), found);
        ++figures.prompts;
        figures.best += !ranked.isEmpty() && ranked.first() == answers.first() ? 1 : 0;
        if (found == ranked.end())
            continue;
        figures.first += place == 0 ? 1 : 0;
        figures.three += place < 3 ? 1 : 0;
        figures.mrr += 1.0 / static_cast<double>(place + 1);
    }
    for (double *share : {&figures.best, &figures.first, &figures.three, &figures.mrr})
        *share = figures.prompts > 0 ? *share / figures.prompts : 0;
    return figures;
}

Ranker ownProposals(const Library &bank, const Lexicon &lexicon)
{
    const auto suggester = std::make_shared<Suggester>(bank, lexicon);
    const auto all = static_cast<int>(bank.stories().size());
    return [suggester, all](const Prompt &prompt) {
        QList<StoryId> ranked;
        const QList<Suggestion> suggestions = suggester->forPrompt(prompt, all);
        for (const Suggestion &suggestion : suggestions)
            ranked.append(suggestion.story);
        return ranked;
    };
}

double errorTaken(double ours, double baseline)
{
    return baseline < 1 ? (ours - baseline) / (1 - baseline) : 1;
}

RankFigures betterBaseline(const Labelled &set)
{
    QList<Story> stories;
    for (const Story &story : set.bank.stories())
        stories.append(story);
    const RankFigures a = rankFigures(set, bm25(stories));
    const RankFigures b = rankFigures(set, tfIdf(stories));
    return {a.prompts, qMax(a.best, b.best), qMax(a.first, b.first), qMax(a.three, b.three),
            qMax(a.mrr, b.mrr)};
}

TagFigures storyTagFigures(const Labelled &set, const Lexicon &lexicon)
{
    const Tagger tagger(set.bank, lexicon);
    TagFigures figures;
    for (const Story &story : set.stories)
        figures = figures + compared(tagger.forStory(story), set.storyKeys.value(story.id),
                                     set.storyAlso.value(story.id), set.bank);
    return figures;
}

TagFigures promptTagFigures(const Labelled &set, const Lexicon &lexicon)
{
    const Tagger tagger(set.bank, lexicon);
    TagFigures figures;
    for (const Prompt &prompt : set.prompts)
        figures = figures + compared(tagger.forPrompt(prompt), set.promptKeys.value(prompt.id),
                                     set.promptAlso.value(prompt.id), set.bank);
    return figures;
}

} // namespace storybank::test
