#pragma once

#include "theme.h"

#include <QRect>
#include <QString>
#include <QStringView>

#include <array>

class QPainter;

/// The small signs delegates and widgets paint. They take plain values, paint where they are told, leave the
/// painter as it was, and never use a hue without a shape or a word. Sizes are designed px, grown by the
/// theme.
namespace storybank::marks {

/// A competency's shape; eight slots, then they repeat.
enum class Shape { Circle, Diamond, TriangleDown, TriangleUp, Square, Hexagon, Plus, Star };
[[nodiscard]] Shape shapeOf(int slot);

/// The marker of the competency in `slot`, centred at `centre` in a box of `side` px (10 in lists, 8 in
/// chips, 9 in the editor). `filled`: primary tag; otherwise the outline of a secondary tag.
void competency(QPainter *painter, QPointF centre, double side, int slot, bool filled, const Theme &theme);

/// How well a story fits, 1 ring to 5 full, clockwise from the top; 0 or less paints nothing. `side` is the
/// box (14 beside text, 12 in cells); `colour` is theme.safe, or the symbol colour of a cell.
void ball(QPainter *painter, QPointF centre, double side, int fit, const QColor &colour);

/// How a chip or row is shown.
enum class Look { Normal, Hover, Focus, Disabled, DropTarget };

/// A rounded tag with a marker: story card (20 high, 11 px) or editor (24 high, 12 px semi-bold).
struct Chip
{
    QString text;
    int slot = -1; ///< below 0: no marker
    bool primary = true;
    bool large = false;     ///< the editor's
    bool removable = false; ///< with a cross at the right end
};
[[nodiscard]] QSize chipSize(const Chip &chip, const Theme &theme);
void chip(QPainter *painter, const QRect &rect, const Chip &chip, const Theme &theme,
          Look look = Look::Normal);
/// The cross of a removable chip that fills `rect`.
[[nodiscard]] QRect chipCross(const QRect &rect, const Theme &theme);

/// What a change of a number means. Unknown (no baseline) paints an em dash.
enum class Change { Better, Worse, Unknown };
[[nodiscard]] int changeWidth(const QString &text, Change change, const Theme &theme);
/// `text` is ready to show, "−88 %"; 17 high in the middle of `rect`, at its right end.
void change(QPainter *painter, const QRect &rect, const QString &text, Change change, const Theme &theme);

/// A small label on a ground: "Criteria 3"; `warned` when something there wants attention. Radius 4.
[[nodiscard]] int tagWidth(const QString &text, const Theme &theme);
void tag(QPainter *painter, const QRect &rect, const QString &text, bool warned, const Theme &theme);

/// A count on a dark pill, 16 high, centred at `centre`.
void count(QPainter *painter, QPointF centre, int number, const Theme &theme);

/// A key on the keyboard, "Ctrl+K"; 18 high in the middle of `rect`, from its left edge.
[[nodiscard]] int keyCapWidth(const QString &key, const Theme &theme);
void keyCap(QPainter *painter, const QRect &rect, const QString &key, const Theme &theme);

/// A letter on a square of 18: a section of a story. `active`: that section is being edited.
void badge(QPainter *painter, const QRect &rect, const QString &letter, bool active, const Theme &theme);

/// Five dots, `strength` of them filled, pitch 9, the first one's left edge at `left`.
void strength(QPainter *painter, QPointF left, int strength, const Theme &theme);
[[nodiscard]] int strengthWidth(const Theme &theme);

/// Three rising bars, `level` 1 easy to 3 hard of them dark, in a box of 14 at `topLeft`.
void difficulty(QPainter *painter, QPointF topLeft, int level, const Theme &theme);

/// The state of a story; its icon and colour.
enum class Status { Draft, Ready, Polished, Retired };
[[nodiscard]] QStringView iconOf(Status status);
[[nodiscard]] Token tokenOf(Status status);

/// How well a prompt is covered; its icon and colour.
enum class Level { Safe, Covered, Thin, Gap };
[[nodiscard]] QStringView iconOf(Level level);
[[nodiscard]] Token tokenOf(Level level);

/// An icon of `side` px and a word beside it, from the left edge of `rect`; gives the x behind the word.
int iconAndWord(QPainter *painter, const QRect &rect, QStringView icon, const QString &word,
                const QColor &colour, FontRole role, int side, const Theme &theme);

/// What a cell of the coverage matrix says.
enum class Cell { Nothing, Proposed, DoesNotFit, Stretch, Workable, Strong };
/// Frames and states laid over a cell.
struct CellState
{
    bool chosen = false;   ///< use for this prompt: frame in text
    bool selected = false; ///< frame in accentFg, 2 px outside
    bool several = false;  ///< one of many selected: tint halo
    bool struck = false;   ///< the story cannot be used: pale, with a line through
};
/// `rect` is the cell itself, 25 x 19; `fit` 1 to 5 for judged cells.
void cell(QPainter *painter, const QRect &rect, Cell cell, int fit, const CellState &state,
          const Theme &theme);
/// The grade as a label: "Strong". Only for Stretch, Workable and Strong.
void gradeTag(QPainter *painter, const QRect &rect, Cell grade, const QString &word, const Theme &theme);
[[nodiscard]] int gradeTagWidth(const QString &word, const Theme &theme);

/// The hatching of a gap: lines of 1.2 px each 7 px at 45 degrees.
void hatch(QPainter *painter, const QRect &rect, const Theme &theme);

/// The parts of a story as a bar: `seconds` of Situation, Task, Action and Result, with `letters` in the
/// segments. `filledSeconds` below the whole paints the rest faint (practice); negative: all of it solid.
void starBar(QPainter *painter, const QRect &rect, const std::array<double, 4> &seconds,
             const std::array<QString, 4> &letters, const Theme &theme, double filledSeconds = -1);
/// The x range of each part within a bar of `width`, gaps of 3 px between; parts of 0 seconds are empty.
[[nodiscard]] std::array<std::pair<double, double>, 4> starSpans(double width,
                                                                 const std::array<double, 4> &seconds);

/// The ground of a list row: selection, hover, focus. `bar` lays 3 px of accentFg at the left of a selection.
struct RowState
{
    bool selected = false, hovered = false, active = true, focused = false;
};
void row(QPainter *painter, const QRect &rect, const RowState &state, const Theme &theme, int radius = 0,
         bool bar = false);
/// The text colour on such a row.
[[nodiscard]] QColor rowText(const RowState &state, const Theme &theme, Token normal = &Theme::text);

/// The ground of a card: raised, with a border that says hovered or selected.
void card(QPainter *painter, const QRect &rect, const RowState &state, const Theme &theme,
          int radius = size::CornerCard);

/// One elided line of text; gives whether all of it was shown.
bool text(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
          Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

} // namespace storybank::marks
