#pragma once

#include "actions/importing.h"

namespace storybank {

/// "Add", "As draft", "Merge", "Skip".
QString importChoiceName(ImportChoice choice);

/// "12", "12–15"; empty where the source has no lines.
QString linesText(const LineSpan &lines);

/// What the bank that holds `library` has like it, "84 % like “Moving the shop”"; empty = nothing.
QString likenessText(const ImportItem &item, const Library &library);

/// The whole row: title, what happens, likeness and line.
QString importSentence(const ImportItem &item, const Library &library);

/// "Adds 2 prompts and 2 stories, merges 2, skips 1. One step in Undo."
QString importSummary(const ImportPlan &plan);

} // namespace storybank
