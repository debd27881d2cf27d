#pragma once

#include "flow.h"

#include <QSet>

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

/// Whether a block is made, or only as much of it as its height takes.
enum class Wanted { Drawing, Height };

/// A story as a card of this width, in points; its height includes the room above and below.
Drawn card(const SheetStory &story, const Look &look, double width, TextMeasure &measure);

/// The height of that card, without making it.
double cardHeight(const SheetStory &story, const Look &look, double width, TextMeasure &measure);

/// A story as a strip: title, hook and cues at the left, numbers over their names at the right.
Drawn strip(const SheetStory &story, const Look &look, double width, TextMeasure &measure);

/// The height of that strip, without making it.
double stripHeight(const SheetStory &story, const Look &look, double width, TextMeasure &measure);

/// A story in few large words, to be read beside a video call.
Drawn largeStrip(const SheetStory &story, const Look &look, double width, TextMeasure &measure);

/// The height of that strip, without making it.
double largeStripHeight(const SheetStory &story, const Look &look, double width, TextMeasure &measure);

/// The questions of a competency, each with the story to tell and the backup. `shown` has the stories.
Drawn routeGroup(const SheetRouteGroup &group, const SheetContent &shown, const Look &look, double width,
                 TextMeasure &measure, Wanted wanted = Wanted::Drawing);

/// What to say over the gaps, by letter; those whose place is in `used`.
Drawn bridgeGroup(const SheetContent &shown, const QSet<int> &used, const Look &look, double width,
                  TextMeasure &measure, Wanted wanted = Wanted::Drawing);

/// How much of a round's box is shown.
struct BoxWishes
{
    bool withQuestions = false; ///< the question stands under each planned story
    qsizetype planned = 8;      ///< rows at most; more are counted
    qsizetype toAsk = 3;
};

/// What stands in the box of a round; the frame around it is drawn by the page.
Drawn roundBox(const SheetRound &round, const SheetContent &shown, const BoxWishes &wishes, const Look &look,
               double width, TextMeasure &measure, Wanted wanted = Wanted::Drawing);

/// How each story serves each of these questions, as balls under the numbers of the stories.
Drawn matrixBlock(const QList<SheetRoute> &routes, const SheetContent &shown, const Look &look, double width,
                  TextMeasure &measure, Wanted wanted = Wanted::Drawing);

/// The least width of a matrix for so many stories.
double matrixWidth(qsizetype stories, double points);

/// The prompts without a story, in one flow across the page; nothing when there are none. Where they would be
/// higher than `most`, the last ones are only counted.
Drawn gapStrip(const QStringList &gaps, double points, double width, double most, TextMeasure &measure,
               Wanted wanted = Wanted::Drawing);

/// How wide those marks are, without making them.
double marksReach(const QList<SheetStory::Mark> &marks, double points, double available,
                  TextMeasure &measure);

/// The competency marks with as many of their names as fit into `available`, from left to right.
Drawn marks(const QList<SheetStory::Mark> &marks, double points, double available, TextMeasure &measure);

} // namespace storybank::paper
