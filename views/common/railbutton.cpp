#include "railbutton.h"

#include "controls.h"
#include "icons.h"
#include "marks.h"
#include "stylepainter.h"

#include <QPainter>

namespace storybank {

RailButton::RailButton(QStringView iconName, const QString &text, QWidget *parent) : QToolButton(parent)
{
    setText(text);
    setIcon(storybank::icon(iconName));
    setCheckable(true);
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    setAttribute(Qt::WA_Hover);
    setCorner(this, size::CornerCard);
}

void RailButton::setCount(int count, const QString &meaning)
{
    m_count = count;
    setAccessibleDescription(meaning);
    update();
}

QSize RailButton::sizeHint() const
{
    const Theme &t = themeOf(this);
    return {t.px(size::RailButtonWidth), t.px(size::RailButtonHeight)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    if (!isEnabled())
        painter.setOpacity(0.5);
    const bool loud = isEnabled() && (underMouse() || isDown());
    if (isChecked())
        paint::box(&painter, rect(), size::CornerCard, t.tint,
                   loud || !t.fills() ? t.accentFg : QColor(Qt::transparent), t.fills() ? 1 : 2);
    else if (loud)
        paint::box(&painter, rect(), size::CornerCard, isDown() ? t.line : t.hover,
                   t.fills() ? QColor(Qt::transparent) : t.line);
    const QColor ink = isChecked() ? t.tintFg : t.text2;
    const int side = t.px(20);
    const QRect place((width() - side) / 2, t.px(9), side, side);
    drawIconIn(&painter, place, icon().name(), ink, side);
    const QFont font = t.font(FontRole::Caption, isChecked() ? QFont::Medium : QFont::Normal);
    marks::text(&painter, QRect(1, t.px(33), width() - 2, t.px(14)), text(), font, ink, Qt::AlignCenter);
    if (m_count > 0) {
        const QPointF shoulder(place.right() + t.px(2), place.top() + t.px(3));
        // A gap between the icon and the pill, in the colour of the ground.
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.tint : t.chrome);
        painter.drawEllipse(shoulder, t.px(10), t.px(10));
        marks::count(&painter, shoulder, m_count, t);
    }
}

} // namespace storybank
