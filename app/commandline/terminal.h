#pragma once

#include "domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace storybank {

/// How a word is set off on a terminal that shows colours.
enum class Tone { Plain, Heading, Quiet, Good, Fair, Weak, Bad };

/// What standard output is: a terminal of some width, or a file or pipe.
struct Terminal
{
    bool colour = false; ///< a terminal that shows colours, and NO_COLOR is not set
    int width = 0;       ///< columns of a terminal; 0 = not a terminal, lines may be as long as they need

    /// Looks at standard output and the environment.
    static Terminal detect();

    /// `text` in its tone; as it is where colours are not shown.
    QString tinted(const QString &text, Tone tone) const;

    /// The width for running text: that of the terminal, at most 100, 80 where there is none.
    int textWidth() const;
};

/// Columns that a text takes up on a terminal: Chinese and Japanese characters take two, marks none.
int displayWidth(const QString &text);

/// `text` on one line, without characters that command a terminal.
QString oneLine(const QString &text);

/// `text` filled up with spaces to `width` columns.
QString padded(const QString &text, int width);

/// `text` cut to `width` columns, the last of which is an ellipsis; whole when it fits or width is 0.
QString elided(const QString &text, int width);

/// `text` as lines of at most `width` columns, each after `indent` spaces, each ended by a line feed. Line
/// breaks of the text are kept.
QString wrapped(const QString &text, int width, int indent);

/// Rows in aligned columns.
class TextTable
{
public:
    struct Column
    {
        QString heading;
        bool right = false;   ///< numbers stand at the right
        bool elastic = false; ///< the one that is shortened where the terminal is narrow
    };
    struct Cell
    {
        QString text;
        Tone tone = Tone::Plain;
    };

    explicit TextTable(const QList<Column> &columns) : m_columns(columns) {}

    void add(const QList<Cell> &row) { m_rows.append(row); }
    bool isEmpty() const { return m_rows.isEmpty(); }

    /// Headings and rows, each line ended by a line feed; empty without rows.
    QString text(const Terminal &terminal) const;

private:
    QList<int> widths(const Terminal &terminal) const;

    QList<Column> m_columns;
    QList<QList<Cell>> m_rows;
};

/// Writes to standard output. Errors: OutputFailed (closed, full, a pipe that nobody reads).
Result<void> writeOutput(const QByteArray &bytes);

/// Writes one line to standard error: "storybank: <what> : <why>; <help>".
void printFailure(const Error &error);

} // namespace storybank
