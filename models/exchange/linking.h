#pragma once

#include "prompts.h"
#include "stories.h"

namespace storybank {

/// Links each story to the prompt under which it stands, whose number it carries, or whose words its title
/// has. Such an answer is not judged and its origin is the import.
QList<Answer> linkStories(QList<SourceLine> &lines, QList<ReadStory> &stories,
                          const QList<ReadPrompt> &prompts);

} // namespace storybank
