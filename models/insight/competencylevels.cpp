#include "coverageparts.h"

#include <QHash>

namespace storybank {

namespace {

/// What the stories do for one competency.
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

    Level level(int target) const
    {
        if (sound >= target && strong)
            return Level::Safe;
        if (sound >= 1)
            return Level::Covered;
        return stories >= 1 ? Level::Thin : Level::Gap;
    }
};

QHash<CompetencyId, Supply> suppliesOf(const Table<Story> &stories, const QSet<StoryId> &spent)
{
    QHash<CompetencyId, Supply> supplies;
    for (const Story &story : stories) {
        if (story.status == StoryStatus::Retired || story.isTrashed() || spent.contains(story.id))
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

    const int usualTarget = library.settings().competencyTarget;
    QList<CompetencyCoverage> rows;
    for (const Competency &competency : library.competenciesInOrder()) {
        CompetencyCoverage row = asked.value(competency.id);
        const Supply supply = supplies.value(competency.id);
        row.competency = competency.id;
        row.target = qMax(1, competency.target.value_or(usualTarget));
        row.stories = supply.stories;
        row.level = supply.level(row.target);
        rows.append(row);
    }
    return rows;
}

} // namespace storybank
