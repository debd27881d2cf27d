#include "sheetexport.h"

#include "views/common/errorbox.h"
#include "views/common/filedialogs.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <array>

namespace storybank {

namespace {

struct SheetExport
{
    Q_DECLARE_TR_FUNCTIONS(storybank::SheetExport)
};

struct Format
{
    const char *ending;
    const char *filter;
};

/// In the order of SheetFormat.
constexpr std::array formats{
    Format{".pdf", QT_TRANSLATE_NOOP("storybank::SheetExport", "PDF (*.pdf)")},
    Format{".png", QT_TRANSLATE_NOOP("storybank::SheetExport", "Picture (*.png)")},
    Format{".html", QT_TRANSLATE_NOOP("storybank::SheetExport", "Web page (*.html)")},
    Format{".md", QT_TRANSLATE_NOOP("storybank::SheetExport", "Markdown (*.md)")},
};

} // namespace

QString askSheetPath(QWidget *parent, SheetFormat format)
{
    const Format &wanted = formats.at(static_cast<size_t>(format));
    const QString ending = QString::fromLatin1(wanted.ending);
    const QString proposed = documentsFolder() + u'/' + SheetExport::tr("Story cheat sheet") + ending;
    QString path = askFileToSave(parent, {SheetExport::tr("Export the cheat sheet"),
                                          {SheetExport::tr(wanted.filter)},
                                          proposed,
                                          ending.mid(1)});
    if (!path.isEmpty() && sheetFormatOf(path) != format)
        path += ending;
    return path;
}

void showSheetError(QWidget *parent, const Error &error)
{
    showErrorBox(parent, SheetExport::tr("The sheet was not written"), error);
}

Result<void> copySheetPicture(const SheetPage &page)
{
    const Result<QByteArray> png = sheetBytes(page, SheetFormat::Png);
    if (!png)
        return png.error();
    QGuiApplication::clipboard()->setImage(QImage::fromData(*png, "PNG"));
    return {};
}

Result<void> copySheetText(const SheetPage &page)
{
    const Result<QByteArray> html = sheetBytes(page, SheetFormat::Html);
    if (!html)
        return html.error();
    const Result<QByteArray> markdown = sheetBytes(page, SheetFormat::Markdown);
    if (!markdown)
        return markdown.error();
    auto *words = new QMimeData;
    words->setHtml(QString::fromUtf8(*html));
    words->setText(QString::fromUtf8(*markdown));
    QGuiApplication::clipboard()->setMimeData(words);
    return {};
}

namespace {

void setUp(QPrinter &printer, const SheetOptions &options)
{
    printer.setDocName(SheetExport::tr("Story cheat sheet"));
    printer.setPageSize(QPageSize(options.paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
    printer.setPageOrientation(options.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
}

bool paintOn(QPrinter &printer, const SheetPage &page)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    painter.scale(printer.resolution() / 72.0, printer.resolution() / 72.0);
    paint(painter, page);
    return painter.end();
}

/// Whether the page may be printed; says why it may not.
bool isPrintable(QWidget *parent, const SheetPage &page)
{
    const Result<QByteArray> words = sheetBytes(page, SheetFormat::Markdown);
    if (!words)
        showSheetError(parent, words.error());
    return words.ok();
}

void sayNotPrinted(QWidget *parent, const QPrinter &printer)
{
    showSheetError(parent, {ErrorCode::OutputFailed, printer.printerName(),
                            SheetExport::tr("the printer does not take the page"),
                            SheetExport::tr("check that it is switched on, or export a PDF")});
}

} // namespace

void previewPrint(QWidget *parent, const SheetPage &page, const SheetOptions &options)
{
    if (!isPrintable(parent, page))
        return;
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer, options);
    QPrintPreviewDialog dialog(&printer, parent);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&](QPrinter *taken) {
        if (!paintOn(*taken, page))
            sayNotPrinted(parent, *taken);
    });
    dialog.exec();
}

void printSheet(QWidget *parent, const SheetPage &page, const SheetOptions &options)
{
    if (!isPrintable(parent, page))
        return;
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer, options);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() == QDialog::Accepted && !paintOn(printer, page))
        sayNotPrinted(parent, printer);
}

} // namespace storybank
