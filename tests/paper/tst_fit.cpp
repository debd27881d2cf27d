#include "pagechecks.h"
#include "sheetfixtures.h"

#include <QTest>

using namespace storybank;
using namespace storybank::fixtures;

class TestFit : public QObject
{
    Q_OBJECT

private:
    static void addPages();
    static SheetPage pageOfRow();

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void page_hasEverythingInsideItsMarginsAndApart_data() { addPages(); }
    void page_hasEverythingInsideItsMarginsAndApart();
    void keptStories_haveTitleHookAndNumbers_data() { addPages(); }
    void keptStories_haveTitleHookAndNumbers();
    void stories_areLeftOutFromTheWeakestAndReported_data() { addPages(); }
    void stories_areLeftOutFromTheWeakestAndReported();
    void stories_areNotSplitAndNotReordered_data() { addPages(); }
    void stories_areNotSplitAndNotReordered();

    void sixteenStories_allFitOnTheUsualPages_data();
    void sixteenStories_allFitOnTheUsualPages();
    void fullPages_areAtLeastFourFifthsFull();
    void samePage_forTheSameContent();
    void gaps_areNeverDropped();
    void hostileText_staysInsideItsColumn_data();
    void hostileText_staysInsideItsColumn();
    void nothing_givesAPageWithoutStories();
};

void TestFit::addPages()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("paper");
    QTest::addColumn<bool>("landscape");
    QTest::addColumn<int>("columns");
    for (const int count : {1, 8, 16, 40}) {
        for (const Size size : {Size::Short, Size::Usual, Size::Long}) {
            for (const Paper paper : {Paper::A4, Paper::Letter}) {
                for (const bool landscape : {true, false}) {
                    for (const int columns : {1, 2, 3})
                        QTest::addRow("%d stories, length %d, %s %s, %d columns", count,
                                      static_cast<int>(size), paper == Paper::A4 ? "A4" : "Letter",
                                      landscape ? "landscape" : "portrait", columns)
                            << count << static_cast<int>(size) << static_cast<int>(paper) << landscape
                            << columns;
                }
            }
        }
    }
}

SheetPage TestFit::pageOfRow()
{
    QFETCH(int, count);
    QFETCH(int, size);
    QFETCH(int, paper);
    QFETCH(bool, landscape);
    QFETCH(int, columns);
    SheetOptions wished = options(Paper(paper), landscape, columns);
    wished.learning = true;
    static QHash<QString, SheetPage> made;
    const QString row = QString::fromUtf8(QTest::currentDataTag());
    if (!made.contains(row))
        made.insert(row, fit(compose(library(count, Size(size)), wished), wished));
    return made.value(row);
}

void TestFit::page_hasEverythingInsideItsMarginsAndApart()
{
    const SheetPage page = pageOfRow();
    QCOMPARE(faults(page), QStringList());
    QVERIFY(page.fontPt >= smallestSheetPt && page.fontPt <= 9);
    QVERIFY(page.fill > 0 && page.fill <= 1);
}

void TestFit::keptStories_haveTitleHookAndNumbers()
{
    const SheetPage page = pageOfRow();
    const QString text = squeezed(textOf(page));
    QVERIFY(!page.content.stories.isEmpty());
    for (const SheetStory &story : page.content.stories) {
        QVERIFY(text.contains(squeezed(story.title)));
        QVERIFY(text.contains(squeezed(story.hook)));
        QVERIFY(!story.numbers.isEmpty());
        for (const SheetStory::Number &number : story.numbers)
            QVERIFY2(text.contains(squeezed(number.value + number.name)), qPrintable(number.value));
    }
}

void TestFit::stories_areLeftOutFromTheWeakestAndReported()
{
    QFETCH(int, count);
    const SheetPage page = pageOfRow();
    QCOMPARE(page.content.stories.size() + page.leftOut.size(), count);
    QCOMPARE(page.blocks.size(), page.content.stories.size());
    QFETCH(int, size);
    QFETCH(int, columns);
    const SheetOptions wished = options(Paper::A4, true, columns);
    QHash<StoryId, double> worth;
    for (const SheetStory &story : compose(library(count, Size(size)), wished).stories)
        worth.insert(story.story, story.worth);
    for (const SheetStory &kept : page.content.stories) {
        for (const StoryId left : page.leftOut)
            QVERIFY(worth.value(kept.story) >= worth.value(left));
    }
}

void TestFit::stories_areNotSplitAndNotReordered()
{
    const SheetPage page = pageOfRow();
    QPointF last(-1, -1);
    for (qsizetype i = 0; i < page.blocks.size(); ++i) {
        const auto &[story, rect] = page.blocks.at(i);
        QCOMPARE(story, page.content.stories.at(i).story);
        QCOMPARE(page.content.stories.at(i).number, static_cast<int>(i) + 1);
        QVERIFY(rect.left() > last.x() || (rect.left() == last.x() && rect.top() > last.y()));
        last = rect.topLeft();
    }
}

void TestFit::sixteenStories_allFitOnTheUsualPages_data()
{
    QTest::addColumn<bool>("landscape");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("size");
    for (const Size size : {Size::Short, Size::Usual, Size::Long}) {
        for (const auto &[landscape, columns] : {std::pair(true, 2), std::pair(true, 3), std::pair(false, 1),
                                                 std::pair(false, 2), std::pair(false, 3)})
            QTest::addRow("%s, %d columns, length %d", landscape ? "landscape" : "portrait", columns,
                          static_cast<int>(size))
                << landscape << columns << static_cast<int>(size);
    }
}

void TestFit::sixteenStories_allFitOnTheUsualPages()
{
    QFETCH(bool, landscape);
    QFETCH(int, columns);
    QFETCH(int, size);
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
        for (const int count : {1, 2, 3, 5, 7, 8, 10, 12, 13, 15, 16}) {
            const SheetOptions wished = options(paper, landscape, columns);
            const SheetPage page = fit(compose(library(count, Size(size)), wished), wished);
            QCOMPARE(page.leftOut.size(), 0);
            QCOMPARE(page.content.stories.size(), count);
        }
    }
}

void TestFit::fullPages_areAtLeastFourFifthsFull()
{
    for (const bool landscape : {true, false}) {
        for (const int columns : {1, 2, 3}) {
            const SheetOptions wished = options(Paper::A4, landscape, columns);
            const SheetPage page = fit(compose(library(40, Size::Long), wished), wished);
            QVERIFY(!page.leftOut.isEmpty());
            QVERIFY2(page.fill > 0.85, qPrintable(QString::number(page.fill)));
        }
    }
}

void TestFit::samePage_forTheSameContent()
{
    const SheetOptions wished = options(Paper::A4, true, 2);
    const SheetContent content = compose(library(16, Size::Long), wished);
    const SheetPage first = fit(content, wished);
    const SheetPage second = fit(compose(library(16, Size::Long), wished), wished);
    QCOMPARE(first.texts.size(), second.texts.size());
    for (qsizetype i = 0; i < first.texts.size(); ++i) {
        QCOMPARE(first.texts.at(i).text, second.texts.at(i).text);
        QCOMPARE(first.texts.at(i).baseline, second.texts.at(i).baseline);
        QCOMPARE(first.texts.at(i).font, second.texts.at(i).font);
    }
}

void TestFit::gaps_areNeverDropped()
{
    const SheetOptions wished = options(Paper::A4, false, 2);
    SheetContent content = compose(library(40, Size::Long), wished);
    for (int i = 0; i < 12; ++i)
        content.gaps.append(QStringLiteral("A question without a story %1").arg(i));
    const SheetPage page = fit(content, wished);
    QCOMPARE(faults(page), QStringList());
    for (const QString &gap : content.gaps)
        QVERIFY(squeezed(textOf(page)).contains(squeezed(gap)));
}

void TestFit::hostileText_staysInsideItsColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one word of 300 letters") << QString(300, u'W');
    QTest::newRow("Chinese")
        << QStringLiteral("我接手了三个团队争论不休的标签管道，错误率从15 %降到1.8 %。").repeated(12);
    QTest::newRow("Arabic")
        << QStringLiteral("توليت مسؤولية التسميات التي تنازعت عليها ثلاثة فرق. ").repeated(12);
    QTest::newRow("emoji") << QStringLiteral("👩‍👩‍👧‍👦🏳️‍🌈👍🏽").repeated(60);
    QTest::newRow("markup") << QStringLiteral("<script>alert('&amp;')</script><b>bold</b> ").repeated(10);
    QTest::newRow("combining marks") << QString(QStringLiteral("a\u0301\u0323\u0308")).repeated(120);
    QTest::newRow("line breaks") << QStringLiteral("a\n\n\tb\n").repeated(80);
    QTest::newRow("numbers") << QStringLiteral("15 % → 1.8 % → 0.2 % ").repeated(30);
}

void TestFit::hostileText_staysInsideItsColumn()
{
    QFETCH(QString, text);
    Library bank = library(6, Size::Usual);
    const Library usual = bank;
    for (const Story &known : usual.stories()) {
        Story story = known;
        for (QString *field :
             {&story.title, &story.hook, &story.situation, &story.task, &story.action, &story.learning})
            *field = text;
        story.metrics[0].name = text;
        story.metrics[1].unit = text.left(200);
        bank.table<Story>().put(story);
    }
    for (const int columns : {1, 2, 3}) {
        SheetOptions wished = options(Paper::A4, columns == 3, columns);
        wished.heading = text;
        wished.learning = true;
        const SheetPage page = fit(compose(bank, wished), wished);
        QCOMPARE(faults(page), QStringList());
        QVERIFY(page.content.stories.size() >= 3);
    }
}

void TestFit::nothing_givesAPageWithoutStories()
{
    const SheetOptions wished = options(Paper::Letter, true, 3);
    const SheetPage page = fit(compose(Library(), wished), wished);
    QCOMPARE(page.blocks.size(), 0);
    QCOMPARE(faults(page), QStringList());
    QVERIFY(textOf(page).contains(QStringLiteral("0 stories")));
}

QTEST_MAIN(TestFit)
#include "tst_fit.moc"
