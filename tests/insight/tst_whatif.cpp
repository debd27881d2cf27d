#include "insight/banks.h"
#include "insight/whatif.h"

#include "domain/removal.h"
#include "domain/spent.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

namespace {

/// The bank as it is when the stories are really taken out of it.
Library withoutThem(const Library &bank, const QSet<StoryId> &stories)
{
    Library rest = bank;
    for (const StoryId &story : stories) {
        const Edit edit = removal(rest, story);
        if (!apply(edit, rest))
            qFatal("a story cannot be removed");
    }
    return rest;
}

QSet<StoryId> someStories(QRandomGenerator &random, int stories)
{
    QSet<StoryId> some;
    for (int i = 0; i < stories; ++i) {
        if (random.bounded(3) == 0)
            some.insert(storyId(i));
    }
    return some;
}

/// All that a coverage says, apart from answers that count for nothing.
QStringList told(const Coverage &coverage)
{
    QStringList lines{QStringLiteral("%1 %2 %3 %4, %5 distinct")
                          .arg(coverage.safe)
                          .arg(coverage.covered)
                          .arg(coverage.thin)
                          .arg(coverage.gaps)
                          .arg(coverage.distinct)};
    for (const PromptCoverage &row : coverage.prompts) {
        QStringList answers;
        for (const GradedAnswer &answer : row.answers) {
            if (answer.graded.grade != Grade::None)
                answers.append(answer.story.toString() + toCode(answer.graded.grade));
        }
        lines.append(
            QStringLiteral("%1 %2 %3 %4")
                .arg(row.prompt.toString(), toCode(row.level), row.matched.toString(), answers.join(u' ')));
    }
    for (const CompetencyCoverage &row : coverage.competencies)
        lines.append(QStringLiteral("%1 %2 %3 %4")
                         .arg(row.competency.toString(), toCode(row.level))
                         .arg(row.stories)
                         .arg(row.gaps));
    for (const CriticalStory &row : coverage.critical)
        lines.append(QStringLiteral("%1 %2").arg(row.story.toString()).arg(row.levelsLost));
    for (const NextStory &row : coverage.nextStories)
        lines.append(QStringLiteral("%1 %2 %3").arg(row.competency.toString()).arg(row.gaps).arg(row.thin));
    return lines;
}

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coverage_ofRandomBanks_isThatWithoutTheStories();
    void difference_ofRandomBanks_isThatOfRecomputation();
    void spentStory_keepsItsAnswerAndTheGradeItHad();
    void storiesKeptAsSpent_countForNothing();
    void scope_holdsForTheDifferenceToo();
    void nothingStruck_opensNothing();
    void removedStory_isNoLongerSpent();
    void spentStories_areReadBackAndLeaveNothingBehind();
};

void TestWhatIf::coverage_ofRandomBanks_isThatWithoutTheStories()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 500; ++i) {
        const int stories = 1 + random.bounded(6);
        const Library bank = randomBank(random, stories, 1 + random.bounded(7), 3, 0.5);
        const QSet<StoryId> struck = someStories(random, stories);
        const WhatIf result = whatIf(bank, coverage(bank), {}, struck);
        QCOMPARE(told(result.coverage), told(coverage(withoutThem(bank, struck))));
    }
}

void TestWhatIf::difference_ofRandomBanks_isThatOfRecomputation()
{
    QRandomGenerator random(12);
    for (int i = 0; i < 500; ++i) {
        const int stories = 1 + random.bounded(6);
        const Library bank = randomBank(random, stories, 1 + random.bounded(7), 3, 0.5);
        const QSet<StoryId> struck = someStories(random, stories);
        const Coverage before = coverage(bank);
        const Coverage after = coverage(withoutThem(bank, struck));
        QList<FallenPrompt> fallen;
        std::array<int, 4> byLevel{};
        for (const PromptCoverage &row : before.prompts) {
            const Level left = after.find(row.prompt)->level;
            if (left == row.level)
                continue;
            fallen.append({row.prompt, row.level, left});
            ++byLevel.at(static_cast<size_t>(left));
        }
        const WhatIf result = whatIf(bank, before, {}, struck);
        QCOMPARE(result.fallen, fallen);
        QCOMPARE(result.lost, byLevel[0]);
        QCOMPARE(result.thinned, byLevel[1]);
        QCOMPARE(result.weakened, byLevel[2]);
        QCOMPARE(byLevel[3], 0);
        QCOMPARE(result.distinctBefore, before.distinct);
    }
}

void TestWhatIf::spentStory_keepsItsAnswerAndTheGradeItHad()
{
    Library bank;
    bank.table<Story>().put(story(0, StoryStatus::Ready, 5));
    bank.table<Prompt>().put(prompt(0));
    bank.table<Answer>().put(answer(0, 0, 4));
    const WhatIf result = whatIf(bank, coverage(bank), {}, {storyId(0)});
    QCOMPARE(result.lost, 1);
    const QList<GradedAnswer> answers = result.coverage.prompts.first().answers;
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.first().graded, (Graded{Grade::None, Cap::Spent, false}));
    QCOMPARE(answers.first().unspent, Grade::Strong);
    QCOMPARE(coverage(bank).prompts.first().answers.first().unspent, Grade::Strong);
}

void TestWhatIf::storiesKeptAsSpent_countForNothing()
{
    QRandomGenerator random(13);
    for (int i = 0; i < 100; ++i) {
        Library bank = randomBank(random, 5, 6, 3, 0.5);
        const QSet<StoryId> struck = someStories(random, 5);
        const WhatIf tried = whatIf(bank, coverage(bank), {}, struck);
        BankSettings settings = bank.settings();
        setSpentStories(settings, struck);
        bank.table<BankSettings>().put(settings);
        QCOMPARE(told(coverage(bank)), told(tried.coverage));
        QVERIFY(whatIf(bank, coverage(bank), {}, struck).fallen.isEmpty());
    }
}

void TestWhatIf::scope_holdsForTheDifferenceToo()
{
    Library bank;
    bank.table<Story>().put(story(0, StoryStatus::Ready, 5));
    for (int i = 0; i < 3; ++i) {
        Prompt asked = prompt(i);
        asked.company = i == 0 ? QStringLiteral("Fennmark") : QStringLiteral("Tallis");
        bank.table<Prompt>().put(asked);
        bank.table<Answer>().put(answer(0, i, 5));
    }
    const CoverageScope scope{QStringLiteral("Tallis"), {}};
    const WhatIf result = whatIf(bank, coverage(bank, scope), scope, {storyId(0)});
    QCOMPARE(result.lost, 2);
    QCOMPARE(result.distinctBefore, 1);
    QCOMPARE(result.coverage.distinct, 0);
}

void TestWhatIf::nothingStruck_opensNothing()
{
    QRandomGenerator random(14);
    const Library bank = randomBank(random, 5, 8, 3, 0.5);
    const WhatIf result = whatIf(bank, coverage(bank), {}, {});
    QVERIFY(result.fallen.isEmpty());
    QCOMPARE(result.coverage.distinct, result.distinctBefore);
}

void TestWhatIf::removedStory_isNoLongerSpent()
{
    Library bank;
    bank.table<Story>().put(story(0));
    bank.table<Story>().put(story(1));
    BankSettings settings;
    setSpentStories(settings, {storyId(0), storyId(1)});
    bank.table<BankSettings>().put(settings);
    const Edit edit = removal(bank, storyId(0));
    QVERIFY(apply(edit, bank));
    QCOMPARE(spentStories(bank.settings()), QSet<StoryId>{storyId(1)});
    QVERIFY(apply(edit.inverse(), bank));
    QCOMPARE(spentStories(bank.settings()).size(), 2);
}

void TestWhatIf::spentStories_areReadBackAndLeaveNothingBehind()
{
    BankSettings settings;
    settings.extra.insert(QStringLiteral("other"), 1);
    const BankSettings before = settings;
    setSpentStories(settings, {storyId(3), storyId(1)});
    QCOMPARE(spentStories(settings), (QSet<StoryId>{storyId(1), storyId(3)}));
    setSpentStories(settings, {});
    QCOMPARE(settings, before);
}

QTEST_APPLESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"
