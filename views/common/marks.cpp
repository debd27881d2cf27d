#include "marks.h"

#include "icons.h"
#include "stylepainter.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace storybank::marks {

namespace {

/// A regular polygon or star around (0, 0); `radii` are used in turn, the first corner is at the top.
QPolygonF around(int corners, std::initializer_list<double> radii)
{
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * M_PI * i / corners - M_PI / 2;
        const double radius = radii.begin()[size_t(i) % radii.size()];
        polygon << QPointF(radius * qCos(angle), radius * qSin(angle));
    }
    return polygon;
}

/// The shape in a box of 10 around (0, 0).
QPainterPath pathOf(Shape shape)
{
    QPainterPath path;
    switch (shape) {
    case Shape::Circle:
        path.addEllipse(QPointF(), 4, 4);
        break;
    case Shape::Diamond:
        path.addPolygon(around(4, {4.9}));
        break;
    case Shape::TriangleDown:
        path.addPolygon(QPolygonF({{-4.4, -3.6}, {4.4, -3.6}, {0, 4.2}}));
        break;
    case Shape::TriangleUp:
        path.addPolygon(QPolygonF({{-4.4, 3.6}, {4.4, 3.6}, {0, -4.2}}));
        break;
    case Shape::Square:
        path.addRect(-4, -4, 8, 8);
        break;
    case Shape::Hexagon:
        path.addPolygon(around(6, {4.6}));
        break;
    case Shape::Plus:
        path.addPolygon(QPolygonF({{-1.6, -4.4},
                                   {1.6, -4.4},
                                   {1.6, -1.6},
                                   {4.4, -1.6},
                                   {4.4, 1.6},
                                   {1.6, 1.6},
                                   {1.6, 4.4},
                                   {-1.6, 4.4},
                                   {-1.6, 1.6},
                                   {-4.4, 1.6},
                                   {-4.4, -1.6},
                                   {-1.6, -1.6}}));
        break;
    case Shape::Star:
        path.addPolygon(around(10, {5.0, 2.2}));
        break;
    }
    path.closeSubpath();
    return path;
}

/// What the outline leaves of the box, so that it is not larger than the filled shape.
constexpr double OutlineShrink = 0.82;

void pill(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const Theme &t)
{
    paint::box(painter, rect, radius, fill, t.fills() ? QColor(Qt::transparent) : t.line2);
}

} // namespace

Shape shapeOf(int slot)
{
    return static_cast<Shape>(slot < 0 ? 0 : slot % 8);
}

void competency(QPainter *painter, QPointF centre, double side, int slot, bool filled, const Theme &theme)
{
    const QColor hue = theme.competencyHue(slot);
    const double scale = side * theme.fontScale / 10;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(centre);
    painter->scale(scale, scale);
    if (filled) {
        painter->fillPath(pathOf(shapeOf(slot)), hue);
    } else {
        painter->scale(OutlineShrink, OutlineShrink);
        painter->strokePath(pathOf(shapeOf(slot)), QPen(hue, 1.5 * theme.fontScale / (scale * OutlineShrink),
                                                        Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    }
    painter->restore();
}

void ball(QPainter *painter, QPointF centre, double side, int fit, const QColor &colour)
{
    if (fit <= 0)
        return;
    const double scale = side / 12;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(centre);
    painter->scale(scale, scale);
    painter->setPen(QPen(colour, 1.4));
    painter->setBrush(fit >= 5 ? QBrush(colour) : QBrush());
    painter->drawEllipse(QPointF(), 5, 5);
    if (fit > 1 && fit < 5) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawPie(QRectF(-5, -5, 10, 10), 90 * 16, -(fit - 1) * 90 * 16);
    }
    painter->restore();
}

namespace {

struct ChipMetrics
{
    int height, left, gap, right, marker;
    QFont font;
};

ChipMetrics chipMetrics(const Chip &chip, const Theme &t)
{
    if (chip.large)
        return {t.px(size::EditorChip),           t.px(10), t.px(6), t.px(10), t.px(9),
                t.font(FontRole::SecondaryStrong)};
    return {t.px(size::Chip), t.px(8), t.px(5), t.px(8), t.px(8), t.font(FontRole::Caption)};
}

constexpr int CrossRoom = 18;

} // namespace

QSize chipSize(const Chip &chip, const Theme &theme)
{
    const ChipMetrics m = chipMetrics(chip, theme);
    int width = m.left + m.right + paint::labelWidth(m.font, chip.text);
    if (chip.slot >= 0)
        width += m.marker + m.gap;
    if (chip.removable)
        width += theme.px(CrossRoom) - theme.px(2);
    return {width, m.height};
}

void chip(QPainter *painter, const QRect &rect, const Chip &chip, const Theme &theme, Look look)
{
    const ChipMetrics m = chipMetrics(chip, theme);
    const bool drop = look == Look::DropTarget;
    const bool hovered = look == Look::Hover;
    painter->save();
    if (look == Look::Disabled)
        painter->setOpacity(painter->opacity() * 0.55);
    paint::box(painter, rect, rect.height() / 2.0,
               drop      ? theme.tint
               : hovered ? theme.hover
                         : theme.raised,
               drop      ? theme.accentFg
               : hovered ? theme.ctl
                         : theme.line2,
               1, drop ? Qt::DashLine : Qt::SolidLine);
    int x = rect.left() + m.left;
    if (chip.slot >= 0) {
        competency(painter, QPointF(x + m.marker / 2.0, QRectF(rect).center().y()),
                   m.marker / theme.fontScale, chip.slot, chip.primary, theme);
        x += m.marker + m.gap;
    }
    const int end = rect.right() + 1 - (chip.removable ? theme.px(CrossRoom + 6) : m.right);
    const QColor ink = drop ? theme.tintFg : chip.large ? theme.text : theme.text2;
    text(painter, QRect(x, rect.top(), end - x + 1, rect.height()), chip.text, m.font, ink);
    if (chip.removable)
        drawIconIn(painter, chipCross(rect, theme), u"x", theme.text3, theme.px(12));
    painter->restore();
    if (look == Look::Focus)
        paint::focusRing(painter, rect, rect.height() / 2.0, theme);
}

QRect chipCross(const QRect &rect, const Theme &theme)
{
    const int side = theme.px(CrossRoom);
    return {rect.right() + 1 - side - theme.px(3), rect.top() + (rect.height() - side) / 2, side, side};
}

int changeWidth(const QString &text, Change change, const Theme &theme)
{
    if (change == Change::Unknown)
        return theme.px(13);
    const int words = paint::labelWidth(theme.font(FontRole::SecondaryStrong), text);
    return words + theme.px(12) + (change == Change::Worse ? theme.px(15) : 0);
}

void change(QPainter *painter, const QRect &rect, const QString &words, Change change, const Theme &theme)
{
    const QFont font = theme.font(FontRole::SecondaryStrong);
    if (change == Change::Unknown) {
        text(painter, rect, u"—"_s, font, theme.text3, Qt::AlignRight | Qt::AlignVCenter);
        return;
    }
    const bool worse = change == Change::Worse;
    const int width = qMin(changeWidth(words, change, theme), rect.width());
    const int height = theme.px(17);
    const QRect place(rect.right() + 1 - width, rect.top() + (rect.height() - height) / 2, width, height);
    pill(painter, place, size::CornerTag, worse ? theme.badBg : theme.okBg, theme);
    QRect inner = place.adjusted(theme.px(6), 0, -theme.px(5), 0);
    if (worse) {
        const int side = theme.px(12);
        drawIconIn(painter, QRect(inner.left(), inner.top(), side, inner.height()), u"triangle-alert",
                   theme.bad, side);
        inner.setLeft(inner.left() + theme.px(15));
    }
    text(painter, inner, words, font, worse ? theme.bad : theme.ok);
}

int tagWidth(const QString &text, const Theme &theme)
{
    return paint::labelWidth(theme.font(FontRole::Caption), text) + theme.px(12);
}

void tag(QPainter *painter, const QRect &rect, const QString &words, bool warned, const Theme &theme)
{
    pill(painter, rect, size::CornerTag, warned ? theme.warnBg : theme.hover, theme);
    text(painter, rect, words, theme.font(FontRole::Caption), warned ? theme.warn : theme.text2,
         Qt::AlignCenter);
}

void count(QPainter *painter, QPointF centre, int number, const Theme &theme)
{
    const QString digits = number > 99 ? u"99+"_s : QString::number(number);
    const QFont font = theme.font(FontRole::CaptionStrong);
    const int height = theme.px(16);
    const int width = qMax(height, paint::labelWidth(font, digits) + theme.px(8));
    const QRect place(qRound(centre.x() - width / 2.0), qRound(centre.y() - height / 2.0), width, height);
    paint::box(painter, place, height / 2.0, theme.text2);
    text(painter, place, digits, font, theme.base, Qt::AlignCenter);
}

int keyCapWidth(const QString &key, const Theme &theme)
{
    return qMax(theme.px(18), paint::labelWidth(theme.font(FontRole::Caption), key) + theme.px(11));
}

void keyCap(QPainter *painter, const QRect &rect, const QString &key, const Theme &theme)
{
    const int height = theme.px(18);
    const QRect place(rect.left(), rect.top() + (rect.height() - height) / 2, keyCapWidth(key, theme),
                      height);
    paint::box(painter, place, size::CornerTag, theme.pane, theme.line2);
    text(painter, place, key, theme.font(FontRole::Caption), theme.text2, Qt::AlignCenter);
}

void badge(QPainter *painter, const QRect &rect, const QString &letter, bool active, const Theme &theme)
{
    pill(painter, rect, 5, active ? theme.accent : theme.hover, theme);
    text(painter, rect, letter, theme.font(FontRole::CaptionStrong), active ? theme.onAccent : theme.text2,
         Qt::AlignCenter);
}

bool text(QPainter *painter, const QRect &rect, const QString &words, const QFont &font, const QColor &colour,
          Qt::Alignment alignment)
{
    painter->setFont(font);
    painter->setPen(colour);
    // Words that fit by a hair are not cut: advances are fractions of a pixel.
    const bool fits = QFontMetricsF(font).horizontalAdvance(words) <= rect.width() + 1.0;
    const QString shown = fits ? words : QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width());
    painter->drawText(rect, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
    return fits;
}

} // namespace storybank::marks
