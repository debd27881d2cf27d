#pragma once

#include "coverage.h"

namespace storybank {

/// The tag by which a story stands for a principle.
struct PrincipleTag
{
    qsizetype competency = -1; ///< index into PrincipleCoverage::competencies; -1 = the story has none
    TagRank rank = TagRank::Secondary;
    friend bool operator==(const PrincipleTag &, const PrincipleTag &) = default;
};

struct PrincipleCoverage
{
    QList<CompetencyId> competencies; ///< of its crosswalk, those that the bank has and that are not retired
    int target = 2;                   ///< stories wanted, at least 1
    int stories = 0;                  ///< with one of them as primary or secondary tag, not retired
    Level level = Level::Gap;
};

/// One for each principle, in order. A story stands for a principle when it has one of the principle's
/// competencies as a tag, once and by its best rank; the level then follows from the same table as that of a
/// competency (PRODUCT.md), against the highest target among these competencies, the bank's when there are
/// none. So a principle with one competency has that competency's level. Stories that the bank keeps as
/// spent, and those in `without`, count as if they were not there.
QList<PrincipleCoverage> principleLevels(const Library &library, const Framework &framework,
                                         const QSet<StoryId> &without = {});

/// The story's best tag among the competencies, the first of them when two are of one rank.
PrincipleTag principleTag(const Story &story, const QList<CompetencyId> &competencies);

/// How many stories are wanted for a competency: its own target, else the bank's; at least 1.
int targetOf(const Competency &competency, const BankSettings &settings);

} // namespace storybank
