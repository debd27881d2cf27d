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

Result<QByteArray> bytesOf(const SheetPage &page, const QString &path, SheetFormat format)
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

} // namespace

Result<void> writeSheet(const SheetPage &page, const QString &path, SheetFormat format)
{
    const Result<QByteArray> bytes = bytesOf(page, path, format);
    return bytes ? writeOutputFile(path, *bytes) : Result<void>(bytes.error());
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
