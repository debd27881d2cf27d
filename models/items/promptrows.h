#pragma once

#include "promptmodel.h"

namespace storybank {

PromptRow makePromptRow(const Library &library, const PromptCoverage &covered, const Prompt &prompt,
                        const Suggestions &suggestions);

PromptHead makePromptHead(const Library &library, const Coverage &coverage, const PromptGroup &group);

/// How many of the prompts can have a graded story of their own.
int distinctStories(const Coverage &coverage, const QList<PromptId> &prompts);

/// What a cell of the table shows as plain text.
QString promptCellText(const PromptRow &row, int column);

/// What the column is sorted by.
QVariant promptSortValue(const PromptRow &row, int column);

} // namespace storybank
