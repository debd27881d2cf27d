#pragma once

#include "textrange.h"

#include <QList>
#include <QString>

namespace storybank {

/// How many stars stand on each side of bold words.
inline constexpr int boldMark = 2;

/// Where words stand between two pairs of stars ("**bold**"), the stars with them, from the left. As in
/// Markdown the words begin and end without a space, and both pairs stand on one line.
QList<TextRange> boldRanges(QStringView text);

/// The text without the stars around bold words.
QString withoutBoldMarks(const QString &text);

} // namespace storybank
