#pragma once

#include "tokens.h"

#include <QFontMetricsF>
#include <QHash>
#include <QStringView>

#include <array>
#include <memory>
#include <optional>

namespace storybank::paper {

/// The font of a role at a size in points.
QFont sheetFont(const tokens::Role &role, double points);

/// Whether letters are joined or stacked, so that the text is wrong without shaping.
bool needsShaping(const QString &text);

/// The same face for measuring and painting: `unitsPerPoint` pixels for a point, without hinting, so that a
/// width does not depend on the device. Runs in scripts that do not need it are not shaped: shaping swaps
/// signs beside digits for glyphs that a PDF cannot be read back from.
QFont scaledSheetFont(const QFont &font, const QString &text, int unitsPerPoint);

/// A piece of text that is not broken, measured for a size of one point.
struct Atom
{
    QString text;
    double width = 0;         ///< for one point
    bool spaceBefore = false; ///< a space stands before it, which falls away at the start of a line
};

/// Widths of text, independent of any device; keeps what it has measured.
class TextMeasure
{
public:
    /// The width of `text` in points, set in `role` at `points`.
    double width(const QString &text, const tokens::Role &role, double points);

    /// `text` cut where a line may break: after spaces and where the script allows it, never inside a number
    /// or between a number and its unit.
    std::shared_ptr<const QList<Atom>> atoms(const QString &text, const tokens::Role &role);

    /// The longest beginning of `text`, by whole graphemes and at least one, that is not wider than
    /// `available`.
    qsizetype fittingLength(const QString &text, const tokens::Role &role, double points, double available);

    /// `text`, or its beginning with an ellipsis, not wider than `available`; empty when not even that fits.
    /// Cut after a word and never in a number; only a first word that is wider is cut between letters.
    QString elided(const QString &text, const tokens::Role &role, double points, double available);

    /// As many words of a name as are not wider than `available`, without an ellipsis and without the part of
    /// a number; a single word that is wider is elided.
    QString wholeWords(const QString &name, const tokens::Role &role, double points, double available);

private:
    static constexpr size_t latinLetters = 0x180;

    /// What is known of one weight and slant.
    struct Face
    {
        std::array<std::optional<QFontMetricsF>, 2> metrics; ///< without and with shaping
        std::array<double, latinLetters> advances{}; ///< of letters that stand alone; 0 = not measured
        std::optional<bool> kerns;
        QHash<QString, double> widths;
        QHash<QString, std::shared_ptr<const QList<Atom>>> atoms;
    };

    Face &faceOf(const tokens::Role &role);
    double unitWidth(const QString &text, const tokens::Role &role);
    double measured(const QString &text, const tokens::Role &role);
    bool kerns(const tokens::Role &role);

    std::array<Face, 8> m_faces; ///< four weights, upright and italic
};

} // namespace storybank::paper
