#pragma once

#include "words.h"

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

/// A passage cut into words, so that all who look for something in a text read it once.
struct ReadPassage
{
    Passage passage;
    QList<Word> words;
};

QList<ReadPassage> readPassages(const QList<Passage> &passages, WordReader &reader);

/// Everything of a story that tells what it is about, in the order of the page.
QList<Passage> passagesOf(const Story &story);

/// Everything of a prompt that tells what is asked. Hints and follow-ups count less: they also name what the
/// question is not about.
QList<Passage> passagesOf(const Prompt &prompt);

} // namespace storybank
