#include "loopfixtures.h"
#include "pagechecks.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

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
    static void addCases(int every);
    static const Case &rowCase();
    QString output(const char *program, const QStringList &arguments) const;

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void page_holdsEverythingApartInsideItsMargins_data() { addCases(1); }
    void page_holdsEverythingApartInsideItsMargins();
    void writtenPage_isOneWithItsWordsApart_data() { addCases(11); }
    void writtenPage_isOneWithItsWordsApart();
    void everyLayout_fitsFromEightToElevenPoints();
};

QList<TestSheetPages::Case> TestSheetPages::cases()
{
    QList<Case> all;
    int i = 0;
    for (const int count : {1, 3, 8, 12, 20, 40}) {
        for (const Words words :
             {Words::Few, Words::Usual, Words::Many, Words::Unbroken, Words::Emoji, Words::Markup}) {
            for (const char *layout : Codes<SheetLayout>::names) {
                // Papers, columns, tongues and sources take turns, so that in the end each meets each.
                SheetOptions wished =
                    options(i % 2 == 0 ? Paper::A4 : Paper::Letter, i / 5 % 2 == 0, 1 + (i + i / 5) % 3);
                wished.layout = *fromCode<SheetLayout>(QString::fromLatin1(layout));
                wished.learning = true;
                all.append({count, words, Tongue((i + i / 7) % 3), wished.layout, i % 4 != 1, wished});
                ++i;
            }
        }
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
    SheetOptions wished = one.wished;
    LoopId loop;
    const Library bank = bankOfKind(one.count, one.words, one.tongue, loop);
    if (one.withLoop)
        wished.loop = loop;
    return fit(compose(bank, wished), wished);
}

QString TestSheetPages::output(const char *program, const QStringList &arguments) const
{
    QProcess process;
    process.start(QLatin1StringView(program), arguments);
    return process.waitForFinished(30000) ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

void TestSheetPages::page_holdsEverythingApartInsideItsMargins()
{
    const Case &one = rowCase();
    const SheetPage made = page(one);
    QCOMPARE(faults(made), QStringList());
    QVERIFY(made.fontPt >= smallestSheetPt && made.fontPt <= largestSheetPt);
    QVERIFY(made.fill > 0 && made.fill <= 1);
    QVERIFY(!made.content.stories.isEmpty());
    QCOMPARE(made.blocks.size(), made.content.stories.size());
    const QString text = squeezed(textOf(made));
    for (const SheetStory &story : made.content.stories) {
        QVERIFY2(!story.hook.isEmpty() || one.words == Words::Few, qPrintable(story.title));
        QVERIFY2(text.contains(squeezed(story.hook)), qPrintable(story.hook));
        QVERIFY(!story.numbers.isEmpty());
        for (const SheetStory::Number &number : story.numbers) {
            QVERIFY2(text.contains(squeezed(number.value)), qPrintable(number.value));
            QVERIFY2(text.contains(squeezed(number.name)), qPrintable(number.name));
        }
    }
    if (one.withLoop) {
        QCOMPARE(made.content.gaps.size(), 4);
        if (made.layout == SheetLayout::Cards)
            for (const QString &gap : made.content.gaps)
                QVERIFY2(text.contains(squeezed(gap)), qPrintable(gap));
    }
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
