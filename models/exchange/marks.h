#pragma once

#include "lines.h"
#include "reading.h"

namespace storybank {

/// Marks `length` units of the line's text from `start`; the end of the text is the limit.
void mark(Reading &reading, MarkKind kind, const SourceLine &line, int start, int length);

/// Marks the numbers told in the line's text from `start` on.
void markNumbers(Reading &reading, const SourceLine &line, int start);

} // namespace storybank
