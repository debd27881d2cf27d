#include "pagechecks.h"
#include "paper/droporder.h"
#include "paper/sections.h"
#include "paper/worth.h"
#include "sheetfixtures.h"

#include <QTest>

#include <numeric>

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
