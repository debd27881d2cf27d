#pragma once

#include "coverage.h"

namespace storybank {

/// A prompt whose level falls.
struct FallenPrompt
{
    PromptId prompt;
    Level before = Level::Gap;
    Level after = Level::Gap;
    friend bool operator==(const FallenPrompt &, const FallenPrompt &) = default;
};

/// What opens when stories are spent.
struct WhatIf
{
    Coverage coverage;          ///< without them
    QList<FallenPrompt> fallen; ///< in the order of the prompts
    int lost = 0;               ///< prompts that have no answer any more
    int thinned = 0;            ///< prompts that only a stretch is left for
    int weakened = 0;           ///< prompts that were safe and are only covered
    int distinctBefore = 0;     ///< distinct coverage with them; without them it is in coverage
};

/// The coverage in the scope without these stories, and how it differs from `now`, the coverage in the same
/// scope with them. Pure.
WhatIf whatIf(const Library &library, const Coverage &now, const CoverageScope &scope,
              const QSet<StoryId> &stories);

} // namespace storybank
