#pragma once

#include "domain/prompt.h"
#include "domain/story.h"

#include <QList>

namespace storybank {

/// A stretch of a story or prompt with how much its words count there.
struct Passage
{
    QLatin1StringView code; ///< a section's code, or "title", "hook", "follow_ups", "metrics", "text", "hint"
    QString text;
    double weight = 1;
};

/// Everything of a story that tells what it is about, in the order of the page.
QList<Passage> passagesOf(const Story &story);

/// Everything of a prompt that tells what is asked. Hints and follow-ups count less: they also name what the
/// question is not about.
QList<Passage> passagesOf(const Prompt &prompt);

} // namespace storybank
