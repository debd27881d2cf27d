#include "planprint.h"

#include "views/common/controls.h"
#include "views/common/errorbox.h"
#include "views/common/filedialogs.h"
#include "views/common/icons.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"

#include <QDialogButtonBox>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace storybank {

namespace {

constexpr int previewWidth = 620, previewGap = 10;

/// The pages under each other, as they will be.
QPixmap pictureOf(const PlanPaper &paper, int width, qreal dpr, const QColor &line)
{
    const QSizeF page = paper.pages.constFirst().size;
    const double scale = width / page.width();
    const int height = qRound(page.height() * scale);
    const auto count = static_cast<int>(paper.pages.size());
    QPixmap picture(QSize(width, count * height + (count - 1) * previewGap) * dpr);
    picture.setDevicePixelRatio(dpr);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    for (int i = 0; i < count; ++i) {
        const QRect place(0, i * (height + previewGap), width, height);
        painter.fillRect(place, Qt::white);
        painter.save();
        painter.translate(place.topLeft());
        painter.scale(scale, scale);
        paint(painter, paper.pages.at(i));
        painter.restore();
        painter.setPen(line);
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    }
    return picture;
}

} // namespace

void showPlanError(QWidget *parent, const Error &error)
{
    showErrorBox(parent, PlanPrintDialog::tr("The plan was not written"), error);
}

PlanPrintDialog::PlanPrintDialog(const Library &library, const Loop &loop, const Plan &plan, QWidget *parent)
    : QDialog(parent),
      m_library(library),
      m_loop(loop),
      m_plan(plan),
      m_size(new SegmentedControl(this)),
      m_pages(new PlainLabel({}, FontRole::Body, &Theme::text, this)),
      m_preview(new QLabel)
{
    setWindowTitle(tr("Print plan"));
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14));
    column->setSpacing(theme.px(12));
    auto *row = new QHBoxLayout;
    row->addWidget(m_pages, 1);
    m_size->addSegment(QStringLiteral("A4"));
    m_size->addSegment(tr("Letter"));
    m_size->setAccessibleName(tr("Paper"));
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    m_size->setCurrentIndex(letter ? 1 : 0);
    row->addWidget(m_size);
    column->addLayout(row);
    m_preview->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    column->addWidget(scrolled(m_preview, Surface::Chrome, this), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *pdf = buttons->addButton(tr("Save as PDF…"), QDialogButtonBox::ActionRole);
    pdf->setIcon(icon(u"file-down"));
    QPushButton *print = buttons->addButton(tr("Print…"), QDialogButtonBox::ActionRole);
    setButtonRole(print, ButtonRole::Main);
    print->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(pdf, &QPushButton::clicked, this, &PlanPrintDialog::savePdf);
    connect(print, &QPushButton::clicked, this, &PlanPrintDialog::print);
    connect(m_size, &SegmentedControl::currentChanged, this, &PlanPrintDialog::compose);
    compose();
    resize(theme.px(previewWidth + 60), theme.px(600));
}

QString PlanPrintDialog::pagesText() const
{
    return m_pages->text();
}

void PlanPrintDialog::compose()
{
    m_paper = planPaper(m_library, m_loop, m_plan, m_size->currentIndex() == 1 ? Paper::Letter : Paper::A4,
                        QLocale());
    m_pages->setText(planPagesText(m_paper, m_loop));
    m_preview->setAccessibleName(m_pages->text());
    m_preview->setPixmap(
        pictureOf(m_paper, themeOf(this).px(previewWidth), devicePixelRatioF(), themeOf(this).line2));
}

void PlanPrintDialog::savePdf()
{
    const QString path =
        askFileToSave(this, {tr("Save the plan"),
                             {tr("PDF (*.pdf)")},
                             documentsFolder() + u'/' + m_paper.heading + QStringLiteral(".pdf"),
                             QStringLiteral("pdf")});
    if (path.isEmpty())
        return;
    if (const Result<void> written = writePlan(m_paper, path); !written) {
        showPlanError(this, written.error());
        return;
    }
    m_path = path;
    accept();
}

void PlanPrintDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_paper.heading);
    printer.setPageSize(QPageSize(m_size->currentIndex() == 1 ? QPageSize::Letter : QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QPainter painter;
    if (!painter.begin(&printer)) {
        showPlanError(this, {ErrorCode::OutputFailed, printer.printerName(),
                             tr("the printer does not take the page"),
                             tr("check that it is switched on, or save a PDF")});
        return;
    }
    for (qsizetype i = 0; i < m_paper.pages.size(); ++i) {
        if (i > 0)
            printer.newPage();
        painter.save();
        painter.scale(printer.resolution() / 72.0, printer.resolution() / 72.0);
        paint(painter, m_paper.pages.at(i));
        painter.restore();
    }
    painter.end();
    accept();
}

} // namespace storybank
