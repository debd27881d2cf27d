#include "sheetwriters.h"
#include "tokens.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace storybank {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)
};

constexpr int pdfResolution = 1200;
constexpr int pictureResolution = 150;
constexpr double pointsPerInch = 72;

Error outputFailed(const QString &path, const QString &why, const QString &help)
{
    return {ErrorCode::OutputFailed, path, why, help};
}

Error notDrawn(const QString &path)
{
    return outputFailed(path, Words::tr("the page cannot be drawn"),
                        Words::tr("close other programs and try again"));
}

/// Whether a bank stands at the path: an SQLite file, whatever it is called.
bool isBank(const QString &path)
{
    QFile file(path);
    return path.endsWith(QLatin1StringView(".storybank"), Qt::CaseInsensitive) ||
           (file.open(QIODevice::ReadOnly) && file.read(15) == QByteArrayLiteral("SQLite format 3"));
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
    const QFileInfo target(path);
    if (target.isDir())
        return outputFailed(path, Words::tr("this is a folder"), Words::tr("name a file in it"));
    if (target.exists() && !target.isFile())
        return outputFailed(path, Words::tr("this is no ordinary file"), Words::tr("choose another name"));
    if (isBank(path))
        return outputFailed(path, Words::tr("this is a bank, and a sheet never overwrites one"),
                            Words::tr("choose another name"));
    const Result<QByteArray> bytes = bytesOf(page, path, format);
    if (!bytes)
        return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return outputFailed(path, file.errorString(), Words::tr("choose a folder in which you may write"));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(*bytes) != bytes->size() || !file.commit())
        return outputFailed(path, file.errorString(), Words::tr("free some space or choose another folder"));
    return {};
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
