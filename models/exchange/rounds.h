#pragma once

#include "lines.h"
#include "reading.h"

namespace storybank {

/// Reads the lines below "# Loop: COMPANY" into a loop with its rounds; prompts, stories and interviewers are
/// kept by name until the sources are together.
void readLoop(const QString &company, QList<SourceLine> &lines, Reading &reading, QDate today);

} // namespace storybank
