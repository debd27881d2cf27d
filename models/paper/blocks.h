#pragma once

#include "flow.h"

namespace storybank::paper {

/// How much of a story is shown.
struct Detail
{
    bool learning = true, task = true, situation = true;
    int bullets = 0;
    int prompts = 0;

    /// Everything that the story has.
    static Detail all(const SheetStory &story);
    /// The story with only this much of it.
    SheetStory of(const SheetStory &story) const;
};

/// How large and how close the lines are set.
struct Look
{
    double points = 9;
    int closeness =
        0; ///< 0 as designed; 1 lines closer; 2 closest, with parts that fit beside each other on one line

    static constexpr int closest = 2;
};

/// A story as a card of this width, in points; its height includes the room above and below.
Drawn card(const SheetStory &story, const Look &look, double width, TextMeasure &measure);

/// The height of that card, without making it.
double cardHeight(const SheetStory &story, const Look &look, double width, TextMeasure &measure);

/// The prompts without a story, in one flow across the page; nothing when there are none. Where they would be
/// higher than `most`, the last ones are only counted.
Drawn gapStrip(const QStringList &gaps, double points, double width, double most, TextMeasure &measure);

/// The competency marks with as many of their names as fit into `available`, from left to right.
Drawn marks(const QList<SheetStory::Mark> &marks, double points, double available, TextMeasure &measure);

} // namespace storybank::paper
