#include "pagechecks.h"
#include "paper/droporder.h"
#include "paper/sections.h"
#include "paper/worth.h"
#include "sheetfixtures.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace storybank;
using namespace storybank::paper;
using namespace storybank::fixtures;

namespace {

/// Whether the story on the page still has what the step would drop.
bool hasKept(const SheetStory &story, const DropStep &step)
{
    switch (step.what) {
    case SheetTrim::What::Learning:
        return !story.learning.isEmpty();
    case SheetTrim::What::Task:
        return !story.task.isEmpty();
    case SheetTrim::What::Situation:
        return !story.situation.isEmpty();
    case SheetTrim::What::Bullets:
        return story.bullets.size() > step.rank;
    case SheetTrim::What::Prompts:
        break;
    }
    return story.prompts.size() > step.rank;
}

/// Something of a story that can go, named without the help of the code that lets it go.
struct Item
{
    StoryId story;
    SheetTrim::What what;
    int rank = 0; ///< of bullets and prompts
    friend bool operator<(const Item &a, const Item &b)
    {
        return std::tuple(a.story, a.what, a.rank) < std::tuple(b.story, b.what, b.rank);
    }
};

/// The order that the owner is promised, the first to go first.
QList<Item> inOrderOfGoing(const QList<SheetStory> &stories)
{
    using What = SheetTrim::What;
    QList<SheetStory> weakestFirst = stories;
    std::reverse(weakestFirst.begin(), weakestFirst.end());
    std::stable_sort(weakestFirst.begin(), weakestFirst.end(),
                     [](const SheetStory &a, const SheetStory &b) { return a.worth < b.worth; });
    QList<Item> order;
    const auto add = [&](What what, int rank, const auto &has) {
        for (const SheetStory &story : std::as_const(weakestFirst)) {
            if (has(story))
                order.append({story.story, what, rank});
        }
    };
    constexpr int mostRanks = 12;
    add(What::Learning, 0, [](const SheetStory &s) { return !s.learning.isEmpty(); });
    for (int rank = mostRanks; rank >= 1; --rank)
        add(What::Bullets, rank, [rank](const SheetStory &s) { return s.bullets.size() > rank; });
    add(What::Task, 0, [](const SheetStory &s) { return !s.task.isEmpty(); });
    add(What::Situation, 0, [](const SheetStory &s) { return !s.situation.isEmpty(); });
    for (int rank = mostRanks; rank >= 1; --rank)
        add(What::Prompts, rank, [rank](const SheetStory &s) { return s.prompts.size() > rank; });
    return order;
}

/// The content with only these stories, and of what can go only these items.
SheetContent withOnly(const SheetContent &content, const QList<StoryId> &stories, const std::set<Item> &kept)
{
    SheetContent made = content;
    made.beyond.clear();
    made.stories.removeIf([&](const SheetStory &story) { return !stories.contains(story.story); });
    using What = SheetTrim::What;
    for (SheetStory &story : made.stories) {
        const auto keeps = [&](What what, qsizetype rank) {
            return kept.count({story.story, what, static_cast<int>(rank)}) > 0;
        };
        if (!keeps(What::Learning, 0))
            story.learning.clear();
        if (!keeps(What::Task, 0))
            story.task.clear();
        if (!keeps(What::Situation, 0))
            story.situation.clear();
        story.bullets.removeIf([&](const SheetStory::Bullet &bullet) {
            return bullet.rank > 0 && !keeps(What::Bullets, bullet.rank);
        });
        while (story.prompts.size() > 1 && !keeps(What::Prompts, story.prompts.size() - 1))
            story.prompts.removeLast();
    }
    return made;
}

/// Whether all of it stands on one page when nothing may be dropped.
bool standsOnAPage(const SheetContent &content, SheetOptions options)
{
    for (const SheetStory &story : content.stories) {
        for (int what = 0; what < static_cast<int>(Codes<SheetTrim::What>::names.size()); ++what)
            options.keep.append({story.story, SheetTrim::What(what)});
    }
    return fit(content, options).leftOut.isEmpty();
}

QList<StoryId> storiesOf(const SheetPage &page)
{
    QList<StoryId> stories;
    for (const SheetStory &story : page.content.stories)
        stories.append(story.story);
    return stories;
}

/// Works out by itself what could stand on a page.
class Judge
{
public:
    Judge(const SheetContent &content, const SheetOptions &options)
        : m_content(content), m_options(options), m_frame(options), m_heights(m_frame, m_measure)
    {}

    /// From now on it is about these many stories of most worth.
    void keep(qsizetype count)
    {
        QList<qsizetype> order(m_content.stories.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) {
            return m_content.stories.at(a).worth > m_content.stories.at(b).worth;
        });
        QList<qsizetype> kept = order.first(count);
        std::sort(kept.begin(), kept.end());
        m_stories.clear();
        for (const qsizetype i : kept) {
            m_stories.append(m_content.stories.at(i));
            m_stories.last().number = static_cast<int>(m_stories.size());
        }
        QList<qsizetype> weakestFirst;
        for (qsizetype i = count - 1; i >= 0; --i)
            weakestFirst.append(kept.indexOf(order.at(i)));
        m_steps = dropOrder(m_stories, weakestFirst, m_options);
        SheetContent shown = m_content;
        shown.stories = m_stories;
        m_room = m_frame.room() - surroundingsOf(shown, m_frame, m_look, m_measure).height(m_look.points);
    }

    const QList<DropStep> &steps() const { return m_steps; }

    /// The details of a set of kept steps, a bit for each; none when one misses what it follows.
    std::optional<QList<Detail>> details(quint64 kept) const
    {
        QList<Detail> all = bareDetails(m_stories, m_steps);
        for (qsizetype i = m_steps.size() - 1; i >= 0; --i) {
            if ((kept >> i & 1) != 0 && !restore(m_steps.at(i), all[m_steps.at(i).story]))
                return {};
        }
        return all;
    }

    /// Whether these details fit in some way of parting the stories into columns.
    bool fits(const QList<Detail> &details)
    {
        const QList<double> heights = m_heights.of(m_stories, details, m_look);
        return !columnStarts(heights, m_frame.storyColumns, m_room).isEmpty();
    }

    /// The steps that a page has kept, a bit for each: the more it is worth, the higher.
    quint64 keptBy(const SheetPage &page) const
    {
        quint64 kept = 0;
        for (qsizetype i = 0; i < m_steps.size(); ++i) {
            const SheetStory &story = page.content.stories.at(m_steps.at(i).story);
            kept |= hasKept(story, m_steps.at(i)) ? quint64(1) << i : 0;
        }
        return kept;
    }

private:
    const SheetContent &m_content;
    const SheetOptions &m_options;
    const Frame m_frame;
    const Look m_look{smallestSheetPt, Look::closest};
    TextMeasure m_measure;
    StoryHeights m_heights;
    QList<SheetStory> m_stories;
    QList<DropStep> m_steps;
    double m_room = 0;
};

} // namespace

class TestWorth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void table_hasEveryKindOnceWithItsReason();
    void keptDetail_isWorthAsMuchAsOfAnyOtherChoice_data();
    void keptDetail_isWorthAsMuchAsOfAnyOtherChoice();
    void order_isTheStatedOne();
    void page_isTheBestOfAllThatCanBeTried_data();
    void page_isTheBestOfAllThatCanBeTried();
    void droppedDetail_cannotBeExchangedForLesserOnes_data();
    void droppedDetail_cannotBeExchangedForLesserOnes();
    void droppedDetail_doesNotFitEvenWithoutAllLesserOnes_data();
    void droppedDetail_doesNotFitEvenWithoutAllLesserOnes();
    void trimmedPage_isAtLeast85PercentFull_data();
    void trimmedPage_isAtLeast85PercentFull();
    void keptTrim_staysAndSomethingOfLessWorthGoes();
    void keptStory_isNotLeftOut();
};

void TestWorth::table_hasEveryKindOnceWithItsReason()
{
    QSet<int> kinds;
    for (const DetailWorth &kind : detailWorths) {
        kinds.insert(static_cast<int>(kind.what));
        QVERIFY(qstrlen(kind.reason) > 20);
    }
    QCOMPARE(kinds.size(), qsizetype(Codes<SheetTrim::What>::names.size()));
    QCOMPARE(detailWorths.size(), Codes<SheetTrim::What>::names.size());
}

void TestWorth::keptDetail_isWorthAsMuchAsOfAnyOtherChoice_data()
{
    QTest::addColumn<int>("shortStories");
    QTest::addColumn<int>("layout");
    QTest::addColumn<int>("columns");
    for (const int shortStories : {34, 37, 40, 43, 46})
        QTest::addRow("cards, 3 columns, %d short stories", shortStories)
            << shortStories << static_cast<int>(SheetLayout::Cards) << 3;
    for (const int shortStories : {22, 23, 24})
        QTest::addRow("cards, 2 columns, %d short stories", shortStories)
            << shortStories << static_cast<int>(SheetLayout::Cards) << 2;
    for (const int shortStories : {15, 16, 17, 18})
        QTest::addRow("strips, %d short stories", shortStories)
            << shortStories << static_cast<int>(SheetLayout::Matrix) << 2;
}

/// Many stories without detail, and four with: so few things can be dropped that every choice can be tried.
void TestWorth::keptDetail_isWorthAsMuchAsOfAnyOtherChoice()
{
    QFETCH(int, shortStories);
    QFETCH(int, layout);
    QFETCH(int, columns);
    Library bank = library(shortStories, Size::Short);
    const bool cards = SheetLayout(layout) == SheetLayout::Cards;
    for (int n = 0; n < 4; ++n) {
        Story rich = story(100 + n * 7, n % 2 == 0 ? Size::Usual : Size::Long);
        bank.table<Story>().put(rich);
    }
    SheetOptions wished = options(Paper::A4, true, columns);
    wished.layout = SheetLayout(layout);
    wished.prompts = false;
    wished.learning = cards;
    wished.bulletsAtMost = 2;
    const SheetContent content = compose(bank, wished);
    const SheetPage page = fit(content, wished);
    Judge judge(content, wished);
    judge.keep(page.content.stories.size());
    QVERIFY2(judge.steps().size() <= 16, qPrintable(QString::number(judge.steps().size())));
    const quint64 choices = quint64(1) << judge.steps().size();
    quint64 most = 0;
    for (quint64 kept = choices; kept-- > 0;) { // the first that fits is worth most
        const auto details = judge.details(kept);
        if (details && judge.fits(*details)) {
            most = kept;
            break;
        }
    }
    QCOMPARE(judge.keptBy(page), most);
    if (!page.leftOut.isEmpty()) {
        judge.keep(page.content.stories.size() + 1);
        QVERIFY(!judge.fits(*judge.details(0)));
    }
}

static void addFullPages()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("layout");
    QTest::addColumn<bool>("landscape");
    QTest::addColumn<int>("columns");
    for (const int count : {12, 40}) {
        for (const Size size : {Size::Usual, Size::Long}) {
            for (const char *layout : Codes<SheetLayout>::names) {
                for (const bool landscape : {true, false}) {
                    for (const int columns : {1, 2, 3})
                        QTest::addRow("%d stories, length %d, %s, %s, %d columns", count,
                                      static_cast<int>(size), layout, landscape ? "landscape" : "portrait",
                                      columns)
                            << count << static_cast<int>(size)
                            << static_cast<int>(*fromCode<SheetLayout>(QString::fromLatin1(layout)))
                            << landscape << columns;
                }
            }
        }
    }
}

static SheetOptions optionsOfRow()
{
    QFETCH(int, layout);
    QFETCH(bool, landscape);
    QFETCH(int, columns);
    SheetOptions wished = options(Paper::A4, landscape, columns);
    wished.layout = SheetLayout(layout);
    wished.learning = true;
    return wished;
}

void TestWorth::order_isTheStatedOne()
{
    SheetOptions wished = options(Paper::A4, true, 2);
    wished.learning = true;
    const QList<SheetStory> stories = compose(library(7, Size::Usual), wished).stories;
    QList<qsizetype> weakestFirst(stories.size());
    std::iota(weakestFirst.rbegin(), weakestFirst.rend(), 0);
    std::stable_sort(weakestFirst.begin(), weakestFirst.end(),
                     [&](qsizetype a, qsizetype b) { return stories.at(a).worth < stories.at(b).worth; });
    const QList<DropStep> steps = dropOrder(stories, weakestFirst, wished);
    const QList<Item> order = inOrderOfGoing(stories);
    QCOMPARE(steps.size(), order.size());
    QCOMPARE(steps.size(), 7 * (1 + 2 + 1 + 1 + 1));
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QCOMPARE(stories.at(steps.at(i).story).story, order.at(i).story);
        QCOMPARE(steps.at(i).what, order.at(i).what);
        const bool ranked =
            order.at(i).what == SheetTrim::What::Bullets || order.at(i).what == SheetTrim::What::Prompts;
        QVERIFY(!ranked || steps.at(i).rank == order.at(i).rank);
    }
}

void TestWorth::page_isTheBestOfAllThatCanBeTried_data()
{
    QTest::addColumn<int>("shortStories");
    QTest::addColumn<int>("columns");
    for (const int shortStories : {37, 39, 41, 43, 45})
        QTest::addRow("3 columns, %d short stories", shortStories) << shortStories << 3;
    for (const int shortStories : {22, 24, 25})
        QTest::addRow("2 columns, %d short stories", shortStories) << shortStories << 2;
}

/// By trying every choice, with nothing of the code that chooses.
void TestWorth::page_isTheBestOfAllThatCanBeTried()
{
    QFETCH(int, shortStories);
    QFETCH(int, columns);
    Library bank = library(shortStories, Size::Short);
    for (int n = 0; n < 2; ++n)
        bank.table<Story>().put(story(100 + n * 7, n == 0 ? Size::Usual : Size::Long));
    SheetOptions wished = options(Paper::A4, true, columns);
    wished.prompts = false;
    wished.learning = true;
    wished.bulletsAtMost = 2;
    const SheetContent content = compose(bank, wished);
    const SheetPage page = fit(content, wished);
    const SheetContent all = withOnly(content, storiesOf(page), [&] {
        const QList<Item> items = inOrderOfGoing(content.stories);
        return std::set<Item>(items.begin(), items.end());
    }());
    const QList<Item> order = inOrderOfGoing(all.stories);
    const auto itemsOf = [&](const SheetContent &shown) {
        const QList<Item> items = inOrderOfGoing(shown.stories);
        quint64 kept = 0;
        for (qsizetype i = 0; i < order.size(); ++i) {
            for (const Item &item : items)
                kept |= !(item < order.at(i)) && !(order.at(i) < item) ? quint64(1) << i : 0;
        }
        return kept;
    };
    QVERIFY(order.size() <= 8);
    quint64 best = 0;
    for (quint64 kept = quint64(1) << order.size(); kept-- > 0;) { // the first that fits is worth most
        std::set<Item> items;
        for (qsizetype i = 0; i < order.size(); ++i) {
            if ((kept >> i & 1) != 0)
                items.insert(order.at(i));
        }
        if (standsOnAPage(withOnly(all, storiesOf(page), items), wished)) {
            best = kept;
            break;
        }
    }
    QCOMPARE(itemsOf(page.content), best);
}

void TestWorth::droppedDetail_cannotBeExchangedForLesserOnes_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("layout");
    QTest::addColumn<int>("columns");
    for (const auto &[count, size] : {std::pair(12, Size::Long), std::pair(20, Size::Usual)}) {
        for (const char *layout : Codes<SheetLayout>::names) {
            for (const int columns : {1, 2, 3})
                QTest::addRow("%d stories, length %d, %s, %d columns", count, static_cast<int>(size), layout,
                              columns)
                    << count << static_cast<int>(size)
                    << static_cast<int>(*fromCode<SheetLayout>(QString::fromLatin1(layout))) << columns;
        }
    }
}

/// Each thing that was dropped, beside only what is worth more: it does not fit. Together with what the page
/// kept, which does, no exchange of any things of less worth brings it back.
void TestWorth::droppedDetail_cannotBeExchangedForLesserOnes()
{
    QFETCH(int, count);
    QFETCH(int, size);
    QFETCH(int, layout);
    QFETCH(int, columns);
    SheetOptions wished = options(Paper::A4, true, columns);
    wished.layout = SheetLayout(layout);
    wished.learning = true;
    const SheetContent content = compose(library(count, Size(size)), wished);
    const SheetPage page = fit(content, wished);
    const QList<StoryId> stories = storiesOf(page);
    SheetContent whole = content;
    whole.stories.removeIf([&](const SheetStory &story) { return !stories.contains(story.story); });
    const QList<Item> onPage = inOrderOfGoing(page.content.stories);
    const std::set<Item> kept(onPage.begin(), onPage.end());
    QVERIFY(standsOnAPage(withOnly(content, stories, kept), wished));
    std::set<Item> greater;
    const QList<Item> order = inOrderOfGoing(whole.stories);
    int tried = 0;
    for (auto item = order.crbegin(); item != order.crend(); ++item) {
        if (kept.count(*item) > 0) {
            greater.insert(*item);
            continue;
        }
        const bool ranked = item->what == SheetTrim::What::Bullets || item->what == SheetTrim::What::Prompts;
        if (ranked && item->rank > 1 && greater.count({item->story, item->what, item->rank - 1}) == 0)
            continue; // it does not stand without the one before it
        if (++tried > 24)
            break; // the others are of the same kinds
        std::set<Item> exchanged = greater;
        exchanged.insert(*item);
        QVERIFY2(!standsOnAPage(withOnly(content, stories, exchanged), wished),
                 qPrintable(QStringLiteral("kind %1").arg(static_cast<int>(item->what))));
    }
    QVERIFY(tried > 0 || kept.size() == static_cast<size_t>(order.size()));
}

void TestWorth::droppedDetail_doesNotFitEvenWithoutAllLesserOnes_data()
{
    addFullPages();
}

void TestWorth::droppedDetail_doesNotFitEvenWithoutAllLesserOnes()
{
    QFETCH(int, count);
    QFETCH(int, size);
    const SheetOptions wished = optionsOfRow();
    const SheetContent content = compose(library(count, Size(size)), wished);
    const SheetPage page = fit(content, wished);
    Judge judge(content, wished);
    judge.keep(page.content.stories.size());
    QList<Detail> details = *judge.details(0);
    for (qsizetype i = judge.steps().size() - 1; i >= 0; --i) {
        const DropStep &step = judge.steps().at(i);
        Detail more = details.at(step.story);
        if (!restore(step, more))
            continue;
        QList<Detail> richer = details;
        richer[step.story] = more;
        const bool there = hasKept(page.content.stories.at(step.story), step);
        QCOMPARE(judge.fits(richer), there);
        if (there)
            details = richer;
    }
}

void TestWorth::trimmedPage_isAtLeast85PercentFull_data()
{
    addFullPages();
}

void TestWorth::trimmedPage_isAtLeast85PercentFull()
{
    QFETCH(int, count);
    QFETCH(int, size);
    const SheetOptions wished = optionsOfRow();
    const SheetPage page = fit(compose(library(count, Size(size)), wished), wished);
    const bool trimmed = std::any_of(page.trims.begin(), page.trims.end(), [](const SheetTrim &trim) {
        return trim.what != SheetTrim::What::Bullets || trim.of - trim.dropped < 3;
    });
    if (trimmed || !page.leftOut.isEmpty())
        QVERIFY2(page.fill >= 0.85, qPrintable(QString::number(page.fill)));
    QVERIFY(page.fill <= 1);
}

void TestWorth::keptTrim_staysAndSomethingOfLessWorthGoes()
{
    SheetOptions wished = options(Paper::A4, true, 2);
    wished.learning = true;
    const Library bank = library(20, Size::Long);
    const SheetPage before = fit(compose(bank, wished), wished);
    const auto learning = std::find_if(before.trims.begin(), before.trims.end(), [](const SheetTrim &trim) {
        return trim.what == SheetTrim::What::Learning;
    });
    QVERIFY(learning != before.trims.end());
    wished.keep.append({learning->story, SheetTrim::What::Learning});
    const SheetPage after = fit(compose(bank, wished), wished);
    QCOMPARE(faults(after), QStringList());
    QVERIFY(!after.content.find(learning->story)->learning.isEmpty());
    QVERIFY(before.content.find(learning->story)->learning.isEmpty());
    for (const SheetTrim &trim : after.trims)
        QVERIFY(trim.story != learning->story || trim.what != SheetTrim::What::Learning);
    QVERIFY(after.trims.size() >= before.trims.size() - 1);
}

void TestWorth::keptStory_isNotLeftOut()
{
    SheetOptions wished = options(Paper::A4, true, 1);
    const Library bank = library(40, Size::Long);
    const SheetPage before = fit(compose(bank, wished), wished);
    QVERIFY(!before.leftOut.isEmpty());
    const StoryId weakest = before.leftOut.last();
    wished.keep.append({weakest, std::nullopt});
    const SheetPage after = fit(compose(bank, wished), wished);
    QVERIFY(after.content.find(weakest));
    QVERIFY(!after.leftOut.isEmpty());
    QVERIFY(after.content.stories.size() >= before.content.stories.size() - 1);
}

QTEST_MAIN(TestWorth)
#include "tst_worth.moc"
