#pragma once

#include "lines.h"
#include "reading.h"
#include "storyblocks.h"

#include <QHash>
#include <QSet>

namespace storybank {

/// A prompt as it was read, before it is linked.
struct ReadPrompt
{
    Prompt prompt;
    ItemSource source;
    int line = 0;          ///< index of its first line
    int lastLine = 0;      ///< index of the last line that belongs to it
    int ordinal = 0;       ///< the number in front; 0 = none
    int level = 0;         ///< of the heading that it is; 0 = no heading
    int list = 0;          ///< prompts of one list or paragraph share a number
    QStringList replaced;  ///< texts of parts that became prompts of their own
    QHash<int, int> given; ///< by metadata key the index of the line that gave its value
    QSet<int> own;         ///< keys that stand below the prompt itself
    QList<NamedAnswer> answers;
};

struct ReadPrompts
{
    QList<ReadPrompt> prompts;
    QList<QuestionSet> sets;
};

/// Reads the prompts among the lines outside the stories. Lines whose text goes into a prompt, a set or their
/// metadata become taken; marks go to `reading`.
ReadPrompts readPrompts(QList<SourceLine> &lines, const QList<StoryBlock> &blocks, Reading &reading,
                        ReadAs as);

/// "A story title: 5, chosen; angle: …; opening: …", as the program writes it below a prompt.
std::optional<NamedAnswer> parseAnswer(const QString &text);

} // namespace storybank
