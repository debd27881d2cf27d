#pragma once

#include "items/coveragerows.h"
#include "views/common/theme.h"

class QPainter;

namespace storybank {

// The parts of the matrix round its cells, painted alike on the screen, in a picture and on paper.

/// How a head or the ground of a row is shown.
struct HeadState
{
    bool current = false;
    bool hovered = false;
};

/// Paints the ground of a row of the matrix, its head's or its cells'.
void paintRowGround(QPainter *painter, const QRect &rect, const CoverageRow &row, const HeadState &state,
                    const Theme &theme);

/// Paints the heading of a group: its name, how many of its prompts are answered, and what is open.
void paintGroupHead(QPainter *painter, const QRect &rect, const CoverageRow &row, const Theme &theme);

/// Paints the head of a prompt's or competency's row: its name and its level.
void paintPromptHead(QPainter *painter, const QRect &rect, const CoverageRow &row, const HeadState &state,
                     const Theme &theme);

/// Paints the slanted title of a column into heads of `height` px; `foot` is the middle of the column at
/// their bottom edge. A struck story's title is struck through, and a pin leads one that is kept as spent.
void paintStoryTitle(QPainter *painter, const QPointF &foot, int height, const CoverageColumn &story,
                     const HeadState &state, const Theme &theme);

} // namespace storybank
