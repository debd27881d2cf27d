#include "insight/figures.h"
#include "insight/labelled.h"
#include "insight/lexicons.h"
#include "insight/suggestion.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

namespace {

Prompt question(const QString &text)
{
    Prompt prompt;
    prompt.id = PromptId::fromName(text);
    prompt.text = text;
    return prompt;
}

const Suggestion *suggestionOf(const QList<Suggestion> &suggestions, StoryId story)
{
    const auto found = std::find_if(suggestions.begin(), suggestions.end(),
                                    [story](const Suggestion &each) { return each.story == story; });
    return found == suggestions.end() ? nullptr : &*found;
}

bool hasReason(const Suggestion *suggestion, ReasonCode code, bool speaksFor)
{
    return suggestion && std::any_of(suggestion->reasons.begin(), suggestion->reasons.end(),
                                     [code, speaksFor](const Reason &reason) {
                                         return reason.code == code && reason.speaksFor == speaksFor;
                                     });
}

} // namespace

class TestSuggestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_lexicon = shippedLexicon(); }
    void labelledSet_trueStories_areFoundBetterThanBySearching_data();
    void labelledSet_trueStories_areFoundBetterThanBySearching();
    void otherHandsExamples_areEnoughToBeatSearching();
    void plainCases_trueStory_comesFirstMostly();
    void labelledSet_withOwnersTags_isAnsweredBetterThanWithout();
    void laterSentences_ofThePrompt_count();
    void thesaurus_findsStoryInOtherWords();
    void tags_liftTheStoryThatBearsThem();
    void retiredAndTrashed_areNotSuggested();
    void nothingShared_givesNothing();
    void limit_holds();
    void scores_areSortedWithinRange();
    void draftWithoutNumbers_saysSo();
    void toldAtTheCompany_speaksAgainst();
    void sharedWords_areThoseOfTheQuestion();
    void suggestions_areTheSameEachTime();

private:
    /// The labelled bank with one of its stories changed.
    template<typename Change>
    Library withStory(const QString &title, Change &&change) const
    {
        Library bank = labelledSet({QStringLiteral("plain")}).bank;
        Story story = *bank.find(labelledStory(title));
        change(story);
        bank.table<Story>().put(story);
        return bank;
    }

    Lexicon m_lexicon;
};

void TestSuggestion::labelledSet_trueStories_areFoundBetterThanBySearching_data()
{
    QTest::addColumn<QStringList>("lots");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("mrr");
    QTest::newRow("plain cases") << QStringList{QStringLiteral("plain")} << 0.15 << 0.15;
    QTest::newRow("tuned on, first hand") << QStringList{QStringLiteral("first")} << 0.15 << 0.15;
    QTest::newRow("tuned on, second hand") << QStringList{QStringLiteral("second")} << 0.15 << 0.15;
    QTest::newRow("tuned on, third hand") << QStringList{QStringLiteral("third")} << 0.15 << 0.15;
    QTest::newRow("tuned on, fourth hand") << QStringList{QStringLiteral("fourth")} << 0.15 << 0.15;
    QTest::newRow("tuned on, fifth hand") << QStringList{QStringLiteral("fifth")} << 0.15 << 0.15;
    // Only measured: of the error in what comes first 0.733, 0.731 and 0.731 are gone, in MRR 0.775, 0.776
    // and 0.776.
    for (const QString &lot : heldBackLots)
        QTest::newRow(qPrintable(lot)) << QStringList{lot} << 0.15 << 0.15;
}

/// What is left of the error of the better of BM25 and TF-IDF, of which a share must be gone.
void TestSuggestion::labelledSet_trueStories_areFoundBetterThanBySearching()
{
    QFETCH(QStringList, lots);
    QFETCH(double, first);
    QFETCH(double, mrr);
    const Labelled set = labelledSet(lots);
    const RankFigures ours = rankFigures(set, ownProposals(set.bank, m_lexicon));
    const RankFigures searched = betterBaseline(set);
    qInfo("first %.3f (searching %.3f), among three %.3f (%.3f), MRR %.3f (%.3f)", ours.first, searched.first,
          ours.three, searched.three, ours.mrr, searched.mrr);
    QVERIFY(errorTaken(ours.first, searched.first) >= first);
    QVERIFY(errorTaken(ours.mrr, searched.mrr) >= mrr);
    QVERIFY(errorTaken(ours.three, searched.three) >= 0.15);
}

/// The second hand's lot while only the others' words are learnt: what is to be hoped for of a stranger's
/// bank.
void TestSuggestion::otherHandsExamples_areEnoughToBeatSearching()
{
    const Labelled set = labelledSet({QStringLiteral("second")});
    const Lexicon lexicon = lexiconWithout(QStringLiteral("second"));
    const RankFigures ours = rankFigures(set, ownProposals(set.bank, lexicon));
    const RankFigures searched = betterBaseline(set);
    qInfo("first %.3f (searching %.3f), MRR %.3f (%.3f)", ours.first, searched.first, ours.mrr, searched.mrr);
    QVERIFY(errorTaken(ours.first, searched.first) >= 0.4);
    QVERIFY(errorTaken(ours.mrr, searched.mrr) >= 0.5);
}

void TestSuggestion::plainCases_trueStory_comesFirstMostly()
{
    const Labelled set = labelledSet({QStringLiteral("plain")});
    const RankFigures figures = rankFigures(set, ownProposals(set.bank, m_lexicon));
    qInfo("best %.3f, among three %.3f", figures.best, figures.three);
    QVERIFY(figures.best >= 0.85);
    QVERIFY(figures.three >= 0.95);
}

void TestSuggestion::labelledSet_withOwnersTags_isAnsweredBetterThanWithout()
{
    // Where the words are a stranger's: those of the lot itself would leave tags little to add.
    const QStringList lots{QStringLiteral("second")};
    const Lexicon lexicon = lexiconWithout(QStringLiteral("second"));
    const Labelled bare = labelledSet(lots);
    const Labelled tagged = labelledSet(lots, OwnersTags::All);
    const RankFigures without = rankFigures(bare, ownProposals(bare.bank, lexicon));
    const RankFigures with = rankFigures(tagged, ownProposals(tagged.bank, lexicon));
    qInfo("first %.3f, MRR %.3f; with tags %.3f, %.3f", without.first, without.mrr, with.first, with.mrr);
    QVERIFY(with.first >= without.first + 0.1);
    QVERIFY(with.mrr >= without.mrr + 0.1);
}

void TestSuggestion::laterSentences_ofThePrompt_count()
{
    const Suggester suggester(labelledSet({QStringLiteral("plain")}).bank, m_lexicon);
    const QList<Suggestion> suggestions =
        suggester.forPrompt(question(QStringLiteral("Tell me about a decision. Was a museum opened by it?")));
    QCOMPARE(suggestions.first().story, labelledStory(QStringLiteral("A museum without a theme")));
}

void TestSuggestion::thesaurus_findsStoryInOtherWords()
{
    const Suggester suggester(labelledSet({QStringLiteral("plain")}).bank, m_lexicon);
    // The story says "candidate", "hired" and "applicants"; the question none of them.
    const QList<Suggestion> suggestions =
        suggester.forPrompt(question(QStringLiteral("Whom did you recruit?")));
    QCOMPARE(suggestions.first().story,
             labelledStory(QStringLiteral("The candidate nobody wanted to invite")));
}

void TestSuggestion::tags_liftTheStoryThatBearsThem()
{
    const QString title = QStringLiteral("Fewer cracks in the glaze");
    Prompt prompt = question(QStringLiteral("What are you most proud of?"));
    const CompetencyId quality =
        labelledSet({QStringLiteral("plain")}).bank.competencyNamed(u"product_quality")->id;
    prompt.competencies = {quality};

    const Suggester untagged(labelledSet({QStringLiteral("plain")}).bank, m_lexicon);
    const Suggester primary(withStory(title,
                                      [&](Story &s) {
                                          s.tags = {{quality, TagRank::Primary}};
                                      }),
                            m_lexicon);
    const Suggester secondary(withStory(title,
                                        [&](Story &s) {
                                            s.tags = {{quality, TagRank::Secondary}};
                                        }),
                              m_lexicon);
    const auto score = [&](const Suggester &suggester) {
        const QList<Suggestion> all = suggester.forPrompt(prompt, 100);
        const Suggestion *of = suggestionOf(all, labelledStory(title));
        return of ? of->score : 0;
    };
    QVERIFY(score(primary) > score(secondary));
    QVERIFY(score(secondary) > score(untagged));
    const QList<Suggestion> all = primary.forPrompt(prompt);
    QVERIFY(hasReason(suggestionOf(all, labelledStory(title)), ReasonCode::PrimaryTagMatches, true));
}

void TestSuggestion::retiredAndTrashed_areNotSuggested()
{
    const QString title = QStringLiteral("A museum without a theme");
    const Prompt prompt = question(QStringLiteral("How did you open a museum without a theme?"));
    const auto suggested = [&](const Library &bank) {
        const QList<Suggestion> all = Suggester(bank, m_lexicon).forPrompt(prompt, 100);
        return suggestionOf(all, labelledStory(title)) != nullptr;
    };
    QVERIFY(suggested(labelledSet({QStringLiteral("plain")}).bank));
    QVERIFY(!suggested(withStory(title, [](Story &story) { story.status = StoryStatus::Retired; })));
    QVERIFY(!suggested(withStory(
        title, [](Story &story) { story.trashedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC); })));
}

void TestSuggestion::nothingShared_givesNothing()
{
    const Suggester suggester(labelledSet({QStringLiteral("plain")}).bank, m_lexicon);
    QVERIFY(suggester.forPrompt(question(QStringLiteral("Zxqv wyrp glmbf?"))).isEmpty());
    QVERIFY(suggester.forPrompt(question(QString())).isEmpty());
    QVERIFY(Suggester(Library(), m_lexicon).forPrompt(question(QStringLiteral("Your failure?"))).isEmpty());
}

void TestSuggestion::limit_holds()
{
    const Suggester suggester(labelledSet({QStringLiteral("plain")}).bank, m_lexicon);
    const Prompt prompt =
        question(QStringLiteral("How did you lead a team through a risk, a mistake and a delay?"));
    QCOMPARE(suggester.forPrompt(prompt, 2).size(), 2);
    QCOMPARE(suggester.forPrompt(prompt, 0).size(), 0);
    QVERIFY(suggester.forPrompt(prompt, 1000).size() <=
            labelledSet({QStringLiteral("plain")}).bank.stories().size());
}

void TestSuggestion::scores_areSortedWithinRange()
{
    const Labelled set = labelledSet({QStringLiteral("plain")});
    const Suggester suggester(set.bank, m_lexicon);
    for (const Prompt &prompt : set.bank.prompts()) {
        double last = 1;
        const QList<Suggestion> suggestions = suggester.forPrompt(prompt, 100);
        for (const Suggestion &suggestion : suggestions) {
            QVERIFY(suggestion.score > 0 && suggestion.score <= last);
            last = suggestion.score;
        }
    }
}

void TestSuggestion::draftWithoutNumbers_saysSo()
{
    const QString title = QStringLiteral("A museum without a theme");
    const Prompt prompt = question(QStringLiteral("How did you lead when the goal was unclear?"));
    const Library draft = withStory(title, [](Story &story) { story.status = StoryStatus::Draft; });
    const Library polished = withStory(title, [](Story &story) {
        story.status = StoryStatus::Polished;
        story.strength = 5;
        story.metrics = {Metric()};
    });
    const QList<Suggestion> ofDraft = Suggester(draft, m_lexicon).forPrompt(prompt, 100);
    const QList<Suggestion> ofPolished = Suggester(polished, m_lexicon).forPrompt(prompt, 100);
    const Suggestion *worse = suggestionOf(ofDraft, labelledStory(title));
    const Suggestion *better = suggestionOf(ofPolished, labelledStory(title));
    QVERIFY(hasReason(worse, ReasonCode::Draft, false));
    QVERIFY(hasReason(worse, ReasonCode::NoNumbers, false));
    QVERIFY(hasReason(better, ReasonCode::HasNumbers, true));
    QVERIFY(hasReason(better, ReasonCode::Strength, true));
    QVERIFY(worse->score < better->score);
}

void TestSuggestion::toldAtTheCompany_speaksAgainst()
{
    const StoryId story = labelledStory(QStringLiteral("Saying no to nine features"));
    Library bank = labelledSet({QStringLiteral("plain")}).bank;
    Telling telling;
    telling.id = TellingId::fromName(QStringLiteral("telling"));
    telling.story = story;
    telling.company = QStringLiteral("Tallis Health");
    telling.day = {2026, 3, 12};
    bank.table<Telling>().put(telling);

    Prompt there = question(QStringLiteral("How did you choose which features to drop?"));
    there.company = QStringLiteral("TALLIS health");
    Prompt elsewhere = there;
    elsewhere.company = QStringLiteral("Fennmark Energy");
    const Suggester suggester(bank, m_lexicon);
    const QList<Suggestion> heard = suggester.forPrompt(there, 100);
    const QList<Suggestion> fresh = suggester.forPrompt(elsewhere, 100);
    QVERIFY(hasReason(suggestionOf(heard, story), ReasonCode::ToldAtCompany, false));
    QVERIFY(!hasReason(suggestionOf(fresh, story), ReasonCode::ToldAtCompany, false));
    QVERIFY(suggestionOf(heard, story)->score < suggestionOf(fresh, story)->score);
}

void TestSuggestion::sharedWords_areThoseOfTheQuestion()
{
    const Suggester suggester(labelledSet({QStringLiteral("plain")}).bank, m_lexicon);
    const QList<Suggestion> suggestions =
        suggester.forPrompt(question(QStringLiteral("Tell me about a Tunnel and a pump that flooded.")));
    const Suggestion &best = suggestions.first();
    QCOMPARE(best.story, labelledStory(QStringLiteral("Digging the tunnel after the flood")));
    QVERIFY(best.reasons.contains(
        Reason{ReasonCode::TitleMatches, {QStringLiteral("tunnel"), QStringLiteral("flooded")}, true}));
    QVERIFY(best.reasons.contains(Reason{ReasonCode::SharedWords, {QStringLiteral("pump")}, true}));
}

void TestSuggestion::suggestions_areTheSameEachTime()
{
    const Labelled set = labelledSet({QStringLiteral("plain")});
    const auto told = [&](const Suggester &suggester) {
        QStringList lines;
        for (const Prompt &prompt : set.bank.prompts()) {
            const QList<Suggestion> suggestions = suggester.forPrompt(prompt, 100);
            for (const Suggestion &each : suggestions) {
                lines.append(each.story.toString() + QString::number(each.score, 'g', 17));
                for (const Reason &reason : each.reasons)
                    lines.append(reason.args.join(u'|'));
            }
        }
        return lines;
    };
    // Two lexicons and two indexes: nothing may hang on what was asked before.
    QCOMPARE(told(Suggester(set.bank, shippedLexicon())), told(Suggester(set.bank, m_lexicon)));
}

QTEST_APPLESS_MAIN(TestSuggestion)
#include "tst_suggestion.moc"

#include <algorithm>
