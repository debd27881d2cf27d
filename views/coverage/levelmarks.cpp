#include "levelmarks.h"

#include <QPainter>
#include <QPainterPath>

#include <numeric>

namespace storybank {

namespace {

constexpr int cellWidth = 6;
constexpr int cellHeight = 11;
constexpr int cellPitch = 8;

void paintLevelCell(QPainter *painter, const QRectF &rect, Level level, const Theme &theme)
{
    const bool answered = level == Level::Safe || level == Level::Covered;
    painter->setBrush(answered               ? theme.safe
                      : level == Level::Thin ? theme.stretchCell
                                             : QColor(Qt::transparent));
    painter->setPen(QPen(level == Level::Gap ? theme.gap : theme.safe, 1));
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5);
}

} // namespace

int levelCellsWidth(qsizetype count, const Theme &theme)
{
    return count == 0 ? 0 : theme.px(cellPitch) * static_cast<int>(count) - theme.px(cellPitch - cellWidth);
}

void paintLevelCells(QPainter *painter, const QRect &rect, const QList<Level> &levels, const Theme &theme)
{
    const int wanted = levelCellsWidth(levels.size(), theme);
    const int height = theme.px(cellHeight);
    const int top = rect.center().y() - height / 2;
    if (wanted > rect.width()) {
        std::array<int, 4> counts{};
        for (const Level level : levels)
            ++counts[3 - static_cast<size_t>(level)];
        paintLevelBar(painter, QRect(rect.left(), top, rect.width(), height), counts, theme);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    int x = rect.right() + 1 - wanted;
    for (const Level level : levels) {
        paintLevelCell(painter, QRectF(x, top, theme.px(cellWidth), height), level, theme);
        x += theme.px(cellPitch);
    }
    painter->restore();
}

void paintLevelBar(QPainter *painter, const QRect &rect, const std::array<int, 4> &counts, const Theme &theme)
{
    const int total = std::accumulate(counts.begin(), counts.end(), 0);
    if (total == 0)
        return;
    const int parts =
        static_cast<int>(std::count_if(counts.begin(), counts.end(), [](int n) { return n > 0; }));
    const double room = rect.width() - 2.0 * (parts - 1);
    const std::array fills{theme.safe, theme.covered, theme.stretchCell, QColor(Qt::transparent)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    double x = rect.left();
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        const QRectF part(x, rect.top(), std::max(3.0, room * counts[i] / total), rect.height());
        QPainterPath shape;
        shape.addRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5);
        if (i == 3) {
            painter->save();
            painter->setClipPath(shape);
            marks::hatch(painter, part.toAlignedRect(), theme);
            painter->restore();
        }
        painter->setBrush(i == 3 ? QBrush(Qt::NoBrush) : QBrush(fills[i]));
        painter->setPen(QPen(i == 3 ? theme.gap : i == 2 ? theme.safe : fills[i], 1));
        painter->drawPath(shape);
        x += part.width() + 2;
    }
    painter->restore();
}

} // namespace storybank
