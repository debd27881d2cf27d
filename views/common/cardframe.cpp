#include "cardframe.h"

#include "marks.h"
#include "stylepainter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace storybank {

CardFrame::CardFrame(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void CardFrame::setPressable(bool on)
{
    m_pressable = on;
    setFocusPolicy(on ? Qt::StrongFocus : Qt::NoFocus);
}

void CardFrame::setCurrent(bool on)
{
    if (std::exchange(m_current, on) != on)
        update();
}

void CardFrame::setDashed(bool on)
{
    m_dashed = on;
    update();
}

void CardFrame::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_dashed && !m_current) {
        paint::box(&painter, rect(), size::CornerCard, Qt::transparent, theme.ctl, 1, Qt::DashLine);
        return;
    }
    marks::RowState state;
    state.selected = m_current;
    state.hovered = m_pressable && underMouse();
    marks::card(&painter, rect(), state, theme);
}

void CardFrame::mousePressEvent(QMouseEvent *event)
{
    if (m_pressable && event->button() == Qt::LeftButton)
        Q_EMIT pressed();
    else
        QFrame::mousePressEvent(event);
}

void CardFrame::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_pressable && event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
    else
        QFrame::mouseDoubleClickEvent(event);
}

void CardFrame::keyPressEvent(QKeyEvent *event)
{
    const bool chosen =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_pressable && chosen)
        Q_EMIT pressed();
    else
        QFrame::keyPressEvent(event);
}

void CardFrame::enterEvent(QEnterEvent *event)
{
    update();
    QFrame::enterEvent(event);
}

void CardFrame::leaveEvent(QEvent *event)
{
    update();
    QFrame::leaveEvent(event);
}

} // namespace storybank
