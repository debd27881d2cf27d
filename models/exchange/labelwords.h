#pragma once

#include "labels.h"

#include <span>

namespace storybank {

/// A word that labels a part of a story.
struct LabelWord
{
    const char *text; ///< Latin-1, as foldedKey() gives it: lower case, without accents
    Part part;
    bool sure;
};

/// All of them. A new spelling or language is a new line.
std::span<const LabelWord> labelWords();

} // namespace storybank
