#include "coverageparts.h"
#include "frameworkcoverage.h"
#include "supply.h"

#include <QHash>

namespace storybank {

namespace {

QHash<CompetencyId, Supply> suppliesOf(const Table<Story> &stories, const QSet<StoryId> &spent)
{
    QHash<CompetencyId, Supply> supplies;
    for (const Story &story : stories) {
        if (!counts(story, spent))
            continue;
        QHash<CompetencyId, TagRank> ranks; // a competency that stands twice counts once, by its better rank
        for (const Tag &tag : story.tags) {
            if (tag.rank == TagRank::Primary || !ranks.contains(tag.competency))
                ranks.insert(tag.competency, tag.rank);
        }
        for (auto it = ranks.cbegin(); it != ranks.cend(); ++it)
            supplies[it.key()].add(story, it.value());
    }
    return supplies;
}

} // namespace

QList<CompetencyCoverage> competencyLevels(const Library &library, const QList<PromptCoverage> &prompts,
                                           const QSet<StoryId> &spent)
{
    const QHash<CompetencyId, Supply> supplies = suppliesOf(library.stories(), spent);
    QHash<CompetencyId, CompetencyCoverage> asked;
    for (const PromptCoverage &row : prompts) {
        const QList<CompetencyId> wanted = library.find(row.prompt)->competencies;
        for (const CompetencyId &competency : QSet<CompetencyId>(wanted.begin(), wanted.end())) {
            ++asked[competency].prompts;
            asked[competency].gaps += row.level == Level::Gap ? 1 : 0;
        }
    }

    const BankSettings settings = library.settings();
    QList<CompetencyCoverage> rows;
    for (const Competency &competency : library.competenciesInOrder()) {
        CompetencyCoverage row = asked.value(competency.id);
        const Supply supply = supplies.value(competency.id);
        row.competency = competency.id;
        row.target = targetOf(competency, settings);
        row.stories = supply.stories;
        row.level = supply.level(row.target);
        rows.append(row);
    }
    return rows;
}

} // namespace storybank
