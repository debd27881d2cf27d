#include "wording/coach.h"
#include "wording/coverage.h"
#include "wording/errors.h"
#include "wording/names.h"
#include "wording/reasons.h"

#include <QTest>

using namespace storybank;

namespace {

/// All values of a stored enum.
template<Coded E>
QList<E> all()
{
    QList<E> values;
    for (size_t i = 0; i < Codes<E>::names.size(); ++i)
        values.append(static_cast<E>(i));
    return values;
}

/// The words of all values, which must differ from each other.
template<typename E, typename Word>
QStringList wordsOf(Word word)
{
    QStringList words;
    const QList<E> values = all<E>();
    for (const E value : values)
        words.append(word(value));
    return words;
}

bool isSentence(const QString &text)
{
    return text.size() > 8 && text.at(0).isUpper() && text.endsWith(u'.') && !text.contains(u'%') &&
           !text.contains(QLatin1String("(s)"));
}

PromptId prompt(int number)
{
    return PromptId::fromName(QString::number(number));
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_ofEveryCode_standAndDiffer();
    void fitName_tellsZeroFromNotJudged();
    void caps_haveSentences_exceptNoCap();
    void levels_haveSentencesOfTheirOwn();
    void reason_ofEveryCode_isOneSentence_data();
    void reason_ofEveryCode_isOneSentence();
    void reason_withSeveralWords_namesThemAll();
    void reason_ofOneNumber_isSingular();
    void coachRule_hasNameReasonAndRemedyOfItsOwn();
    void finding_ofEveryRule_isOneSentence_data();
    void finding_ofEveryRule_isOneSentence();
    void finding_namesItsWordsAndPlace();
    void nextStory_countsGapsAndThinPrompts_data();
    void nextStory_countsGapsAndThinPrompts();
    void critical_countsPromptsAndLevels_data();
    void critical_countsPromptsAndLevels();
    void gradedText_saysJudgementGradeCapAndChoice_data();
    void gradedText_saysJudgementGradeCapAndChoice();
    void errorTitle_ofEveryCode_stands();
    void errorLine_isWhatWhyAndHelp_data();
    void errorLine_isWhatWhyAndHelp();
    void errorText_isSentences();
};

void TestWording::names_ofEveryCode_standAndDiffer()
{
    const QList<QStringList> lists{wordsOf<StoryStatus>(statusName), wordsOf<Section>(sectionName),
                                   wordsOf<Grade>(gradeName), wordsOf<Level>(levelName),
                                   wordsOf<Difficulty>(difficultyName).mid(1)};
    for (const QStringList &words : lists) {
        QVERIFY(!words.contains(QString()));
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
    }
    QCOMPARE(difficultyName(Difficulty::Unknown), QString());
    QCOMPARE(sectionName(Section::Criteria), QStringLiteral("Decision criteria"));
}

void TestWording::fitName_tellsZeroFromNotJudged()
{
    QCOMPARE(fitName(std::nullopt), QStringLiteral("Not judged"));
    QCOMPARE(fitName(0), QStringLiteral("Does not fit"));
    QCOMPARE(fitName(4), QStringLiteral("Fit 4 of 5"));
}

void TestWording::caps_haveSentences_exceptNoCap()
{
    QSet<QString> sentences;
    for (const Cap cap : all<Cap>().mid(1)) {
        QVERIFY2(isSentence(capText(cap)), qPrintable(capText(cap)));
        sentences.insert(capText(cap));
    }
    QCOMPARE(sentences.size(), all<Cap>().size() - 1);
    QVERIFY(capText(Cap::NoCap).isEmpty());
}

void TestWording::levels_haveSentencesOfTheirOwn()
{
    QSet<QString> sentences;
    const QList<Level> levels = all<Level>();
    for (const Level level : levels) {
        for (const QString &text : {promptLevelText(level), competencyLevelText(level)}) {
            QVERIFY2(isSentence(text), qPrintable(text));
            sentences.insert(text);
        }
    }
    QCOMPARE(sentences.size(), 8);
}

void TestWording::reason_ofEveryCode_isOneSentence_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, ReasonCode code, const QStringList &args, const char *names) {
        QTest::newRow(name) << Reason{code, args, true} << QString::fromUtf8(names);
    };
    row("primary", ReasonCode::PrimaryTagMatches, {QStringLiteral("Failure")}, "“Failure”");
    row("secondary", ReasonCode::SecondaryTagMatches, {QStringLiteral("Failure")}, "secondary");
    row("words", ReasonCode::SharedWords, {QStringLiteral("cost")}, "“cost”");
    row("phrase", ReasonCode::PhraseFound, {QStringLiteral("criteria"), QStringLiteral("way back")},
        "Decision criteria: “way back”");
    row("phrase in title", ReasonCode::PhraseFound, {QStringLiteral("title"), QStringLiteral("bet")},
        "Title: “bet”");
    row("phrase in hook", ReasonCode::PhraseFound, {QStringLiteral("hook"), QStringLiteral("bet")},
        "Hook: “bet”");
    row("title", ReasonCode::TitleMatches, {QStringLiteral("cost")}, "title");
    row("status", ReasonCode::Status, {QStringLiteral("polished")}, "polished");
    row("strength", ReasonCode::Strength, {QStringLiteral("5")}, "5 of 5");
    row("numbers", ReasonCode::HasNumbers, {QStringLiteral("3")}, "3 numbers");
    row("no numbers", ReasonCode::NoNumbers, {}, "no numbers");
    row("draft", ReasonCode::Draft, {}, "draft");
    row("told", ReasonCode::ToldAtCompany, {QStringLiteral("Tallis"), QStringLiteral("2026-03-12")},
        "Tallis on 2026");
    row("asked for", ReasonCode::AskedFor, {QStringLiteral("Failure"), QStringLiteral("went wrong")},
        "“went wrong”");
}

void TestWording::reason_ofEveryCode_isOneSentence()
{
    QFETCH(Reason, reason);
    QFETCH(QString, names);
    const QString sentence = reasonSentence(reason);
    QVERIFY2(sentence.contains(names), qPrintable(sentence));
    QVERIFY2(isSentence(sentence), qPrintable(sentence));
}

void TestWording::reason_withSeveralWords_namesThemAll()
{
    const Reason reason{ReasonCode::SharedWords,
                        {QStringLiteral("cost"), QStringLiteral("bill"), QStringLiteral("half")},
                        true};
    QCOMPARE(reasonSentence(reason),
             QStringLiteral("It shares “cost”, “bill” and “half” with the question."));
    QCOMPARE(reasonSentences({reason, reason}).size(), 2);
}

void TestWording::reason_ofOneNumber_isSingular()
{
    QCOMPARE(reasonSentence({ReasonCode::HasNumbers, {QStringLiteral("1")}, true}),
             QStringLiteral("It has a number to show."));
    QVERIFY(reasonSentence({ReasonCode::Strength, {QStringLiteral("2")}, false})
                .contains(QLatin1String("only 2")));
}

void TestWording::coachRule_hasNameReasonAndRemedyOfItsOwn()
{
    const QStringList names = wordsOf<CoachRule>(ruleName);
    const QStringList reasons = wordsOf<CoachRule>(ruleReason);
    const QStringList remedies = wordsOf<CoachRule>(ruleRemedy);
    for (const QStringList &words : {names, reasons, remedies})
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), ruleCount);
    for (const QString &sentence : reasons + remedies)
        QVERIFY2(isSentence(sentence), qPrintable(sentence));
    QVERIFY(!names.contains(QString()));
}

void TestWording::finding_ofEveryRule_isOneSentence_data()
{
    QTest::addColumn<CoachRule>("rule");
    const QList<CoachRule> rules = all<CoachRule>();
    for (const CoachRule rule : rules)
        QTest::newRow(toCode(rule).data()) << rule;
}

void TestWording::finding_ofEveryRule_isOneSentence()
{
    QFETCH(CoachRule, rule);
    Finding finding;
    finding.rule = rule;
    finding.words = {QStringLiteral("we"), QStringLiteral("us")};
    finding.numbers = {7, 65, 130};
    QString sentence = findingText(finding);
    sentence.replace(QStringLiteral(" %."), QStringLiteral(" percent."));
    QVERIFY2(isSentence(sentence) || sentence.startsWith(u'“'), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    QVERIFY(!findingTitle(finding).isEmpty());
    QVERIFY(!findingTitle(finding).endsWith(u'.'));
}

void TestWording::finding_namesItsWordsAndPlace()
{
    Finding finding;
    finding.rule = CoachRule::WeOverI;
    finding.numbers = {9, 1};
    QCOMPARE(findingTitle(finding), QStringLiteral("“we” 9 times, “I” once"));
    QCOMPARE(findingPlace(finding), QStringLiteral("Action"));
    finding.rule = CoachRule::VagueWords;
    finding.words = {QStringLiteral("a lot of"), QStringLiteral("stuff"), QStringLiteral("A lot of")};
    QCOMPARE(findingText(finding), QStringLiteral("“a lot of”, “stuff” stand where facts could."));
    finding.place = Place::Metrics;
    finding.item = 2;
    QCOMPARE(findingPlace(finding), QStringLiteral("Metrics, row 3"));
    QCOMPARE(passedText(1), QStringLiteral("1 check passed"));
    QCOMPARE(passedText(9), QStringLiteral("9 checks passed"));
}

void TestWording::nextStory_countsGapsAndThinPrompts_data()
{
    QTest::addColumn<int>("gaps");
    QTest::addColumn<int>("thin");
    QTest::addColumn<QString>("does");
    QTest::newRow("one gap") << 1 << 0 << "would close 1 gap.";
    QTest::newRow("gaps") << 3 << 0 << "would close 3 gaps.";
    QTest::newRow("one thin") << 0 << 1 << "would lift 1 thin prompt.";
    QTest::newRow("thin") << 0 << 2 << "would lift 2 thin prompts.";
    QTest::newRow("both") << 1 << 2 << "would close 1 gap and lift 2 thin prompts.";
}

void TestWording::nextStory_countsGapsAndThinPrompts()
{
    QFETCH(int, gaps);
    QFETCH(int, thin);
    QFETCH(QString, does);
    NextStory next;
    next.gaps = gaps;
    next.thin = thin;
    QCOMPARE(nextStoryText(next, QStringLiteral("Failure")),
             QStringLiteral("A strong story for “Failure” ") + does);
}

void TestWording::critical_countsPromptsAndLevels_data()
{
    QTest::addColumn<int>("prompts");
    QTest::addColumn<int>("levels");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << 1 << 1 << "Without it 1 prompt loses a level.";
    QTest::newRow("one by two") << 1 << 2 << "Without it 1 prompt loses 2 levels.";
    QTest::newRow("three") << 3 << 3 << "Without it 3 prompts lose a level each.";
    QTest::newRow("three by five") << 3 << 5 << "Without it 3 prompts lose 5 levels in all.";
}

void TestWording::critical_countsPromptsAndLevels()
{
    QFETCH(int, prompts);
    QFETCH(int, levels);
    CriticalStory story;
    story.levelsLost = levels;
    for (int i = 0; i < prompts; ++i)
        story.prompts.append(prompt(i));
    QTEST(criticalText(story), "text");
}

void TestWording::gradedText_saysJudgementGradeCapAndChoice_data()
{
    QTest::addColumn<GradedAnswer>("answer");
    QTest::addColumn<QString>("text");
    const auto answer = [](std::optional<int> fit, const Graded &graded, bool chosen = false) {
        return GradedAnswer{{}, {}, fit, chosen, graded};
    };
    QTest::newRow("strong") << answer(5, {Grade::Strong, Cap::NoCap, false}) << "Fit 5 of 5, strong.";
    QTest::newRow("chosen") << answer(3, {Grade::Workable, Cap::NoCap, false}, true)
                            << "Fit 3 of 5, workable. It is the chosen answer.";
    QTest::newRow("capped") << answer(4, {Grade::Stretch, Cap::Draft, false})
                            << "Fit 4 of 5, stretch. The story is a draft, so it is at most a stretch.";
    QTest::newRow("does not fit") << answer(0, {Grade::None, Cap::NoCap, false}) << "Does not fit.";
    QTest::newRow("not judged") << answer(std::nullopt, {Grade::None, Cap::NoCap, false}) << "Not judged.";
    QTest::newRow("import") << answer(std::nullopt, {Grade::Workable, Cap::NoCap, true})
                            << "Not judged; an import linked it, so it counts as workable for now.";
}

void TestWording::gradedText_saysJudgementGradeCapAndChoice()
{
    QFETCH(GradedAnswer, answer);
    QTEST(gradedText(answer), "text");
}

void TestWording::errorTitle_ofEveryCode_stands()
{
    QSet<QString> titles;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code)
        titles.insert(errorTitle(static_cast<ErrorCode>(code)));
    QVERIFY(!titles.contains(QString()));
    QCOMPARE(titles.size(), static_cast<int>(ErrorCode::Cancelled) + 1);
}

void TestWording::errorLine_isWhatWhyAndHelp_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("line");
    const auto error = [](const char *what, const char *why, const char *help) {
        return Error{ErrorCode::BankMissing, QString::fromUtf8(what), QString::fromUtf8(why),
                     QString::fromUtf8(help)};
    };
    QTest::newRow("all") << error("a.storybank", "there is no such file.", "Create one with “new”.")
                         << "a.storybank : there is no such file, create one with “new”";
    QTest::newRow("no help") << error("a.storybank", "there is no such file", "")
                             << "a.storybank : there is no such file";
    QTest::newRow("no cause") << error("a.storybank", "", "") << "a.storybank : the bank is missing";
    QTest::newRow("no thing") << error("", "there is no such file", "") << "there is no such file";
    QTest::newRow("line breaks") << error("a\nb", "why\r\n so", "CSV helps") << "a b : why so, CSV helps";
}

void TestWording::errorLine_isWhatWhyAndHelp()
{
    QFETCH(Error, error);
    QTEST(errorLine(error), "line");
}

void TestWording::errorText_isSentences()
{
    const Error error{ErrorCode::BankLocked, QStringLiteral("a.storybank"), QStringLiteral("it is locked"),
                      QStringLiteral("close the other window")};
    QCOMPARE(errorText(error), QStringLiteral("a.storybank: it is locked. Close the other window."));
}

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"
