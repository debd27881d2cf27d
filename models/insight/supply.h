#pragma once

#include "coverage.h"

namespace storybank {

/// What the stories do for one competency, or for what several of them stand for.
struct Supply
{
    int stories = 0;     ///< tagged with it at all, not retired
    int sound = 0;       ///< primary, ready or polished, not of strength 1 or 2
    bool strong = false; ///< one of the sound ones is of strength 4, 5 or not judged

    void add(const Story &story, TagRank rank)
    {
        ++stories;
        const bool told = story.status == StoryStatus::Ready || story.status == StoryStatus::Polished;
        const bool weak = story.strength == 1 || story.strength == 2;
        if (rank != TagRank::Primary || !told || weak)
            return;
        ++sound;
        strong = strong || story.strength != 3;
    }

    /// The level by PRODUCT.md's table.
    Level level(int target) const
    {
        if (sound >= target && strong)
            return Level::Safe;
        if (sound >= 1)
            return Level::Covered;
        return stories >= 1 ? Level::Thin : Level::Gap;
    }
};

/// Whether a story says anything about coverage.
inline bool counts(const Story &story, const QSet<StoryId> &spent)
{
    return story.status != StoryStatus::Retired && !story.isTrashed() && !spent.contains(story.id);
}

} // namespace storybank
