#include "whatif.h"

namespace storybank {

WhatIf whatIf(const Library &library, const Coverage &now, const CoverageScope &scope,
              const QSet<StoryId> &stories)
{
    WhatIf result;
    result.coverage = coverage(library, scope, stories);
    result.distinctBefore = now.distinct;
    for (const PromptCoverage &row : now.prompts) {
        const PromptCoverage *left = result.coverage.find(row.prompt);
        if (!left || left->level == row.level)
            continue;
        result.fallen.append({row.prompt, row.level, left->level});
        ++(left->level == Level::Gap    ? result.lost
           : left->level == Level::Thin ? result.thinned
                                        : result.weakened);
    }
    return result;
}

} // namespace storybank
