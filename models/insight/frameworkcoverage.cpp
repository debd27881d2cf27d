#include "frameworkcoverage.h"

#include "supply.h"

#include "domain/spent.h"

namespace storybank {

namespace {

/// What of the crosswalk counts, each once.
QList<CompetencyId> inUse(const Library &library, const Principle &principle)
{
    QList<CompetencyId> ids;
    for (const CompetencyId id : principle.competencies) {
        const Competency *held = library.find(id);
        if (held && !held->retired && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

int targetOf(const Library &library, const QList<CompetencyId> &competencies)
{
    const BankSettings settings = library.settings();
    if (competencies.isEmpty())
        return qMax(1, settings.competencyTarget);
    int target = 1;
    for (const CompetencyId id : competencies)
        target = qMax(target, storybank::targetOf(*library.find(id), settings));
    return target;
}

} // namespace

int targetOf(const Competency &competency, const BankSettings &settings)
{
    return qMax(1, competency.target.value_or(settings.competencyTarget));
}

PrincipleTag principleTag(const Story &story, const QList<CompetencyId> &competencies)
{
    PrincipleTag best;
    for (const Tag &tag : story.tags) {
        const qsizetype at = competencies.indexOf(tag.competency);
        if (at < 0)
            continue;
        const bool better = best.competency < 0 || (tag.rank == TagRank::Primary && best.rank != tag.rank);
        if (better || (tag.rank == best.rank && at < best.competency))
            best = {at, tag.rank};
    }
    return best;
}

QList<PrincipleCoverage> principleLevels(const Library &library, const Framework &framework,
                                         const QSet<StoryId> &without)
{
    const QSet<StoryId> spent = spentStories(library.settings()) + without;
    QList<PrincipleCoverage> rows;
    rows.reserve(framework.principles.size());
    for (const Principle &principle : framework.principles) {
        PrincipleCoverage row;
        row.competencies = inUse(library, principle);
        row.target = targetOf(library, row.competencies);
        Supply supply;
        for (const Story &story : library.stories()) {
            const PrincipleTag tag =
                counts(story, spent) ? principleTag(story, row.competencies) : PrincipleTag();
            if (tag.competency >= 0)
                supply.add(story, tag.rank);
        }
        row.stories = supply.stories;
        row.level = supply.level(row.target);
        rows.append(row);
    }
    return rows;
}

} // namespace storybank
