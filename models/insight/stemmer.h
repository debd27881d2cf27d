#pragma once

#include <QString>

namespace storybank {

/// The stem of an English word in lower case, by M. F. Porter, "An algorithm for suffix stripping" (1980).
/// British spellings come out as the American ones do (prioritise, behaviour). Words with other characters
/// than a–z are given back as they are.
QString stemOf(const QString &word);

} // namespace storybank
