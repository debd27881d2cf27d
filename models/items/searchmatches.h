#pragma once

#include "domain/entities.h"
#include "domain/occurrences.h"

namespace storybank {

/// Where the words that were looked for stand in `title`: as the beginning of a word, else as another form of
/// it ("labels" in "Teaching to label"); without overlap, from the left.
QList<TextRange> titleMatches(const QString &title, const QString &words);

/// The part of a story in which the first match of a snippet stands ("Action"); empty when that is not known.
QString placeOf(const Story &story, const QString &snippet, const QList<TextRange> &matches);
/// Likewise for a prompt: "Hint", "Follow-up".
QString placeOf(const Prompt &prompt, const QString &snippet, const QList<TextRange> &matches);

} // namespace storybank
