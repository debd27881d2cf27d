#pragma once

#include "insight/coverage.h"
#include "views/common/marks.h"

#include <QList>

class QPainter;

namespace storybank {

/// The mark of a level.
inline marks::Level markOf(Level level)
{
    switch (level) {
    case Level::Safe:
        return marks::Level::Safe;
    case Level::Covered:
        return marks::Level::Covered;
    case Level::Thin:
        return marks::Level::Thin;
    case Level::Gap:
        break;
    }
    return marks::Level::Gap;
}

/// The mark of a grade; Grade::None has none and gives Nothing.
inline marks::Cell markOf(Grade grade)
{
    switch (grade) {
    case Grade::Strong:
        return marks::Cell::Strong;
    case Grade::Workable:
        return marks::Cell::Workable;
    case Grade::Stretch:
        return marks::Cell::Stretch;
    case Grade::None:
        break;
    }
    return marks::Cell::Nothing;
}

/// One small upright cell of 6 x 11 for each level, from the right end of `rect`, in the order of `levels`;
/// when they do not fit, a bar whose parts are as wide as their share. Full = answered, half-toned = thin,
/// empty with a frame = gap.
void paintLevelCells(QPainter *painter, const QRect &rect, const QList<Level> &levels, const Theme &theme);

/// The width that paintLevelCells() wants for so many levels.
int levelCellsWidth(qsizetype count, const Theme &theme);

/// A bar of `counts` (safe, covered, thin, gap): the parts are told apart by tone, frame and hatching.
void paintLevelBar(QPainter *painter, const QRect &rect, const std::array<int, 4> &counts,
                   const Theme &theme);

} // namespace storybank
