#pragma once

#include "coverage.h"

namespace storybank {

/// How many answers of each grade a prompt has: enough to tell its level, also without one of them.
class GradeTally
{
public:
    void add(Grade grade) { ++m_counts[static_cast<size_t>(grade)]; }

    /// The level by PRODUCT.md's table. Each answer is of another story, so a second one that is at least
    /// workable makes a prompt with a strong one safe.
    Level level() const
    {
        const int strong = count(Grade::Strong);
        const int good = strong + count(Grade::Workable);
        if (strong >= 1 && good >= 2)
            return Level::Safe;
        if (good >= 1)
            return Level::Covered;
        return count(Grade::Stretch) >= 1 ? Level::Thin : Level::Gap;
    }

    /// The level that is left when one answer of this grade is gone.
    Level levelWithout(Grade grade) const
    {
        GradeTally rest = *this;
        --rest.m_counts[static_cast<size_t>(grade)];
        return rest.level();
    }

private:
    int count(Grade grade) const { return m_counts[static_cast<size_t>(grade)]; }

    std::array<int, 4> m_counts{};
};

/// The tally of a prompt's graded answers.
GradeTally tallyOf(const QList<GradedAnswer> &answers);

/// The stories whose loss lowers a level, most levels lost first, then more prompts, then id.
QList<CriticalStory> criticalStories(const QList<PromptCoverage> &prompts);

/// Level, stories and prompts of each competency that is not retired, in order; spent stories do nothing.
QList<CompetencyCoverage> competencyLevels(const Library &library, const QList<PromptCoverage> &prompts,
                                           const QSet<StoryId> &spent);

/// The competencies with open prompts (gap or thin), the heaviest first, then more prompts, then more gaps,
/// then the order of the competencies.
QList<NextStory> nextStories(const Library &library, const QList<PromptCoverage> &prompts,
                             const CoverageScope &scope);

} // namespace storybank
