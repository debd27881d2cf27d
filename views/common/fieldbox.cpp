#include "fieldbox.h"

#include "stylepainter.h"

#include <QPainter>
#include <QVBoxLayout>

namespace storybank {

FieldBox::FieldBox(const QString &name, const QString &placeholder, int lines, QWidget *parent)
    : QFrame(parent), m_edit(new GrowingTextEdit(this))
{
    setFrameShape(QFrame::NoFrame);
    auto *inside = new QVBoxLayout(this);
    inside->setContentsMargins(9, 5, 9, 5);
    inside->addWidget(m_edit);
    m_edit->setRole(FontRole::Body, 18);
    m_edit->setMinimumLines(lines);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(name);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_edit, &GrowingTextEdit::focusChanged, this, qOverload<>(&QWidget::update));
}

void FieldBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyle::State state = isEnabled() ? QStyle::State_Enabled : QStyle::State_None;
    state.setFlag(QStyle::State_HasFocus, m_edit->hasFocus());
    state.setFlag(QStyle::State_MouseOver, underMouse());
    paint::fieldFrame(&painter, rect(), state, themeOf(this).base, this);
}

void FieldBox::mousePressEvent(QMouseEvent *event)
{
    m_edit->setFocus(Qt::MouseFocusReason);
    QFrame::mousePressEvent(event);
}

} // namespace storybank
