#pragma once

#include "blocks.h"

namespace storybank::paper {

/// One thing that can be dropped of a story.
struct DropStep
{
    SheetTrim::What what;
    qsizetype story; ///< index
};

/// What can be dropped of these stories, in the order in which it is dropped: PRODUCT.md's order of details,
/// in each the weakest story first. Prompts beyond the first come last of all, before a whole story goes.
QList<DropStep> dropOrder(const QList<SheetStory> &stories, const QList<qsizetype> &weakestFirst);

/// How much of each story is left after the first `dropped` steps.
QList<Detail> detailsAfter(const QList<SheetStory> &stories, const QList<DropStep> &steps, qsizetype dropped);

/// What these details leave out of these stories, in the order of the page.
QList<SheetTrim> trimsOf(const QList<SheetStory> &stories, const QList<Detail> &details);

} // namespace storybank::paper
