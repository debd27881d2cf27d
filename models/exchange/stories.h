#pragma once

#include "reading.h"
#include "storyblocks.h"

namespace storybank {

/// A story as it was built, before it is linked.
struct ReadStory
{
    Story story;
    ItemSource source;
    StoryBlock block;
    QList<Telling> tellings;
    QList<std::pair<int, QString>> prompts; ///< questions that the story itself names, with their lines
};

/// Builds the story of a block. Every line whose text goes into it becomes taken; numbers and labels are
/// marked in `reading`, which also receives sections over the limit as unrecognised.
ReadStory buildStory(QList<SourceLine> &lines, const StoryBlock &block, Reading &reading);

/// "Error rate: 15 % → 1.8 % (lower is better, measured, say, 6 weeks)", with `*` in front for the headline;
/// none for anything else.
std::optional<Metric> parseMetricLine(const QString &line);

/// "How do you know? — A second rater.": the reply behind the dash makes it ready.
FollowUp parseFollowUp(const QString &text);

/// A title out of a text: its first sentence, shortened.
QString titleFrom(const QString &text);

} // namespace storybank
