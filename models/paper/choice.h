#pragma once

#include "insight/coverage.h"
#include "sheet.h"

namespace storybank::paper {

/// What a story answers, for the sheet.
struct AnsweredPrompt
{
    PromptId prompt;
    Grade grade = Grade::None;
    int fit = 0;
    bool planned = false; ///< the loop's plan gives the prompt to this story
};

/// A story that may stand on the sheet.
struct SheetChoice
{
    StoryId story;
    QList<AnsweredPrompt> answers; ///< planned first, then by grade and fit
    double worth = 0; ///< strength, then status, then answers; what the plan has locked stays longest
};

/// The stories that the options ask for, in the order of the page, and what each answers; at most `limit`,
/// those of most worth. `beyond` receives the others, the strongest first.
QList<SheetChoice> chosenStories(const Library &library, const SheetOptions &options, qsizetype limit,
                                 QList<StoryId> &beyond);

/// The stories that serve a prompt: by grade, what the owner chose, fit, id.
QList<StoryId> storiesFor(const Library &library, PromptId prompt);

/// Whether the story is there and neither in the trash nor retired.
bool canBeTold(const Story *story);

/// The prompts that the loop expects and for which nothing is planned and no story serves, in the order of
/// its rounds.
QList<PromptId> gapsOf(const Library &library, LoopId loop);

} // namespace storybank::paper
