#pragma once

#include "domain/library.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace storybank {

/// How well an answer serves, PRODUCT.md "Grades and levels".
enum class Grade { None, Stretch, Workable, Strong };
template<>
struct Codes<Grade>
{
    static constexpr std::array names{"none", "stretch", "workable", "strong"};
};

/// What keeps a grade down.
enum class Cap { NoCap, Retired, Draft, Weak, Strength3, NoPrimaryTag, Spent };
template<>
struct Codes<Cap>
{
    static constexpr std::array names{"",           "retired",        "draft", "weak",
                                      "strength_3", "no_primary_tag", "spent"};
};

enum class Level { Gap, Thin, Covered, Safe };
template<>
struct Codes<Level>
{
    static constexpr std::array names{"gap", "thin", "covered", "safe"};
};

struct Graded
{
    Grade grade = Grade::None;
    Cap cap = Cap::NoCap;     ///< the cap that holds, the lowest one; NoCap when none lowers the grade
    bool provisional = false; ///< graded without a judgement, because an import brought it
    friend bool operator==(const Graded &, const Graded &) = default;
};

/// The grade of one answer by PRODUCT.md's table. A story in the trash counts as retired.
Graded grade(const Answer &answer, const Story &story, const Prompt &prompt);

struct GradedAnswer
{
    AnswerId answer;
    StoryId story;
    std::optional<int> fit;
    bool chosen = false;
    Graded graded;
    Grade unspent = Grade::None; ///< the grade, and of a spent story the one it would have
};

struct PromptCoverage
{
    PromptId prompt;
    Level level = Level::Gap;
    QList<GradedAnswer> answers; ///< best grade first, then fit, chosen, id of the story; none of the trash
    bool sharesStory = false;    ///< answered, but not by a story of its own in the matching
    StoryId matched;             ///< its story in the distinct coverage; null = none
};

struct CompetencyCoverage
{
    CompetencyId competency;
    Level level = Level::Gap;
    int target = 2;  ///< stories wanted, at least 1
    int stories = 0; ///< with it as primary or secondary tag, not retired
    int prompts = 0; ///< tagged with it
    int gaps = 0;    ///< of these prompts
};

/// A story whose loss lowers levels.
struct CriticalStory
{
    StoryId story;
    int levelsLost = 0;
    QList<PromptId> prompts; ///< those that lose a level
};

/// Which story to write next: the competency whose new strong story would lift most out of gap and thin. A
/// prompt weighs 1, and 1 more for each round of a loop to come in which it is expected; in the scope of one
/// loop only its rounds count. Prompts without a competency count for none.
struct NextStory
{
    CompetencyId competency;
    QList<PromptId> prompts; ///< those it would lift, gaps first
    int gaps = 0;
    int thin = 0;
    int weight = 0; ///< of these prompts together
};

/// Which prompts are looked at. Empty = all.
struct CoverageScope
{
    QString
        company; ///< prompts of this company (any case) and of none; a set's company holds for its prompts
    LoopId loop; ///< prompts expected in this loop
};

struct Coverage
{
    QList<PromptCoverage> prompts; ///< in Library::promptsInOrder
    QList<CompetencyCoverage> competencies;
    QList<CriticalStory> critical; ///< most levels lost first, then more prompts, then id
    QList<NextStory> nextStories;  ///< the heaviest first; empty when nothing is open
    QList<PromptId> onOneStory;    ///< answered, and by one story only; in the order of prompts
    int safe = 0, covered = 0, thin = 0, gaps = 0;
    int distinct = 0;                 ///< size of the largest matching
    int judged = 0;                   ///< answers with a judgement
    int notJudged = 0;                ///< answers without one
    QHash<PromptId, qsizetype> rowOf; ///< index into prompts
    QSet<StoryId> spent;              ///< stories that count for nothing here

    int answered() const { return safe + covered + thin; }
    const PromptCoverage *find(PromptId prompt) const;
};

/// Levels, gaps, distinct coverage (maximum matching, the best total grade among the largest), critical
/// stories and the next story. Stories that the bank keeps as spent, and those in `without`, count as if they
/// were not there; only their answers are still listed, capped as spent. Pure; ties fall by ids.
Coverage coverage(const Library &library, const CoverageScope &scope = {}, const QSet<StoryId> &without = {});

} // namespace storybank
