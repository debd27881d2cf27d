#include "matrixheads.h"

#include "matrixlook.h"
#include "matrixmetrics.h"
#include "matrixpaint.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace storybank {

namespace {

const double slope = std::tan(matrix::Slant * M_PI / 180);

} // namespace

StoryHead::StoryHead(const CoverageModel &model, const MatrixLook &look, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model), m_look(look)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
    viewport()->setMouseTracking(true);
    setAutoFillBackground(false);
}

QSize StoryHead::sizeHint() const
{
    return {0, m_look.theme().px(matrix::HeadHeight)};
}

void StoryHead::setCurrentColumn(int column)
{
    if (std::exchange(m_current, column) != column)
        viewport()->update();
}

void StoryHead::setHoveredColumn(int column)
{
    if (std::exchange(m_hovered, column) != column)
        viewport()->update();
}

int StoryHead::columnAt(const QPoint &position) const
{
    const int above = height() - m_look.theme().px(matrix::TitleFoot) - position.y();
    const int x = position.x() - qRound(std::max(above, 0) / slope);
    for (int column = 0; column < m_model.columns().size(); ++column) {
        const int left = sectionViewportPosition(column);
        if (x >= left && x < left + sectionSize(column))
            return column;
    }
    return -1;
}

void StoryHead::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_look.theme();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.base);
    // A title whose foot is out of sight to the left still leans in.
    const int lean = qRound(height() / slope);
    const int firstX = -lean;
    const int count = static_cast<int>(m_model.columns().size());
    for (int column = 0; column < count; ++column) {
        const int left = sectionViewportPosition(column);
        if (left + sectionSize(column) < firstX)
            continue;
        if (left > viewport()->width())
            break;
        paintStoryTitle(&painter, QPointF(left + sectionSize(column) / 2.0, height()), height(),
                        m_model.columns().at(column), {column == m_current, column == m_hovered}, theme);
    }
    painter.fillRect(QRect(0, height() - 1, viewport()->width(), 1), theme.line2);
}

void StoryHead::mousePressEvent(QMouseEvent *event)
{
    const int column = columnAt(event->pos());
    if (event->button() == Qt::LeftButton && column >= 0)
        Q_EMIT columnClicked(column);
}

void StoryHead::mouseReleaseEvent(QMouseEvent *) {}

void StoryHead::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int column = columnAt(event->pos());
    if (event->button() == Qt::LeftButton && column >= 0)
        Q_EMIT columnActivated(column);
}

void StoryHead::contextMenuEvent(QContextMenuEvent *event)
{
    const int column = columnAt(event->pos());
    if (column >= 0)
        Q_EMIT columnMenuRequested(column, event->globalPos());
}

void StoryHead::mouseMoveEvent(QMouseEvent *event)
{
    Q_EMIT columnHovered(columnAt(event->pos()));
}

void StoryHead::leaveEvent(QEvent *event)
{
    Q_EMIT columnHovered(-1);
    QHeaderView::leaveEvent(event);
}

bool StoryHead::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int column = columnAt(help->pos());
        if (column >= 0)
            QToolTip::showText(help->globalPos(),
                               m_model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

RowHead::RowHead(const CoverageModel &model, const MatrixLook &look, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent), m_model(model), m_look(look)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
    viewport()->setMouseTracking(true);
}

QSize RowHead::sizeHint() const
{
    return {m_look.theme().px(matrix::PromptWidth + matrix::StateWidth), 0};
}

void RowHead::setCurrentRow(int row)
{
    if (std::exchange(m_current, row) != row)
        viewport()->update();
}

void RowHead::setHoveredRow(int row)
{
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

void RowHead::paintEvent(QPaintEvent *event)
{
    // QHeaderView would paint the ground of a table's head round the sections.
    const Theme &theme = m_look.theme();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme.base);
    const int first = std::max(0, logicalIndexAt(event->rect().top()));
    for (int row = first; row < m_model.rows().size(); ++row) {
        const QRect rect(0, sectionViewportPosition(row), viewport()->width(), sectionSize(row));
        if (rect.top() > event->rect().bottom())
            break;
        // The matrix goes on with what does not find room here, so nothing is elided at the edge between.
        if (m_model.rows().at(row).kind == CoverageRow::Kind::Group)
            paintGroupHead(&painter, rect.adjusted(0, 0, rect.width(), 0), m_model.rows().at(row), theme);
        else
            paintPromptHead(&painter, rect, m_model.rows().at(row), {row == m_current, row == m_hovered},
                            theme);
    }
}

void RowHead::mousePressEvent(QMouseEvent *event)
{
    const int row = logicalIndexAt(event->pos());
    if (event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT rowClicked(row);
}

void RowHead::mouseMoveEvent(QMouseEvent *event)
{
    Q_EMIT rowHovered(logicalIndexAt(event->pos()));
}

void RowHead::leaveEvent(QEvent *event)
{
    Q_EMIT rowHovered(-1);
    QHeaderView::leaveEvent(event);
}

} // namespace storybank
