#pragma once

#include "actions/storyhistory.h"
#include "domain/library.h"

namespace storybank {

/// A part of a story in two versions, as text: a section, or all its numbers, one a line.
struct PartDifference
{
    QString sign;       ///< a letter, or the name of an icon where the part has none
    QString name;       ///< "Action"
    QStringList fields; ///< stored names, for bringing it back
    QList<DifferencePiece> pieces;
    DifferenceSize size;
    int words = 0;     ///< of the later version
    bool same = false; ///< in every stored field, also those that the text does not tell
};

/// The parts of a story in the order of its page, with what turned `before` into `after`. Parts that are
/// empty in both are left out. `library` names the competencies.
QList<PartDifference> partDifferences(const Story &before, const Story &after, const Library &library);

} // namespace storybank
