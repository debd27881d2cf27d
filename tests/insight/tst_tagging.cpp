#include "insight/figures.h"
#include "insight/labelled.h"
#include "insight/lexicons.h"
#include "insight/tagging.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

namespace {

QList<TagProposal> proposeTags(const Story &story, const Library &bank, const Lexicon &lexicon)
{
    return Tagger(bank, lexicon).forStory(story);
}

QList<TagProposal> proposeTags(const Prompt &prompt, const Library &bank, const Lexicon &lexicon)
{
    return Tagger(bank, lexicon).forPrompt(prompt);
}

Library bankWith(const QString &ownCompetency)
{
    Library bank;
    const QList<Competency> competencies = defaultCompetencies();
    for (const Competency &competency : competencies)
        bank.table<Competency>().put(competency);
    Competency own;
    own.id = CompetencyId::fromName(ownCompetency);
    own.name = ownCompetency;
    own.position = 99;
    bank.table<Competency>().put(own);
    return bank;
}

Story storyOf(const QString &task, const QString &title = {})
{
    Story story;
    story.id = StoryId::fromName(task);
    story.title = title;
    story.task = task;
    return story;
}

Prompt promptOf(const QString &text)
{
    Prompt prompt;
    prompt.id = PromptId::fromName(text);
    prompt.text = text;
    return prompt;
}

QString keyOfBest(const QList<TagProposal> &proposals, const Library &bank)
{
    return proposals.isEmpty() ? QString() : bank.find(proposals.first().competency)->key;
}

} // namespace

class TestTagging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_lexicon = shippedLexicon(); }
    void labelledSet_isTaggedAsReadersWould_data();
    void labelledSet_isTaggedAsReadersWould();
    void otherHandsExamples_areEnoughToTag();
    void plainCases_storiesAndPrompts_areEachTaggedAsReadersWould();
    void reason_ofStory_pointsToSectionAndWordsAsTheyStand();
    void reason_ofPrompt_namesCompetencyAndWords();
    void cue_findsOtherFormsOfItsWords_data();
    void cue_findsOtherFormsOfItsWords();
    void cue_doesNotReachOverSentences();
    void phraseOfNoWeight_hidesShorterCues_data();
    void phraseOfNoWeight_hidesShorterCues();
    void ownCompetency_isFoundByItsName();
    void emptyLexicon_knowsNamesOnly();
    void retiredCompetency_isNotProposed();
    void textWithoutCues_getsNoProposal();
    void proposals_areSortedByScoreWithinRange();

private:
    Lexicon m_lexicon;
};

void TestTagging::labelledSet_isTaggedAsReadersWould_data()
{
    QTest::addColumn<QString>("lot");
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("recall");
    QTest::newRow("plain cases") << QStringLiteral("plain") << 0.85 << 0.75;
    QTest::newRow("tuned on, first hand") << QStringLiteral("first") << 0.85 << 0.75;
    QTest::newRow("tuned on, second hand") << QStringLiteral("second") << 0.85 << 0.75;
    QTest::newRow("tuned on, third hand") << QStringLiteral("third") << 0.85 << 0.75;
    QTest::newRow("tuned on, fourth hand") << QStringLiteral("fourth") << 0.85 << 0.75;
    QTest::newRow("tuned on, fifth hand") << QStringLiteral("fifth") << 0.85 << 0.75;
    // Only measured: 0.915 and 0.754, 0.867 and 0.788, 0.932 and 0.838. The third lot was opened when all was
    // chosen (0.924 and 0.838) but the smoothing and the least score, which the sample bank asked for later.
    for (const QString &lot : heldBackLots)
        QTest::newRow(qPrintable(lot)) << lot << 0.85 << 0.75;
}

void TestTagging::labelledSet_isTaggedAsReadersWould()
{
    QFETCH(QString, lot);
    QFETCH(double, precision);
    QFETCH(double, recall);
    const Labelled set = labelledSet({lot});
    const TagFigures ofStories = storyTagFigures(set, m_lexicon);
    const TagFigures ofPrompts = promptTagFigures(set, m_lexicon);
    const TagFigures both = ofStories + ofPrompts;
    qInfo("stories: precision %.3f, recall %.3f; prompts: %.3f, %.3f; both: %.3f, %.3f",
          ofStories.precision(), ofStories.recall(), ofPrompts.precision(), ofPrompts.recall(),
          both.precision(), both.recall());
    QVERIFY(both.precision() >= precision);
    QVERIFY(both.recall() >= recall);
}

/// The lots that no cue was written for, each while only the other hands' words are learnt.
void TestTagging::otherHandsExamples_areEnoughToTag()
{
    TagFigures both;
    for (const QString &hand : {QStringLiteral("third"), QStringLiteral("fourth"), QStringLiteral("fifth")}) {
        const Lexicon lexicon = lexiconWithout(hand);
        const Labelled set = labelledSet({hand});
        both = both + storyTagFigures(set, lexicon) + promptTagFigures(set, lexicon);
    }
    qInfo("precision %.3f, recall %.3f", both.precision(), both.recall());
    QVERIFY(both.precision() >= 0.85);
    QVERIFY(both.recall() >= 0.75);
}

void TestTagging::plainCases_storiesAndPrompts_areEachTaggedAsReadersWould()
{
    const Labelled set = labelledSet({QStringLiteral("plain")});
    for (const TagFigures &figures : {storyTagFigures(set, m_lexicon), promptTagFigures(set, m_lexicon)}) {
        QVERIFY(figures.precision() >= 0.85);
        QVERIFY(figures.recall() >= 0.75);
    }
}

void TestTagging::reason_ofStory_pointsToSectionAndWordsAsTheyStand()
{
    const Library bank = bankWith(QStringLiteral("Cooking"));
    const QList<TagProposal> proposals =
        proposeTags(storyOf(QStringLiteral("It was MY own  mistake, and it was my fault.")), bank, m_lexicon);
    QCOMPARE(keyOfBest(proposals, bank), QStringLiteral("failure"));
    const QList<Reason> reasons = proposals.first().reasons;
    QVERIFY(reasons.contains(
        Reason{ReasonCode::PhraseFound, {QStringLiteral("task"), QStringLiteral("it was my fault")}}));
    QVERIFY(reasons.contains(
        Reason{ReasonCode::PhraseFound, {QStringLiteral("task"), QStringLiteral("MY own mistake")}}));
}

void TestTagging::reason_ofPrompt_namesCompetencyAndWords()
{
    const Library bank = bankWith(QStringLiteral("Cooking"));
    const QList<TagProposal> proposals =
        proposeTags(promptOf(QStringLiteral("When were you in disagreement with a peer?")), bank, m_lexicon);
    QCOMPARE(keyOfBest(proposals, bank), QStringLiteral("disagree_and_commit"));
    QCOMPARE(proposals.first().reasons.first(),
             (Reason{ReasonCode::AskedFor,
                     {QStringLiteral("Disagree and commit"), QStringLiteral("disagreement with a peer")}}));
}

void TestTagging::cue_findsOtherFormsOfItsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("past") << "I took over what nobody owned."
                          << "ownership";
    QTest::newRow("present") << "I take over what nobody owns."
                             << "ownership";
    QTest::newRow("short form") << "They didn’t believe us, and both teams mistrusted me."
                                << "cross_functional_trust";
    QTest::newRow("words between") << "I missed the final deadline, and it was my very own fault."
                                   << "failure";
    QTest::newRow("capitals") << "WE HAD A KILL SWITCH AND A STOP RULE."
                              << "calculated_risk";
}

void TestTagging::cue_findsOtherFormsOfItsWords()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    const Library bank = bankWith(QStringLiteral("Cooking"));
    const QList<TagProposal> proposals = proposeTags(storyOf(text), bank, m_lexicon);
    QCOMPARE(keyOfBest(proposals, bank), key);
}

void TestTagging::cue_doesNotReachOverSentences()
{
    const Library bank = bankWith(QStringLiteral("Cooking"));
    const Story story = storyOf(QStringLiteral("The train was missed. The deadline held."));
    const QList<TagProposal> proposals = proposeTags(story, bank, m_lexicon);
    QVERIFY(keyOfBest(proposals, bank) != QLatin1String("failure"));
    for (const TagProposal &proposal : proposals) {
        for (const Reason &reason : proposal.reasons)
            QVERIFY(!reason.args.last().contains(u'.'));
    }
}

void TestTagging::phraseOfNoWeight_hidesShorterCues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("failure rate") << "We watched the failure rate."
                                  << "failure";
    QTest::newRow("credit risk") << "The credit risk, the risk score and the risk team."
                                 << "calculated_risk";
}

void TestTagging::phraseOfNoWeight_hidesShorterCues()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    const Library bank = bankWith(QStringLiteral("Cooking"));
    const QList<TagProposal> proposals = proposeTags(storyOf(text, text), bank, m_lexicon);
    for (const TagProposal &proposal : proposals)
        QVERIFY(bank.find(proposal.competency)->key != key);
}

void TestTagging::ownCompetency_isFoundByItsName()
{
    const Library bank = bankWith(QStringLiteral("Patient safety"));
    const QList<TagProposal> proposals = proposeTags(
        promptOf(QStringLiteral("How have you made a ward better for patients' safety?")), bank, m_lexicon);
    QCOMPARE(proposals.size(), 1);
    QCOMPARE(proposals.first().competency, CompetencyId::fromName(QStringLiteral("Patient safety")));
    QVERIFY(proposals.first().score >= tagThreshold);
}

void TestTagging::emptyLexicon_knowsNamesOnly()
{
    const Library bank = bankWith(QStringLiteral("Patient safety"));
    QVERIFY(proposeTags(storyOf(QStringLiteral("I owned the outage.")), bank, Lexicon()).isEmpty());
    QCOMPARE(proposeTags(storyOf(QStringLiteral("Patient safety came first.")), bank, Lexicon())
                 .first()
                 .competency,
             CompetencyId::fromName(QStringLiteral("Patient safety")));
}

void TestTagging::retiredCompetency_isNotProposed()
{
    Library bank = bankWith(QStringLiteral("Patient safety"));
    Competency own = *bank.competencyNamed(u"Patient safety");
    own.retired = true;
    bank.table<Competency>().put(own);
    QVERIFY(proposeTags(storyOf(QStringLiteral("Patient safety came first.")), bank, m_lexicon).isEmpty());
}

void TestTagging::textWithoutCues_getsNoProposal()
{
    const Library bank = bankWith(QStringLiteral("Cooking"));
    QVERIFY(proposeTags(storyOf(QString()), bank, m_lexicon).isEmpty());
    QVERIFY(proposeTags(storyOf(QStringLiteral("Lorem ipsum dolor sit amet.")), bank, m_lexicon).isEmpty());
    QVERIFY(proposeTags(promptOf(QStringLiteral("Tell me about yourself.")), bank, m_lexicon).isEmpty());
}

void TestTagging::proposals_areSortedByScoreWithinRange()
{
    const Labelled set = labelledSet({QStringLiteral("plain")});
    const Tagger tagger(set.bank, m_lexicon);
    for (const Story &story : set.bank.stories()) {
        double last = 1;
        const QList<TagProposal> proposals = tagger.forStory(story);
        for (const TagProposal &proposal : proposals) {
            QVERIFY(proposal.score > 0 && proposal.score <= last);
            QVERIFY(!proposal.reasons.isEmpty());
            last = proposal.score;
        }
    }
}

QTEST_APPLESS_MAIN(TestTagging)
#include "tst_tagging.moc"
