#include "loopfixtures.h"
#include "pagechecks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace storybank;
using namespace storybank::fixtures;

class TestWriteSheet : public QObject
{
    Q_OBJECT

private:
    static SheetPage page(int count, Size size, const SheetOptions &wished);
    QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }
    QString output(const char *program, const QStringList &arguments);

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void pdf_isOnePageWithSelectableNumbers_data();
    void pdf_isOnePageWithSelectableNumbers();
    void pdf_hasItsTextInsideTheMarginsAndApart();
    void pdf_embedsItsFontsAndIsWellFormed_data();
    void pdf_embedsItsFontsAndIsWellFormed();
    void pdf_namesNeitherAuthorNorMachine();
    void picture_hasTheSizeOfThePageAt150Dpi();
    void picture_looksTheSameFromTheSamePage();
    void html_escapesAndNeedsNothingElse();
    void markdown_keepsMarksInTextsFromActing();
    void everyFormat_carriesTheNumbers();
    void file_isPrivateAndReplacesAnOlderOne();
    void target_thatIsNoSheetIsRefused_data();
    void target_thatIsNoSheetIsRefused();
    void format_followsTheEnding();
};

SheetPage TestWriteSheet::page(int count, Size size, const SheetOptions &wished)
{
    return fit(compose(library(count, size), wished), wished);
}

QString TestWriteSheet::output(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.start(QLatin1StringView(program), arguments);
    const bool finished = process.waitForFinished(30000);
    const QString said = QString::fromUtf8(process.readAllStandardOutput());
    return finished && process.exitCode() == 0 ? said
                                               : QStringLiteral("failed: ") + said + process.errorString() +
                                                     QString::fromUtf8(process.readAllStandardError());
}

void TestWriteSheet::pdf_isOnePageWithSelectableNumbers_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("paper");
    QTest::addColumn<bool>("landscape");
    QTest::addColumn<int>("columns");
    for (const int count : {1, 8, 16, 40}) {
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            for (const bool landscape : {true, false}) {
                for (const int columns : {1, 2, 3})
                    QTest::addRow("%d stories, %s %s, %d columns", count,
                                  paper == Paper::A4 ? "A4" : "Letter", landscape ? "landscape" : "portrait",
                                  columns)
                        << count << static_cast<int>(paper) << landscape << columns;
            }
        }
    }
}

void TestWriteSheet::pdf_isOnePageWithSelectableNumbers()
{
    QFETCH(int, count);
    QFETCH(int, paper);
    QFETCH(bool, landscape);
    QFETCH(int, columns);
    const SheetPage sheet = page(count, Size::Usual, options(Paper(paper), landscape, columns));
    const QString file = path("page.pdf");
    QVERIFY(writeSheet(sheet, file, SheetFormat::Pdf).ok());
    const QString info = output("pdfinfo", {file});
    static const QRegularExpression pages(QStringLiteral("Pages:\\s+1\\n"));
    QVERIFY2(info.contains(pages), qPrintable(info));
    QVERIFY2(info.contains(QLatin1StringView(Paper(paper) == Paper::A4 ? "(A4)" : "(letter)")),
             qPrintable(info));
    // As a viewer guesses the order from the places, and as the file has it.
    const QString guessed = squeezed(output("pdftotext", {file, QStringLiteral("-")}));
    const QString written =
        squeezed(output("pdftotext", {QStringLiteral("-raw"), file, QStringLiteral("-")}));
    for (const SheetStory &story : sheet.content.stories) {
        QVERIFY(written.contains(squeezed(story.title)));
        QVERIFY(written.contains(squeezed(story.hook)));
        for (const SheetStory::Number &number : story.numbers) {
            QVERIFY2(guessed.contains(squeezed(number.value)), qPrintable(number.value));
            QVERIFY2(written.contains(squeezed(number.value + number.name)), qPrintable(number.value));
        }
    }
}

void TestWriteSheet::pdf_hasItsTextInsideTheMarginsAndApart()
{
    const SheetPage sheet = page(16, Size::Long, options(Paper::A4, true, 3));
    const QString file = path("boxes.pdf");
    QVERIFY(writeSheet(sheet, file, SheetFormat::Pdf).ok());
    QXmlStreamReader xml(output("pdftotext", {QStringLiteral("-bbox"), file, QStringLiteral("-")}));
    QList<std::pair<QRectF, QString>> words;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1StringView("word"))
            continue;
        const auto at = [attributes = xml.attributes()](const char *name) {
            return attributes.value(QLatin1StringView(name)).toDouble();
        };
        const QRectF box(QPointF(at("xMin"), at("yMin")), QPointF(at("xMax"), at("yMax")));
        words.append({box, xml.readElementText()});
    }
    QVERIFY(words.size() > 300);
    // A word's box is as high as its typeface, which is more than its letters.
    constexpr double slack = 1;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QVERIFY2(sheet.inner.adjusted(-slack, -slack, slack, slack).contains(words.at(i).first),
                 qPrintable(words.at(i).second));
        for (qsizetype k = i + 1; k < words.size(); ++k) {
            const QRectF both = words.at(i).first & words.at(k).first;
            QVERIFY2(both.width() < slack || both.height() < slack,
                     qPrintable(words.at(i).second + u'|' + words.at(k).second));
        }
    }
}

void TestWriteSheet::pdf_embedsItsFontsAndIsWellFormed_data()
{
    QTest::addColumn<int>("layout");
    QTest::addColumn<int>("tongue");
    for (const char *layout : Codes<SheetLayout>::names) {
        for (const auto &[tongue, name] :
             {std::pair(Tongue::English, "English"), std::pair(Tongue::Chinese, "Chinese"),
              std::pair(Tongue::Arabic, "Arabic")})
            QTest::addRow("%s, %s", layout, name)
                << static_cast<int>(*fromCode<SheetLayout>(QString::fromLatin1(layout)))
                << static_cast<int>(tongue);
    }
}

void TestWriteSheet::pdf_embedsItsFontsAndIsWellFormed()
{
    QFETCH(int, layout);
    QFETCH(int, tongue);
    const QString file = path("fonts.pdf");
    SheetOptions wished = options(Paper::A4, isUsuallyLandscape(SheetLayout(layout)), 2);
    wished.layout = SheetLayout(layout);
    const Library bank = bankOfKind(8, Words::Usual, Tongue(tongue), wished.loop);
    QVERIFY(writeSheet(fit(compose(bank, wished), wished), file, SheetFormat::Pdf).ok());
    const QStringList fonts = output("pdffonts", {file}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression embedded(
        QStringLiteral("\\s(yes)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+0\\s*$"));
    for (const QString &font : fonts) {
        QVERIFY2(font.contains(embedded), qPrintable(font));
        if (Tongue(tongue) == Tongue::English)
            QVERIFY2(font.startsWith(QLatin1StringView("Inter-")), qPrintable(font));
    }
    const QString checked = output("qpdf", {QStringLiteral("--check"), file});
    QVERIFY2(checked.contains(QLatin1StringView("No syntax or stream encoding errors")), qPrintable(checked));
}

void TestWriteSheet::pdf_namesNeitherAuthorNorMachine()
{
    const QString file = path("metadata.pdf");
    QVERIFY(writeSheet(page(2, Size::Usual, options(Paper::A4, true, 2)), file, SheetFormat::Pdf).ok());
    const QString info = output("pdfinfo", {file});
    QVERIFY(info.contains(QLatin1StringView("Story cheat sheet")));
    QVERIFY(!info.contains(QLatin1StringView("Author")));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    for (const QString &secret : {QSysInfo::machineHostName(), m_folder.path(), QDir::homePath()}) {
        if (secret.size() > 4)
            QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(secret));
    }
}

void TestWriteSheet::picture_hasTheSizeOfThePageAt150Dpi()
{
    const QString file = path("page.png");
    QVERIFY(writeSheet(page(8, Size::Usual, options(Paper::A4, true, 2)), file, SheetFormat::Png).ok());
    const QImage image(file);
    QCOMPARE(image.size(), QSize(1754, 1240));
    QCOMPARE(image.textKeys(), QStringList());
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 150);
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
}

void TestWriteSheet::picture_looksTheSameFromTheSamePage()
{
    const SheetPage sheet = page(3, Size::Usual, options(Paper::Letter, false, 1));
    QVERIFY(writeSheet(sheet, path("a.png"), SheetFormat::Png).ok());
    QVERIFY(writeSheet(sheet, path("b.png"), SheetFormat::Png).ok());
    QCOMPARE(QImage(path("a.png")), QImage(path("b.png")));
}

void TestWriteSheet::html_escapesAndNeedsNothingElse()
{
    Library bank = library(1, Size::Usual);
    Story story = *bank.find(StoryId::fromName(QStringLiteral("story 1")));
    story.title = QStringLiteral("<script>alert(1)</script> & more");
    bank.table<Story>().put(story);
    const SheetOptions wished = options(Paper::A4, true, 2);
    QVERIFY(writeSheet(fit(compose(bank, wished), wished), path("page.html"), SheetFormat::Html).ok());
    QFile written(path("page.html"));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(written.readAll());
    QVERIFY(!html.contains(QLatin1StringView("<script")));
    QVERIFY(html.contains(QLatin1StringView("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more")));
    QVERIFY(html.contains(QLatin1StringView("default-src 'none'")));
    for (const char *outside : {"http:", "https:", "src=", "href=", "@import", "url("})
        QVERIFY2(!html.contains(QLatin1StringView(outside)), outside);
}

void TestWriteSheet::markdown_keepsMarksInTextsFromActing()
{
    Library bank = library(1, Size::Usual);
    Story story = *bank.find(StoryId::fromName(QStringLiteral("story 1")));
    story.title = QStringLiteral("The *big* [link](x) #1 <b>");
    bank.table<Story>().put(story);
    const SheetOptions wished = options(Paper::A4, true, 2);
    QVERIFY(writeSheet(fit(compose(bank, wished), wished), path("page.md"), SheetFormat::Markdown).ok());
    QFile written(path("page.md"));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString markdown = QString::fromUtf8(written.readAll());
    QVERIFY(markdown.contains(QLatin1StringView("## 1. The \\*big\\* \\[link\\](x) \\#1 \\<b\\>\n")));
    QVERIFY(markdown.contains(QLatin1StringView("- Rewrote it with the vendor\n")));
}

void TestWriteSheet::everyFormat_carriesTheNumbers()
{
    const SheetPage sheet = page(4, Size::Usual, options(Paper::A4, true, 2));
    for (const SheetFormat format : {SheetFormat::Html, SheetFormat::Markdown}) {
        QVERIFY(writeSheet(sheet, path("numbers"), format).ok());
        QFile written(path("numbers"));
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(written.readAll());
        for (const SheetStory &story : sheet.content.stories) {
            for (const SheetStory::Number &number : story.numbers)
                QVERIFY(text.contains(number.value));
        }
    }
}

void TestWriteSheet::file_isPrivateAndReplacesAnOlderOne()
{
    const QString file = path("private.pdf");
    QFile older(file);
    QVERIFY(older.open(QIODevice::WriteOnly) && older.write("old") == 3);
    older.close();
    QVERIFY(older.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    QVERIFY(writeSheet(page(1, Size::Short, options(Paper::A4, true, 2)), file, SheetFormat::Pdf).ok());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(file) & others));
    QVERIFY(QFileInfo(file).size() > 1000);
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("private*")}, QDir::Files).size(), 1);
}

void TestWriteSheet::target_thatIsNoSheetIsRefused_data()
{
    QTest::addColumn<QString>("target");
    const QString folder = m_folder.filePath(QStringLiteral("a folder.pdf"));
    QDir().mkpath(folder);
    QTest::newRow("folder") << folder;
    QTest::newRow("bank by name") << m_folder.filePath(QStringLiteral("mine.storybank"));
    QFile bank(m_folder.filePath(QStringLiteral("bank.pdf")));
    QVERIFY(bank.open(QIODevice::WriteOnly) && bank.write("SQLite format 3\0....", 20) == 20);
    QTest::newRow("bank by content") << bank.fileName();
    QTest::newRow("missing folder") << m_folder.filePath(QStringLiteral("nowhere/page.pdf"));
}

void TestWriteSheet::target_thatIsNoSheetIsRefused()
{
    QFETCH(QString, target);
    QFile before(target);
    const QByteArray held = before.open(QIODevice::ReadOnly) ? before.readAll() : QByteArray();
    before.close();
    const Result<void> done =
        writeSheet(page(1, Size::Short, options(Paper::A4, true, 2)), target, SheetFormat::Pdf);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, ErrorCode::OutputFailed);
    QCOMPARE(done.error().what, target);
    QVERIFY(!done.error().why.isEmpty() && !done.error().help.isEmpty());
    QFile after(target);
    QCOMPARE(after.open(QIODevice::ReadOnly) ? after.readAll() : QByteArray(), held);
}

void TestWriteSheet::format_followsTheEnding()
{
    QCOMPARE(sheetFormatOf(QStringLiteral("/a/b.PDF")), SheetFormat::Pdf);
    QCOMPARE(sheetFormatOf(QStringLiteral("b.png")), SheetFormat::Png);
    QCOMPARE(sheetFormatOf(QStringLiteral("b.htm")), SheetFormat::Html);
    QCOMPARE(sheetFormatOf(QStringLiteral("b.html")), SheetFormat::Html);
    QCOMPARE(sheetFormatOf(QStringLiteral("b.md")), SheetFormat::Markdown);
    QVERIFY(!sheetFormatOf(QStringLiteral("b.docx")));
    QVERIFY(!sheetFormatOf(QStringLiteral("pdf")));
}

QTEST_MAIN(TestWriteSheet)
#include "tst_writesheet.moc"
