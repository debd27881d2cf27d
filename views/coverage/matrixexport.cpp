#include "matrixexport.h"

#include "domain/outputfile.h"
#include "views/common/errorbox.h"
#include "views/common/filedialogs.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>

namespace storybank {

namespace {

struct MatrixOut
{
    Q_DECLARE_TR_FUNCTIONS(storybank::MatrixOut)
};

struct Format
{
    const char *ending;
    const char *filter;
};

/// In the order of MatrixFormat.
constexpr std::array formats{
    Format{".pdf", QT_TRANSLATE_NOOP("storybank::MatrixOut", "PDF (*.pdf)")},
    Format{".png", QT_TRANSLATE_NOOP("storybank::MatrixOut", "Picture (*.png)")},
    Format{".html", QT_TRANSLATE_NOOP("storybank::MatrixOut", "Web page (*.html)")},
    Format{".csv", QT_TRANSLATE_NOOP("storybank::MatrixOut", "Table with commas (*.csv)")},
};

Result<QByteArray> bytesOf(const MatrixTable &table, MatrixFormat format, const PageProgress &progress)
{
    switch (format) {
    case MatrixFormat::Pdf:
        return matrixPdf(table, progress);
    case MatrixFormat::Png:
        return matrixPicture(table);
    case MatrixFormat::Html:
        return matrixHtml(table, paperInk());
    case MatrixFormat::Csv:
        break;
    }
    return matrixCsv(table);
}

void showError(QWidget *parent, const Error &error)
{
    showErrorBox(parent, MatrixOut::tr("The matrix was not written"), error);
}

} // namespace

std::optional<MatrixFormat> matrixFormatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1StringView("htm") ? MatrixFormat::Html : fromCode<MatrixFormat>(ending);
}

Result<void> writeMatrix(const MatrixTable &table, const QString &path, MatrixFormat format,
                         const PageProgress &progress)
{
    const Result<QByteArray> bytes = bytesOf(table, format, progress);
    return bytes ? writeOutputFile(path, *bytes) : Result<void>(bytes.error());
}

QString askMatrixPath(QWidget *parent, MatrixFormat format)
{
    const Format &wanted = formats.at(static_cast<size_t>(format));
    const QString ending = QString::fromLatin1(wanted.ending);
    QString path = askFileToSave(parent, {MatrixOut::tr("Export the matrix"),
                                          {MatrixOut::tr(wanted.filter)},
                                          documentsFolder() + u'/' + MatrixOut::tr("Story coverage") + ending,
                                          ending.mid(1)});
    if (!path.isEmpty() && matrixFormatOf(path) != format)
        path += ending;
    return path;
}

bool exportMatrix(QWidget *parent, const MatrixTable &table, const QString &path, MatrixFormat format)
{
    QProgressDialog dialog(MatrixOut::tr("Drawing the pages…"), MatrixOut::tr("Cancel"), 0, 0, parent);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(1000);
    const Result<void> written = writeMatrix(table, path, format, [&dialog](int page, int pages) {
        dialog.setMaximum(pages);
        dialog.setValue(page); // lets the window breathe, as it is modal
        return !dialog.wasCanceled();
    });
    dialog.reset();
    if (!written && written.error().code != ErrorCode::Cancelled)
        showError(parent, written.error());
    return written.ok();
}

void copyMatrix(const MatrixTable &table)
{
    auto *data = new QMimeData;
    data->setText(matrixTsv(table));
    data->setHtml(matrixClip(table, paperInk()));
    QGuiApplication::clipboard()->setMimeData(data);
}

void printMatrix(QWidget *parent, const MatrixTable &table)
{
    QPrinter printer(QPrinter::ScreenResolution);
    printer.setResolution(matrixDpi);
    printer.setDocName(MatrixOut::tr("Story coverage"));
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() == QDialog::Accepted && !paintMatrixPages(printer, table))
        showError(parent, {ErrorCode::OutputFailed, printer.printerName(),
                           MatrixOut::tr("the printer does not take the pages"),
                           MatrixOut::tr("check that it is switched on, or export a PDF")});
}

} // namespace storybank
