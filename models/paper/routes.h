#pragma once

#include "sheetcontent.h"

#include <functional>

namespace storybank::paper {

/// A text as the sheet may say it: without marks for bold words and without hidden names.
using Told = std::function<QString(const QString &)>;

/// What goes from the question to the story: the questions by competency, what to say over the gaps, and the
/// rounds of the loop. Without a loop, the questions that these stories answer. Uses the hooks of `content`.
void addRoutes(SheetContent &content, const Library &library, const SheetOptions &options, const Told &told);

} // namespace storybank::paper
