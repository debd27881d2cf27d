#include "pagechecks.h"
#include "paper/numbers.h"
#include "sheetfixtures.h"

#include <QTest>

using namespace storybank;
using namespace storybank::paper;
using namespace storybank::fixtures;

class TestCompose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stories_comeByStrengthThenStatusThenAnswers();
    void retiredAndTrashedStories_stayOff();
    void selection_keepsItsOrder();
    void most_keepsTheStrongest();
    void loop_givesPlannedStoriesInTheOrderOfItsRounds();
    void loop_namesItsGaps();
    void hook_isProposedFromTheTask();
    void bullets_areTheWrittenOnesInOrder();
    void bullets_ofProseAreTheTellingSentencesInOrder();
    void numbers_headlineFirst();
    void numbers_neverToBeShownAreLeftOut();
    void blurredNumbers_areRounded_data();
    void blurredNumbers_areRounded();
    void switches_leaveTheirPartsOut();
    void redaction_reachesEveryText();
    void thousandsOfStories_areCountedNotComposed();

private:
    static QStringList titles(const SheetContent &content);
    static void put(Library &library, int n, const std::function<void(Story &)> &change);
};

void TestCompose::put(Library &library, int n, const std::function<void(Story &)> &change)
{
    Story story = *library.find(StoryId::fromName(QStringLiteral("story %1").arg(n)));
    change(story);
    library.table<Story>().put(story);
}

QStringList TestCompose::titles(const SheetContent &content)
{
    QStringList titles;
    for (const SheetStory &story : content.stories)
        titles.append(story.title);
    return titles;
}

void TestCompose::stories_comeByStrengthThenStatusThenAnswers()
{
    Library bank = library(5, Size::Short);
    const auto set = [&bank](int n, int strength, StoryStatus status) {
        put(bank, n, [=](Story &story) {
            story.title = QString::number(n);
            story.strength = strength;
            story.status = status;
        });
    };
    set(1, 3, StoryStatus::Ready);
    set(2, 5, StoryStatus::Ready);
    set(3, 5, StoryStatus::Polished);
    set(4, 5, StoryStatus::Draft);
    set(5, 0, StoryStatus::Ready);
    const SheetContent content = compose(bank, options(Paper::A4, true, 2));
    QCOMPARE(titles(content).join(u' '), QStringLiteral("3 2 5 1 4"));
    QCOMPARE(content.summary(), QStringLiteral("5 stories · about 1 minute"));
    for (qsizetype i = 1; i < content.stories.size(); ++i)
        QVERIFY(content.stories.at(i - 1).worth >= content.stories.at(i).worth);
}

void TestCompose::retiredAndTrashedStories_stayOff()
{
    Library bank = library(3, Size::Short);
    put(bank, 1, [](Story &story) { story.status = StoryStatus::Retired; });
    put(bank, 2, [](Story &story) { story.trashedAt = QDateTime::fromSecsSinceEpoch(1); });
    QCOMPARE(titles(compose(bank, options(Paper::A4, true, 2))),
             QStringList{QStringLiteral("Story number 3")});
}

void TestCompose::selection_keepsItsOrder()
{
    const Library bank = library(5, Size::Short);
    SheetOptions wished = options(Paper::A4, true, 2);
    for (const int n : {3, 1, 4})
        wished.stories.append(StoryId::fromName(QStringLiteral("story %1").arg(n)));
    const QStringList expected{QStringLiteral("Story number 3"), QStringLiteral("Story number 1"),
                               QStringLiteral("Story number 4")};
    QCOMPARE(titles(compose(bank, wished)), expected);
}

void TestCompose::most_keepsTheStrongest()
{
    SheetOptions wished = options(Paper::A4, true, 2);
    wished.most = 2;
    const SheetContent content = compose(library(9, Size::Short), wished);
    const QStringList expected{QStringLiteral("Story number 4"), QStringLiteral("Story number 9")};
    QStringList found = titles(content);
    found.sort();
    QCOMPARE(found, expected);
}

static Library libraryWithLoop(LoopId &id)
{
    Library bank = library(6, Size::Usual);
    const auto story = [](int n) { return StoryId::fromName(QStringLiteral("story %1").arg(n)); };
    const auto prompt = [](int n) { return PromptId::fromName(QStringLiteral("prompt %1").arg(n)); };
    Prompt open;
    open.id = PromptId::fromName(QStringLiteral("open"));
    open.text = QStringLiteral("Tell me about a time you missed a deadline.");
    bank.table<Prompt>().put(open);
    Loop loop;
    loop.id = id = LoopId::fromName(QStringLiteral("loop"));
    loop.company = QStringLiteral("Fennmark Energy");
    loop.role = QStringLiteral("Data scientist");
    loop.date = {2026, 6, 18};
    Round first, second;
    first.expected = {{prompt(5), story(2), {}, false}, {prompt(1), story(6), {}, false}};
    second.expected = {
        {prompt(0), {}, {}, false}, {open.id, {}, {}, false}, {prompt(5), story(2), {}, false}};
    loop.rounds = {first, second};
    bank.table<Loop>().put(loop);
    return bank;
}

void TestCompose::loop_givesPlannedStoriesInTheOrderOfItsRounds()
{
    SheetOptions wished = options(Paper::A4, true, 2);
    const Library bank = libraryWithLoop(wished.loop);
    const SheetContent content = compose(bank, wished);
    QCOMPARE(content.stories.size(), 3);
    QCOMPARE(content.stories.at(0).story, StoryId::fromName(QStringLiteral("story 2")));
    QCOMPARE(content.stories.at(1).story, StoryId::fromName(QStringLiteral("story 6")));
    // Nothing is planned for the third prompt; story 5 answers it.
    QCOMPARE(content.stories.at(2).story, StoryId::fromName(QStringLiteral("story 5")));
    QCOMPARE(content.stories.at(0).prompts, QStringList{QStringLiteral("Difficulty number 5")});
    QCOMPARE(content.subheading, QStringLiteral("Data scientist, Fennmark Energy, onsite 18 June"));
    QCOMPARE(content.footerMiddle, QStringLiteral("Made with Story Bank, 12 June"));
}

void TestCompose::loop_namesItsGaps()
{
    SheetOptions wished = options(Paper::A4, true, 2);
    const Library bank = libraryWithLoop(wished.loop);
    const SheetContent content = compose(bank, wished);
    QCOMPARE(content.gaps.size(), 1);
    QVERIFY2(content.gaps.first().contains(QStringLiteral("deadline")), qPrintable(content.gaps.first()));
    QVERIFY(textOf(fit(content, wished)).contains(content.gaps.first()));
}

void TestCompose::hook_isProposedFromTheTask()
{
    Library bank = library(1, Size::Usual);
    put(bank, 1, [](Story &story) {
        story.hook.clear();
        story.task = QStringLiteral("Nobody had asked me. I took it on for a quarter.");
    });
    QCOMPARE(compose(bank, options(Paper::A4, true, 2)).stories.first().hook,
             QStringLiteral("Nobody had asked me."));
}

void TestCompose::bullets_areTheWrittenOnesInOrder()
{
    const SheetStory story = compose(library(1, Size::Usual), options(Paper::A4, true, 2)).stories.first();
    QCOMPARE(story.bullets.size(), 3);
    QCOMPARE(story.bulletsWritten, 4);
    QCOMPARE(story.bullets.at(1).text, QStringLiteral("Rewrote it with the vendor"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(story.bullets.at(i).rank, i);
}

void TestCompose::bullets_ofProseAreTheTellingSentencesInOrder()
{
    Library bank = library(1, Size::Usual);
    put(bank, 1, [](Story &story) {
        story.action =
            QStringLiteral("It was late. We met once. I asked for help. I cut 40 steps to 12. They agreed.");
    });
    SheetOptions wished = options(Paper::A4, true, 2);
    wished.bulletsAtMost = 2;
    const SheetStory story = compose(bank, wished).stories.first();
    QCOMPARE(story.bullets.size(), 2);
    QCOMPARE(story.bullets.at(0).text, QStringLiteral("Asked for help"));
    QCOMPARE(story.bullets.at(0).rank, 1);
    QCOMPARE(story.bullets.at(1).text, QStringLiteral("Cut 40 steps to 12"));
    QCOMPARE(story.bullets.at(1).rank, 0);
}

void TestCompose::numbers_headlineFirst()
{
    Library bank = library(1, Size::Usual);
    put(bank, 1, [](Story &story) { story.metrics[2].headline = true; });
    const auto numbers = compose(bank, options(Paper::A4, true, 2)).stories.first().numbers;
    QCOMPARE(numbers.size(), 3);
    QCOMPARE(numbers.at(0).value, QStringLiteral("−21 %"));
    QCOMPARE(numbers.at(0).name, QStringLiteral("cost 1"));
    QCOMPARE(numbers.at(1).value, QStringLiteral("101 % → 11.5 %"));
    QCOMPARE(numbers.at(2).value, QStringLiteral("+5.1 pp"));
}

void TestCompose::numbers_neverToBeShownAreLeftOut()
{
    Library bank = library(1, Size::Usual);
    put(bank, 1, [](Story &story) { story.metrics[0].share = ShareLevel::Never; });
    const SheetStory story = compose(bank, options(Paper::A4, true, 2)).stories.first();
    QCOMPARE(story.numbers.size(), 2);
    for (const SheetStory::Number &number : story.numbers)
        QVERIFY(!number.value.contains(QStringLiteral("101")));
}

void TestCompose::blurredNumbers_areRounded_data()
{
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<QString>("expected");
    Metric level = delta(QStringLiteral("cost"), 504321, QStringLiteral("$"));
    level.kind = MetricKind::Level;
    QTest::newRow("level") << level << QStringLiteral("about $500K");
    QTest::newRow("delta") << delta(QStringLiteral("recall"), -13.7, QStringLiteral("pp"))
                           << QStringLiteral("about −10 pp");
    Metric falls = pair(QStringLiteral("error"), 840, 310, QStringLiteral("ms"));
    QTest::newRow("pair tells its change") << falls << QStringLiteral("about −60 %");
    QTest::newRow("unchanged pair") << pair(QStringLiteral("faults"), 14, 14, QString())
                                    << QStringLiteral("about 10");
    QTest::newRow("factor") << pair(QStringLiteral("users"), 1200, 5333, QString())
                            << QStringLiteral("about 4×");
    QTest::newRow("points") << pair(QStringLiteral("recall"), 91.2, 95.3, QStringLiteral("%"))
                            << QStringLiteral("about +4 pp");
}

void TestCompose::blurredNumbers_areRounded()
{
    QFETCH(Metric, metric);
    QFETCH(QString, expected);
    metric.share = ShareLevel::Blur;
    Story story;
    story.metrics = {metric};
    const auto numbers = toldNumbers(story, QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(numbers.first().value, expected);
    QVERIFY(numbers.first().rough);
}

void TestCompose::switches_leaveTheirPartsOut()
{
    SheetOptions wished = options(Paper::A4, true, 2);
    wished.hook = wished.situationAndTask = wished.bullets = wished.numbers = wished.prompts = false;
    wished.competencies = false;
    const SheetStory story = compose(library(1, Size::Usual), wished).stories.first();
    QVERIFY(story.hook.isEmpty() && story.situation.isEmpty() && story.task.isEmpty());
    QVERIFY(story.bullets.isEmpty() && story.numbers.isEmpty() && story.prompts.isEmpty());
    QVERIFY(story.competencies.isEmpty() && story.learning.isEmpty());
    wished.learning = true;
    QVERIFY(!compose(library(1, Size::Usual), wished).stories.first().learning.isEmpty());
}

void TestCompose::redaction_reachesEveryText()
{
    Library bank = library(2, Size::Usual);
    const QString name = QStringLiteral("Quillmoor");
    put(bank, 1, [&name](Story &story) {
        story.company = name;
        for (QString *text : {&story.title, &story.hook, &story.situation, &story.task, &story.learning})
            *text = QStringLiteral("It was QUILLMOOR that did this.");
        story.action = QStringLiteral("- Rang Quillmoor\n- Left quillmoor");
        story.metrics[0].name = QStringLiteral("Quillmoor error");
    });
    const Library known = bank;
    for (Prompt prompt : known.prompts()) {
        prompt.shortName = QStringLiteral("Why Quillmoor %1?").arg(prompt.shortName);
        bank.table<Prompt>().put(prompt);
    }
    SheetOptions wished = options(Paper::A4, true, 2);
    wished.learning = true;
    wished.heading = QStringLiteral("Quillmoor days");
    QVERIFY(textOf(fit(compose(bank, wished), wished)).contains(name, Qt::CaseInsensitive));
    wished.redact = true;
    const SheetContent content = compose(bank, wished);
    QVERIFY(!textOf(fit(content, wished)).contains(name, Qt::CaseInsensitive));
    QCOMPARE(content.footerLeft, QStringLiteral("Names hidden"));
    QCOMPARE(content.hiddenNames, QStringList{QStringLiteral("Quillmoor → the company")});
}

void TestCompose::thousandsOfStories_areCountedNotComposed()
{
    const SheetOptions wished = options(Paper::A4, true, 2);
    const SheetContent content = compose(library(2000, Size::Short), wished);
    QVERIFY(content.stories.size() < 200);
    QCOMPARE(content.stories.size() + content.beyond.size(), 2000);
    const SheetPage page = fit(content, wished);
    QCOMPARE(page.content.stories.size() + page.leftOut.size(), 2000);
}

QTEST_MAIN(TestCompose)
#include "tst_compose.moc"

#include <functional>
