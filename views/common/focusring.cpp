#include "focusring.h"

#include "controls.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QSplitter>

namespace storybank {

namespace {

/// Views, fields and segments show the focus inside themselves. A splitter would take the frame for a pane.
bool hasRingOutside(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) && buttonRole(widget) != ButtonRole::Segment &&
           !qobject_cast<const QSplitter *>(widget->parentWidget());
}

} // namespace

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

bool FocusRing::isOn(const QWidget *widget) const
{
    return widget && widget == m_current;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (watched->isWidgetType())
            focusEntered(static_cast<QWidget *>(watched), static_cast<QFocusEvent *>(event)->reason());
        break;
    case QEvent::FocusOut:
        if (watched == m_current)
            leave();
        break;
    case QEvent::MouseButtonPress:
        m_byKeyboard = false;
        leave();
        setAltDown(false);
        break;
    case QEvent::KeyPress:
        m_byKeyboard = true;
        setAltDown(static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt);
        break;
    case QEvent::KeyRelease:
    case QEvent::WindowDeactivate:
        setAltDown(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::focusEntered(QWidget *widget, Qt::FocusReason reason)
{
    const bool named =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    if (!named && (reason == Qt::MouseFocusReason || !m_byKeyboard)) {
        leave();
        return;
    }
    m_current = widget;
    widget->update();
    if (!hasRingOutside(widget))
        return;
    if (!m_frame)
        m_frame = new QFocusFrame;
    m_frame->setWidget(widget);
}

void FocusRing::leave()
{
    if (m_current)
        m_current->update();
    m_current = nullptr;
    if (m_frame)
        m_frame->setWidget(nullptr);
}

void FocusRing::setAltDown(bool down)
{
    if (std::exchange(m_altDown, down) == down)
        return;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        const QList<QWidget *> children = window->findChildren<QWidget *>();
        for (QWidget *child : children)
            child->update();
    }
}

} // namespace storybank
