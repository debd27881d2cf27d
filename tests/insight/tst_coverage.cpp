#include "insight/banks.h"
#include "insight/coverage.h"
#include "insight/matching.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <limits>

using namespace storybank;
using namespace storybank::test;

namespace {

/// Size and total grade of the best matching, by trying everything.
std::pair<int, int> exhaustive(const Coverage &coverage)
{
    QSet<StoryId> used;
    const std::function<std::pair<int, int>(qsizetype)> best = [&](qsizetype row) -> std::pair<int, int> {
        if (row == coverage.prompts.size())
            return {0, 0};
        std::pair<int, int> found = best(row + 1);
        for (const GradedAnswer &answer : coverage.prompts.at(row).answers) {
            if (answer.graded.grade == Grade::None || used.contains(answer.story))
                continue;
            used.insert(answer.story);
            const auto rest = best(row + 1);
            used.remove(answer.story);
            found = std::max(found, {rest.first + 1, rest.second + static_cast<int>(answer.graded.grade)});
        }
        return found;
    };
    return best(0);
}

/// Size and total grade of the matching that the coverage names.
std::pair<int, int> named(const Coverage &coverage)
{
    std::pair<int, int> sum{0, 0};
    for (const PromptCoverage &row : coverage.prompts) {
        for (const GradedAnswer &answer : row.answers) {
            if (answer.story == row.matched)
                sum = {sum.first + 1, sum.second + static_cast<int>(answer.graded.grade)};
        }
    }
    return sum;
}

QMap<PromptId, Level> levels(const Library &bank)
{
    QMap<PromptId, Level> all;
    for (const PromptCoverage &row : coverage(bank).prompts)
        all.insert(row.prompt, row.level);
    return all;
}

/// Levels lost and prompts when the story is really taken out.
std::pair<int, QSet<PromptId>> lossWithout(const Library &bank, StoryId story,
                                           const QMap<PromptId, Level> &before)
{
    Library rest = bank;
    rest.table<Story>().remove(story);
    const QMap<PromptId, Level> after = levels(rest);
    std::pair<int, QSet<PromptId>> loss;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        const int lost = static_cast<int>(it.value()) - static_cast<int>(after.value(it.key()));
        loss.first += lost;
        if (lost > 0)
            loss.second.insert(it.key());
    }
    return loss;
}

/// The prompts that leave gap and thin when a new strong story answers all prompts of a competency.
QSet<PromptId> liftedBy(const Library &bank, CompetencyId competency, const QMap<PromptId, Level> &before)
{
    Library more = bank;
    more.table<Story>().put(story(999, StoryStatus::Ready, 5, {{competency, TagRank::Primary}}));
    for (const Prompt &asked : bank.prompts()) {
        Answer link = answer(999, 0, 5);
        link.prompt = asked.id;
        link.id = Answer::idFor(link.story, link.prompt);
        if (asked.competencies.contains(competency))
            more.table<Answer>().put(link);
    }
    const QMap<PromptId, Level> after = levels(more);
    QSet<PromptId> lifted;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (it.value() <= Level::Thin && after.value(it.key()) > Level::Thin)
            lifted.insert(it.key());
    }
    return lifted;
}

template<typename T>
QSet<T> toSet(const QList<T> &list)
{
    return {list.begin(), list.end()};
}

/// A loop to come and one that is past, which ask for prompts at random.
void addLoops(QRandomGenerator &random, Library &bank)
{
    for (const bool past : {false, true}) {
        Loop loop;
        loop.id = idOf<Loop>("loop", past);
        loop.past = past;
        for (int i = random.bounded(3); i > 0; --i) {
            Round round;
            round.id = idOf<Round>("round", i + 10 * past);
            for (const Prompt &asked : bank.prompts()) {
                if (random.bounded(2) == 0)
                    round.expected.append({asked.id, {}, {}, false});
            }
            loop.rounds.append(round);
        }
        bank.table<Loop>().put(loop);
    }
}

/// In how many rounds to come these prompts are expected, together.
int expectedIn(const Library &bank, const QList<PromptId> &prompts)
{
    int count = 0;
    for (const PromptId prompt : prompts) {
        for (const Loop &loop : bank.loops()) {
            for (const Round &round : loop.rounds)
                count += !loop.past && std::any_of(round.expected.begin(), round.expected.end(),
                                                   [&](const Slot &slot) { return slot.prompt == prompt; });
        }
    }
    return count;
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distinct_ofRandomBanks_isThatOfExhaustiveSearch();
    void matched_ofRandomBanks_usesNoStoryTwice();
    void distinct_withTie_prefersChosenAnswer();
    void bestMatching_withoutEdges_pairsNobody();
    void critical_ofRandomBanks_isThatOfRecomputation();
    void nextStories_ofRandomBanks_areThoseOfRecomputation();
    void counts_ofRandomBanks_addUp();
    void answers_areOrderedBestFirst();
    void answers_ofTrashedStory_areLeftOut();
    void scope_byCompany_keepsItsOwnAndCommonPrompts();
    void scope_byLoop_keepsExpectedPrompts();
    void coverage_ofEmptyBank_isEmpty();
    void coverage_ofLargeBank_answersMost();
};

void TestCoverage::distinct_ofRandomBanks_isThatOfExhaustiveSearch()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 500; ++i) {
        const Library bank = randomBank(random, 1 + random.bounded(6), 1 + random.bounded(7), 3, 0.5);
        const Coverage covered = coverage(bank);
        QCOMPARE(named(covered), exhaustive(covered));
        QCOMPARE(covered.distinct, exhaustive(covered).first);
    }
}

void TestCoverage::matched_ofRandomBanks_usesNoStoryTwice()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 500; ++i) {
        const Coverage covered = coverage(randomBank(random, 5, 8, 3, 0.4));
        QSet<StoryId> used;
        for (const PromptCoverage &row : covered.prompts) {
            QCOMPARE(row.sharesStory, row.level != Level::Gap && row.matched.isNull());
            QVERIFY(row.matched.isNull() || !used.contains(row.matched));
            used.insert(row.matched);
        }
    }
}

void TestCoverage::distinct_withTie_prefersChosenAnswer()
{
    for (const int chosen : {0, 1, 2}) {
        Library bank;
        bank.table<Prompt>().put(prompt(0));
        for (int i = 0; i < 3; ++i) {
            bank.table<Story>().put(story(i));
            Answer link = answer(i, 0, 4);
            link.chosen = i == chosen;
            bank.table<Answer>().put(link);
        }
        QCOMPARE(coverage(bank).prompts.first().matched, storyId(chosen));
    }
}

void TestCoverage::bestMatching_withoutEdges_pairsNobody()
{
    QCOMPARE(bestMatching(2, 3, {}), (QList{-1, -1}));
    QCOMPARE(bestMatching(0, 0, {}), QList<int>{});
}

void TestCoverage::critical_ofRandomBanks_isThatOfRecomputation()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 500; ++i) {
        const Library bank = randomBank(random, 1 + random.bounded(6), 1 + random.bounded(7), 3, 0.5);
        const QMap<PromptId, Level> before = levels(bank);
        QMap<StoryId, CriticalStory> critical;
        int lastLoss = INT_MAX;
        for (const CriticalStory &story : coverage(bank).critical) {
            QVERIFY(story.levelsLost <= lastLoss);
            lastLoss = story.levelsLost;
            critical.insert(story.story, story);
        }
        for (const Story &told : bank.stories()) {
            const auto [lost, prompts] = lossWithout(bank, told.id, before);
            QCOMPARE(critical.contains(told.id), lost > 0);
            QCOMPARE(critical.value(told.id).levelsLost, lost);
            QCOMPARE(toSet(critical.value(told.id).prompts), prompts);
        }
    }
}

void TestCoverage::nextStories_ofRandomBanks_areThoseOfRecomputation()
{
    QRandomGenerator random(4);
    for (int i = 0; i < 500; ++i) {
        Library bank = randomBank(random, 1 + random.bounded(5), 1 + random.bounded(7), 3, 0.3);
        addLoops(random, bank);
        const QMap<PromptId, Level> before = levels(bank);
        const QList<NextStory> ranked = coverage(bank).nextStories;
        QSet<CompetencyId> listed;
        int last = std::numeric_limits<int>::max();
        for (const NextStory &next : ranked) {
            QVERIFY(next.weight <= last);
            QCOMPARE(next.weight, next.prompts.size() + expectedIn(bank, next.prompts));
            QCOMPARE(next.gaps + next.thin, next.prompts.size());
            QCOMPARE(toSet(next.prompts), liftedBy(bank, next.competency, before));
            last = next.weight;
            listed.insert(next.competency);
        }
        for (const Competency &competency : bank.competencies())
            QCOMPARE(listed.contains(competency.id), !liftedBy(bank, competency.id, before).isEmpty());
    }
}

void TestCoverage::counts_ofRandomBanks_addUp()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 100; ++i) {
        const Library bank = randomBank(random, 6, 9, 4, 0.4);
        const Coverage covered = coverage(bank);
        QCOMPARE(covered.safe + covered.covered + covered.thin + covered.gaps, bank.prompts().size());
        QCOMPARE(covered.judged + covered.notJudged, bank.answers().size());
        QVERIFY(covered.distinct <= covered.answered());
        for (const CompetencyCoverage &row : covered.competencies) {
            int prompts = 0, gaps = 0;
            for (const Prompt &asked : bank.prompts()) {
                prompts += asked.competencies.contains(row.competency) ? 1 : 0;
                gaps += asked.competencies.contains(row.competency) &&
                        covered.find(asked.id)->level == Level::Gap;
            }
            QCOMPARE(row.prompts, prompts);
            QCOMPARE(row.gaps, gaps);
        }
    }
}

void TestCoverage::answers_areOrderedBestFirst()
{
    Library bank;
    bank.table<Prompt>().put(prompt(0));
    const QList<std::optional<int>> fits{0, 3, std::nullopt, 5, 4, 2};
    for (int i = 0; i < fits.size(); ++i) {
        bank.table<Story>().put(story(i));
        bank.table<Answer>().put(answer(i, 0, fits.at(i)));
    }
    const Coverage covered = coverage(bank);
    QList<StoryId> order;
    for (const GradedAnswer &graded : covered.prompts.first().answers)
        order.append(graded.story);
    QCOMPARE(order, (QList{storyId(3), storyId(4), storyId(1), storyId(5), storyId(2), storyId(0)}));
}

void TestCoverage::answers_ofTrashedStory_areLeftOut()
{
    Library bank;
    Story trashed = story(0);
    trashed.trashedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    bank.table<Story>().put(trashed);
    bank.table<Prompt>().put(prompt(0));
    bank.table<Answer>().put(answer(0, 0, 5));
    const Coverage covered = coverage(bank);
    QVERIFY(covered.prompts.first().answers.isEmpty());
    QCOMPARE(covered.gaps, 1);
}

void TestCoverage::scope_byCompany_keepsItsOwnAndCommonPrompts()
{
    Library bank;
    QuestionSet set;
    set.id = idOf<QuestionSet>("set", 0);
    set.company = QStringLiteral("Fennmark");
    bank.table<QuestionSet>().put(set);
    Prompt own = prompt(0), common = prompt(1), other = prompt(2), ofSet = prompt(3);
    own.company = QStringLiteral("fennmark ");
    other.company = QStringLiteral("Tallis");
    ofSet.set = set.id;
    for (const Prompt &asked : {own, common, other, ofSet})
        bank.table<Prompt>().put(asked);

    const Coverage covered = coverage(bank, {QStringLiteral("FENNMARK"), {}});
    QCOMPARE(covered.prompts.size(), 3);
    QVERIFY(!covered.find(other.id));
    QCOMPARE(coverage(bank, {QStringLiteral("Tallis"), {}}).prompts.size(), 2);
}

void TestCoverage::scope_byLoop_keepsExpectedPrompts()
{
    Library bank;
    for (int i = 0; i < 4; ++i)
        bank.table<Prompt>().put(prompt(i));
    Loop loop;
    loop.id = idOf<Loop>("loop", 0);
    loop.rounds.resize(2);
    loop.rounds[0].expected = {Slot{promptId(3), {}, {}, false}};
    loop.rounds[1].expected = {Slot{promptId(1), {}, {}, false}, Slot{promptId(3), {}, {}, false}};
    bank.table<Loop>().put(loop);

    const Coverage covered = coverage(bank, {{}, loop.id});
    QCOMPARE(covered.prompts.size(), 2);
    QVERIFY(covered.find(promptId(1)) && covered.find(promptId(3)));
    QVERIFY(coverage(bank, {{}, idOf<Loop>("loop", 1)}).prompts.isEmpty());
}

void TestCoverage::coverage_ofEmptyBank_isEmpty()
{
    const Coverage covered = coverage(Library());
    QVERIFY(covered.prompts.isEmpty() && covered.critical.isEmpty() && covered.nextStories.isEmpty());
    QCOMPARE(covered.answered() + covered.gaps + covered.distinct, 0);
}

void TestCoverage::coverage_ofLargeBank_answersMost()
{
    QRandomGenerator random(6);
    const Library bank = randomBank(random, 500, 2000, 17, 0.02);
    QVERIFY(coverage(bank).distinct > 300);
}

QTEST_APPLESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
