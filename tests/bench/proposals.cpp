// Prints how well stories and competencies are proposed, beside two usual ways to search: on the labelled
// lots that the program learns from, each as if its words had not been learnt, and on lots that are only
// measured.
#include "insight/figures.h"
#include "insight/lexicons.h"

#include <cstdio>

namespace storybank::test {
namespace {

void printRanks(const char *name, const RankFigures &figures)
{
    std::printf("  %-42s %8.3f %8.3f %8.3f %8.3f\n", name, figures.first, figures.three, figures.mrr,
                figures.best);
}

void printTags(const char *name, const TagFigures &figures)
{
    std::printf("  %-42s %8.3f %8.3f   (%d right, %d wrong, %d missing)\n", name, figures.precision(),
                figures.recall(), figures.right, figures.wrong, figures.missing);
}

void printLot(const char *name, const QStringList &lots, const Lexicon &lexicon)
{
    const Labelled bare = labelledSet(lots);
    const Labelled tagged = labelledSet(lots, OwnersTags::All);
    QList<Story> stories;
    for (const Story &story : bare.bank.stories())
        stories.append(story);
    const RankFigures ours = rankFigures(bare, ownProposals(bare.bank, lexicon));
    const RankFigures better = betterBaseline(bare);

    std::printf("%s: %d prompts over %d stories\n", name, ours.prompts, static_cast<int>(stories.size()));
    std::printf("  %-42s %8s %8s %8s %8s\n", "stories proposed", "top-1", "top-3", "MRR", "the best");
    printRanks("ours, nothing tagged", ours);
    printRanks("ours, with the owner's tags", rankFigures(tagged, ownProposals(tagged.bank, lexicon)));
    printRanks("BM25 (FTS5)", rankFigures(bare, bm25(stories)));
    printRanks("TF-IDF cosine", rankFigures(bare, tfIdf(stories)));
    printRanks("of the better one's error, aim 0.15",
               {0, errorTaken(ours.best, better.best), errorTaken(ours.first, better.first),
                errorTaken(ours.three, better.three), errorTaken(ours.mrr, better.mrr)});
    std::printf("  %-42s %8s %8s\n", "competencies proposed, aim 0.85 and 0.75", "precision", "recall");
    const TagFigures ofStories = storyTagFigures(bare, lexicon);
    const TagFigures ofPrompts = promptTagFigures(bare, lexicon);
    printTags("stories", ofStories);
    printTags("prompts", ofPrompts);
    printTags("both", ofStories + ofPrompts);
    std::printf("\n");
}

} // namespace
} // namespace storybank::test

int main(int argc, char **argv)
{
    using namespace storybank::test;
    for (const QString &hand : exampleHands)
        printLot(qPrintable(QStringLiteral("Lot of the %1 hand, without its examples").arg(hand)), {hand},
                 lexiconWithout(hand));
    if (argc > 1 && qstrcmp(argv[1], "tuned") == 0)
        return 0;
    const storybank::Lexicon lexicon = shippedLexicon();
    for (const QString &lot : heldBackLots)
        printLot(qPrintable(QStringLiteral("Held back, %1").arg(lot)), {lot}, lexicon);
    printLot("Held back, the first lot among the stories of all", heldBackLots + exampleHands, lexicon);
    return 0;
}
