#include "insight/lexicons.h"

#include "domain/library.h"
#include "insight/stemmer.h"
#include "insight/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace storybank;
using namespace storybank::test;

namespace {

constexpr int fewestCues = 12;

QStringList stemsOf(const QString &text)
{
    QStringList stems;
    static const Lexicon lexicon = shippedLexicon();
    WordReader reader(lexicon.baseForms);
    const QList<Word> words = reader.read(text);
    for (const Word &word : words)
        stems.append(word.stem);
    return stems;
}

} // namespace

class TestLexicon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cues_ofEveryCompetency_areEnoughOnBothSides_data();
    void cues_ofEveryCompetency_areEnoughOnBothSides();
    void cues_ofNoUnknownCompetency_areShipped();
    void cues_ofOneSide_standOnce();
    void thesaurus_group_namesEachWordOnce();
    void cue_withChoices_standsForEachOfThem();
    void readLexicon_ofBrokenDocument_failsWithBadInput_data();
    void readLexicon_ofBrokenDocument_failsWithBadInput();
    void stem_ofPublishedExamples_isPorters_data();
    void stem_ofPublishedExamples_isPorters();
    void stem_ofBritishAndAmericanSpelling_isTheSame_data();
    void stem_ofBritishAndAmericanSpelling_isTheSame();
    void words_ofShortForms_areSpeltOut();
    void words_withAccentsAndHyphens_areFoldedAndParted();
    void words_ofJapanese_comeAsPairs();
    void words_knowTheirPlaceAndSentence();
};

void TestLexicon::cues_ofEveryCompetency_areEnoughOnBothSides_data()
{
    QTest::addColumn<QString>("key");
    const QList<Competency> all = defaultCompetencies() + widerCompetencies();
    for (const Competency &competency : all)
        QTest::newRow(qPrintable(competency.key)) << competency.key;
}

void TestLexicon::cues_ofEveryCompetency_areEnoughOnBothSides()
{
    QFETCH(QString, key);
    const Lexicon lexicon = shippedLexicon();
    for (const auto *side : {&lexicon.storyCues, &lexicon.promptCues}) {
        const QList<Cue> cues = side->value(key);
        const auto speaking =
            std::count_if(cues.begin(), cues.end(), [](const Cue &c) { return c.weight > 0; });
        QVERIFY2(speaking >= fewestCues, qPrintable(QString::number(speaking)));
        for (const Cue &cue : cues) {
            QVERIFY2(cue.weight >= 0 && cue.weight < 1, qPrintable(cue.phrase));
            QVERIFY2(!cue.stems.isEmpty() && cue.stems.first() != u"*" && cue.stems.first() != u"#" &&
                         cue.stems.last() != u"*",
                     qPrintable(cue.phrase));
        }
    }
}

void TestLexicon::cues_ofNoUnknownCompetency_areShipped()
{
    const Lexicon lexicon = shippedLexicon();
    QCOMPARE(lexicon.storyCues.size(), 17);
    QCOMPARE(lexicon.promptCues.size(), 17);
}

void TestLexicon::cues_ofOneSide_standOnce()
{
    const Lexicon lexicon = shippedLexicon();
    QStringList twice;
    for (const auto *side : {&lexicon.storyCues, &lexicon.promptCues}) {
        for (auto cues = side->cbegin(); cues != side->cend(); ++cues) {
            QSet<QStringList> seen;
            for (const Cue &cue : cues.value()) {
                if (seen.contains(cue.stems))
                    twice.append(QStringLiteral("%1: %2").arg(cues.key(), cue.phrase));
                seen.insert(cue.stems);
            }
        }
    }
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QStringLiteral(", "))));
}

void TestLexicon::thesaurus_group_namesEachWordOnce()
{
    const Lexicon lexicon = shippedLexicon();
    QVERIFY(lexicon.thesaurus.size() >= 100);
    for (const QList<Cue> &group : lexicon.thesaurus) {
        QSet<QStringList> seen;
        for (const Cue &member : group) {
            QVERIFY2(!member.stems.isEmpty() && !seen.contains(member.stems), qPrintable(member.phrase));
            seen.insert(member.stems);
        }
        QVERIFY2(seen.size() > 1, qPrintable(group.first().phrase));
    }
}

void TestLexicon::cue_withChoices_standsForEachOfThem()
{
    const QByteArray document =
        R"({"kind": "cues", "weights": {"stories": {"strong": 0.5}}, "competencies": {"ownership":
            {"stories": {"strong": ["nobody/no-one owned it/that"]}}}})";
    const Result<Lexicon> lexicon = readLexicon({document});
    QVERIFY(lexicon.ok());
    QStringList phrases;
    for (const Cue &cue : lexicon->storyCues.value(QStringLiteral("ownership")))
        phrases.append(cue.stems.join(u' '));
    QCOMPARE(phrases.join(u'|'), QStringLiteral("nobodi own it|nobodi own that|no on own it|no on own that"));
}

void TestLexicon::readLexicon_ofBrokenDocument_failsWithBadInput_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"kind\": ");
    QTest::newRow("unknown kind") << QByteArray("{\"kind\": \"recipe\"}");
    QTest::newRow("unknown weight") << QByteArray(
        "{\"kind\": \"cues\", \"weights\": {\"strong\": 0.5}, \"competencies\": {\"failure\": {\"stories\": "
        "{\"hefty\": [\"my fault\"]}}}}");
}

void TestLexicon::readLexicon_ofBrokenDocument_failsWithBadInput()
{
    QFETCH(QByteArray, document);
    const Result<Lexicon> lexicon = readLexicon({document});
    QVERIFY(!lexicon.ok());
    QCOMPARE(lexicon.error().code, ErrorCode::BadInput);
}

/// Words that Porter's paper uses for its rules.
void TestLexicon::stem_ofPublishedExamples_isPorters_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("stem");
    const QList<std::pair<const char *, const char *>> examples{
        {"caresses", "caress"},
        {"ponies", "poni"},
        {"ties", "ti"},
        {"cats", "cat"},
        {"feed", "feed"},
        {"agreed", "agre"},
        {"plastered", "plaster"},
        {"bled", "bled"},
        {"motoring", "motor"},
        {"sing", "sing"},
        {"conflated", "conflat"},
        {"troubled", "troubl"},
        {"sized", "size"},
        {"hopping", "hop"},
        {"falling", "fall"},
        {"hissing", "hiss"},
        {"filing", "file"},
        {"happy", "happi"},
        {"sky", "sky"},
        {"relational", "relat"},
        {"conditional", "condit"},
        {"digitizer", "digit"},
        {"operator", "oper"},
        {"feudalism", "feudal"},
        {"hopefulness", "hope"},
        {"formality", "formal"},
        {"sensibility", "sensibl"},
        {"triplicate", "triplic"},
        {"formative", "form"},
        {"electrical", "electr"},
        {"goodness", "good"},
        {"allowance", "allow"},
        {"inference", "infer"},
        {"airliner", "airlin"},
        {"adjustable", "adjust"},
        {"replacement", "replac"},
        {"adoption", "adopt"},
        {"communism", "commun"},
        {"effective", "effect"},
        {"probate", "probat"},
        {"rate", "rate"},
        {"cease", "ceas"},
        {"controll", "control"},
        {"roll", "roll"},
        {"a", "a"},
    };
    for (const auto &[word, stem] : examples)
        QTest::newRow(word) << QString::fromLatin1(word) << QString::fromLatin1(stem);
}

void TestLexicon::stem_ofPublishedExamples_isPorters()
{
    QFETCH(QString, word);
    QTEST(stemOf(word), "stem");
}

void TestLexicon::stem_ofBritishAndAmericanSpelling_isTheSame_data()
{
    QTest::addColumn<QString>("british");
    QTest::addColumn<QString>("american");
    QTest::newRow("verb") << "prioritise"
                          << "prioritize";
    QTest::newRow("past") << "apologised"
                          << "apologized";
    QTest::newRow("gerund") << "organising"
                            << "organizing";
    QTest::newRow("noun") << "prioritisation"
                          << "prioritization";
    QTest::newRow("our") << "behaviours"
                         << "behaviors";
    QTest::newRow("double l") << "modelling"
                              << "modeling";
    QTest::newRow("programme") << "programme"
                               << "program";
}

void TestLexicon::stem_ofBritishAndAmericanSpelling_isTheSame()
{
    QFETCH(QString, british);
    QFETCH(QString, american);
    QCOMPARE(stemOf(british), stemOf(american));
}

void TestLexicon::words_ofShortForms_areSpeltOut()
{
    QCOMPARE(stemsOf(QStringLiteral("They didn’t, we can't, I won't")),
             stemsOf(QStringLiteral("They do not we can not I will not")));
    QCOMPARE(stemsOf(QStringLiteral("the team's plan, she’d told us")),
             stemsOf(QStringLiteral("the team plan she tell us")));
}

void TestLexicon::words_withAccentsAndHyphens_areFoldedAndParted()
{
    QCOMPARE(stemsOf(QStringLiteral("Café cross-functional")),
             stemsOf(QStringLiteral("cafe CROSS functional")));
}

void TestLexicon::words_ofJapanese_comeAsPairs()
{
    QCOMPARE(stemsOf(QStringLiteral("失敗談 x")),
             (QStringList{QStringLiteral("失敗"), QStringLiteral("敗談"), QStringLiteral("x")}));
}

void TestLexicon::words_knowTheirPlaceAndSentence()
{
    const QString text = QStringLiteral("I failed. Then 1.8 held!");
    const QList<Word> words = WordReader({}).read(text);
    QStringList standing;
    QList<int> sentences;
    for (const Word &word : words) {
        standing.append(text.mid(word.start, word.end - word.start));
        sentences.append(word.sentence);
    }
    QCOMPARE(standing.join(u'|'), QStringLiteral("I|failed|Then|1|8|held"));
    QCOMPARE(sentences, (QList{0, 0, 1, 1, 1, 1}));
}

QTEST_APPLESS_MAIN(TestLexicon)
#include "tst_lexicon.moc"

#include <algorithm>
