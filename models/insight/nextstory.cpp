#include "coverageparts.h"

#include <QHash>

#include <tuple>

namespace storybank {

QList<NextStory> nextStories(const Library &library, const QList<PromptCoverage> &prompts)
{
    QHash<CompetencyId, NextStory> open;
    for (const Level level : {Level::Gap, Level::Thin}) {
        for (const PromptCoverage &row : prompts) {
            if (row.level != level)
                continue;
            const QList<CompetencyId> wanted = library.find(row.prompt)->competencies;
            for (const CompetencyId &competency : QSet<CompetencyId>(wanted.begin(), wanted.end())) {
                NextStory &next = open[competency];
                next.prompts.append(row.prompt);
                ++(level == Level::Gap ? next.gaps : next.thin);
            }
        }
    }

    QList<NextStory> ranked;
    for (const Competency &competency : library.competenciesInOrder()) {
        if (const auto it = open.constFind(competency.id); it != open.constEnd()) {
            ranked.append(*it);
            ranked.last().competency = competency.id;
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const NextStory &a, const NextStory &b) {
        return std::tuple(a.prompts.size(), a.gaps) > std::tuple(b.prompts.size(), b.gaps);
    });
    return ranked;
}

} // namespace storybank
