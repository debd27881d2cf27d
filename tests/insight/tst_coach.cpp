#include "insight/coach/coach.h"

#include "domain/text.h"
#include "insight/banks.h"
#include "insight/lexicons.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

namespace {

const CoachWords &words()
{
    static const CoachWords all = shippedCoachWords();
    return all;
}

QList<Finding> findingsOf(const Story &story, CoachRule rule, const CoachSettings &settings = {})
{
    Library library;
    for (const Competency &competency : defaultCompetencies())
        library.table<Competency>().put(competency);
    QList<Finding> found = coach(story, library, words(), settings);
    found.removeIf([rule](const Finding &finding) { return finding.rule != rule; });
    return found;
}

QString wordsAt(const Story &story, const Finding &finding)
{
    return placeText(story, finding.place).mid(finding.range.start, finding.range.length);
}

/// A story in English whose sections are given as "situation|task|action|result|learning".
Story told(const QString &sections)
{
    Story story;
    const QStringList parts = sections.split(u'|');
    for (int i = 0; i < 5; ++i)
        story.text(static_cast<Section>(i)) = parts.value(i);
    return story;
}

Story tagged(Story story, const char *key)
{
    const QList<Competency> all = defaultCompetencies();
    for (const Competency &competency : all) {
        if (competency.key == QLatin1StringView(key))
            story.tags.append({competency.id, TagRank::Primary});
    }
    return story;
}

QString repeated(const char *sentence, int times)
{
    return QStringList(times, QString::fromUtf8(sentence)).join(u' ');
}

Metric metric(const char *name, MetricKind kind, std::optional<double> baseline, double result,
              const char *unit)
{
    Metric made;
    made.name = QString::fromUtf8(name);
    made.kind = kind;
    made.baseline = baseline;
    made.result = result;
    made.unit = QString::fromUtf8(unit);
    return made;
}

const QString emoji = QStringLiteral("👩‍👩‍👧 家族を守る。\n");

} // namespace

class TestCoach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule_overItsWords_speaksOrIsSilent_data();
    void rule_overItsWords_speaksOrIsSilent();
    void rule_overLengthsAndLists_speaksOrIsSilent_data();
    void rule_overLengthsAndLists_speaksOrIsSilent();
    void weOverI_marksEveryWe();
    void metric_isFoundByItsRow();
    void risk_isFoundByItsLine();
    void partMissing_isAnErrorInAFinishedStory();
    void mutedAndSwitchedOffRules_areSilent();
    void score_takesOffByDocumentedFormula();
    void tellingTime_isMeasuredAgainstTargets();
    void language_isThatOfMostFunctionWords_data();
    void language_isThatOfMostFunctionWords();
    void otherLanguages_getWhatCountsAndMeasures();
    void germanAndSpanish_haveTheMainRules_data();
    void germanAndSpanish_haveTheMainRules();
    void brokenWords_areRefused_data();
    void brokenWords_areRefused();
    void randomText_neverLeavesItsRange();
    void longTexts_endWithFewFindings_data();
    void longTexts_endWithFewFindings();
};

void TestCoach::rule_overItsWords_speaksOrIsSilent_data()
{
    QTest::addColumn<CoachRule>("rule");
    QTest::addColumn<QString>("sections");
    QTest::addColumn<QString>("found"); // empty = silent
    const auto row = [](const char *name, CoachRule rule, const char *sections, const char *found) {
        QTest::newRow(name) << rule << QString::fromUtf8(sections) << QString::fromUtf8(found);
    };
    row("result, praise only", CoachRule::ResultWithoutNumber, "|||The team was happy with it and so was I.",
        "The team was happy with it and so was I.");
    row("result, only how long it took", CoachRule::ResultWithoutNumber,
        "|||It was done in two weeks and they were pleased with it.",
        "It was done in two weeks and they were pleased with it.");
    row("result, a year", CoachRule::ResultWithoutNumber,
        "|||It has been in use since 2019 and they like it.",
        "It has been in use since 2019 and they like it.");
    row("result, digits", CoachRule::ResultWithoutNumber, "|||It was done by 14 of the teams.", "");
    row("result, number in words", CoachRule::ResultWithoutNumber, "|||The waiting time was halved for them.",
        "");
    row("result, digits run into the unit", CoachRule::ResultWithoutNumber,
        "|||It was at 40ms when they had it.", "");

    row("baseline, down to", CoachRule::NumberWithoutBaseline,
        "|||The wait for them is down to 6 hours a week.", "6 hours");
    row("baseline, percent", CoachRule::NumberWithoutBaseline,
        "|||The error rate of it fell to 1.8 % in the spring.", "1.8 %");
    row("baseline, told from", CoachRule::NumberWithoutBaseline,
        "|||The rate of it fell from 15 % to 1.8 % in the spring.", "");
    row("baseline, told after", CoachRule::NumberWithoutBaseline,
        "|||It fell to 6 hours and was 9 before that.", "");
    row("baseline, told in the situation", CoachRule::NumberWithoutBaseline,
        "They had 15 % of it wrong.|||The rate of it fell to 1.8 % in the spring.", "");

    row("unit, pair", CoachRule::NumberWithoutUnit,
        "|||The latency of it fell from 840 to 310, and they saw it.", "840 to 310");
    row("unit, by", CoachRule::NumberWithoutUnit, "|||I cut the cost of it by 300.", "300");
    row("unit, told", CoachRule::NumberWithoutUnit, "|||The latency of it fell from 840 to 310 ms.", "");
    row("unit, a count", CoachRule::NumberWithoutUnit, "|||The number of dashboards fell from 11 to 1.", "");
    row("unit, money", CoachRule::NumberWithoutUnit, "|||I cut the cost of it by £300.", "");

    row("period, none", CoachRule::NumberWithoutPeriod, "|||The rate of it fell from 15 % to 1.8 %.",
        "15 % to 1.8 %");
    row("period, weeks", CoachRule::NumberWithoutPeriod,
        "|||The rate of it fell from 15 % to 1.8 % in nine weeks.", "");
    row("period, of the number is none", CoachRule::NumberWithoutPeriod,
        "|||The run of it went from 3 hours to 15 minutes.", "3 hours to 15 minutes");
    row("period, told in the task", CoachRule::NumberWithoutPeriod,
        "|I had until June for it.||The rate of it fell from 15 % to 1.8 %.", "");

    row("we, alone", CoachRule::WeOverI, "||We moved it and then we tested it with them.|", "We");
    row("we, twice as often", CoachRule::WeOverI, "||I began. We moved it, we tested it, we wrote it up.|",
        "We");
    row("we, in balance", CoachRule::WeOverI,
        "||I moved it, I tested it, and then we wrote it up, as we had to.|", "");
    row("we, in a quotation", CoachRule::WeOverI, "||I told them: “we are late, we are lost, we stop”.|", "");
    row("we, beside bullets", CoachRule::WeOverI,
        "||- Moved it\n- Tested it with them\n- Wrote that we had to, as we did|", "");

    row("blame, person", CoachRule::Blame, "The manager was incompetent and it was late.||I did it.|",
        "incompetent");
    row("blame, oneself", CoachRule::Blame, "It was late, because I dropped the ball.||I did it.|", "");
    row("blame, negated", CoachRule::Blame, "It was late, but nobody was lazy.||I did it.|", "");
    row("blame, quoted", CoachRule::Blame, "He said that \"they are lazy\" of the team.||I did it.|", "");

    row("blame, scorn of a person", CoachRule::Blame, "The agency was, frankly, useless.||I did it.|",
        "useless");
    row("blame, scorn of a thing", CoachRule::Blame, "The old printer was useless in that heat.||I did it.|",
        "");
    row("blame, what they were not up to", CoachRule::Blame,
        "It was late, as my boss didn't have the guts to ask.||I did it.|", "didn't have the guts");

    row("claim, one's own", CoachRule::ClaimWithoutAttribution,
        "|||Thanks to my letters, sales of it rose by 12 %.", "Thanks to my");
    row("claim, outcome", CoachRule::ClaimWithoutAttribution,
        "|||The revenue of it grew by 12 % in the year.", "revenue");
    row("claim, with evidence", CoachRule::ClaimWithoutAttribution,
        "|||The revenue of it grew by 12 %, compared with 1 % in the other shops.", "");
    row("claim, one's own plan", CoachRule::ClaimWithoutAttribution,
        "|||It was then that my plan finally doubled the 40 of it.", "my plan finally doubled");
    row("claim, thanks to others", CoachRule::ClaimWithoutAttribution,
        "|||Thanks to my two colleagues it was done for all of them by 12.", "");
    row("claim, against the year before", CoachRule::ClaimWithoutAttribution,
        "|||The revenue of it grew by 12 %, against 1 % in the year before.", "revenue");
    row("claim, against the others", CoachRule::ClaimWithoutAttribution,
        "|||The revenue of it grew by 12 %, while it stayed at 1 % in the parallel branch.", "");
    row("claim, direct effect", CoachRule::ClaimWithoutAttribution,
        "|||The run of it went from 74 to 12 minutes.", "");

    row("guardrail, none", CoachRule::NoGuardrail,
        "||I rolled it out to all of them.|The wait fell from 9 to 4 days.", "rolled it out");
    row("guardrail, nothing lost", CoachRule::NoGuardrail,
        "||I rolled it out to all of them.|The wait fell from 9 to 4 days, and not a letter was lost.", "");
    row("guardrail, the same afternoon is none", CoachRule::NoGuardrail,
        "||I rolled it out to all of them on the same afternoon.|The wait fell from 9 to 4 days.",
        "rolled it out");
    row("guardrail, told", CoachRule::NoGuardrail,
        "||I rolled it out to all of them.|The wait fell from 9 to 4 days, and complaints stayed low.", "");
    row("guardrail, no launch", CoachRule::NoGuardrail,
        "||I wrote to all of them.|The wait fell from 9 to 4 days.", "");

    row("vague, involved", CoachRule::VagueWords, "||I was involved in the move and in the plan.|",
        "was involved in");
    row("vague, big words in a result", CoachRule::VagueWords, "|||It has significantly improved for them.",
        "significantly");
    row("vague, big word beside a number", CoachRule::VagueWords,
        "|||It has significantly improved, by 40 %, for them.", "");
    row("vague, big word in an action", CoachRule::VagueWords, "||I made it significantly shorter for them.|",
        "");

    row("alternatives, none", CoachRule::AlternativesMissing,
        "||I decided to close the site at the station.|", "I decided to");
    row("alternatives, in the text", CoachRule::AlternativesMissing,
        "||I decided to close the site at the station rather than the one in town.|", "");
    row("alternatives, not decided", CoachRule::AlternativesMissing, "||I closed the site at the station.|",
        "");
    row("alternatives, a sample", CoachRule::AlternativesMissing, "||I chose twenty of them by hand.|", "");

    row("jargon, never spelt out", CoachRule::UnexplainedJargon, "||I led the FMEA with them.|", "FMEA");
    row("jargon, in brackets", CoachRule::UnexplainedJargon,
        "||I led the failure analysis (FMEA) and the FMEA was done.|", "");
    row("jargon, explained behind", CoachRule::UnexplainedJargon,
        "||I led the FMEA (a list of what can break) with them.|", "");
    row("jargon, everyday", CoachRule::UnexplainedJargon, "||I sent the PDF to the CEO and to HR in the UK.|",
        "");
    row("jargon, a raised voice", CoachRule::UnexplainedJargon, "||I wrote DO NOT TOUCH on it for them.|",
        "");

    row("conflict, one side", CoachRule::ConflictOneSided,
        "He and I clashed over the budget of it.||I wrote it down on a page and I brought it to the board "
        "with the "
        "sum on top of it and the law beside it and I repeated it for them.|",
        "clashed");
    row("conflict, both sides", CoachRule::ConflictOneSided,
        "He and I clashed over the budget of it.||I wrote it down on a page. He feared that the sum was not "
        "in the "
        "plan of the year, and I brought him the law and the sum, and we went through it.|",
        "");
    row("failure, nothing learnt", CoachRule::FailureWithoutLearning,
        "||It was my mistake and I told them on the same day.|It cost 40 hours.|", "");
}

void TestCoach::rule_overItsWords_speaksOrIsSilent()
{
    QFETCH(CoachRule, rule);
    QFETCH(QString, sections);
    QFETCH(QString, found);
    if (rule == CoachRule::FailureWithoutLearning) { // it points at the empty Learning
        const Story story = told(sections);
        QCOMPARE(findingsOf(story, rule).size(), 1);
        QCOMPARE(findingsOf(story, rule).first().place, Place::Learning);
        Story learnt = story;
        learnt.learning = QStringLiteral("Ask first.");
        QVERIFY(findingsOf(learnt, rule).isEmpty());
        return;
    }
    // The same words behind an emoji and a Chinese line: the range must still be theirs.
    for (const QString &before : {QString(), emoji}) {
        Story story = told(sections);
        for (const Section section :
             {Section::Situation, Section::Task, Section::Action, Section::Result, Section::Learning}) {
            if (!story.text(section).isEmpty())
                story.text(section).prepend(before);
        }
        const QList<Finding> findings = findingsOf(story, rule);
        QCOMPARE(findings.size(), found.isEmpty() ? 0 : 1);
        if (!findings.isEmpty()) {
            const bool whole = rule == CoachRule::ResultWithoutNumber;
            QCOMPARE(wordsAt(story, findings.first()), whole ? before + found : found);
        }
    }
}

void TestCoach::rule_overLengthsAndLists_speaksOrIsSilent_data()
{
    QTest::addColumn<CoachRule>("rule");
    QTest::addColumn<Story>("story");
    QTest::addColumn<int>("findings");
    const auto row = [](const char *name, CoachRule rule, const Story &story, int findings) {
        QTest::newRow(name) << rule << story << findings;
    };
    const auto parts = [](int situation, int task, int action, int result) {
        Story story;
        story.situation = repeated("They had it all with them.", situation);
        story.task = repeated("I had to do it then.", task);
        story.action = repeated("I went to them with it.", action);
        story.result = repeated("It was at 12 by then.", result);
        return story;
    };
    row("nothing told", CoachRule::PartMissing, {}, 0);
    row("no result", CoachRule::PartMissing, parts(2, 2, 4, 0), 1);
    row("only an action", CoachRule::PartMissing, parts(0, 0, 4, 0), 2);
    row("task alone is enough", CoachRule::PartMissing, parts(0, 2, 4, 2), 0);
    row("situation alone is not", CoachRule::PartMissing, parts(2, 0, 4, 2), 1);
    row("situation over its limit", CoachRule::PartTooLong, parts(14, 2, 20, 4), 1);
    row("situation within", CoachRule::PartTooLong, parts(12, 2, 20, 4), 0);
    row("task over its limit", CoachRule::PartTooLong, parts(4, 11, 20, 4), 1);
    row("action under half", CoachRule::ActionTooShort, parts(6, 3, 5, 6), 1);
    row("action half", CoachRule::ActionTooShort, parts(4, 3, 10, 3), 0);
    row("too short to judge", CoachRule::ActionTooShort, parts(2, 1, 1, 2), 0);
    row("hardly a result", CoachRule::ResultShort, parts(6, 4, 18, 1), 1);
    row("a result", CoachRule::ResultShort, parts(6, 4, 18, 4), 0);
    row("over time", CoachRule::OverTime, parts(6, 4, 36, 8), 1);
    row("in time", CoachRule::OverTime, parts(6, 4, 30, 6), 0);
    Story lengths = parts(2, 2, 8, 2);
    lengths.thirtySeconds = repeated("I went to them with it.", 15);
    lengths.ninetySeconds = repeated("I went to them with it.", 30);
    row("shorter length too long", CoachRule::OverTime, lengths, 1);
    Story bullets;
    bullets.action = QStringLiteral("- one\n* two\n• three\n4. four\n5) five\n- six");
    row("six bullets", CoachRule::TooManyBullets, bullets, 0);
    bullets.action += QStringLiteral("\n- seven");
    row("seven bullets", CoachRule::TooManyBullets, bullets, 1);
    Story deep = parts(2, 2, 8, 2);
    deep.stakeholders = {{QStringLiteral("Owner"), {}, {}}};
    deep.alternatives = {{QStringLiteral("Rent"), {}}};
    row("depth begun", CoachRule::RiskMissing, deep, 0);
    deep.criteria = {QStringLiteral("Price")};
    row("depth without a risk", CoachRule::RiskMissing, deep, 1);
    deep.risks = {{QStringLiteral("Late"), QStringLiteral("a week to spare")}};
    row("depth with a risk", CoachRule::RiskMissing, deep, 0);
    Story failed = tagged(told(QStringLiteral("It was my first class.||I taught them and they did not "
                                              "follow it.|Half of them failed it.|I talked too fast.")),
                          "failure");
    row("nothing keeps it away", CoachRule::FailureWithoutPrevention, failed, 1);
    failed.learning += QStringLiteral(" Since then I ask for a question after every page.");
    row("something keeps it away", CoachRule::FailureWithoutPrevention, failed, 0);
}

void TestCoach::rule_overLengthsAndLists_speaksOrIsSilent()
{
    QFETCH(CoachRule, rule);
    QFETCH(Story, story);
    QFETCH(int, findings);
    QCOMPARE(findingsOf(story, rule).size(), findings);
}

void TestCoach::weOverI_marksEveryWe()
{
    const Story story = told(QStringLiteral("||First we moved it, then we've tested it. We did.|"));
    const QList<Finding> findings = findingsOf(story, CoachRule::WeOverI);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().words,
             (QStringList{QStringLiteral("we"), QStringLiteral("we've"), QStringLiteral("We")}));
    QCOMPARE(findings.first().numbers, (QList<int>{3, 0}));
    QCOMPARE(findings.first().marks.size(), 3);
    QCOMPARE(findings.first().range, findings.first().marks.first());
}

void TestCoach::metric_isFoundByItsRow()
{
    Story story =
        told(QStringLiteral("It was slow.||I mended it for them.|The rework is down to 6 hours a week."));
    story.metrics = {metric("Error rate", MetricKind::Pair, 15, 1.8, "%"),
                     metric("Weekly rework", MetricKind::Level, std::nullopt, 6, "h"),
                     metric("Latency", MetricKind::Pair, 840, 310, "")};
    const QList<Finding> baseline = findingsOf(story, CoachRule::NumberWithoutBaseline);
    QCOMPARE(baseline.size(), 1);
    QCOMPARE(baseline.first().place, Place::Metrics);
    QCOMPARE(baseline.first().item, 1);
    QCOMPARE(wordsAt(story, baseline.first()), QStringLiteral("Weekly rework"));
    const QList<Finding> unit = findingsOf(story, CoachRule::NumberWithoutUnit);
    QCOMPARE(unit.size(), 1);
    QCOMPARE(wordsAt(story, unit.first()), QStringLiteral("Latency"));
    QVERIFY(findingsOf(story, CoachRule::ResultWithoutNumber).isEmpty());
    story.metrics[2].name = QStringLiteral("Launches stopped by the budget");
    QVERIFY(findingsOf(story, CoachRule::NumberWithoutUnit).isEmpty());

    story.metrics[0].baseline.reset();
    QCOMPARE(findingsOf(story, CoachRule::NumberWithoutBaseline).size(), 2);
}

void TestCoach::risk_isFoundByItsLine()
{
    Story story;
    story.risks = {{QStringLiteral("Late 🚚"), QStringLiteral("two days\nto spare")},
                   {QStringLiteral("Too dear"), {}},
                   {QStringLiteral("Wet → tarpaulin"), {}}};
    const QList<Finding> findings = findingsOf(story, CoachRule::RiskWithoutMitigation);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().item, 1);
    QCOMPARE(wordsAt(story, findings.first()), QStringLiteral("Too dear"));
}

void TestCoach::partMissing_isAnErrorInAFinishedStory()
{
    Story story = told(QStringLiteral("It was late.|I was to mend it.|I mended it.|"));
    QCOMPARE(findingsOf(story, CoachRule::PartMissing).first().severity, Severity::Hint);
    story.status = StoryStatus::Polished;
    QCOMPARE(findingsOf(story, CoachRule::PartMissing).first().severity, Severity::Error);
    story.result = QStringLiteral("It runs.");
    story.task.clear();
    QCOMPARE(findingsOf(story, CoachRule::PartMissing).first().severity, Severity::Hint);
}

void TestCoach::mutedAndSwitchedOffRules_areSilent()
{
    Story story = told(QStringLiteral("||We moved it and we tested it.|"));
    CoachSettings settings;
    QCOMPARE(findingsOf(story, CoachRule::WeOverI, settings).size(), 1);
    settings.bank.rulesOff = {QStringLiteral("we_over_i")};
    QVERIFY(findingsOf(story, CoachRule::WeOverI, settings).isEmpty());
    settings.bank.rulesOff.clear();
    story.mutedRules = {QStringLiteral("we_over_i")};
    QVERIFY(findingsOf(story, CoachRule::WeOverI, settings).isEmpty());
}

void TestCoach::score_takesOffByDocumentedFormula()
{
    const auto finding = [](CoachRule rule, Severity severity) {
        Finding made;
        made.rule = rule;
        made.severity = severity;
        return made;
    };
    const Story story = told(QStringLiteral("It was late."));
    QCOMPARE(coachScore({}, {}), 0);
    QCOMPARE(coachScore(story, {}), 100);
    const Finding error = finding(CoachRule::PartMissing, Severity::Error);
    const Finding warning = finding(CoachRule::Blame, Severity::Warning);
    QCOMPARE(coachScore(story, {error, warning, finding(CoachRule::NoGuardrail, Severity::Hint)}),
             100 - 25 - 12 - 4);
    QCOMPARE(coachScore(story, {warning, warning, warning, warning}), 100 - 2 * 12);
    QList<Finding> many;
    for (const CoachRule rule : coachRules())
        many.append(finding(rule, Severity::Error));
    QCOMPARE(coachScore(story, many), 0);
}

void TestCoach::tellingTime_isMeasuredAgainstTargets()
{
    Story story;
    story.situation = repeated("one two three four five", 13); // 65 words at 130 a minute
    story.action = repeated("one two three four five", 26);
    const TellingTime time = tellingTime(story, {});
    QCOMPARE(time.of(Section::Situation), 30);
    QCOMPARE(time.of(Section::Action), 60);
    QCOMPARE(time.total, 90);
    QCOMPARE(time.share(Section::Action), 60.0 / 90);
    QCOMPARE(time.targets, (std::array{20, 15, 65, 30}));
    QCOMPARE(TellingTime().share(Section::Action), 0.0);
}

void TestCoach::language_isThatOfMostFunctionWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("I went to the dock and they had it with them")
                             << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("Ich habe die Karten mit dem Team auf den Tisch gelegt")
                            << QStringLiteral("de");
    QTest::newRow("Spanish") << QStringLiteral("Hablé con las dos y les pedí que lo pusieran en la mesa")
                             << QStringLiteral("es");
    QTest::newRow("French") << QStringLiteral("Nous avons vu nos chiffres chez eux hier matin encore")
                            << QString();
    QTest::newRow("Japanese") << QStringLiteral("私は家族を守るために毎日働きました。") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestCoach::language_isThatOfMostFunctionWords()
{
    QFETCH(QString, text);
    const TokenText tokens(text);
    const LanguageWords *language = words().languageOf(std::array{&tokens});
    QTEST(language ? language->language : QString(), "language");
}

void TestCoach::otherLanguages_getWhatCountsAndMeasures()
{
    Story story;
    story.situation = QStringList(90, QStringLiteral("Nous étions là.")).join(u' ');
    story.action = QStringLiteral("Nous avons compté.");
    story.result = QStringLiteral("Tout allait mieux.");
    QCOMPARE(findingsOf(story, CoachRule::PartTooLong).size(), 1);
    QCOMPARE(findingsOf(story, CoachRule::ActionTooShort).size(), 1);
    QCOMPARE(findingsOf(story, CoachRule::ResultWithoutNumber).size(), 1);
    QVERIFY(findingsOf(story, CoachRule::WeOverI).isEmpty());
    story.result = QStringLiteral("待ち時間は三割減りました。");
    QVERIFY(findingsOf(story, CoachRule::ResultWithoutNumber).isEmpty());
}

void TestCoach::germanAndSpanish_haveTheMainRules_data()
{
    QTest::addColumn<CoachRule>("rule");
    QTest::addColumn<QString>("sections");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, CoachRule rule, const char *sections, const char *found) {
        QTest::newRow(name) << rule << QString::fromUtf8(sections) << QString::fromUtf8(found);
    };
    row("de, we", CoachRule::WeOverI,
        "||Wir haben es gezählt, und dann haben wir es mit den anderen geprüft.|", "Wir");
    row("de, I", CoachRule::WeOverI,
        "||Ich habe es gezählt, und dann habe ich es mit den anderen geprüft, wie wir es wollten.|", "");
    row("de, number", CoachRule::ResultWithoutNumber,
        "|||Die Kunden sind zufrieden, und es ist auch ruhiger.",
        "Die Kunden sind zufrieden, und es ist auch ruhiger.");
    row("de, baseline", CoachRule::NumberWithoutBaseline, "|||Die Zahl der Fehler sank auf 12 im Monat.",
        "12");
    row("de, blame", CoachRule::Blame, "Der Leiter war unfähig und es war spät.||Ich habe es gemacht.|",
        "unfähig");
    row("es, we", CoachRule::WeOverI,
        "||Contamos los paquetes y después cambiamos la mesa de sitio con los demás.|", "Contamos");
    row("es, I", CoachRule::WeOverI,
        "||Conté los paquetes y después cambié la mesa de sitio con los demás y lo celebramos.|", "");
    row("es, number", CoachRule::ResultWithoutNumber,
        "|||Los clientes están contentos y la sala es más tranquila.",
        "Los clientes están contentos y la sala es más tranquila.");
    row("es, number told", CoachRule::ResultWithoutNumber, "|||La espera bajó de 18 a 7 minutos en la sala.",
        "");
    row("es, vague", CoachRule::VagueWords, "|||La espera mejoró significativamente en la sala de los niños.",
        "significativamente");
}

void TestCoach::germanAndSpanish_haveTheMainRules()
{
    QFETCH(CoachRule, rule);
    QFETCH(QString, sections);
    QFETCH(QString, found);
    const Story story = told(sections);
    const QList<Finding> findings = findingsOf(story, rule);
    QCOMPARE(findings.size(), found.isEmpty() ? 0 : 1);
    if (!findings.isEmpty())
        QCOMPARE(wordsAt(story, findings.first()), found);
}

void TestCoach::brokenWords_areRefused_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("another kind") << QByteArray(R"({"kind": "cues"})");
    QTest::newRow("unknown list") << QByteArray(R"({"kind": "coach", "lists": {"colours": ["red"]}})");
    QTest::newRow("open end") << QByteArray(R"({"kind": "coach", "lists": {"we": ["we *"]}})");
    QTest::newRow("empty phrase") << QByteArray(R"({"kind": "coach", "lists": {"we": [""]}})");
}

void TestCoach::brokenWords_areRefused()
{
    QFETCH(QByteArray, document);
    const Result<CoachWords> read = readCoachWords({document});
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::BadInput);
}

void TestCoach::randomText_neverLeavesItsRange()
{
    QRandomGenerator random(20260301);
    const QStringList pieces{QStringLiteral("we"),
                             QStringLiteral("I"),
                             QStringLiteral("significantly"),
                             QStringLiteral("fell to"),
                             QStringLiteral("from 15 % to 1.8 %"),
                             QStringLiteral("the"),
                             QStringLiteral("and"),
                             QStringLiteral("FMEA"),
                             QStringLiteral("👩‍👩‍👧"),
                             QStringLiteral("家族"),
                             QStringLiteral("İ"),
                             QStringLiteral("“"),
                             QStringLiteral("”"),
                             QStringLiteral("\n- "),
                             QStringLiteral("1. "),
                             QStringLiteral("clashed"),
                             QStringLiteral("latency 300"),
                             QStringLiteral(". "),
                             QString(QChar(0xd83d)),
                             QString(QChar(0)),
                             QStringLiteral("ы́"),
                             QStringLiteral("£"),
                             QStringLiteral("%"),
                             QStringLiteral("because of my"),
                             QStringLiteral("revenue rose"),
                             QStringLiteral("was lazy"),
                             QStringLiteral("12,5"),
                             QStringLiteral("('"),
                             QStringLiteral("’s")};
    const auto text = [&] {
        QString made;
        for (int i = random.bounded(60); i > 0; --i)
            made += pieces.at(random.bounded(pieces.size())) + QString(random.bounded(2), u' ');
        return made;
    };
    for (int run = 0; run < 400; ++run) {
        Story story;
        for (int i = 0; i < 5; ++i)
            story.text(static_cast<Section>(i)) = text();
        story.risks = {{text(), {}}, {text(), text()}};
        story.metrics = {metric("rate", MetricKind::Pair, {}, 12, ""),
                         metric("", MetricKind::Level, {}, 300, "")};
        for (const Finding &finding : coach(story, {}, words(), {})) {
            const qsizetype size = placeText(story, finding.place).size();
            for (const TextRange &range : finding.marks + QList{finding.range}) {
                QVERIFY(range.start >= 0 && range.length >= 0);
                QVERIFY2(range.end() <= size, qPrintable(QString(toCode(finding.rule))));
            }
        }
    }
}

void TestCoach::longTexts_endWithFewFindings_data()
{
    QTest::addColumn<Story>("story");
    Story story;
    story.situation = repeated("They had it all with them for the year and it was late.", 16);
    story.task = repeated("I had to bring it down to 9 hours before the spring.", 8);
    story.action = repeated("I went to them with it, and we rolled it out because of the cost of it.", 30);
    story.result = repeated("The latency fell from 840 ms to 310 ms in nine weeks, compared with 12 %.", 10);
    QTest::newRow("900 words") << story;
    const auto filled = [](const QString &text) {
        Story made;
        for (int i = 0; i < 4; ++i)
            made.text(static_cast<Section>(i)) = text;
        return made;
    };
    QTest::newRow("20,000 characters without a space") << filled(QString(20000, u'a'));
    QTest::newRow("20,000 digits") << filled(QString(20000, u'1'));
    QTest::newRow("20,000 Chinese characters") << filled(QString(20000, QChar(0x5bb6)));
    QTest::newRow("20,000 characters of one word") << filled(QStringLiteral("we ").repeated(6666));
}

void TestCoach::longTexts_endWithFewFindings()
{
    QFETCH(Story, story);
    QVERIFY(coach(story, {}, words(), {}).size() < 100);
}

QTEST_APPLESS_MAIN(TestCoach)
#include "tst_coach.moc"
