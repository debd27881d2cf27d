#include "readback.h"
#include "sheetwriters.h"
#include "tokens.h"

#include "domain/outputfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace storybank {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)
};

constexpr int pdfResolution = 1200;
constexpr int pictureResolution = 150;
constexpr double pointsPerInch = 72;

Error notDrawn(const QString &path)
{
    return {ErrorCode::OutputFailed, path, Words::tr("the page cannot be drawn"),
            Words::tr("close other programs and try again")};
}

Result<QByteArray> pdfOf(const SheetPage &page, const QString &path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(page.size, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setResolution(pdfResolution);
        writer.setTitle(page.content.heading);
        writer.setCreator(QStringLiteral("Story Bank"));
        QPainter painter;
        if (!painter.begin(&writer))
            return notDrawn(path);
        painter.scale(pdfResolution / pointsPerInch, pdfResolution / pointsPerInch);
        paint(painter, page);
        if (!painter.end())
            return notDrawn(path);
    }
    return bytes;
}

Result<QByteArray> pictureOf(const SheetPage &page, const QString &path)
{
    const double scale = pictureResolution / pointsPerInch;
    QImage image((page.size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return notDrawn(path);
    image.fill(tokens::paper);
    image.setDotsPerMeterX(qRound(pictureResolution / 0.0254));
    image.setDotsPerMeterY(qRound(pictureResolution / 0.0254));
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, page);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return notDrawn(path);
    return bytes;
}

Result<QByteArray> made(const SheetPage &page, const QString &path, SheetFormat format)
{
    switch (format) {
    case SheetFormat::Pdf:
        return pdfOf(page, path);
    case SheetFormat::Png:
        return pictureOf(page, path);
    case SheetFormat::Html:
        return sheetHtml(page);
    case SheetFormat::Markdown:
        break;
    }
    return sheetMarkdown(page);
}

/// Whether a hidden name stands in what was made, read back from its bytes. The words are composed first:
/// ligatures and the forms of joined letters come back as letters of their own.
Result<void> checkHidden(const SheetPage &page, const QString &path, const QByteArray &bytes,
                         SheetFormat format)
{
    const Redactor &hidden = page.content.hidden;
    if (hidden.size() == 0)
        return {};
    const std::optional<QString> words = paper::wordsOf(bytes, format, page);
    if (!words)
        return Error{ErrorCode::OutputFailed, path,
                     Words::tr("the page cannot be read back to look for hidden names"),
                     Words::tr("write it in another format")};
    // What was painted is looked at as well: a joined form of several letters may not come back.
    const std::optional<QString> painted = paper::wordsOf({}, SheetFormat::Png, page);
    if (hidden.finds(words->normalized(QString::NormalizationForm_KC)) ||
        hidden.finds(painted.value_or(QString())))
        return Error{ErrorCode::OutputFailed, path,
                     Words::tr("a name that is to be hidden stands on the page"),
                     Words::tr("look at the list of hidden names, or change the story")};
    return {};
}

Result<QByteArray> checkedBytes(const SheetPage &page, const QString &path, SheetFormat format)
{
    Result<QByteArray> bytes = made(page, path, format);
    if (!bytes)
        return bytes;
    if (const Result<void> checked = checkHidden(page, path, *bytes, format); !checked)
        return checked.error();
    return bytes;
}

} // namespace

Result<QByteArray> sheetBytes(const SheetPage &page, SheetFormat format)
{
    return checkedBytes(page, page.content.heading, format);
}

Result<void> writeSheet(const SheetPage &page, const QString &path, SheetFormat format)
{
    if (page.content.hidden.finds(QFileInfo(path).completeBaseName()))
        return Error{ErrorCode::OutputFailed, path, Words::tr("the file’s name tells a name that is hidden"),
                     Words::tr("choose another name for the file")};
    const Result<QByteArray> bytes = checkedBytes(page, path, format);
    if (!bytes)
        return bytes.error();
    return writeOutputFile(path, *bytes);
}

std::optional<SheetFormat> sheetFormatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1StringView("htm"))
        return SheetFormat::Html;
    if (ending == QLatin1StringView("md"))
        return SheetFormat::Markdown;
    return fromCode<SheetFormat>(ending);
}

} // namespace storybank
