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
    Primary,    ///< competencies or a framework × stories: a primary tag
    Secondary,  ///< competencies or a framework × stories: a secondary tag
};

struct CoverageCell
{
    CellState state = CellState::Nothing;
    quint8 fit = 0; ///< 1–5 when Judged
    Grade grade = Grade::None;
    Cap cap = Cap::NoCap;
    bool chosen = false;
    qint16 via = -1; ///< of a tag in the row of a principle: index into CoverageRow::mapped
    friend bool operator==(const CoverageCell &, const CoverageCell &) = default;
};

/// A column of the matrix.
struct CoverageColumn
{
    StoryId story;
    QString title;
    QString shortTitle;
    bool draft = false;
    bool retired = false;
    bool struck = false; ///< counts for nothing here: tried out, or kept as spent
    bool spent = false;  ///< kept as spent
    QString told{};      ///< "told at Fennmark on 2 June", to the company that is looked at; else empty
    friend bool operator==(const CoverageColumn &, const CoverageColumn &) = default;
};

/// A competency as the row of a principle needs it.
struct MappedCompetency
{
    CompetencyId id;
    QString name;
    int hue = -1;
    friend bool operator==(const MappedCompetency &, const MappedCompetency &) = default;
};

/// A row of the matrix: the heading of a group, a prompt, a competency, or a principle of a framework.
struct CoverageRow
{
    enum class Kind { Group, Prompt, Competency, Principle };
    Kind kind = Kind::Prompt;
    QString key; ///< unique in the matrix
    QString name;
    int hue = -1; ///< of a competency; -1 = none
    PromptId prompt;
    CompetencyId competency;        ///< of a principle: the only one it is mapped to
    FrameworkId framework;          ///< of a principle
    int principle = -1;             ///< its index in the framework
    QList<MappedCompetency> mapped; ///< of a principle: its competencies that are in use
    bool onlyRetired = false;       ///< of a principle: it has competencies, and all of them are retired
    Level level = Level::Gap;       ///< of all but a group
    bool sharesStory = false;
    bool collapsed = false;             ///< of a group
    int total = 0, gaps = 0, thin = 0;  ///< of a group: its prompts; of competency, principle: total = target
    int stories = 0;                    ///< of a competency or principle
    QHash<StoryId, CoverageCell> cells; ///< of the columns that say something here; few of many stories do
    int proposed = 0;                   ///< of the cells: those that the program proposes
    int toJudge = 0;                    ///< of the cells: those that nobody has judged, with the proposed
    bool isGap() const { return kind == Kind::Prompt && level == Level::Gap; }
    /// Whether there is nothing for it yet, be it a prompt, competency or principle.
    bool isOpen() const { return kind != Kind::Group && level == Level::Gap; }
    /// Whether a draft can be started from it: it is open, and one knows what the story should be about.
    bool offersDraft() const
    {
        return isOpen() && (kind == Kind::Prompt || kind == Kind::Competency || !mapped.isEmpty());
    }
    /// What a draft for a competency or principle is about.
    CompetencyId draftAbout() const { return kind == Kind::Principle ? mapped.first().id : competency; }
    int answered() const { return total - gaps; }
    /// The cell in a column; one that says nothing when the row has none there.
    const CoverageCell &cell(const CoverageColumn &column) const
    {
        static const CoverageCell nothing;
        const auto held = cells.constFind(column.story);
        return held == cells.constEnd() ? nothing : *held;
    }
    /// The slot of colour and shape that a tag in the cell has.
    int hueOf(const CoverageCell &cell) const { return cell.via < 0 ? hue : mapped.at(cell.via).hue; }
    friend bool operator==(const CoverageRow &, const CoverageRow &) = default;
};

/// In which order the rows stand, within their group; groups follow the same measure.
enum class RowOrder {
    AsTheyCame,
    WorstFirst, ///< gaps, thin, covered, safe; a safe prompt that must share its story before one that need
                ///< not
};
template<>
struct Codes<RowOrder>
{
    static constexpr std::array names{"came", "worst"};
};

/// In which order the columns stand.
enum class ColumnOrder {
    AsTheyCame,
    StrongestFirst, ///< by the owner's judgement of the story; not judged last
    ByTitle,
};
template<>
struct Codes<ColumnOrder>
{
    static constexpr std::array names{"came", "strength", "title"};
};

/// Which rows and columns the matrix has, and in which order.
struct CoverageView
{
    enum class Rows { Prompts, Competencies, Framework };
    Rows rows = Rows::Prompts;
    FrameworkId framework; ///< which one; the first when it is none of the bank's
    PromptGrouping grouping = PromptGrouping::Competency;
    bool gapsOnly = false;
    QSet<QString> collapsed; ///< keys of groups
    RowOrder rowOrder = RowOrder::AsTheyCame;
    ColumnOrder columnOrder = ColumnOrder::AsTheyCame;
    bool showRetired = false;
    QSet<StoryId> struck; ///< stories tried out as spent; those the bank keeps as spent are so anyway
    friend bool operator==(const CoverageView &, const CoverageView &) = default;
};

/// The framework that the view shows: the one it names, else the first by title; null when there is none.
std::optional<Framework> shownFramework(const Library &library, const CoverageView &view);

/// Stories that are told in the order of the view, after them the drafts, then the retired ones if the view
/// shows them; without trashed ones. What the order leaves open falls by when they came and by title.
QList<CoverageColumn> coverageColumns(const Library &library, const CoverageView &view = {});

/// Says of each column when its story was told at the company of the scope, be it its own or its loop's; what
/// was told in the loop itself is no warning.
void markTold(QList<CoverageColumn> &columns, const Library &library, const CoverageScope &scope);

/// The rows of the matrix with their cells in `columns`.
QList<CoverageRow> coverageRows(const Library &library, const Coverage &coverage,
                                const Suggestions &suggestions, const QList<CoverageColumn> &columns,
                                const CoverageView &view);

/// "Prompt, story, fit 4 of 5, strong, chosen": what a screen reader says of a cell.
QString cellSentence(const CoverageRow &row, const CoverageColumn &column, const CoverageCell &cell);

/// "Title, draft, struck out": what a screen reader says of a column's head.
QString columnSentence(const CoverageColumn &column);

/// "3 of 4 answered, 1 gap, 1 thin": how the prompts of a group stand.
QString groupStanding(const CoverageRow &group);

/// What a screen reader says of a row's head: ends with the level.
QString rowSentence(const CoverageRow &row);

} // namespace storybank
