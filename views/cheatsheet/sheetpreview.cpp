#include "sheetpreview.h"

#include "views/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace storybank {

namespace {

constexpr int margin = 20;
constexpr double smallestZoom = 0.4;
constexpr double largestZoom = 6;
constexpr double zoomStep = 1.25;

} // namespace

SheetPreview::SheetPreview(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Preview of the cheat sheet"));
    setAccessibleDescription(tr("The page as it will be printed. Plus and minus change its size."));
}

void SheetPreview::setPage(const SheetPage &page)
{
    m_page = page;
    updateScrollBars();
    viewport()->update();
}

void SheetPreview::setZoom(double zoom)
{
    m_zoom = zoom <= 0 ? 0 : std::clamp(zoom, smallestZoom, largestZoom);
    updateScrollBars();
    viewport()->update();
    Q_EMIT zoomChanged();
}

double SheetPreview::effectiveZoom() const
{
    if (m_zoom > 0 || m_page.size.isEmpty())
        return m_zoom > 0 ? m_zoom : 1;
    const double wide = (viewport()->width() - 2 * margin) / m_page.size.width();
    const double high = (viewport()->height() - 2 * margin) / m_page.size.height();
    return std::max(0.1, std::min(wide, high));
}

QRectF SheetPreview::sheetRect() const
{
    const QSizeF size = m_page.size * effectiveZoom();
    const double x = std::max<double>(margin, (viewport()->width() - size.width()) / 2);
    const double y = std::max<double>(margin, (viewport()->height() - size.height()) / 2);
    return QRectF(QPointF(x - horizontalScrollBar()->value(), y - verticalScrollBar()->value()), size);
}

void SheetPreview::updateScrollBars()
{
    const QSizeF size = m_page.size * effectiveZoom();
    const auto set = [](QScrollBar *bar, double content, int visible) {
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(content)) + 2 * margin - visible));
        bar->setPageStep(visible);
        bar->setSingleStep(24);
    };
    set(horizontalScrollBar(), size.width(), viewport()->width());
    set(verticalScrollBar(), size.height(), viewport()->height());
}

void SheetPreview::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.line);
    if (m_page.size.isEmpty())
        return;
    const QRectF sheet = sheetRect();
    painter.fillRect(sheet.adjusted(-1, -1, 1, 1), theme.line2);
    painter.fillRect(sheet, Qt::white);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(sheet.topLeft());
    painter.scale(effectiveZoom(), effectiveZoom());
    storybank::paint(painter, m_page);
}

void SheetPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
    if (m_zoom <= 0)
        Q_EMIT zoomChanged();
}

StoryId SheetPreview::storyAt(QPoint position) const
{
    const QPointF point = (QPointF(position) - sheetRect().topLeft()) / effectiveZoom();
    for (const auto &[story, block] : m_page.blocks) {
        if (block.contains(point))
            return story;
    }
    return {};
}

void SheetPreview::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(storyAt(event->pos()).isNull() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void SheetPreview::mouseReleaseEvent(QMouseEvent *event)
{
    const StoryId story = storyAt(event->pos());
    if (event->button() == Qt::LeftButton && !story.isNull())
        Q_EMIT storyActivated(story);
}

void SheetPreview::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(effectiveZoom() * (event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep));
}

void SheetPreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(effectiveZoom() * zoomStep);
        break;
    case Qt::Key_Minus:
        setZoom(effectiveZoom() / zoomStep);
        break;
    case Qt::Key_0:
        setZoom(0);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace storybank
