#pragma once

#include "lines.h"
#include "reading.h"

namespace storybank {

/// Takes the parts that only the program's own Markdown has out of `lines` and reads them into `reading`:
/// "# Interviewers", "# Loop: …" and "# Notes". What is taken out is returned, with what was not understood
/// left untaken.
QList<SourceLine> readDialect(QList<SourceLine> &lines, Reading &reading, QDate today);

} // namespace storybank
