#include "markicons.h"

#include "marks.h"
#include "theme.h"

#include <QPainter>
#include <QWidget>

namespace storybank {

namespace {

constexpr int iconSide = 16;

/// What `paint` paints around the middle that it is given.
template<typename Paint>
QIcon painted(const QWidget *widget, Paint &&paint)
{
    const int side = themeOf(widget).px(iconSide);
    const double dpr = widget->devicePixelRatioF();
    QPixmap pixmap((QSizeF(side, side) * dpr).toSize());
    pixmap.setDevicePixelRatio(dpr);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QPointF(side / 2.0, side / 2.0));
    painter.end();
    return pixmap;
}

} // namespace

QIcon competencyIcon(int hue, const QWidget *widget, bool filled)
{
    const Theme &theme = themeOf(widget);
    return painted(widget, [&](QPainter *painter, QPointF middle) {
        marks::competency(painter, middle, 10, hue, filled, theme);
    });
}

QIcon fitIcon(int fit, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    return painted(widget, [&](QPainter *painter, QPointF middle) {
        marks::ball(painter, middle, theme.px(13), fit, theme.safe);
    });
}

QIcon blankIcon(const QWidget *widget)
{
    return painted(widget, [](QPainter *, QPointF) {});
}

} // namespace storybank
