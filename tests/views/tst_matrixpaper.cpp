#include "items/openbank.h"

#include "views/common/style.h"
#include "views/coverage/matrixexport.h"

#include "resources/resources.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace storybank;
using namespace storybank::testing;
using namespace Qt::StringLiterals;

namespace {

/// A bank with so many stories and prompts, each prompt with one answer.
Library bankOf(int stories, int prompts)
{
    Library bank = newLibrary();
    const QList<Competency> competencies = bank.competenciesInOrder();
    for (int i = 0; i < stories; ++i) {
        Story story;
        story.id = StoryId::fromName(u"s%1"_s.arg(i));
        story.title = u"Story number %1"_s.arg(i);
        story.status = StoryStatus::Ready;
        bank.table<Story>().put(story);
    }
    for (int i = 0; i < prompts; ++i) {
        Prompt prompt;
        prompt.id = PromptId::fromName(u"p%1"_s.arg(i));
        prompt.text = prompt.shortName = u"Prompt number %1 end"_s.arg(i);
        prompt.competencies = {competencies.at(i % 2).id};
        prompt.position = i;
        bank.table<Prompt>().put(prompt);
        Answer answer;
        answer.prompt = prompt.id;
        answer.story = StoryId::fromName(u"s%1"_s.arg(i % stories));
        answer.id = Answer::idFor(answer.story, answer.prompt);
        answer.fit = 5;
        bank.table<Answer>().put(answer);
    }
    return bank;
}

MatrixTable tableOf(const Library &bank)
{
    OpenBank open;
    if (!open.open(bank).isEmpty())
        qFatal("the bank cannot be made");
    return wholeMatrix(CoverageModel(open.session, open.facts, open.suggestions));
}

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool finished = process.waitForFinished(60000);
    return finished && process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput())
                                               : u"failed: "_s + process.errorString();
}

int pagesOf(const QString &file)
{
    static const QRegularExpression pages(u"Pages:\\s+(\\d+)"_s);
    return pages.match(run(u"pdfinfo"_s, {file})).captured(1).toInt();
}

} // namespace

class TestMatrixPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initLooks();
        installTheme(*qApp, ThemeChoice::Dark); // paper is light all the same
    }

    void pdf_ofTheSample_isOnePageWithEachPrompt();
    void pdf_ofALargeMatrix_takesSeveralPagesWithHeads();
    void pdf_thatIsStopped_writesNothing();
    void pdf_embedsItsFonts();
    void picture_showsTheWholeMatrixOnWhite();
    void picture_thatIsTooLarge_isRefusedInWords();
    void picture_ofAStruckStory_isPale();
    void file_isPrivateAndReplacesAnOlderOne();
    void target_thatIsABank_isRefused();
    void format_followsTheEnding();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestMatrixPaper::pdf_ofTheSample_isOnePageWithEachPrompt()
{
    const MatrixTable table = tableOf(OpenBank::sample());
    QVERIFY(writeMatrix(table, path(u"sample.pdf"_s), MatrixFormat::Pdf).ok());
    QCOMPARE(pagesOf(path(u"sample.pdf"_s)), 1);
    const QString text = run(u"pdftotext"_s, {u"-layout"_s, path(u"sample.pdf"_s), u"-"_s});
    int prompts = 0;
    for (const CoverageRow &row : table.rows) {
        QVERIFY2(text.contains(row.name), qPrintable(row.name));
        prompts += row.kind == CoverageRow::Kind::Prompt;
    }
    QCOMPARE(prompts, 22);
    for (const QString &word : {u"17 of 22 prompts answered"_s, u"Workable"_s, u"Does not fit"_s})
        QVERIFY2(text.contains(word), qPrintable(word));
}

void TestMatrixPaper::pdf_ofALargeMatrix_takesSeveralPagesWithHeads()
{
    const MatrixTable table = tableOf(bankOf(60, 90));
    QVERIFY(writeMatrix(table, path(u"large.pdf"_s), MatrixFormat::Pdf).ok());
    const int pages = pagesOf(path(u"large.pdf"_s));
    QVERIFY2(pages >= 6, qPrintable(QString::number(pages)));
    QSet<QString> found;
    for (int page = 1; page <= pages; ++page) {
        const QString number = QString::number(page);
        const QString text = run(
            u"pdftotext"_s, {u"-layout"_s, u"-f"_s, number, u"-l"_s, number, path(u"large.pdf"_s), u"-"_s});
        QVERIFY(text.contains(u"Page %1 of %2"_s.arg(page).arg(pages)));
        // Each page says to which group its prompts belong.
        QVERIFY(text.contains(u"Ownership"_s) || text.contains(u"Disagree and commit"_s));
        for (const CoverageRow &row : table.rows) {
            if (text.contains(row.name))
                found.insert(row.name);
        }
    }
    QCOMPARE(found.size(), table.rows.size());
}

void TestMatrixPaper::pdf_thatIsStopped_writesNothing()
{
    const MatrixTable table = tableOf(bankOf(60, 90));
    int asked = 0;
    const Result<void> written =
        writeMatrix(table, path(u"stopped.pdf"_s), MatrixFormat::Pdf, [&asked](int page, int pages) {
            ++asked;
            return page < 2 && pages > 2;
        });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, 3);
    QVERIFY(!QFileInfo::exists(path(u"stopped.pdf"_s)));
}

void TestMatrixPaper::pdf_embedsItsFonts()
{
    QVERIFY(writeMatrix(tableOf(OpenBank::sample()), path(u"fonts.pdf"_s), MatrixFormat::Pdf).ok());
    const QStringList fonts =
        run(u"pdffonts"_s, {path(u"fonts.pdf"_s)}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression embedded(u"\\s(yes)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+0\\s*$"_s);
    for (const QString &font : fonts)
        QVERIFY2(font.contains(embedded), qPrintable(font));
}

void TestMatrixPaper::picture_showsTheWholeMatrixOnWhite()
{
    const MatrixTable table = tableOf(bankOf(40, 30));
    const Result<QByteArray> bytes = matrixPicture(table);
    QVERIFY(bytes.ok());
    const QImage picture = QImage::fromData(*bytes, "PNG");
    // 280 for the prompts and 29 a story, 23 a row, at twice the size.
    QVERIFY(picture.width() >= 2 * (280 + 40 * 29));
    QVERIFY(picture.height() >= 2 * (108 + 30 * 23));
    QCOMPARE(picture.pixelColor(1, 1), QColor(Qt::white));
    // The last answer, of story 29, stands in its place: something dark in the row of the last prompt.
    int dark = 0;
    int column = 0;
    while (table.columns.at(column).title != u"Story number 29"_s)
        ++column;
    const int x = 2 * (24 + 280 + column * 29);
    for (int y = picture.height() / 2; y < picture.height(); ++y) {
        for (int dx = 4; dx < 54; ++dx)
            dark += qGray(picture.pixel(x + dx, y)) < 110;
    }
    QVERIFY2(dark > 300, qPrintable(QString::number(dark)));
}

void TestMatrixPaper::picture_thatIsTooLarge_isRefusedInWords()
{
    MatrixTable table = tableOf(bankOf(3, 2));
    const CoverageRow row = table.rows.last();
    for (int i = 0; i < 2000; ++i)
        table.rows.append(row);
    const Result<QByteArray> bytes = matrixPicture(table);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::TooLarge);
    QVERIFY(bytes.error().help.contains(u"PDF"_s));
}

void TestMatrixPaper::picture_ofAStruckStory_isPale()
{
    MatrixTable table = tableOf(bankOf(1, 4));
    const QImage plain = QImage::fromData(*matrixPicture(table), "PNG");
    table.columns.first().struck = true;
    const QImage struck = QImage::fromData(*matrixPicture(table), "PNG");
    const auto darkIn = [](const QImage &image) {
        int dark = 0;
        for (int y = 2 * (24 + 44 + 108); y < image.height() - 2 * (24 + 34); ++y) {
            for (int x = 2 * (24 + 280); x < 2 * (24 + 280 + 29); ++x)
                dark += qGray(image.pixel(x, y)) < 110;
        }
        return dark;
    };
    QVERIFY(darkIn(plain) > 1000);
    QVERIFY(darkIn(struck) < darkIn(plain) / 4);
}

void TestMatrixPaper::file_isPrivateAndReplacesAnOlderOne()
{
    const MatrixTable table = tableOf(OpenBank::sample());
    for (const MatrixFormat format :
         {MatrixFormat::Pdf, MatrixFormat::Png, MatrixFormat::Html, MatrixFormat::Csv}) {
        const QString file = path(u"out."_s + toCode(format));
        QFile older(file);
        QVERIFY(older.open(QIODevice::WriteOnly));
        older.write("old");
        older.close();
        QVERIFY(
            older.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
        QVERIFY(writeMatrix(table, file, format).ok());
        QVERIFY(QFileInfo(file).size() > 1000);
        const QFile::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFileInfo(file).permissions() & others));
    }
}

void TestMatrixPaper::target_thatIsABank_isRefused()
{
    const MatrixTable table = tableOf(OpenBank::sample());
    const QString bank = path(u"mine.storybank"_s);
    QFile file(bank);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("SQLite format 3");
    file.close();
    const Result<void> written = writeMatrix(table, bank, MatrixFormat::Csv);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::OutputFailed);
    QCOMPARE(QFileInfo(bank).size(), 15);
    QVERIFY(!writeMatrix(table, m_folder.path(), MatrixFormat::Csv));
}

void TestMatrixPaper::format_followsTheEnding()
{
    QCOMPARE(matrixFormatOf(u"a/b.PDF"_s), std::optional(MatrixFormat::Pdf));
    QCOMPARE(matrixFormatOf(u"b.htm"_s), std::optional(MatrixFormat::Html));
    QCOMPARE(matrixFormatOf(u"b.csv"_s), std::optional(MatrixFormat::Csv));
    QCOMPARE(matrixFormatOf(u"b.txt"_s), std::nullopt);
}

QTEST_MAIN(TestMatrixPaper)
#include "tst_matrixpaper.moc"
