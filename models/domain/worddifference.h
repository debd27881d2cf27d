#pragma once

#include <QList>
#include <QString>

namespace storybank {

enum class PieceKind { Same, Removed, Added };

/// A stretch of text that two versions share, or that only one has.
struct DifferencePiece
{
    PieceKind kind = PieceKind::Same;
    QString text;
    friend bool operator==(const DifferencePiece &, const DifferencePiece &) = default;
};

/// What turns `before` into `after`, word by word, Chinese and Japanese by character: the most words stay.
/// Same and removed pieces joined are `before`, same and added ones `after`; what was removed stands before
/// what came in its place, and no two pieces of a kind are neighbours. The same texts give the same pieces.
QList<DifferencePiece> wordDifference(const QString &before, const QString &after);

/// How many words went and came.
struct DifferenceSize
{
    int removed = 0;
    int added = 0;
    DifferenceSize &operator+=(const DifferenceSize &other);
    friend bool operator==(const DifferenceSize &, const DifferenceSize &) = default;
};

/// The words of the removed and the added pieces, counted as measure() does.
DifferenceSize sizeOf(const QList<DifferencePiece> &pieces);

} // namespace storybank
