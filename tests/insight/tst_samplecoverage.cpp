#include "insight/coverage.h"
#include "insight/samplebank.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace storybank;
using namespace storybank::test;

/// The coverage of the sample bank, read by the program's own reader, against what was worked out by hand
/// from PRODUCT.md's tables (data/sample_coverage.json).
class TestSampleCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void prompts_haveTheLevelsWorkedOutByHand();
    void answers_haveTheGradesAndCapsWorkedOutByHand();
    void competencies_haveTheLevelsWorkedOutByHand();
    void counts_areThoseWorkedOutByHand();
    void criticalStories_areThoseWorkedOutByHand();

private:
    QString titleOf(StoryId story) const { return m_bank.find(story)->title; }

    Library m_bank;
    Coverage m_coverage;
    QJsonObject m_expected;
};

void TestSampleCoverage::initTestCase()
{
    m_bank = sampleBank();
    m_coverage = coverage(m_bank);
    m_expected =
        QJsonDocument::fromJson(contentOf(QStringLiteral(STORYBANK_TEST_DATA "/sample_coverage.json")))
            .object();
    QCOMPARE(m_bank.stories().size(), 16);
    QCOMPARE(m_bank.prompts().size(), 22);
    QCOMPARE(m_expected.value(u"prompts").toArray().size(), 22);
}

void TestSampleCoverage::prompts_haveTheLevelsWorkedOutByHand()
{
    QMap<QString, QString> expected, found;
    const QJsonArray rows = m_expected.value(u"prompts").toArray();
    for (const QJsonValue &row : rows)
        expected.insert(row[u"prompt"].toString(), row[u"level"].toString());
    for (const PromptCoverage &row : m_coverage.prompts)
        found.insert(m_bank.find(row.prompt)->displayName(), toCode(row.level));
    QCOMPARE(found, expected);
}

void TestSampleCoverage::answers_haveTheGradesAndCapsWorkedOutByHand()
{
    const auto line = [](const QString &prompt, const QString &story, int fit, const QString &grade,
                         const QString &cap) {
        return QStringLiteral("%1 / %2: fit %3, %4, cap “%5”").arg(prompt, story).arg(fit).arg(grade, cap);
    };
    QStringList expected, found;
    const QJsonArray rows = m_expected.value(u"prompts").toArray();
    for (const QJsonValue &row : rows) {
        const QJsonArray answers = row[u"answers"].toArray();
        for (const QJsonValue &answer : answers)
            expected.append(line(row[u"prompt"].toString(), answer[u"story"].toString(),
                                 answer[u"fit"].toInt(), answer[u"grade"].toString(),
                                 answer[u"cap"].toString()));
    }
    for (const PromptCoverage &row : m_coverage.prompts) {
        for (const GradedAnswer &answer : row.answers)
            found.append(line(m_bank.find(row.prompt)->displayName(), titleOf(answer.story),
                              answer.fit.value_or(-1), toCode(answer.graded.grade),
                              toCode(answer.graded.cap)));
    }
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
}

void TestSampleCoverage::competencies_haveTheLevelsWorkedOutByHand()
{
    const auto line = [](const QString &name, const QString &level, int stories, int prompts) {
        return QStringLiteral("%1: %2, %3 stories, %4 prompts").arg(name, level).arg(stories).arg(prompts);
    };
    QStringList expected, found;
    const QJsonArray rows = m_expected.value(u"competencies").toArray();
    for (const QJsonValue &row : rows)
        expected.append(line(row[u"name"].toString(), row[u"level"].toString(), row[u"stories"].toInt(),
                             row[u"prompts"].toInt()));
    for (const CompetencyCoverage &row : m_coverage.competencies)
        found.append(line(m_bank.find(row.competency)->name, toCode(row.level), row.stories, row.prompts));
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
}

void TestSampleCoverage::counts_areThoseWorkedOutByHand()
{
    const QJsonValue counts = m_expected.value(u"counts");
    QCOMPARE(m_coverage.safe, counts[u"safe"].toInt());
    QCOMPARE(m_coverage.covered, counts[u"covered"].toInt());
    QCOMPARE(m_coverage.thin, counts[u"thin"].toInt());
    QCOMPARE(m_coverage.gaps, counts[u"gaps"].toInt());
    QCOMPARE(m_coverage.distinct, m_expected.value(u"distinct").toInt());
}

void TestSampleCoverage::criticalStories_areThoseWorkedOutByHand()
{
    QMap<QString, int> expected, found;
    const QJsonArray rows = m_expected.value(u"critical").toArray();
    for (const QJsonValue &row : rows)
        expected.insert(row[u"story"].toString(), row[u"levels_lost"].toInt());
    for (const CriticalStory &story : m_coverage.critical)
        found.insert(titleOf(story.story), story.levelsLost);
    QCOMPARE(found, expected);
}

QTEST_APPLESS_MAIN(TestSampleCoverage)
#include "tst_samplecoverage.moc"
