#include "coverageparts.h"

#include <QMap>

#include <tuple>

namespace storybank {

GradeTally tallyOf(const QList<GradedAnswer> &answers)
{
    GradeTally tally;
    for (const GradedAnswer &answer : answers)
        tally.add(answer.graded.grade);
    return tally;
}

QList<CriticalStory> criticalStories(const QList<PromptCoverage> &prompts)
{
    QMap<StoryId, CriticalStory> byStory;
    for (const PromptCoverage &row : prompts) {
        const GradeTally tally = tallyOf(row.answers);
        for (const GradedAnswer &answer : row.answers) {
            const int lost =
                static_cast<int>(row.level) - static_cast<int>(tally.levelWithout(answer.graded.grade));
            if (lost == 0)
                continue;
            CriticalStory &story = byStory[answer.story];
            story.story = answer.story;
            story.levelsLost += lost;
            story.prompts.append(row.prompt);
        }
    }
    QList<CriticalStory> ranked = byStory.values();
    std::stable_sort(ranked.begin(), ranked.end(), [](const CriticalStory &a, const CriticalStory &b) {
        return std::tuple(a.levelsLost, a.prompts.size()) > std::tuple(b.levelsLost, b.prompts.size());
    });
    return ranked;
}

} // namespace storybank
