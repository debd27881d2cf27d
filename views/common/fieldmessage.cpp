#include "fieldmessage.h"

#include "marks.h"
#include "stylepainter.h"

#include <QPainter>

namespace storybank {

FieldMessage::FieldMessage(QWidget *field, QWidget *parent) : QWidget(parent), m_field(field)
{
    hide();
}

void FieldMessage::setMessage(FieldState state, const QString &text)
{
    m_state = state;
    m_text = state == FieldState::Plain ? QString() : text;
    setAccessibleName(m_text);
    setToolTip(m_text.toHtmlEscaped());
    if (m_field) {
        setFieldState(m_field, state);
        m_field->setAccessibleDescription(m_text);
    }
    setVisible(state != FieldState::Plain);
    updateGeometry();
    update();
}

QSize FieldMessage::sizeHint() const
{
    const Theme &t = themeOf(this);
    return {t.px(20) + paint::labelWidth(t.font(FontRole::Secondary), m_text), t.px(20)};
}

void FieldMessage::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    const bool wrong = m_state == FieldState::Wrong;
    marks::iconAndWord(&painter, rect(), wrong ? u"circle-alert" : u"triangle-alert", m_text,
                       wrong ? t.bad : t.warn, FontRole::Secondary, 13, t);
}

} // namespace storybank
