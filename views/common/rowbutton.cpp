#include "rowbutton.h"

#include <QKeyEvent>

namespace storybank {

RowButton::RowButton(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setPressable(true);
}

void RowButton::setPressable(bool on)
{
    m_pressable = on;
    setFocusPolicy(on ? Qt::TabFocus : Qt::NoFocus);
    setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void RowButton::keyPressEvent(QKeyEvent *event)
{
    if (m_pressable && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool RowButton::hitButton(const QPoint &at) const
{
    return m_pressable && QAbstractButton::hitButton(at);
}

} // namespace storybank
