#pragma once

#include <QList>

#include <utility>

namespace storybank {

/// The positions of a longest common subsequence of two lists: pairs (in a, in b), rising in both. By bits,
/// 64 positions at a time (Crochemore et al. 2001, Hyyrö 2004), in halves (Hirschberg 1975): time |a|·|b|/64
/// at the worst and far less where few elements are alike, memory linear.
QList<std::pair<qsizetype, qsizetype>> longestCommon(const QList<int> &a, const QList<int> &b);

} // namespace storybank
