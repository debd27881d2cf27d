#pragma once

#include <QString>
#include <QStringList>

namespace storybank {

// Tables as text, for spreadsheets. Source: RFC 4180.

/// The text as a cell that no spreadsheet takes for a formula: an apostrophe leads what starts with
/// = + - @ tab or carriage return. Text that already looks so led gets one more, so that taking one away
/// gives back what was there.
QString guardedCell(const QString &text);

/// One line of a CSV file, guarded, quoted where it must be, ending with CR LF.
QString csvLine(const QStringList &cells);

/// One line of cells between tabs, guarded, ending with LF; tabs and line breaks inside a cell become spaces,
/// since no clipboard agrees on how to quote them.
QString tsvLine(const QStringList &cells);

} // namespace storybank
