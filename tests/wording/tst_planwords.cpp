#include "insight/banks.h"
#include "wording/plan.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;
using namespace Qt::StringLiterals;

class TestPlanWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fullPlan_saysSo();
    void openPrompt_saysWhyAndWhatWouldClose();
    void everyObstacle_isASentence_data();
    void everyObstacle_isASentence();

private:
    Library m_bank;
    Loop m_loop;
};

void TestPlanWords::initTestCase()
{
    for (int i = 0; i < 3; ++i)
        m_bank.table<Story>().put(story(i));
    m_bank.table<Competency>().put(competency(0));
    for (int i = 0; i < 2; ++i) {
        Prompt asked = prompt(i, {competencyId(0)});
        asked.shortName = u"Question %1"_s.arg(i);
        m_bank.table<Prompt>().put(asked);
    }
    m_bank.table<Answer>().put(answer(0, 0, 5));
    m_bank.table<Answer>().put(answer(0, 1, 3));
    m_loop.id = idOf<Loop>("loop", 0);
    m_loop.rounds.resize(2);
    m_loop.rounds[0].id = idOf<Round>("round", 0);
    m_loop.rounds[0].name = u"Peer"_s;
    m_loop.rounds[1].id = idOf<Round>("round", 1);
    for (int i = 0; i < 2; ++i)
        m_loop.rounds[i].expected = {{promptId(i), {}, {}, false}};
}

void TestPlanWords::fullPlan_saysSo()
{
    const QStringList said = PlanWords(m_bank, m_loop).explanation(plan(m_bank, m_loop));
    QCOMPARE(said,
             (QStringList{u"Every prompt is answered."_s,
                          u"Weakest link: “Question 1” with “Story 0”. Fit 3 of 5, workable."_s,
                          u"“Story 0” is told 2 times: in Peer and Round 2."_s,
                          u"A stronger story for “Question 1” would lift the weakest link."_s,
                          u"A story of its own for “Question 1” would spare telling “Story 0” so often."_s}));
}

void TestPlanWords::openPrompt_saysWhyAndWhatWouldClose()
{
    Loop loop = m_loop;
    loop.rounds[0].interviewer = loop.rounds[1].interviewer = idOf<Interviewer>("interviewer", 0);
    const QStringList said = PlanWords(m_bank, loop).explanation(plan(m_bank, loop));
    QCOMPARE(said,
             (QStringList{
                 u"1 of 2 prompts are answered."_s,
                 u"Weakest link: “Question 0” with “Story 0”. Fit 5 of 5, strong."_s,
                 u"“Question 1” in Round 2 stays open. The interviewer hears “Story 0” for “Question 0”."_s,
                 u"A strong story for “Competency 0” would close “Question 1”."_s}));
    QCOMPARE(PlanWords(m_bank, Loop()).answered(Plan()), u"No prompt is expected in this loop."_s);
}

void TestPlanWords::everyObstacle_isASentence_data()
{
    QTest::addColumn<Obstacle>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("not judged") << Obstacle::NotJudged
                                << u"“Story 1” is not judged for any prompt of this loop."_s;
    QTest::newRow("does not fit") << Obstacle::DoesNotFit
                                  << u"“Story 1” is judged not to fit the prompts of this loop."_s;
    QTest::newRow("retired") << Obstacle::Retired << u"“Story 1” is retired."_s;
    QTest::newRow("draft") << Obstacle::Draft << u"“Story 1” is still a draft."_s;
    QTest::newRow("struck") << Obstacle::Struck << u"“Story 1” counts as spent."_s;
    QTest::newRow("company") << Obstacle::ToldAtCompany << u"“Story 1” was told at Fennmark on 2026-03."_s;
    QTest::newRow("interviewer") << Obstacle::ToldToInterviewer
                                 << u"The interviewer heard “Story 1” on 2026-03."_s;
    QTest::newRow("in loop") << Obstacle::HeardInLoop
                             << u"The interviewer hears “Story 1” for “Question 0”."_s;
    QTest::newRow("locked") << Obstacle::LockedOther
                            << u"“Story 1” fits “Question 0”, which stays with “Story 2”."_s;
    QTest::newRow("lower") << Obstacle::LowerFit
                           << u"“Story 1” fits “Question 0” less well than “Story 2”."_s;
    QTest::newRow("same") << Obstacle::SameFit << u"“Story 1” fits “Question 0” no better than “Story 2”."_s;
}

void TestPlanWords::everyObstacle_isASentence()
{
    QFETCH(Obstacle, code);
    const Hindrance why{code, storyId(1), promptId(0), storyId(2), u"Fennmark"_s, {2026, 3, 0}};
    QTEST(PlanWords(m_bank, m_loop).unused(why), "text");
}

QTEST_APPLESS_MAIN(TestPlanWords)
#include "tst_planwords.moc"
