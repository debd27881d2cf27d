#pragma once

#include "blocks.h"

namespace storybank::paper {

/// One thing that can be dropped of a story.
struct DropStep
{
    SheetTrim::What what;
    qsizetype story; ///< index
    int rank;        ///< of bullets and prompts: so many stand before it, which must stay for it to stay
};

/// What can be dropped of these stories, by the table in worth.h the least worth first; in each kind the
/// weakest story first. What the options keep is not among it.
QList<DropStep> dropOrder(const QList<SheetStory> &stories, const QList<qsizetype> &weakestFirst,
                          const SheetOptions &options);

/// How much of each story is left when all steps are dropped.
QList<Detail> bareDetails(const QList<SheetStory> &stories, const QList<DropStep> &steps);

/// Takes one step back; false when something of more worth that it follows is not there.
bool restore(const DropStep &step, Detail &detail);

/// What these details leave out of these stories, in the order of the page.
QList<SheetTrim> trimsOf(const QList<SheetStory> &stories, const QList<Detail> &details);

} // namespace storybank::paper
