#pragma once

#include "labels.h"
#include "lines.h"

#include <QList>

namespace storybank {

/// A labelled part of a story: its label's line and the lines that follow.
struct Piece
{
    Part part = Part::Situation;
    int labelLine = 0; ///< index
    Label label;
    QList<int> lines; ///< indexes, without the label's line; blank lines inside included
};

/// The lines of one story.
struct StoryBlock
{
    int first = 0;        ///< index of the title, else of the first label
    int last = 0;         ///< index of its last line
    int titleLine = -1;   ///< -1 = without a title of its own
    int ordinal = 0;      ///< the number in front of the title; 0 = none
    bool certain = false; ///< stands under a heading that says so
    QString title;
    QList<int> metadata;
    QList<Piece> pieces;
    int promptLine = -1; ///< the question that stands in the place of the title; -1 = none
};

/// Finds the stories of a text by their labels. What only explains or asks ("Situation: what was the
/// context?") is left out. `lines` is not changed.
QList<StoryBlock> findStoryBlocks(const QList<SourceLine> &lines);

} // namespace storybank
