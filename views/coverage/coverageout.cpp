#include "coveragepage.h"

#include "actions/frameworks.h"
#include "views/common/choicebox.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "wording/coverage.h"

#include "items/counts.h"

#include <QFileInfo>
#include <QMenu>
#include <QToolButton>

// The ways out of the matrix: files, clipboard, printer.

namespace storybank {

void CoveragePage::buildExportMenu(QToolButton *button)
{
    setButtonRole(button, ButtonRole::Plain);
    button->setToolTip(tr("Export or copy the matrix (Ctrl+E)"));
    button->setAccessibleName(tr("Export…"));
    m_exportMenu = new QMenu(this);
    m_exportMenu->addAction(icon(u"file-down"), tr("Export as &PDF…"), this,
                            [this] { exportAs(MatrixFormat::Pdf); });
    m_exportMenu->addAction(icon(u"image"), tr("Export as a p&icture…"), this,
                            [this] { exportAs(MatrixFormat::Png); });
    m_exportMenu->addAction(icon(u"globe"), tr("Export as a &web page…"), this,
                            [this] { exportAs(MatrixFormat::Html); });
    m_exportMenu->addAction(icon(u"table-2"), tr("Export as a &table (CSV)…"), this,
                            [this] { exportAs(MatrixFormat::Csv); });
    m_exportMenu->addSeparator();
    m_exportMenu->addAction(icon(u"copy"), tr("&Copy the whole matrix"), this, [this] {
        if (!hasTable())
            return;
        copyMatrix(wholeMatrix(m_model, scopeName()));
        Q_EMIT messageRequested(tr("Copied the whole matrix"), false);
    });
    m_exportMenu->addAction(icon(u"printer"), tr("P&rint…"), this, [this] { printPage(); });
    connect(button, &QToolButton::clicked, this, &CoveragePage::exportPage);
}

bool CoveragePage::exportPage()
{
    m_exportMenu->popup(m_exportButton->mapToGlobal(QPoint(0, m_exportButton->height())));
    m_exportMenu->setActiveAction(m_exportMenu->actions().constFirst());
    return true;
}

bool CoveragePage::printPage()
{
    if (hasTable())
        printMatrix(this, wholeMatrix(m_model, scopeName()));
    return true;
}

bool CoveragePage::hasTable()
{
    if (!m_model.rows().isEmpty() && !m_model.columns().isEmpty())
        return true;
    Q_EMIT messageRequested(tr("There is no matrix to take out yet: it needs a prompt and a story."), false);
    return false;
}

QString CoveragePage::scopeName() const
{
    const std::optional<Framework> framework = m_model.framework();
    if (framework && m_model.view().rows == CoverageView::Rows::Framework)
        return frameworkTitle(*framework);
    return m_scope->currentIndex() > 0 ? m_scope->currentText() : QString();
}

void CoveragePage::exportAs(MatrixFormat format)
{
    if (!hasTable())
        return;
    if (const QString path = askMatrixPath(this, format); !path.isEmpty())
        exportTo(path, format);
}

void CoveragePage::exportTo(const QString &path, MatrixFormat format)
{
    if (exportMatrix(this, wholeMatrix(m_model, scopeName()), path, format))
        Q_EMIT messageRequested(tr("Saved %1").arg(QFileInfo(path).fileName()), false);
}

void CoveragePage::copySelection()
{
    if (!hasTable())
        return;
    // One place is where the cursor stands, not a choice: then everything is meant.
    const bool chosen = m_matrix->selectedPairs().size() > 1;
    const MatrixTable table = chosen ? partOfMatrix(m_model, m_matrix->selectionModel()->selectedIndexes())
                                     : wholeMatrix(m_model, scopeName());
    copyMatrix(table);
    Q_EMIT messageRequested(chosen ? tr("Copied %1 × %2").arg(table.rows.size()).arg(table.columns.size())
                                   : tr("Copied the whole matrix"),
                            false);
}

} // namespace storybank
