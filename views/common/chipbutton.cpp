#include "chipbutton.h"

#include "controls.h"
#include "icons.h"
#include "stylepainter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace storybank {

ChipButton::ChipButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

ChipButton::ChipButton(const QString &text, int slot, bool primary, QWidget *parent) : ChipButton(parent)
{
    setText(text);
    setMarker(slot, primary);
}

void ChipButton::setMarker(int slot, bool primary)
{
    m_slot = slot;
    m_primary = primary;
    updateGeometry();
    update();
}

void ChipButton::setLarge(bool large)
{
    m_large = large;
    updateGeometry();
}

void ChipButton::setRemovable(bool removable)
{
    m_removable = removable;
    updateGeometry();
}

void ChipButton::setAdds(bool adds)
{
    m_adds = adds;
    updateGeometry();
}

void ChipButton::setDropTarget(bool on)
{
    m_dropTarget = on;
    update();
}

QSize ChipButton::sizeHint() const
{
    const Theme &t = themeOf(this);
    QSize size = marks::chipSize(chip(), t);
    if (m_adds)
        size.setWidth(text().isEmpty() ? size.height() : size.width() + t.px(26));
    return size;
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    if (m_adds) {
        paintAdding(painter);
        return;
    }
    const marks::Look look = !isEnabled()               ? marks::Look::Disabled
                             : m_dropTarget             ? marks::Look::DropTarget
                             : underMouse() || isDown() ? marks::Look::Hover
                                                        : marks::Look::Normal;
    marks::chip(&painter, rect(), chip(), t, look);
}

void ChipButton::paintAdding(QPainter &painter) const
{
    const Theme &t = themeOf(this);
    if (!isEnabled())
        painter.setOpacity(0.55);
    const bool loud = underMouse() || isDown();
    paint::box(&painter, rect(), height() / 2.0, loud ? t.hover : QColor(Qt::transparent),
               loud ? t.text2 : t.ctl, 1, Qt::DashLine);
    const int side = t.px(14);
    if (text().isEmpty()) {
        drawIconIn(&painter, rect(), u"plus", t.text2, side);
        return;
    }
    const QRect inner = rect().adjusted(t.px(9), 0, -t.px(8), 0);
    marks::iconAndWord(&painter, inner, u"plus", text(), t.text2,
                       m_large ? FontRole::SecondaryMedium : FontRole::Caption, 14, t);
}

void ChipButton::resizeEvent(QResizeEvent *)
{
    setCorner(this, height() / 2);
}

void ChipButton::mousePressEvent(QMouseEvent *event)
{
    if (m_removable && event->button() == Qt::LeftButton &&
        marks::chipCross(rect(), themeOf(this)).contains(event->position().toPoint())) {
        event->accept();
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void ChipButton::keyPressEvent(QKeyEvent *event)
{
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT removeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

marks::Chip ChipButton::chip() const
{
    return {.text = text(), .slot = m_slot, .primary = m_primary, .large = m_large, .removable = m_removable};
}

} // namespace storybank
