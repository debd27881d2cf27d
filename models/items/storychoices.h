#pragma once

#include "board.h"

namespace storybank {

/// A story that could answer one prompt of the board, and what is to be known before it is chosen.
struct StoryChoice
{
    StoryId story;
    QString title;
    int hue = -1; ///< of its first competency
    int fit = 0;  ///< 0 = not judged, or judged not to fit
    Graded graded;
    bool isPlanned = false; ///< it is the one that stands there
    bool isBackup = false;
    bool warned = false; ///< `reason` speaks against it
    QString reason;      ///< "Fit 4 of 5, strong. Not in this plan."
};

/// The stories outside the trash for the prompt at `place`, the best first: what nothing speaks against, then
/// by worth and fit, then by title.
QList<StoryChoice> storyChoices(const Library &library, const Loop &loop, const Board &board,
                                SlotPlace place);

} // namespace storybank
