#include "loopfixtures.h"
#include "numberchecks.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <array>

using namespace storybank;
using namespace storybank::fixtures;

/// What holds of every page, whatever stands in the bank.
class TestSheetPages : public QObject
{
    Q_OBJECT

private:
    struct Case
    {
        int count;
        Words words;
        Tongue tongue;
        SheetLayout layout;
        bool withLoop;
        SheetOptions wished;
    };
    static QList<Case> cases();
    static QString name(const Case &one);
    static SheetPage page(const Case &one);
    static SheetPage page(const Case &one, const Library &bank, LoopId loop);
    static void addCases(int every);
    static const Case &rowCase();
    static qsizetype expectedStories(const Case &one);
    QString output(const char *program, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    int m_ends = 0; ///< of runs that end with a number

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void cases_meetEachOther();
    void check_seesACutNumber();
    void page_holdsEverythingApartInsideItsMargins_data() { addCases(1); }
    void page_holdsEverythingApartInsideItsMargins();
    void endsOfNumbers_wereLookedAt();
    void writtenPage_isOneWithItsWordsApart_data() { addCases(13); }
    void writtenPage_isOneWithItsWordsApart();
    void everyLayout_fitsFromEightToElevenPoints();
};

/// A part of all that can be wished, such that each wish meets each other one; all of it, which takes
/// minutes, when STORYBANK_EVERY_PAGE is set.
QList<TestSheetPages::Case> TestSheetPages::cases()
{
    constexpr int sample = 37; // divides none of the numbers of wishes
    const int step = qEnvironmentVariableIsSet("STORYBANK_EVERY_PAGE") ? 1 : sample;
    const std::array counts{1, 3, 8, 12, 20, 40};
    QList<Case> all;
    constexpr int product = 6 * 6 * 3 * 5 * 2 * 3 * 2 * 2;
    for (int i = 0; i < product; i += step) {
        int rest = i;
        const auto next = [&rest](int of) {
            const int digit = rest % of;
            rest /= of;
            return digit;
        };
        const auto layout = SheetLayout(next(5));
        const auto words = Words(next(6));
        const auto tongue = Tongue(next(3));
        const auto paper = Paper(next(2));
        const int columns = 1 + next(3);
        const bool landscape = next(2) == 1;
        const bool withLoop = next(2) == 1;
        SheetOptions wished = options(paper, landscape, columns);
        wished.layout = layout;
        wished.learning = true;
        all.append({counts.at(static_cast<size_t>(next(6))), words, tongue, layout, withLoop, wished});
    }
    return all;
}

QString TestSheetPages::name(const Case &one)
{
    static const QStringList words{QStringLiteral("few"),   QStringLiteral("usual"),
                                   QStringLiteral("many"),  QStringLiteral("unbroken"),
                                   QStringLiteral("emoji"), QStringLiteral("markup")};
    static const QStringList tongues{QStringLiteral("English"), QStringLiteral("Chinese"),
                                     QStringLiteral("Arabic")};
    return QStringLiteral("%1, %2 stories, %3 %4 words, %5 %6, %7 columns%8")
        .arg(QString(toCode(one.layout)))
        .arg(one.count)
        .arg(words.at(static_cast<int>(one.words)), tongues.at(static_cast<int>(one.tongue)),
             QString(toCode(one.wished.paper)),
             one.wished.landscape ? QStringLiteral("landscape") : QStringLiteral("portrait"))
        .arg(one.wished.columns)
        .arg(one.withLoop ? QStringLiteral(", loop") : QString());
}

void TestSheetPages::addCases(int every)
{
    QTest::addColumn<int>("index");
    const QList<Case> all = cases();
    for (int i = 0; i < all.size(); i += every)
        QTest::newRow(qPrintable(name(all.at(i)))) << i;
}

const TestSheetPages::Case &TestSheetPages::rowCase()
{
    static const QList<Case> all = cases();
    QFETCH(int, index);
    return all.at(index);
}

SheetPage TestSheetPages::page(const Case &one)
{
    LoopId loop;
    const Library bank = bankOfKind(one.count, one.words, one.tongue, loop);
    return page(one, bank, loop);
}

SheetPage TestSheetPages::page(const Case &one, const Library &bank, LoopId loop)
{
    SheetOptions wished = one.wished;
    if (one.withLoop)
        wished.loop = loop;
    return fit(compose(bank, wished), wished);
}

/// The loop plans stories 1 + n % count for the questions n of its rounds that are no gaps.
qsizetype TestSheetPages::expectedStories(const Case &one)
{
    if (!one.withLoop)
        return one.count;
    QSet<int> planned;
    for (int n = 0; n < 20; ++n) {
        if (n % 5 != 4)
            planned.insert(n % one.count);
    }
    return planned.size();
}

QString TestSheetPages::output(const char *program, const QStringList &arguments) const
{
    QProcess process;
    process.start(QLatin1StringView(program), arguments);
    return process.waitForFinished(30000) ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

/// The text inside a rectangle of the page, without white space.
static QString textIn(const SheetPage &page, const QRectF &block)
{
    QString text;
    for (const SheetText &run : page.texts) {
        if (block.contains(run.box.center()))
            text += squeezed(run.text);
    }
    return text;
}

void TestSheetPages::cases_meetEachOther()
{
    QSet<QString> met;
    for (const Case &one : cases()) {
        const std::array wishes{int(one.layout),
                                one.count,
                                int(one.words),
                                int(one.tongue),
                                int(one.wished.paper),
                                one.wished.columns,
                                int(one.wished.landscape),
                                int(one.withLoop)};
        for (size_t a = 0; a < wishes.size(); ++a) {
            for (size_t b = a + 1; b < wishes.size(); ++b)
                met.insert(QStringLiteral("%1=%2 %3=%4").arg(a).arg(wishes[a]).arg(b).arg(wishes[b]));
        }
    }
    constexpr std::array kinds{5, 6, 6, 3, 2, 3, 2, 2};
    int pairs = 0;
    for (size_t a = 0; a < kinds.size(); ++a) {
        for (size_t b = a + 1; b < kinds.size(); ++b)
            pairs += kinds[a] * kinds[b];
    }
    QCOMPARE(met.size(), pairs);
}

void TestSheetPages::check_seesACutNumber()
{
    const QStringList sources{squeezed(QStringLiteral("I cut the error from 15.5 % to 2 ms at once."))};
    const auto cut = [&](const char *run) {
        SheetPage page;
        page.texts.append({{}, QString::fromUtf8(run), {}, {}, {}});
        int looked = 0;
        return !cutNumbers(page, sources, looked).isEmpty();
    };
    QVERIFY(cut("I cut the error from 1…"));
    QVERIFY(cut("I cut the error from 15…"));
    QVERIFY(cut("“I cut the error from 15.5…”"));
    QVERIFY(cut("from 15.5 % to 2"));
    QVERIFY(cut("from 15.5 % to 2 m"));
    QVERIFY(!cut("I cut the error from 15.5 %"));
    QVERIFY(!cut("from 15.5 % to 2 ms"));
    QVERIFY(!cut("I cut the error from…"));
}

void TestSheetPages::page_holdsEverythingApartInsideItsMargins()
{
    const Case &one = rowCase();
    LoopId loop;
    const Library bank = bankOfKind(one.count, one.words, one.tongue, loop);
    const SheetPage made = page(one, bank, loop);
    QVERIFY2(faults(made).isEmpty(), qPrintable(faults(made).join(u'\n')));
    QVERIFY(made.fontPt >= smallestSheetPt && made.fontPt <= largestSheetPt);
    QVERIFY(made.fill > 0 && made.fill <= 1);
    // Where only whole stories go, the next one may be too high for what is left.
    if (!made.trims.isEmpty())
        QVERIFY2(made.fill >= 0.85, qPrintable(QString::number(made.fill)));
    QVERIFY(!made.content.stories.isEmpty());
    QCOMPARE(made.content.stories.size() + made.leftOut.size(), expectedStories(one));
    QCOMPARE(made.blocks.size(), made.content.stories.size());
    for (qsizetype i = 0; i < made.blocks.size(); ++i) {
        const SheetStory &story = made.content.stories.at(i);
        QCOMPARE(made.blocks.at(i).first, story.story);
        const QString text = textIn(made, made.blocks.at(i).second);
        QVERIFY2(text.contains(squeezed(story.title)), qPrintable(story.title));
        QVERIFY2(!story.hook.isEmpty() || one.words == Words::Few, qPrintable(story.title));
        QVERIFY2(text.contains(squeezed(story.hook)), qPrintable(story.hook));
        QCOMPARE(story.numbers.size(), bank.find(story.story)->metrics.size());
        for (const SheetStory::Number &number : story.numbers) {
            QVERIFY2(text.contains(squeezed(number.value)), qPrintable(number.value));
            QVERIFY2(text.contains(squeezed(number.name)), qPrintable(number.name));
        }
    }
    int looked = 0;
    const QStringList cut = cutNumbers(made, sourcesOf(bank, made), looked);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    m_ends += looked;
    if (one.withLoop) {
        QCOMPARE(made.content.gaps.size(), 4);
        const QString text = squeezed(textOf(made));
        if (made.layout == SheetLayout::Cards || made.layout == SheetLayout::Strip)
            for (const QString &gap : made.content.gaps)
                QVERIFY2(text.contains(squeezed(gap)), qPrintable(gap));
    }
}

/// So that the check for cut numbers is known to have had something to look at.
void TestSheetPages::endsOfNumbers_wereLookedAt()
{
    QVERIFY2(m_ends > 1000, qPrintable(QString::number(m_ends)));
}

void TestSheetPages::writtenPage_isOneWithItsWordsApart()
{
    const SheetPage made = page(rowCase());
    const QString file = m_folder.filePath(QStringLiteral("page.pdf"));
    QVERIFY(writeSheet(made, file, SheetFormat::Pdf).ok());
    QXmlStreamReader xml(output("pdftotext", {QStringLiteral("-bbox"), file, QStringLiteral("-")}));
    QList<std::pair<QRectF, QString>> words;
    int pages = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        pages += xml.name() == QLatin1StringView("page") ? 1 : 0;
        if (xml.name() != QLatin1StringView("word"))
            continue;
        const auto at = [attributes = xml.attributes()](const char *place) {
            return attributes.value(QLatin1StringView(place)).toDouble();
        };
        const QRectF box(QPointF(at("xMin"), at("yMin")), QPointF(at("xMax"), at("yMax")));
        words.append({box, xml.readElementText()});
    }
    QCOMPARE(pages, 1);
    QVERIFY(words.size() > 5);
    // The numbers as a viewer finds them; what it makes of letters that are joined is its own affair.
    const QString raw = squeezed(output("pdftotext", {QStringLiteral("-raw"), file, QStringLiteral("-")}));
    static const QRegularExpression digits(QStringLiteral("^[\\d−+.,%→\\s]+$"));
    for (const SheetStory &story : made.content.stories) {
        for (const SheetStory::Number &number : story.numbers) {
            if (number.value.contains(digits))
                QVERIFY2(raw.contains(squeezed(number.value)), qPrintable(number.value));
        }
        if (rowCase().tongue == Tongue::English && rowCase().words == Words::Usual)
            QVERIFY2(raw.contains(squeezed(story.hook)), qPrintable(story.hook));
    }
    // A word's box is as high as its typeface, which is more than its letters; of the typefaces for other
    // scripts by a good deal.
    constexpr double slack = 4.5;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QVERIFY2(made.inner.adjusted(-slack, -slack, slack, slack).contains(words.at(i).first),
                 qPrintable(QStringLiteral("%1 at %2, %3 to %4, %5")
                                .arg(words.at(i).second)
                                .arg(words.at(i).first.left())
                                .arg(words.at(i).first.top())
                                .arg(words.at(i).first.right())
                                .arg(words.at(i).first.bottom())));
        for (qsizetype k = i + 1; k < words.size(); ++k) {
            const QRectF both = words.at(i).first & words.at(k).first;
            QVERIFY2(both.width() < slack || both.height() < slack,
                     qPrintable(words.at(i).second + u'|' + words.at(k).second));
        }
    }
}

void TestSheetPages::everyLayout_fitsFromEightToElevenPoints()
{
    for (const Case &one : cases().mid(60, 5)) {
        for (const double points : {8.0, 9.5, 11.0}) {
            Case sized = one;
            sized.wished.fontPt = points;
            const SheetPage made = page(sized);
            QCOMPARE(faults(made), QStringList());
            QVERIFY(made.fontPt <= points);
        }
    }
}

QTEST_MAIN(TestSheetPages)
#include "tst_sheetpages.moc"
