#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <algorithm>
#include <array>

class QWidget;

namespace storybank {

/// What the user picks; System follows the lightness of the desktop's own palette.
enum class ThemeChoice { System, Light, Dark, HighContrast };

/// The places a text can stand in; each has its size, weight and line height.
enum class FontRole {
    Timer,           ///< 72 / 600
    DayCountdown,    ///< 34 / 600
    BigNumber,       ///< 28 / 600
    WelcomeTitle,    ///< 28 / 600
    DayNumber,       ///< 26 / 600
    PracticePrompt,  ///< 24 / 600
    Title,           ///< 20 / 600
    PanelPrompt,     ///< 16 / 600
    CardHeading,     ///< 15 / 600
    DayHook,         ///< 15 / 400
    Body,            ///< 13 / 400
    BodyMedium,      ///< 13 / 500, buttons
    BodyStrong,      ///< 13 / 600, titles
    Secondary,       ///< 12 / 400
    SecondaryMedium, ///< 12 / 500, small buttons
    SecondaryStrong, ///< 12 / 600
    Caption,         ///< 11 / 400
    CaptionStrong,   ///< 11 / 600, section labels
};

/// Every colour, size and font of the program for one appearance. A plain value: take it by reference
/// while painting, never keep it, since it changes when the user changes the theme.
struct Theme
{
    enum class Kind { Light, Dark, HighContrast };
    Kind kind = Kind::Light;
    double fontScale = 1.0; ///< 1 to 2; the user's font size over the designed one

    // Surfaces and lines.
    QColor chrome, pane, base, raised, hover, line, line2, ctl;
    // Text, from loud to quiet.
    QColor text, text2, text3;
    // The one accent; accentFg is for links, focus and frames, the others are fills under onAccent.
    QColor accent, accentHover, accentPress, onAccent, accentFg, tint, tintFg;
    // States: foreground, then the background under it. warnMark is for marks, not for text.
    QColor ok, okBg, warn, warnBg, warnMark, bad, badBg, gap, gapBg;
    // Segmented choice, import spans, the board's story bars, hatching of gaps.
    QColor track, thumb, promptBg, teal, hatch;
    // Coverage: what a cell is filled with and the symbol on it, then the ball and level icons on base.
    QColor strongCell, strongSymbol, workableCell, workableSymbol, stretchCell, stretchSymbol, safe, covered;
    // Situation, Task, Action, Result, the letter on them, the bottom edge of the rating Easy.
    std::array<QColor, 4> star;
    QColor onStar, easy;
    // Competencies by slot. See competencyHue().
    std::array<QColor, 8> competency;

    /// The designs of the style sheet; `scale` multiplies every font and every px().
    static Theme light(double scale = 1.0);
    static Theme dark(double scale = 1.0);
    static Theme highContrast(double scale = 1.0);
    /// The design for `choice`; System is light or dark as `system`'s Window is.
    static Theme of(ThemeChoice choice, const QPalette &system, double scale = 1.0);

    /// False in high contrast: states and selection are then shown by frames, never by fills.
    [[nodiscard]] bool fills() const { return kind != Kind::HighContrast; }

    /// The hue of a competency's marker; slots below 0 count as 0; from the last one on the colour stays
    /// and only the shapes go round.
    [[nodiscard]] const QColor &competencyHue(int slot) const
    {
        return competency[static_cast<size_t>(std::clamp(slot, 0, 7))];
    }

    /// The typeface in the role's size and weight, in points, so that it follows the screen's resolution.
    [[nodiscard]] QFont font(FontRole role) const;
    /// As font(), with the weight of `weight` (QFont::Normal, Medium, DemiBold or Bold).
    [[nodiscard]] QFont font(FontRole role, QFont::Weight weight) const;
    /// The distance from line to line, in px.
    [[nodiscard]] int lineHeight(FontRole role) const;

    /// A designed size in px, grown with the font scale.
    [[nodiscard]] int px(double designed) const { return qRound(designed * fontScale); }

    bool operator==(const Theme &) const = default;
};

/// A token of the theme by name, so that a mark can be coloured before it is known which theme is on.
using Token = QColor Theme::*;

/// Control sizes in designed px; pass them through Theme::px().
namespace size {
inline constexpr int Menu = 26, ToolBar = 44, StatusBar = 26, PaneTitle = 40, Strip = 44;
inline constexpr int Button = 30, SmallButton = 26, Field = 28, Row = 28, TwoLineRow = 44, TableHead = 26;
inline constexpr int TableRow = 27, InlineBar = 40, Chip = 20, EditorChip = 24, CheckBox = 16;
inline constexpr int RailButtonWidth = 66, RailButtonHeight = 54;
inline constexpr int PanePadding = 14, CornerTag = 4, CornerControl = 6, CornerCard = 8, CornerDialog = 10;
} // namespace size

/// The palette every Qt widget takes its colours from.
[[nodiscard]] QPalette paletteFor(const Theme &theme);

/// The theme `widget` is painted in. Works for null and before a style is installed (light then).
[[nodiscard]] const Theme &themeOf(const QWidget *widget = nullptr);

/// `over` laid on `under` with `opacity` 0 to 1, as one opaque colour.
[[nodiscard]] QColor blended(const QColor &over, const QColor &under, double opacity);

/// `colour` with its alpha multiplied by `opacity` 0 to 1.
[[nodiscard]] QColor faded(QColor colour, double opacity);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace storybank
