#include "keybutton.h"

#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"
#include "views/common/stylepainter.h"

#include <QPainter>

namespace storybank {

KeyButton::KeyButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCorner(this, size::CornerControl);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyButton::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void KeyButton::setKey(const QString &key)
{
    m_key = key;
    updateGeometry();
}

void KeyButton::setDetail(const QString &detail)
{
    m_detail = detail;
    setAccessibleName(detail.isEmpty() ? text() : tr("%1, due next: %2").arg(text(), detail));
    update();
}

void KeyButton::setEdge(Token edge)
{
    m_edge = edge;
    setCorner(this, size::CornerCard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyButton::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

QSize KeyButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    if (m_edge)
        return {theme.px(120), theme.px(52)};
    const int cap = m_key.isEmpty() ? 0 : marks::keyCapWidth(m_key, theme) + theme.px(8);
    const int mark = m_iconName.isEmpty() ? 0 : theme.px(22);
    return {theme.px(26) + mark + paint::labelWidth(theme.font(FontRole::BodyMedium), text()) + cap,
            theme.px(size::Button)};
}

void KeyButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void KeyButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(0.5);
    const QColor ground = m_chosen && theme.fills()     ? theme.tint
                          : isDown()                    ? theme.line
                          : isEnabled() && underMouse() ? theme.hover
                                                        : theme.raised;
    const int radius = m_edge ? size::CornerCard : size::CornerControl;
    paint::box(&painter, rect(), radius, ground,
               m_chosen   ? theme.accentFg
               : isDown() ? theme.ctl
                          : theme.line2,
               m_chosen ? 2 : 1);
    const int cap = m_key.isEmpty() ? 0 : marks::keyCapWidth(m_key, theme);
    const QRect inner = rect().adjusted(theme.px(m_edge ? 14 : 13), 0, -theme.px(m_edge ? 12 : 9), 0);
    if (m_edge) {
        painter.save();
        painter.setClipRect(0, height() - theme.px(3), width(), theme.px(3));
        paint::box(&painter, rect(), radius, theme.*m_edge);
        painter.restore();
        const QRect upper(inner.left(), theme.px(7), inner.width() - cap, theme.px(18));
        marks::text(&painter, upper, text(), theme.font(FontRole::BodyStrong), theme.text);
        marks::text(&painter, upper.translated(0, theme.px(18)), m_detail, theme.font(FontRole::Secondary),
                    theme.text2);
    } else {
        int left = inner.left();
        if (!m_iconName.isEmpty()) {
            drawIconIn(&painter, QRectF(left, 0, theme.px(16), height()), m_iconName, theme.text2,
                       theme.px(16));
            left += theme.px(22);
        }
        marks::text(&painter, QRect(left, 0, inner.right() - left - cap, height()), text(),
                    theme.font(FontRole::BodyMedium), theme.text);
    }
    if (cap > 0)
        marks::keyCap(&painter, QRect(inner.right() - cap, 0, cap, height() - (m_edge ? theme.px(3) : 0)),
                      m_key, theme);
}

} // namespace storybank
