// Prints how well stories and competencies are proposed, beside two usual ways to search: on the labelled
// lots that the word lists were tuned on, on one of them as if its words had not been learnt, and on a lot
// that was only measured.
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
    const storybank::Lexicon lexicon = shippedLexicon();
    const QString first = QStringLiteral("first");
    const QString second = QStringLiteral("second");
    const QString heldBack = QStringLiteral("heldback");
    printLot("First hand's lot, tuned on", {first}, lexicon);
    printLot("Second hand's lot, tuned on", {second}, lexicon);
    printLot("Second hand's lot, without its examples", {second},
             lexiconWith({first, QStringLiteral("starter")}));
    if (argc < 2 || qstrcmp(argv[1], "tuned") != 0) {
        printLot("Held-back lot, among its own stories", {heldBack}, lexicon);
        printLot("Held-back lot, among the stories of all", {heldBack, first, second}, lexicon);
    }
    return 0;
}
