#include "textmeasure.h"

#include <QPainter>
#include <QPainterPath>

#include <numbers>

namespace storybank {

using namespace paper;

namespace {

// Text is painted in units so small that sizes in points are whole numbers of pixels on every device.
constexpr int unitsPerPoint = 100;

QPolygonF polygon(const QRectF &box, int corners, double innerRadius, double turn)
{
    QPolygonF points;
    const bool star = innerRadius < 1;
    const int count = star ? corners * 2 : corners;
    for (int i = 0; i < count; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / count;
        const double radius = box.width() / 2 * (star && i % 2 == 1 ? innerRadius : 1);
        points << box.center() + QPointF(std::sin(angle), -std::cos(angle)) * radius;
    }
    return points;
}

/// The shape of a competency's slot; the slots and shapes are those of the style sheet.
QPainterPath markPath(int slot, const QRectF &box)
{
    QPainterPath path;
    const double grown = box.width() * 0.1;
    const QRectF wide = box.adjusted(-grown, -grown, grown, grown);
    const auto shape = [&path](const QPolygonF &points) {
        path.addPolygon(points);
        path.closeSubpath();
    };
    switch (slot) {
    case 0:
        path.addEllipse(box);
        break;
    case 1:
        shape(polygon(wide, 4, 1, 0));
        break;
    case 2:
        shape({{wide.left(), box.top()}, {wide.right(), box.top()}, {box.center().x(), wide.bottom()}});
        break;
    case 3:
        shape({{wide.left(), box.bottom()}, {wide.right(), box.bottom()}, {box.center().x(), wide.top()}});
        break;
    case 4:
        path.addRoundedRect(box, 0.6, 0.6);
        break;
    case 5:
        shape(polygon(wide, 6, 1, 0));
        break;
    case 6: {
        const double third = box.width() / 3;
        path.addRect(box.left(), box.top() + third, box.width(), third);
        QPainterPath upright;
        upright.addRect(box.left() + third, box.top(), third, box.height());
        path = path.united(upright);
        break;
    }
    default:
        shape(polygon(wide, 5, 0.42, 0));
        break;
    }
    return path;
}

void paintGapMark(QPainter &painter, const SheetShape &shape)
{
    const QRectF box = shape.rect.adjusted(0.5, 0.5, -0.5, -0.8);
    painter.setPen(QPen(shape.colour, 0.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(
        QPolygonF({{box.left(), box.bottom()}, {box.right(), box.bottom()}, {box.center().x(), box.top()}}));
    const double x = box.center().x();
    painter.drawLine(QPointF(x, box.top() + box.height() * 0.42),
                     QPointF(x, box.top() + box.height() * 0.64));
    painter.drawPoint(QPointF(x, box.top() + box.height() * 0.83));
}

/// A ring that is filled by quarters up to a fit of 5; the planned story's has a second ring around it.
void paintBall(QPainter &painter, const SheetShape &shape)
{
    const QRectF circle = shape.rect.adjusted(1.2, 1.2, -1.2, -1.2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(shape.colour, 0.8));
    painter.drawEllipse(circle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shape.colour);
    constexpr int quarterTurn = 90 * 16;
    painter.drawPie(circle, quarterTurn, -quarterTurn * std::clamp(shape.hue - 1, 0, 4));
    if (shape.filled) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(shape.colour, 0.7));
        painter.drawEllipse(shape.rect.adjusted(-0.6, -0.6, 0.6, 0.6));
    }
}

void paintShape(QPainter &painter, const SheetShape &shape)
{
    switch (shape.kind) {
    case SheetShape::Kind::Leader: {
        QPen dots(shape.colour, 0.6, Qt::CustomDashLine, Qt::RoundCap);
        dots.setDashPattern({0.1, 2.6});
        painter.setPen(dots);
        painter.drawLine(shape.rect.topLeft(), shape.rect.topRight());
        return;
    }
    case SheetShape::Kind::Tick:
    case SheetShape::Kind::Box: {
        const double radius = shape.kind == SheetShape::Kind::Box ? 4 : 1;
        painter.setPen(QPen(shape.colour, 0.75));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(shape.rect.adjusted(0.4, 0.4, -0.4, -0.4), radius, radius);
        return;
    }
    case SheetShape::Kind::Ball:
        paintBall(painter, shape);
        return;
    case SheetShape::Kind::Rule:
        painter.fillRect(shape.rect, shape.colour);
        return;
    case SheetShape::Kind::Disc:
        painter.setPen(Qt::NoPen);
        painter.setBrush(shape.colour);
        painter.drawRoundedRect(shape.rect, shape.rect.height() / 2, shape.rect.height() / 2);
        return;
    case SheetShape::Kind::Mark: {
        constexpr double outline = 0.9;
        const double inset = shape.filled ? 0 : outline / 2;
        painter.setPen(shape.filled ? QPen(Qt::NoPen) : QPen(shape.colour, outline));
        painter.setBrush(shape.filled ? QBrush(shape.colour) : QBrush(Qt::NoBrush));
        painter.drawPath(markPath(shape.hue, shape.rect.adjusted(inset, inset, -inset, -inset)));
        return;
    }
    case SheetShape::Kind::GapMark:
        paintGapMark(painter, shape);
        return;
    }
}

void paintText(QPainter &painter, const SheetText &text)
{
    painter.save();
    painter.translate(text.baseline);
    painter.scale(1.0 / unitsPerPoint, 1.0 / unitsPerPoint);
    const QFont font = scaledSheetFont(text.font, text.text, unitsPerPoint);
    painter.setFont(font);
    // Signs that the typeface lacks can come from another one inside a run than alone: what would reach
    // further than it was measured is set narrower.
    if (needsShaping(text.text)) {
        const double reach = QFontMetricsF(font, painter.device()).horizontalAdvance(text.text);
        const double room = text.box.width() * unitsPerPoint;
        if (reach > room)
            painter.scale(room / reach, 1);
    }
    painter.setPen(text.colour);
    painter.setLayoutDirection(text.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(QPointF(0, 0), text.text);
    painter.restore();
}

} // namespace

void paint(QPainter &painter, const SheetPage &page)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const SheetShape &shape : page.shapes)
        paintShape(painter, shape);
    for (const SheetText &text : page.texts)
        paintText(painter, text);
    painter.restore();
}

} // namespace storybank
