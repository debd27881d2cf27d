#include "stylepainter.h"

#include <QPainter>
#include <QtMath>

namespace storybank::paint {

void box(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border,
         double width, Qt::PenStyle line)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (fill.alpha() > 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(rect, radius, radius);
    }
    if (border.alpha() > 0) {
        QPen pen(border, width, line);
        if (line == Qt::DashLine)
            pen.setDashPattern({3 / width, 2 / width});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        const double inset = width / 2;
        painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    }
    painter->restore();
}

void focusRing(QPainter *painter, const QRectF &control, double radius, const Theme &theme)
{
    box(painter, control.adjusted(-3, -3, 3, 3), radius + 3, Qt::transparent, theme.accentFg, 2);
}

void label(QPainter *painter, const QRect &rect, int alignment, const QString &text, const QColor &colour)
{
    painter->setPen(colour);
    const QString elided =
        painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width(), Qt::TextShowMnemonic);
    const bool shown = painter->fontMetrics().horizontalAdvance(elided) <= rect.width();
    painter->drawText(rect, alignment | (shown ? 0 : Qt::TextDontClip) | Qt::TextSingleLine, elided);
}

int labelWidth(const QFont &font, const QString &text)
{
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        shown += text[i];
    }
    return qCeil(QFontMetricsF(font).horizontalAdvance(shown));
}

} // namespace storybank::paint
