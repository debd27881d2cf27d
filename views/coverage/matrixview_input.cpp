#include "matrixview.h"

#include "matrixheads.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

// What keys and mouse do in the matrix.

namespace storybank {

bool MatrixView::handleControlKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return true;
    }
    if (!(event->modifiers() & Qt::ControlModifier) || event->modifiers() & Qt::AltModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1);
        return true;
    case Qt::Key_Minus:
        zoomBy(-1);
        return true;
    case Qt::Key_0:
        setZoom(100);
        return true;
    default:
        return false;
    }
}

bool MatrixView::handleStrikeKey(int key)
{
    if (key == Qt::Key_X) {
        Q_EMIT strikeRequested();
        return true;
    }
    if (key == Qt::Key_Escape && !m_model.view().struck.isEmpty()) {
        Q_EMIT putBackRequested();
        return true;
    }
    return false;
}

bool MatrixView::handleKey(QKeyEvent *event)
{
    if (handleControlKey(event))
        return true;
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    const int key = event->key();
    if (handleStrikeKey(key))
        return true;
    if (key >= Qt::Key_0 && key <= Qt::Key_5 && !(event->modifiers() & Qt::ShiftModifier)) {
        Q_EMIT fitRequested(key - Qt::Key_0);
        return true;
    }
    switch (key) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT fitRequested(std::nullopt);
        return true;
    case Qt::Key_Space:
        if (m_model.flags(currentIndex()) && m_model.rows().at(currentIndex().row()).collapsed)
            toggleGroup(currentIndex().row());
        else
            Q_EMIT chooseRequested();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(currentIndex());
        return true;
    case Qt::Key_G:
        goToNextGap();
        return true;
    case Qt::Key_Plus:
        setGroupOf(currentIndex().row(), true);
        return true;
    case Qt::Key_Minus:
        setGroupOf(currentIndex().row(), false);
        return true;
    default:
        return false;
    }
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

void MatrixView::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const CoverageRow &row = m_model.rows().at(index.row());
    if (row.kind == CoverageRow::Kind::Group)
        toggleGroup(index.row());
    else if (index.column() < m_model.draftColumn())
        Q_EMIT storyRequested(m_model.columns().at(index.column()).story);
    else if (row.kind == CoverageRow::Kind::Prompt && row.offersDraft())
        Q_EMIT draftRequested(row.prompt);
    else if (row.offersDraft())
        Q_EMIT draftAboutRequested(row.name, row.draftAbout());
}

void MatrixView::toggleGroup(int row)
{
    setGroupOf(row, m_model.rows().at(row).collapsed);
}

void MatrixView::setGroupOf(int row, bool open)
{
    while (row >= 0 && m_model.rows().at(row).kind != CoverageRow::Kind::Group)
        --row;
    if (row < 0)
        return;
    const QString key = m_model.rows().at(row).key;
    const bool holdsCursor = currentIndex().row() > row;
    const int column = std::max(0, currentIndex().column());
    m_model.setCollapsed(key, !open);
    // The rows with the cursor are gone: it waits on their heading, or goes back in with them.
    row = m_model.rowOf(key);
    if (row >= 0 && !open && holdsCursor && !m_model.flags(currentIndex()))
        setCurrentIndex(m_model.index(row, column));
    else if (row >= 0 && open && currentIndex().row() == row)
        setCurrentIndex(m_model.index(row + 1, column));
}

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos().y());
    if (row >= 0 && event->button() == Qt::LeftButton &&
        m_model.rows().at(row).kind == CoverageRow::Kind::Group)
        return;
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() == m_model.draftColumn() &&
        event->pos().x() > visualRect(index).right() - m_look.theme().px(64))
        activate(index);
}

void MatrixView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() < m_model.draftColumn())
        activate(index);
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const int row = rowAt(event->pos().y());
    const int column = columnAt(event->pos().x());
    const bool inGroup = row < 0 || m_model.rows().at(row).kind == CoverageRow::Kind::Group;
    hover(inGroup ? -1 : row, inGroup || column >= m_model.draftColumn() ? -1 : column);
}

void MatrixView::leaveEvent(QEvent *event)
{
    hover(-1, -1);
    QTableView::leaveEvent(event);
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid() || !m_model.flags(index))
        return;
    if (!selectionModel()->isSelected(index))
        setCurrentIndex(index);
    Q_EMIT menuRequested(byMouse ? event->globalPos()
                                 : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

} // namespace storybank
