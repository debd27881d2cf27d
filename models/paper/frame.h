#pragma once

#include "blocks.h"

#include <QHash>

namespace storybank::paper {

/// Page, margins and columns, in points.
struct Frame
{
    QSizeF size;
    QRectF inner;
    int columns = 2;
    double columnWidth = 0;
    double top = 0;

    explicit Frame(const SheetOptions &options)
        : size(options.paper == Paper::A4 ? QSizeF(595.276, 841.89) : QSizeF(612, 792)),
          columns(std::clamp(options.columns, 1, 3))
    {
        if (options.landscape)
            size.transpose();
        inner = QRectF(tokens::marginX, tokens::marginY, size.width() - 2 * tokens::marginX,
                       size.height() - 2 * tokens::marginY);
        columnWidth = (inner.width() - (columns - 1) * tokens::gutter) / columns;
        top = inner.top() + tokens::headHeight;
    }
    double left(int column) const { return inner.left() + column * (columnWidth + tokens::gutter); }
};

/// What was decided: these stories with this much detail, set like this.
struct Arrangement
{
    QList<SheetStory> stories; ///< kept, numbered in the order of the page, with all of their detail
    QList<Detail> details;     ///< of each of them
    Look look;
};

/// Where the columns end, in points from the top of the page: above the footer and the gaps.
double columnBottom(const Frame &frame, const QStringList &gaps, double points, TextMeasure &measure);

/// The heights of cards, each worked out once.
class CardHeights
{
public:
    CardHeights(const Frame &frame, TextMeasure &measure) : m_width(frame.columnWidth), m_measure(measure) {}

    QList<double> of(const QList<SheetStory> &stories, const QList<Detail> &details, const Look &look);

private:
    const double m_width;
    TextMeasure &m_measure;
    QHash<std::pair<StoryId, quint32>, double> m_known; ///< by story, and its detail and look packed
};

/// Puts everything at its place.
SheetPage place(const SheetContent &content, const Arrangement &arrangement, const Frame &frame,
                TextMeasure &measure);

/// For each column the index of its first block, and at the end the number of blocks: the columns whose
/// squared heights have the smallest sum, none higher than `limit`, blocks in order. Empty when they do not
/// fit.
QList<qsizetype> columnStarts(const QList<double> &heights, int columns, double limit);

} // namespace storybank::paper
