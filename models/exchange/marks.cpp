#include "marks.h"

#include "domain/numbers.h"

namespace storybank {

void mark(Reading &reading, MarkKind kind, const SourceLine &line, int start, int length)
{
    const int end = std::min<int>(start + length, static_cast<int>(line.text.size()));
    if (end > start)
        reading.marks.append({kind, line.number, line.column + start, line.column + end});
}

void markNumbers(Reading &reading, const SourceLine &line, int start)
{
    for (const ToldNumber &told : numbersIn(line.text.mid(start)))
        mark(reading, MarkKind::Number, line, start + static_cast<int>(told.start),
             static_cast<int>(told.end - told.start));
}

} // namespace storybank
