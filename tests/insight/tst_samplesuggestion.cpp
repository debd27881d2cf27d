#include "insight/lexicons.h"
#include "insight/samplebank.h"
#include "insight/suggestion.h"
#include "insight/tagging.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

/// What the program proposes on the sample bank, against what its owner judged there.
class TestSampleSuggestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storiesOfHighFit_areAmongTheFirstThree();
    void primaryTags_areProposedWhenTakenAway();
    void proposals_areMostlyTheOwnersTags();
};

void TestSampleSuggestion::storiesOfHighFit_areAmongTheFirstThree()
{
    const Library bank = sampleBank();
    const Suggester suggester(bank, shippedLexicon());
    int high = 0, found = 0;
    for (const Answer &answer : bank.answers()) {
        if (answer.fit.value_or(0) < 4)
            continue;
        ++high;
        const QList<Suggestion> suggestions = suggester.forPrompt(*bank.find(answer.prompt), 3);
        found += std::any_of(suggestions.begin(), suggestions.end(),
                             [&](const Suggestion &each) { return each.story == answer.story; });
    }
    qInfo("%d of %d", found, high);
    QVERIFY(high >= 15);
    QVERIFY(found >= 0.8 * high);
}

void TestSampleSuggestion::primaryTags_areProposedWhenTakenAway()
{
    const Library bank = sampleBank();
    const Tagger tagger(bank, shippedLexicon());
    int primary = 0, found = 0;
    for (const Story &story : bank.stories()) {
        const QList<TagProposal> proposals = tagger.forStory(story);
        for (const Tag &tag : story.tags) {
            if (tag.rank == TagRank::Secondary)
                continue;
            ++primary;
            found += std::any_of(proposals.begin(), proposals.end(), [&tag](const TagProposal &proposal) {
                return proposal.competency == tag.competency && proposal.score >= tagThreshold;
            });
        }
    }
    qInfo("%d of %d", found, primary);
    QVERIFY(found >= 0.75 * primary);
}

void TestSampleSuggestion::proposals_areMostlyTheOwnersTags()
{
    const Library bank = sampleBank();
    const Tagger tagger(bank, shippedLexicon());
    int right = 0, all = 0;
    for (const Story &story : bank.stories()) {
        for (const TagProposal &proposal : tagger.forStory(story)) {
            all += proposal.score >= tagThreshold;
            right += proposal.score >= tagThreshold && story.hasTag(proposal.competency);
        }
    }
    qInfo("%d of %d", right, all);
    QVERIFY(right >= 0.75 * all);
}

QTEST_APPLESS_MAIN(TestSampleSuggestion)
#include "tst_samplesuggestion.moc"

#include <algorithm>
