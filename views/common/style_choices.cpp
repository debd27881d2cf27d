#include "style.h"
#include "stylepainter.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace storybank::paint {

namespace {

constexpr double DisabledOpacity = 0.5;

/// The tick of a check box, drawn in a box of 16.
QPainterPath tick()
{
    QPainterPath path;
    path.moveTo(4.4, 8.3);
    path.lineTo(7.0, 10.8);
    path.lineTo(11.7, 5.4);
    return path;
}

QColor indicatorBorder(const Theme &t, QStyle::State state)
{
    return state & QStyle::State_MouseOver ? t.text2 : t.ctl;
}

QColor indicatorFill(const Theme &t, QStyle::State state)
{
    return state & (QStyle::State_MouseOver | QStyle::State_Sunken) ? t.hover : t.base;
}

/// A bar is 6 px high in the middle of the room it has.
QRectF barOf(const QStyleOptionProgressBar &option, const Theme &t)
{
    const double height = qMin(t.px(6), option.rect.height());
    QRectF bar = option.rect;
    bar.setTop(bar.center().y() - height / 2);
    bar.setHeight(height);
    return bar;
}

} // namespace

void checkIndicator(QPainter *painter, const QRect &rect, QStyle::State state, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    painter->save();
    if (!(state & QStyle::State_Enabled)) {
        painter->setOpacity(DisabledOpacity);
        state &= ~QStyle::State_MouseOver;
    }
    const bool partly = state & QStyle::State_NoChange;
    const bool on = state & QStyle::State_On;
    if (on || partly)
        box(painter, rect, size::CornerTag, state & QStyle::State_MouseOver ? t.accentHover : t.accent);
    else
        box(painter, rect, size::CornerTag, indicatorFill(t, state), indicatorBorder(t, state), 1.25);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 16.0, rect.height() / 16.0);
    painter->setPen(QPen(t.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (partly)
        painter->drawLine(QPointF(5, 8), QPointF(11, 8));
    else if (on)
        painter->drawPath(tick());
    painter->restore();
    if (showsKeyboardFocus(widget) && widget->inherits("QCheckBox"))
        focusRing(painter, rect, size::CornerTag, t);
}

void radioIndicator(QPainter *painter, const QRect &rect, QStyle::State state, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const double radius = rect.width() / 2.0;
    painter->save();
    if (!(state & QStyle::State_Enabled)) {
        painter->setOpacity(DisabledOpacity);
        state &= ~QStyle::State_MouseOver;
    }
    if (state & QStyle::State_On) {
        box(painter, rect, radius, state & QStyle::State_MouseOver ? t.accentHover : t.accent);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.onAccent);
        painter->drawEllipse(QRectF(rect).center(), radius * 0.35, radius * 0.35);
    } else {
        box(painter, rect, radius, indicatorFill(t, state), indicatorBorder(t, state), 1.25);
    }
    painter->restore();
    if (showsKeyboardFocus(widget))
        focusRing(painter, rect, radius, t);
}

void slider(QPainter *painter, const QStyleOptionSlider &option, const QRect &groove, const QRect &handle,
            const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    painter->save();
    if (!(option.state & QStyle::State_Enabled))
        painter->setOpacity(DisabledOpacity);
    const bool level = option.orientation == Qt::Horizontal;
    const QPoint middle = handle.center();
    const QRectF trough = level ? QRectF(groove.left(), middle.y() - 1, groove.width(), 3)
                                : QRectF(middle.x() - 1, groove.top(), 3, groove.height());
    box(painter, trough, 1.5, t.line2);
    QRectF done = trough;
    if (level)
        option.upsideDown ? done.setLeft(middle.x()) : done.setRight(middle.x());
    else
        option.upsideDown ? done.setTop(middle.y()) : done.setBottom(middle.y());
    box(painter, done, 1.5, t.accent);
    const QRectF knob(middle.x() - 7, middle.y() - 7, 16, 16);
    const bool hovered = option.state & QStyle::State_MouseOver;
    box(painter, knob, 8, t.base, hovered ? t.text2 : t.ctl, 1.25);
    if (showsKeyboardFocus(widget) ||
        (option.state & QStyle::State_KeyboardFocusChange && option.state & QStyle::State_HasFocus))
        focusRing(painter, knob, 8, t);
    painter->restore();
}

void progressGroove(QPainter *painter, const QStyleOptionProgressBar &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const QRectF bar = barOf(option, t);
    box(painter, bar, bar.height() / 2, t.line, t.fills() ? Qt::transparent : t.line2);
}

void progressContents(QPainter *painter, const QStyleOptionProgressBar &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    QRectF rect = barOf(option, t);
    const double radius = rect.height() / 2;
    if (option.maximum <= option.minimum) {
        // Nothing known yet: a third of the bar in the middle; it does not move, as nothing here does.
        rect.adjust(rect.width() / 3, 0, -rect.width() / 3, 0);
    } else {
        const double part = double(option.progress - option.minimum) / (option.maximum - option.minimum);
        const double width = rect.width() * qBound(0.0, part, 1.0);
        const bool mirrored = (option.direction == Qt::RightToLeft) != option.invertedAppearance;
        mirrored ? rect.setLeft(rect.right() - width) : rect.setWidth(width);
    }
    if (rect.width() > 0)
        box(painter, rect, radius, t.accent);
}

} // namespace storybank::paint
