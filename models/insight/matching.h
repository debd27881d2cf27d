#pragma once

#include <QList>

namespace storybank {

/// One possible pair of a left and a right node, both counted from 0.
struct MatchEdge
{
    int left = 0;
    int right = 0;
    int gain = 0;           ///< what the pair is worth, 0–1,000
    bool preferred = false; ///< wins where the total gain is the same
};

/// A largest matching in which each node is used once; among the largest one of the greatest total gain;
/// among these one with the most preferred edges. Gives for each left node its right node, -1 for none. What
/// then still ties falls by the order of the edges: hand them in a fixed one.
QList<int> bestMatching(int lefts, int rights, const QList<MatchEdge> &edges);

} // namespace storybank
