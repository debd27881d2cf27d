#pragma once

#include <QList>
#include <QString>

namespace storybank {

/// What a line of a pasted text is by its look alone.
enum class LineKind { Blank, Rule, Heading, Bullet, Numbered, Quote, Plain };

/// How a heading was written. '#' headings carry their own levels 1–6.
inline constexpr int capitalsLevel = 7;  ///< CAPITALS or bold on a line of its own
inline constexpr int shortLineLevel = 8; ///< a short line before a list, or one that ends in a colon

/// One line of a source, or a piece of one: a paragraph with several part labels becomes one of them a
/// label.
struct SourceLine
{
    int number = 0; ///< of the physical line, from 1
    LineKind kind = LineKind::Blank;
    int indent = 0;        ///< in columns
    int level = 0;         ///< of a heading
    int ordinal = 0;       ///< its number or letter, from 1; 0 = none
    bool lettered = false; ///< A. b) Part C
    bool bold = false;     ///< all of it was bold
    QString marker;        ///< of a list item, as typed
    QString text;          ///< without marker and white space at the ends
    int column = 0;        ///< where `text` begins in the physical line, in UTF-16 units
    bool taken = false;    ///< some item holds its text

    bool isBlank() const { return kind == LineKind::Blank; }
    bool isItem() const { return kind == LineKind::Bullet || kind == LineKind::Numbered; }
    bool isHeading() const { return kind == LineKind::Heading; }
};

/// Splits a text into lines and says of each what it looks like.
QList<SourceLine> classifyLines(const QString &text);

/// `text` without Markdown's emphasis, code ticks, link targets and quotation marks around the whole.
QString plainWords(const QString &text);

/// Whether the text is written in capitals throughout (at least one word of four letters).
bool isAllCapitals(const QString &text);

/// The index of the first line after `index` that is not blank; the size of the list when there is none.
int nextFilled(const QList<SourceLine> &lines, int index);

} // namespace storybank
