#include "domain/spent.h"
#include "insight/planoracle.h"

#include <QTest>

using namespace storybank;
using namespace storybank::test;

namespace {

QList<StoryId> storiesOf(const Plan &plan)
{
    QList<StoryId> stories;
    for (const PlannedRound &round : plan.rounds) {
        for (const PlannedSlot &slot : round.expected)
            stories.append(slot.story);
    }
    return stories;
}

QList<StoryId> backupsOf(const Plan &plan)
{
    QList<StoryId> stories;
    for (const PlannedRound &round : plan.rounds) {
        for (const PlannedSlot &slot : round.expected)
            stories.append(slot.backup);
    }
    return stories;
}

/// Numbers of the stories, -1 = none.
QList<int> numbers(const QList<StoryId> &stories)
{
    QList<int> found;
    for (const StoryId story : stories) {
        int number = -1;
        for (int i = 0; i < 100; ++i)
            number = story == storyId(i) ? i : number;
        found.append(number);
    }
    return found;
}

Round round(int number, const QList<int> &prompts, int interviewer = -1)
{
    Round made;
    made.id = idOf<Round>("round", number);
    made.name = QStringLiteral("Round %1").arg(number);
    if (interviewer >= 0)
        made.interviewer = idOf<Interviewer>("interviewer", interviewer);
    for (const int prompt : prompts)
        made.expected.append({promptId(prompt), {}, {}, false});
    return made;
}

Loop loopOf(const QList<Round> &rounds)
{
    Loop loop;
    loop.id = idOf<Loop>("loop", 0);
    loop.company = QStringLiteral("Fennmark");
    loop.rounds = rounds;
    return loop;
}

Telling told(int number, int story, const QString &company = QStringLiteral("FENNMARK "))
{
    Telling made;
    made.id = idOf<Telling>("telling", number);
    made.story = storyId(story);
    made.company = company;
    made.day = {2026, 1, 1 + number};
    return made;
}

Library bankOf(int stories, int prompts, const QList<Answer> &answers)
{
    Library bank;
    for (int i = 0; i < stories; ++i)
        bank.table<Story>().put(story(i));
    for (int i = 0; i < prompts; ++i)
        bank.table<Prompt>().put(prompt(i));
    for (const Answer &answer : answers)
        bank.table<Answer>().put(answer);
    return bank;
}

PlanOptions spread(int spread)
{
    PlanOptions options;
    options.spread = spread;
    return options;
}

bool says(const QList<Hindrance> &all, Obstacle code, int story)
{
    return std::any_of(all.begin(), all.end(),
                       [&](const Hindrance &one) { return one.code == code && one.story == storyId(story); });
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void random_isThatOfExhaustiveSearch();
    void random_breaksNoHardRule();
    void shuffled_isTheSamePlan();
    void everyPrompt_comesBeforeFit();
    void interviewer_hearsNoStoryTwice_data();
    void interviewer_hearsNoStoryTwice();
    void spread_tradesFitAgainstRepetition_data();
    void spread_tradesFitAgainstRepetition();
    void lock_staysAndSaysWhatItBreaks();
    void lock_ofStruckStory_opens();
    void spentStory_isNotPlanned();
    void ledger_avoidsOrForbids_data();
    void ledger_avoidsOrForbids();
    void ledger_ofInterviewer_holdsAcrossLoops();
    void told_inThisLoop_staysAndIsNotRepeated();
    void status_decidesWhatIsTold_data();
    void status_decidesWhatIsTold();
    void worth_followsTheCaps_data();
    void worth_followsTheCaps();
    void chosen_winsAmongEquals();
    void backup_isNotToldBefore();
    void rounds_followByStart();
    void struckRound_isLeftOut();
    void load_isOfRehearsalsElseOfWords();
    void weakest_isTheLowestGrade();
    void unused_saysWhy();
    void open_saysWhyAndWhatCloses();
    void gain_countsWhatANewStoryFrees();
    void gain_ofAFullPlan_isBetterFitAndFewerRepetitions();
    void emptyLoop_hasAnEmptyPlan();
};

void TestPlanner::random_isThatOfExhaustiveSearch()
{
    QRandomGenerator random(7);
    int open = 0, backups = 0, locked = 0, repeated = 0;
    for (int i = 0; i < 1000; ++i) {
        Library bank = randomBank(random, 1 + random.bounded(5), 1 + random.bounded(6), 2, 0.7);
        const Loop loop = addRandomLoop(bank, random, 6);
        PlanOptions options;
        options.spread = QList{0, 50, 100, random.bounded(101)}.at(i % 4);
        options.told = static_cast<ToldStories>(random.bounded(3));
        options.readyOnly = random.bounded(4) == 0;
        options.keepLocked = random.bounded(8) != 0;

        const Plan made = plan(bank, loop, options);
        const Oracle oracle(bank, loop, options);
        const QList<StoryId> wanted = oracle.plan();
        QVERIFY2(storiesOf(made) == wanted, qPrintable(QStringLiteral("loop %1").arg(i)));
        QVERIFY2(backupsOf(made) == oracle.backups(wanted), qPrintable(QStringLiteral("loop %1").arg(i)));
        open += made.prompts - made.answered;
        repeated += static_cast<int>(made.reused.size());
        for (const PlannedRound &round : made.rounds) {
            for (const PlannedSlot &slot : round.expected) {
                backups += slot.backup.isNull() ? 0 : 1;
                locked += slot.locked ? 1 : 0;
            }
        }
    }
    // The loops are hard enough to mean something.
    QVERIFY(open > 200 && backups > 200 && locked > 200 && repeated > 200);
}

void TestPlanner::random_breaksNoHardRule()
{
    QRandomGenerator random(8);
    for (int i = 0; i < 30; ++i) {
        Library bank = randomBank(random, 25, 40, 4, 0.2);
        const Loop loop = addRandomLoop(bank, random, 40);
        const Plan made = plan(bank, loop);
        QHash<QString, QSet<StoryId>> heard;
        for (const PlannedRound &round : made.rounds) {
            QSet<StoryId> &here =
                heard[round.interviewer.isNull() ? round.id.toString() : round.interviewer.toString()];
            for (const PlannedSlot &slot : round.expected) {
                if (slot.story.isNull() || slot.locked || slot.told)
                    continue;
                QVERIFY(!here.contains(slot.story) && slot.graded.grade != Grade::None);
                here.insert(slot.story);
            }
        }
        QCOMPARE(made.open().size(), made.prompts - made.answered);
    }
}

void TestPlanner::shuffled_isTheSamePlan()
{
    QRandomGenerator random(9);
    for (int i = 0; i < 20; ++i) {
        Library bank = randomBank(random, 12, 14, 3, 0.4);
        const Loop loop = addRandomLoop(bank, random, 14);
        Library shuffled;
        const auto refill = [&](const auto &table) {
            using T = std::decay_t<decltype(*table.begin())>;
            QList<T> rows(table.begin(), table.end());
            std::shuffle(rows.begin(), rows.end(), random);
            for (const T &row : std::as_const(rows))
                shuffled.table<T>().put(row);
        };
        refill(bank.answers());
        refill(bank.prompts());
        refill(bank.stories());
        refill(bank.tellings());
        QCOMPARE(storiesOf(plan(shuffled, loop)), storiesOf(plan(bank, loop)));
        QCOMPARE(backupsOf(plan(shuffled, loop)), backupsOf(plan(bank, loop)));
    }
}

void TestPlanner::everyPrompt_comesBeforeFit()
{
    // The one story that answers the second prompt would be the best for the first.
    const Library bank = bankOf(2, 2, {answer(0, 0, 5), answer(1, 0, 1), answer(0, 1, 1)});
    const Plan made = plan(bank, loopOf({round(0, {0, 1})}));
    QCOMPARE(numbers(storiesOf(made)), (QList{1, 0}));
    QCOMPARE(made.answered, 2);
    QCOMPARE(made.fit, 2);
}

void TestPlanner::interviewer_hearsNoStoryTwice_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("answered");
    QTest::newRow("the same in both rounds") << 0 << 0 << 1;
    QTest::newRow("two of them") << 0 << 1 << 2;
    QTest::newRow("not known") << -1 << -1 << 2;
}

void TestPlanner::interviewer_hearsNoStoryTwice()
{
    QFETCH(int, first);
    QFETCH(int, second);
    const Library bank = bankOf(1, 2, {answer(0, 0, 5), answer(0, 1, 5)});
    const Plan made = plan(bank, loopOf({round(0, {0}, first), round(1, {1}, second)}), spread(0));
    QTEST(made.answered, "answered");
    QCOMPARE(made.reused.size(), made.answered - 1);
    if (made.answered == 1) {
        QCOMPARE(made.open().size(), 1);
        const QList<Hindrance> held = made.at(made.open().first()).held;
        QCOMPARE(held.size(), 1);
        QCOMPARE(held.first(), (Hindrance{Obstacle::HeardInLoop, storyId(0), promptId(0), {}, {}, {}}));
    }
}

void TestPlanner::spread_tradesFitAgainstRepetition_data()
{
    QTest::addColumn<int>("spread");
    QTest::addColumn<int>("fit"); // of the other story for the second prompt
    QTest::addColumn<bool>("repeats");
    QTest::newRow("best fit repeats for one point") << 0 << 4 << true;
    QTest::newRow("best fit does not repeat for nothing") << 0 << 5 << false;
    QTest::newRow("in the middle one point is given up") << 50 << 4 << false;
    QTest::newRow("in the middle three points are not") << 50 << 2 << true;
    QTest::newRow("spread gives up every point") << 100 << 1 << false;
}

void TestPlanner::spread_tradesFitAgainstRepetition()
{
    QFETCH(int, fit);
    QFETCH(int, spread);
    QFETCH(bool, repeats);
    const Library bank = bankOf(2, 2, {answer(0, 0, 5), answer(0, 1, 5), answer(1, 1, fit)});
    const Plan made = plan(bank, loopOf({round(0, {0}), round(1, {1})}), ::spread(spread));
    QCOMPARE(made.reused.size(), repeats ? 1 : 0);
    if (repeats)
        QCOMPARE(made.reused.first().rounds, (QList{idOf<Round>("round", 0), idOf<Round>("round", 1)}));
}

void TestPlanner::lock_staysAndSaysWhatItBreaks()
{
    const Library bank = bankOf(3, 3, {answer(0, 0, 5), answer(0, 1, 5), answer(1, 0, 2), answer(1, 2, 4)});
    Loop loop = loopOf({round(0, {0, 1, 2})});
    loop.rounds[0].expected[0] = {promptId(0), storyId(2), {}, true}; // no answer links them
    loop.rounds[0].expected[1] = {promptId(1), storyId(0), {}, true};
    loop.rounds[0].expected[2] = {promptId(2), storyId(0), {}, true};
    Plan made = plan(bank, loop);
    QCOMPARE(numbers(storiesOf(made)), (QList{2, 0, 0}));
    const QList<PlannedSlot> &asked = made.rounds.first().expected;
    QVERIFY(asked.at(0).locked && asked.at(1).locked && asked.at(2).locked);
    QVERIFY(says(asked.at(0).cautions, Obstacle::NotJudged, 2));
    QVERIFY(says(asked.at(1).cautions, Obstacle::HeardInLoop, 0));
    QVERIFY(says(asked.at(2).cautions, Obstacle::HeardInLoop, 0));
    QVERIFY(says(made.unused, Obstacle::LockedOther, 1));
    QCOMPARE(made.fit, 5);

    PlanOptions open;
    open.keepLocked = false;
    made = plan(bank, loop, open);
    QCOMPARE(numbers(storiesOf(made)), (QList{0, -1, 1}));
    QVERIFY(!made.rounds.first().expected.first().locked);
}

void TestPlanner::lock_ofStruckStory_opens()
{
    const Library bank = bankOf(2, 1, {answer(0, 0, 5), answer(1, 0, 2)});
    Loop loop = loopOf({round(0, {0})});
    loop.rounds[0].expected[0] = {promptId(0), storyId(0), {}, true};
    PlanOptions options;
    options.withoutStory = {storyId(0)};
    const Plan made = plan(bank, loop, options);
    QCOMPARE(numbers(storiesOf(made)), (QList{1}));
    QVERIFY(says(made.unused, Obstacle::Struck, 0));
}

void TestPlanner::spentStory_isNotPlanned()
{
    Library bank = bankOf(2, 1, {answer(0, 0, 5), answer(1, 0, 2)});
    BankSettings settings = bank.settings();
    setSpentStories(settings, {storyId(0)});
    bank.table<BankSettings>().put(settings);
    const Plan made = plan(bank, loopOf({round(0, {0})}));
    QCOMPARE(numbers(storiesOf(made)), (QList{1}));
    QVERIFY(says(made.unused, Obstacle::Struck, 0));
}

void TestPlanner::ledger_avoidsOrForbids_data()
{
    QTest::addColumn<ToldStories>("option");
    QTest::addColumn<QList<int>>("stories");
    QTest::newRow("allow") << ToldStories::Allow << QList{0, 2};
    QTest::newRow("avoid") << ToldStories::Avoid << QList{1, 2};
    QTest::newRow("forbid") << ToldStories::Forbid << QList{1, -1};
}

void TestPlanner::ledger_avoidsOrForbids()
{
    QFETCH(ToldStories, option);
    Library bank = bankOf(3, 2, {answer(0, 0, 5), answer(1, 0, 3), answer(2, 1, 5)});
    bank.table<Telling>().put(told(0, 0));
    bank.table<Telling>().put(told(1, 2));
    bank.table<Telling>().put(told(2, 1, QStringLiteral("Tallis")));
    PlanOptions options = spread(0);
    options.told = option;
    const Plan made = plan(bank, loopOf({round(0, {0, 1})}), options);
    QTEST(numbers(storiesOf(made)), "stories");
    QCOMPARE(says(made.unused, Obstacle::ToldAtCompany, 0), option != ToldStories::Allow);
    // Whoever tells it all the same should know.
    const PlannedSlot &second = made.rounds.first().expected.at(1);
    QCOMPARE(says(second.cautions, Obstacle::ToldAtCompany, 2), option != ToldStories::Forbid);
    QCOMPARE(says(second.held, Obstacle::ToldAtCompany, 2), option == ToldStories::Forbid);
}

void TestPlanner::ledger_ofInterviewer_holdsAcrossLoops()
{
    Library bank = bankOf(2, 1, {answer(0, 0, 5), answer(1, 0, 1)});
    Telling before = told(0, 0, QStringLiteral("Tallis"));
    before.interviewer = idOf<Interviewer>("interviewer", 3);
    bank.table<Telling>().put(before);
    const Loop met = loopOf({round(0, {0}, 3)}), other = loopOf({round(0, {0}, 4)});
    QCOMPARE(numbers(storiesOf(plan(bank, met))), (QList{1}));
    QVERIFY(says(plan(bank, met).unused, Obstacle::ToldToInterviewer, 0));
    QCOMPARE(numbers(storiesOf(plan(bank, other))), (QList{0}));
    PlanOptions options;
    options.told = ToldStories::Allow;
    QCOMPARE(numbers(storiesOf(plan(bank, met, options))), (QList{0}));
}

void TestPlanner::told_inThisLoop_staysAndIsNotRepeated()
{
    Library bank = bankOf(3, 3,
                          {answer(0, 0, 2), answer(1, 0, 5), answer(0, 1, 5), answer(2, 1, 2),
                           answer(1, 2, 5), answer(2, 2, 4)});
    const Loop loop = loopOf({round(0, {0, 1}), round(1, {2})});
    QCOMPARE(numbers(storiesOf(plan(bank, loop))), (QList{1, 0, 2}));

    Telling ticked = told(0, 0);
    ticked.loop = loop.id;
    ticked.round = loop.rounds.first().id;
    ticked.prompt = promptId(0);
    bank.table<Telling>().put(ticked);
    const Plan made = plan(bank, loop);
    QCOMPARE(numbers(storiesOf(made)), (QList{0, 2, 1}));
    QVERIFY(made.rounds.first().expected.first().told);
    QVERIFY(made.rounds.first().expected.first().cautions.isEmpty());
    QVERIFY(made.rounds.first().expected.first().backup.isNull());
}

void TestPlanner::status_decidesWhatIsTold_data()
{
    QTest::addColumn<StoryStatus>("status");
    QTest::addColumn<bool>("trashed");
    QTest::addColumn<bool>("readyOnly");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("polished") << StoryStatus::Polished << false << true << true;
    QTest::newRow("draft") << StoryStatus::Draft << false << false << true;
    QTest::newRow("draft, ready ones only") << StoryStatus::Draft << false << true << false;
    QTest::newRow("retired") << StoryStatus::Retired << false << false << false;
    QTest::newRow("in the trash") << StoryStatus::Ready << true << false << false;
}

void TestPlanner::status_decidesWhatIsTold()
{
    QFETCH(StoryStatus, status);
    QFETCH(bool, trashed);
    QFETCH(bool, readyOnly);
    QFETCH(bool, isTold);
    Library bank = bankOf(1, 1, {answer(0, 0, 5)});
    Story changed = story(0, status);
    if (trashed)
        changed.trashedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    bank.table<Story>().put(changed);
    PlanOptions options;
    options.readyOnly = readyOnly;
    const Plan made = plan(bank, loopOf({round(0, {0})}), options);
    QCOMPARE(made.answered, isTold ? 1 : 0);
    QCOMPARE(made.unused.size(), isTold || trashed ? 0 : 1);
    QCOMPARE(says(made.unused, Obstacle::Draft, 0), status == StoryStatus::Draft && !isTold);
    QCOMPARE(says(made.unused, Obstacle::Retired, 0), status == StoryStatus::Retired);
}

void TestPlanner::worth_followsTheCaps_data()
{
    QTest::addColumn<Grade>("grade");
    QTest::addColumn<int>("fit"); // -1 = not judged
    QTest::addColumn<int>("worth");
    QTest::newRow("strong 5") << Grade::Strong << 5 << 5;
    QTest::newRow("strong 4") << Grade::Strong << 4 << 4;
    QTest::newRow("capped to workable") << Grade::Workable << 5 << 3;
    QTest::newRow("provisional") << Grade::Workable << -1 << 3;
    QTest::newRow("capped to a stretch") << Grade::Stretch << 4 << 2;
    QTest::newRow("provisional, capped to a stretch") << Grade::Stretch << -1 << 2;
    QTest::newRow("stretch 1") << Grade::Stretch << 1 << 1;
    QTest::newRow("none") << Grade::None << 5 << 0;
}

void TestPlanner::worth_followsTheCaps()
{
    QFETCH(Grade, grade);
    QFETCH(int, fit);
    QTEST(worthOf({grade, Cap::NoCap, false}, fit < 0 ? std::nullopt : std::optional(fit)), "worth");
}

void TestPlanner::chosen_winsAmongEquals()
{
    for (const int chosen : {0, 1, 2}) {
        Library bank = bankOf(3, 1, {});
        for (int i = 0; i < 3; ++i) {
            Answer link = answer(i, 0, 4);
            link.chosen = i == chosen;
            bank.table<Answer>().put(link);
        }
        QCOMPARE(numbers(storiesOf(plan(bank, loopOf({round(0, {0})})))), (QList{chosen}));
    }
}

void TestPlanner::backup_isNotToldBefore()
{
    // Each story fits each prompt, the one with its own number best.
    QList<Answer> answers;
    for (int story = 0; story < 4; ++story) {
        for (int prompt = 0; prompt < 3; ++prompt)
            answers.append(answer(story, prompt, story == prompt ? 5 : 2));
    }
    const Library bank = bankOf(4, 3, answers);
    const Plan made = plan(bank, loopOf({round(0, {0}), round(1, {1, 2})}));
    QCOMPARE(numbers(storiesOf(made)), (QList{0, 1, 2}));
    QVERIFY(QSet({1, 2, 3}).contains(numbers(backupsOf(made)).first()));
    // In the second round one spare story is left for two prompts, and who hears it hears it once.
    QCOMPARE(numbers(backupsOf(made)).mid(1), (QList{3, -1}));
}

void TestPlanner::rounds_followByStart()
{
    const Library bank = bankOf(2, 2, {answer(0, 0, 5), answer(1, 1, 5), answer(1, 0, 2), answer(0, 1, 2)});
    Loop loop = loopOf({round(0, {0}), round(1, {1})});
    QCOMPARE(numbers(backupsOf(plan(bank, loop))), (QList{1, -1}));
    loop.rounds[0].start = QTime(14, 0);
    QCOMPARE(numbers(backupsOf(plan(bank, loop))), (QList{1, -1}));
    loop.rounds[1].start = QTime(9, 0);
    QCOMPARE(numbers(backupsOf(plan(bank, loop))), (QList{-1, 0}));
}

void TestPlanner::struckRound_isLeftOut()
{
    const Library bank = bankOf(1, 2, {answer(0, 0, 5), answer(0, 1, 4)});
    Loop loop = loopOf({round(0, {0}, 1), round(1, {1}, 1)});
    loop.rounds[0].expected[0] = {promptId(0), storyId(0), {}, true};
    QCOMPARE(plan(bank, loop).answered, 1);
    PlanOptions options;
    options.withoutRound = {loop.rounds.first().id};
    const Plan made = plan(bank, loop, options);
    QCOMPARE(made.prompts, 1);
    QCOMPARE(made.answered, 1);
    QVERIFY(made.rounds.first().struck && made.open().isEmpty() && made.reused.isEmpty());
    QCOMPARE(numbers(storiesOf(made)), (QList{0, 0})); // the struck one is as it was
}

void TestPlanner::load_isOfRehearsalsElseOfWords()
{
    Library bank = bankOf(2, 2, {answer(0, 0, 5), answer(1, 1, 5)});
    Story written = story(1);
    written.action = QStringLiteral("word ").repeated(260);
    bank.table<Story>().put(written);
    int number = 0;
    for (const int seconds : {100, 0, 140, 130, 900}) {
        Rehearsal rehearsal;
        rehearsal.id = idOf<Rehearsal>("rehearsal", number++);
        rehearsal.story = storyId(0);
        rehearsal.seconds = seconds;
        rehearsal.length = seconds == 900 ? Length::NinetySeconds : Length::Full;
        bank.table<Rehearsal>().put(rehearsal);
    }
    BankSettings settings;
    settings.wordsPerMinute = 130;
    settings.followUpMinutes = 5;
    bank.table<BankSettings>().put(settings);
    Loop loop = loopOf({round(0, {0}), round(1, {1})});
    loop.rounds[0].minutes = 30;
    const Plan made = plan(bank, loop);
    QCOMPARE(made.rounds.at(0).seconds, 130 + 300);
    QCOMPARE(made.rounds.at(1).seconds, 120 + 300);
    QCOMPARE(made.rounds.at(0).minutes, 30);
}

void TestPlanner::weakest_isTheLowestGrade()
{
    Library bank = bankOf(3, 3, {answer(0, 0, 5), answer(1, 1, 5), answer(2, 2, 3)});
    bank.table<Story>().put(story(1, StoryStatus::Draft)); // fit 5, but a stretch
    const Plan made = plan(bank, loopOf({round(0, {0, 1}), round(1, {2})}));
    QVERIFY(made.weakest.has_value());
    QCOMPARE(made.at(*made.weakest).story, storyId(1));
    QCOMPARE(made.fit, 13);
    QCOMPARE(made.worth, 10);
}

void TestPlanner::unused_saysWhy()
{
    Library bank =
        bankOf(6, 2, {answer(0, 0, 5), answer(1, 0, 4), answer(2, 0, 5), answer(3, 0, 0), answer(4, 1, 5)});
    const Plan made = plan(bank, loopOf({round(0, {0})}));
    const int planned = numbers(storiesOf(made)).first();
    const int equal = planned == 0 ? 2 : 0;
    QVERIFY(planned == 0 || planned == 2);
    QCOMPARE(made.unused.size(), 5);
    QVERIFY(says(made.unused, Obstacle::LowerFit, 1));
    QVERIFY(says(made.unused, Obstacle::SameFit, equal));
    QVERIFY(says(made.unused, Obstacle::DoesNotFit, 3));
    QVERIFY(says(made.unused, Obstacle::NotJudged, 4)); // only for a prompt that is not expected
    QVERIFY(says(made.unused, Obstacle::NotJudged, 5));
    QCOMPARE(made.unused.at(1).prompt, promptId(0));
    QCOMPARE(made.unused.at(1).other, storyId(planned));
}

void TestPlanner::open_saysWhyAndWhatCloses()
{
    Library bank = bankOf(2, 3, {answer(0, 0, 5), answer(1, 1, 5)});
    bank.table<Story>().put(story(1, StoryStatus::Draft));
    bank.table<Competency>().put(competency(0));
    bank.table<Prompt>().put(prompt(1, {competencyId(0)}));
    PlanOptions options;
    options.readyOnly = true;
    const Plan made = plan(bank, loopOf({round(0, {0, 1}), round(1, {2})}), options);
    QCOMPARE(made.answered, 1);
    QCOMPARE(made.open().size(), 2);
    QVERIFY(says(made.at(made.open().at(0)).held, Obstacle::Draft, 1));
    QVERIFY(made.at(made.open().at(1)).held.isEmpty());
    QCOMPARE(made.gains.size(), 2);
    QCOMPARE(made.gains.at(0).competency, competencyId(0));
    QCOMPARE(made.gains.at(0).prompts, (QList{promptId(1)}));
    QVERIFY(made.gains.at(1).competency.isNull());
    QCOMPARE(made.gains.at(1).prompts, (QList{promptId(2)}));
}

void TestPlanner::gain_countsWhatANewStoryFrees()
{
    // One story for two prompts of one interviewer. A new one for either prompt lets the other be answered.
    Library bank = bankOf(1, 3, {answer(0, 0, 5), answer(0, 1, 4)});
    for (int i = 0; i < 3; ++i) {
        bank.table<Competency>().put(competency(i));
        bank.table<Prompt>().put(prompt(i, {competencyId(i)}));
    }
    const Plan made = plan(bank, loopOf({round(0, {0, 1})}));
    QCOMPARE(numbers(storiesOf(made)), (QList{0, -1}));
    QCOMPARE(made.gains.size(), 2);
    for (const Gain &gain : made.gains) {
        QCOMPARE(gain.prompts, (QList{promptId(1)}));
        Library more = bank;
        more.table<Story>().put(story(1, StoryStatus::Ready, 5, {{gain.competency, TagRank::Primary}}));
        for (const Prompt &asked : bank.prompts()) {
            Answer link = answer(1, 0, 5);
            link.prompt = asked.id;
            link.id = Answer::idFor(link.story, link.prompt);
            if (asked.competencies.contains(gain.competency))
                more.table<Answer>().put(link);
        }
        QCOMPARE(plan(more, loopOf({round(0, {0, 1})})).answered, 2);
    }
}

void TestPlanner::gain_ofAFullPlan_isBetterFitAndFewerRepetitions()
{
    const Library bank = bankOf(1, 2, {answer(0, 0, 5), answer(0, 1, 3)});
    const Plan made = plan(bank, loopOf({round(0, {0}), round(1, {1})}));
    QCOMPARE(made.gains.size(), 2);
    QCOMPARE(made.gains.at(0).kind, Gain::Kind::LiftsWeakest);
    QCOMPARE(made.gains.at(0).prompts, (QList{promptId(1)}));
    QCOMPARE(made.gains.at(1).kind, Gain::Kind::SparesRepetition);
    QCOMPARE(made.gains.at(1).prompts, (QList{promptId(1)}));
    QCOMPARE(made.gains.at(1).story, storyId(0));
}

void TestPlanner::emptyLoop_hasAnEmptyPlan()
{
    const Plan none = plan(Library(), Loop());
    QVERIFY(none.rounds.isEmpty() && !none.weakest && none.gains.isEmpty() && none.unused.isEmpty());
    QCOMPARE(none.prompts, 0);
    const Plan bare = plan(Library(), loopOf({round(0, {}), round(1, {0})}));
    QCOMPARE(bare.prompts, 1);
    QCOMPARE(bare.open().size(), 1);
    QVERIFY(!bare.weakest);
}

QTEST_APPLESS_MAIN(TestPlanner)
#include "tst_planner.moc"
