#pragma once

#include "promptgroups.h"
#include "suggestions.h"

namespace storybank {

/// What stands in a cell of the matrix.
enum class CellState : quint8 {
    Nothing,
    Proposed,   ///< the program proposes the pair; nobody has judged it
    NotJudged,  ///< the owner's answer without a judgement
    Imported,   ///< an import's answer without a judgement, graded as provisional
    DoesNotFit, ///< judged
    Judged,     ///< fit 1–5
    Primary,    ///< competencies × stories: a primary tag
    Secondary,  ///< competencies × stories: a secondary tag
};

struct CoverageCell
{
    CellState state = CellState::Nothing;
    quint8 fit = 0; ///< 1–5 when Judged
    Grade grade = Grade::None;
    Cap cap = Cap::NoCap;
    bool chosen = false;
    friend bool operator==(const CoverageCell &, const CoverageCell &) = default;
};

/// A column of the matrix.
struct CoverageColumn
{
    StoryId story;
    QString title;
    QString shortTitle;
    bool draft = false;
    friend bool operator==(const CoverageColumn &, const CoverageColumn &) = default;
};

/// A row of the matrix: the heading of a group, a prompt, or a competency.
struct CoverageRow
{
    enum class Kind { Group, Prompt, Competency };
    Kind kind = Kind::Prompt;
    QString key; ///< unique in the matrix
    QString name;
    int hue = -1; ///< of a competency; -1 = none
    PromptId prompt;
    CompetencyId competency;
    Level level = Level::Gap; ///< of a prompt or competency
    bool sharesStory = false;
    bool collapsed = false;            ///< of a group
    int total = 0, gaps = 0, thin = 0; ///< of a group: its prompts; of a competency: total = target
    int stories = 0;                   ///< of a competency
    QList<CoverageCell> cells;         ///< one a column; empty for a group
    bool isGap() const { return kind == Kind::Prompt && level == Level::Gap; }
    int answered() const { return total - gaps; }
    friend bool operator==(const CoverageRow &, const CoverageRow &) = default;
};

/// Which rows the matrix has.
struct CoverageView
{
    enum class Rows { Prompts, Competencies };
    Rows rows = Rows::Prompts;
    PromptGrouping grouping = PromptGrouping::Competency;
    bool gapsOnly = false;
    QSet<QString> collapsed; ///< keys of groups
};

/// Stories that are told, drafts last, by when they came and by title; without retired and trashed ones.
QList<CoverageColumn> coverageColumns(const Library &library);

/// The rows of the matrix with a cell for each of `columns`.
QList<CoverageRow> coverageRows(const Library &library, const Coverage &coverage,
                                const Suggestions &suggestions, const QList<CoverageColumn> &columns,
                                const CoverageView &view);

/// "Prompt, story, fit 4 of 5, strong, chosen": what a screen reader says of a cell.
QString cellSentence(const CoverageRow &row, const CoverageColumn &column, const CoverageCell &cell);

/// What a screen reader says of a row's head: ends with the level.
QString rowSentence(const CoverageRow &row);

} // namespace storybank
