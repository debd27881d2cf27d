#pragma once

#include "blocks.h"
#include "tokens.h"

namespace storybank::paper {

/// Page, margins and columns, in points.
struct Frame
{
    QSizeF size;
    QRectF inner;
    SheetLayout layout = SheetLayout::Cards;
    int columns = 2; ///< that were wished: of questions, boxes or stories, whatever the layout is made of
    int storyColumns = 2;
    double top = 0;

    explicit Frame(const SheetOptions &options)
        : size(options.paper == Paper::A4 ? QSizeF(595.276, 841.89) : QSizeF(612, 792)),
          layout(options.layout),
          columns(std::clamp(options.columns, 1, 3))
    {
        if (options.landscape)
            size.transpose();
        const bool stories = layout == SheetLayout::Cards || layout == SheetLayout::Strip;
        const double x = stories ? tokens::marginX : tokens::routerMarginX;
        const double y = stories ? tokens::marginY : tokens::routerMarginY;
        inner = QRectF(x, y, size.width() - 2 * x, size.height() - 2 * y);
        // Below questions the stories are single strips, which need the width of an upright page.
        storyColumns = stories || options.landscape ? columns : std::max(1, columns - 1);
        top = inner.top() + tokens::headHeight;
    }
    double bottom() const { return inner.bottom() - tokens::footHeight + 2; }
    double room() const { return bottom() - top; }
    double columnWidth(int of) const { return (inner.width() - (of - 1) * tokens::gutter) / of; }
    double columnWidth() const { return columnWidth(storyColumns); }
    double left(int column, int of) const
    {
        return inner.left() + column * (columnWidth(of) + tokens::gutter);
    }
};

/// What was decided: these stories with this much detail, set like this.
struct Arrangement
{
    QList<SheetStory> stories; ///< kept, numbered in the order of the page, with all of their detail
    QList<Detail> details;     ///< of each of them
    Look look;
};

/// `content` with only these stories, and without their trimmed details.
SheetContent shownContent(const SheetContent &content, const Arrangement &arrangement);

/// Puts everything at its place.
SheetPage place(const SheetContent &content, const Arrangement &arrangement, const Frame &frame,
                TextMeasure &measure);

/// For each column the index of its first block, and at the end the number of blocks: the columns whose
/// squared heights have the smallest sum, none higher than `limit`, blocks in order. Empty when they do not
/// fit.
QList<qsizetype> columnStarts(const QList<double> &heights, int columns, double limit);

} // namespace storybank::paper
