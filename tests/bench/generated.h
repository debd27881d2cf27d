#pragma once

#include "domain/library.h"

namespace storybank {

/// A library of made-up stories of about 1,800 characters each and prompts, with tags and answers: the same
/// for the same numbers. `answersEach` answers for each prompt.
Library generatedLibrary(int stories, int prompts, int answersEach);

} // namespace storybank
