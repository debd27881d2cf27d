#include "listkeys.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>

namespace storybank {

ListKeys::ListKeys(QWidget *field, QAbstractItemView *list) : QObject(field), m_list(list)
{
    field->installEventFilter(this);
}

bool ListKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event); // how far a page goes and what is enabled, the list knows
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT taken(m_list->currentIndex());
        return true;
    default:
        return false;
    }
}

} // namespace storybank
