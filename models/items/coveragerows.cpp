#include "coveragerows.h"

#include "actions/frameworks.h"
#include "domain/spent.h"
#include "domain/text.h"
#include "insight/frameworkcoverage.h"
#include "insight/ledger.h"
#include "wording/day.h"

#include <tuple>

namespace storybank {

namespace {

using ColumnOf = QHash<StoryId, const CoverageColumn *>;

CoverageCell cellOf(const GradedAnswer &answer)
{
    CoverageCell cell;
    cell.grade = answer.unspent; // a struck cell shows what it would be
    cell.cap = answer.graded.cap;
    cell.chosen = answer.chosen;
    if (!answer.fit)
        cell.state = answer.graded.provisional ? CellState::Imported : CellState::NotJudged;
    else
        cell.state = *answer.fit == 0 ? CellState::DoesNotFit : CellState::Judged;
    cell.fit = static_cast<quint8>(answer.fit.value_or(0));
    return cell;
}

CoverageRow promptRow(const PromptCoverage &covered, const Prompt &prompt, const Suggestions &suggestions,
                      const ColumnOf &columnOf)
{
    CoverageRow row;
    row.key = prompt.id.toString();
    row.name = prompt.displayName();
    row.prompt = prompt.id;
    row.level = covered.level;
    row.sharesStory = covered.sharesStory;
    row.cells.reserve(covered.answers.size());
    for (const GradedAnswer &answer : covered.answers) {
        if (!columnOf.contains(answer.story))
            continue;
        row.cells.insert(answer.story, cellOf(answer));
        row.toJudge += !answer.fit;
    }
    // A prompt that is safe needs no further story: proposing one there would only make noise.
    if (covered.level == Level::Safe)
        return row;
    for (const Suggestion &proposal : suggestions.likely(prompt.id)) {
        const CoverageColumn *column = columnOf.value(proposal.story);
        if (column && !column->struck && !row.cells.contains(proposal.story)) {
            row.cells[proposal.story].state = CellState::Proposed;
            ++row.proposed;
            ++row.toJudge;
        }
    }
    return row;
}

CoverageRow groupRow(const PromptGroup &group, const Coverage &coverage, bool collapsed)
{
    CoverageRow row;
    row.kind = CoverageRow::Kind::Group;
    row.key = QStringLiteral("group/") + group.key;
    row.name = group.name;
    row.hue = group.hue;
    row.competency = group.competency;
    row.collapsed = collapsed;
    row.total = static_cast<int>(group.prompts.size());
    for (const PromptId prompt : group.prompts) {
        const PromptCoverage *covered = coverage.find(prompt);
        row.gaps += covered && covered->level == Level::Gap;
        row.thin += covered && covered->level == Level::Thin;
    }
    return row;
}

/// Puts the worst first: prompts within their group, and groups by what is open in them.
void putWorstFirst(QList<PromptGroup> &groups, const Coverage &coverage)
{
    const auto open = [&coverage](const PromptGroup &group) {
        std::array<int, 2> counts{}; // gaps, thin
        for (const PromptId prompt : group.prompts) {
            const Level level = coverage.find(prompt)->level;
            if (level <= Level::Thin)
                ++counts.at(static_cast<size_t>(level));
        }
        return counts;
    };
    for (PromptGroup &group : groups) {
        std::stable_sort(group.prompts.begin(), group.prompts.end(), [&coverage](PromptId a, PromptId b) {
            const auto rank = [&coverage](PromptId prompt) {
                const PromptCoverage *row = coverage.find(prompt);
                return std::tuple(row->level, !row->sharesStory);
            };
            return rank(a) < rank(b);
        });
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [&open](const PromptGroup &a, const PromptGroup &b) { return open(a) > open(b); });
}

QList<CoverageRow> promptRows(const Library &library, const Coverage &coverage,
                              const Suggestions &suggestions, const QList<CoverageColumn> &columns,
                              const CoverageView &view)
{
    ColumnOf columnOf;
    columnOf.reserve(columns.size());
    for (const CoverageColumn &column : columns)
        columnOf.insert(column.story, &column);
    QList<PromptGroup> groups = groupPrompts(library, coverage.prompts, view.grouping);
    if (view.rowOrder == RowOrder::WorstFirst)
        putWorstFirst(groups, coverage);
    QList<CoverageRow> rows;
    rows.reserve(coverage.prompts.size() + groups.size());
    for (const PromptGroup &group : std::as_const(groups)) {
        const CoverageRow head =
            groupRow(group, coverage, view.collapsed.contains(QStringLiteral("group/") + group.key));
        if (head.total == 0 || (view.gapsOnly && head.gaps == 0))
            continue;
        rows.append(head);
        if (head.collapsed)
            continue;
        for (const PromptId id : group.prompts) {
            const PromptCoverage *covered = coverage.find(id);
            if (!view.gapsOnly || covered->level == Level::Gap)
                rows.append(promptRow(*covered, *library.find(id), suggestions, columnOf));
        }
    }
    return rows;
}

/// How a tag counts towards the level of its competency (PRODUCT.md, levels of a competency).
CoverageCell tagCell(const Story &story, TagRank rank)
{
    CoverageCell cell;
    cell.state = rank == TagRank::Primary ? CellState::Primary : CellState::Secondary;
    cell.grade = Grade::Strong;
    if (story.status == StoryStatus::Retired) {
        cell.grade = Grade::None;
        cell.cap = Cap::Retired;
    } else if (story.status == StoryStatus::Draft) {
        cell.grade = Grade::Stretch;
        cell.cap = Cap::Draft;
    } else if (story.strength == 1 || story.strength == 2) {
        cell.grade = Grade::Stretch;
        cell.cap = Cap::Weak;
    } else if (rank == TagRank::Secondary) {
        cell.grade = Grade::Stretch;
    } else if (story.strength == 3) {
        cell.grade = Grade::Workable;
        cell.cap = Cap::Strength3;
    }
    return cell;
}

QList<CoverageRow> competencyRows(const Library &library, const Coverage &coverage,
                                  const QList<CoverageColumn> &columns, const CoverageView &view)
{
    QList<CoverageRow> rows;
    for (const CompetencyCoverage &covered : coverage.competencies) {
        const Competency *competency = library.find(covered.competency);
        if (!competency || (view.gapsOnly && covered.level != Level::Gap))
            continue;
        CoverageRow row;
        row.kind = CoverageRow::Kind::Competency;
        row.key = competency->id.toString();
        row.name = competency->name;
        row.hue = competency->hue;
        row.competency = competency->id;
        row.level = covered.level;
        row.total = covered.target;
        row.stories = covered.stories;
        for (const CoverageColumn &column : columns) {
            const Story *story = library.find(column.story);
            if (story && story->hasTag(competency->id))
                row.cells.insert(story->id,
                                 tagCell(*story, story->hasPrimaryTag(competency->id) ? TagRank::Primary
                                                                                      : TagRank::Secondary));
        }
        rows.append(row);
    }
    return rows;
}

CoverageRow principleRow(const Library &library, const Framework &framework, qsizetype at,
                         const PrincipleCoverage &covered, const QList<CoverageColumn> &columns)
{
    const Principle &principle = framework.principles.at(at);
    CoverageRow row;
    row.kind = CoverageRow::Kind::Principle;
    row.name = principle.name;
    row.framework = framework.id;
    row.principle = static_cast<int>(at);
    row.level = covered.level;
    row.total = covered.target;
    row.stories = covered.stories;
    for (const CompetencyId id : covered.competencies) {
        const Competency &competency = *library.find(id);
        row.mapped.append({id, competency.name, competency.hue});
    }
    row.onlyRetired = row.mapped.isEmpty() && !principle.competencies.isEmpty();
    if (row.mapped.size() == 1) {
        row.competency = row.mapped.first().id;
        row.hue = row.mapped.first().hue;
    }
    for (const CoverageColumn &column : columns) {
        const Story *story = library.find(column.story);
        const PrincipleTag tag = story ? principleTag(*story, covered.competencies) : PrincipleTag();
        if (tag.competency < 0)
            continue;
        CoverageCell &cell = row.cells[story->id] = tagCell(*story, tag.rank);
        cell.via = static_cast<qint16>(tag.competency);
    }
    return row;
}

QList<CoverageRow> frameworkRows(const Library &library, const Coverage &coverage,
                                 const QList<CoverageColumn> &columns, const CoverageView &view)
{
    QList<CoverageRow> rows;
    const std::optional<Framework> framework = shownFramework(library, view);
    if (!framework)
        return rows;
    const QList<PrincipleCoverage> levels = principleLevels(library, *framework, coverage.spent);
    QHash<QString, int> used; // an import may bring a name twice
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const QString name = foldedKey(framework->principles.at(i).name);
        const int before = used[name]++;
        if (view.gapsOnly && levels.at(i).level != Level::Gap)
            continue;
        CoverageRow row = principleRow(library, *framework, i, levels.at(i), columns);
        row.key = framework->id.toString() + u'/' + name + u'/' + QString::number(before);
        rows.append(row);
    }
    return rows;
}

/// Says of the tags of struck stories that they count for nothing.
void capStruckTags(QList<CoverageRow> &rows, const QList<CoverageColumn> &columns)
{
    for (const CoverageColumn &column : columns) {
        if (!column.struck)
            continue;
        for (CoverageRow &row : rows) {
            if (const auto cell = row.cells.find(column.story); cell != row.cells.end())
                cell->cap = Cap::Spent;
        }
    }
}

} // namespace

std::optional<Framework> shownFramework(const Library &library, const CoverageView &view)
{
    if (const Framework *named = library.find(view.framework))
        return *named;
    const QList<Framework> all = frameworksInOrder(library);
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

QList<CoverageColumn> coverageColumns(const Library &library, const CoverageView &view)
{
    QList<Story> stories = library.storiesByTitle();
    if (!view.showRetired)
        stories.removeIf([](const Story &story) { return story.status == StoryStatus::Retired; });
    // The list is by title already, and the sort is stable.
    std::stable_sort(stories.begin(), stories.end(), [&view](const Story &a, const Story &b) {
        const auto order = [&view](const Story &story) {
            const bool byStrength = view.columnOrder == ColumnOrder::StrongestFirst;
            const bool byTitle = view.columnOrder == ColumnOrder::ByTitle;
            return std::tuple(story.status == StoryStatus::Retired, story.status == StoryStatus::Draft,
                              byStrength ? -story.strength : 0, byTitle ? QDateTime() : story.createdAt);
        };
        return order(a) < order(b);
    });
    const QSet<StoryId> spent = spentStories(library.settings());
    QList<CoverageColumn> columns;
    columns.reserve(stories.size());
    for (const Story &story : std::as_const(stories)) {
        const bool isSpent = spent.contains(story.id);
        columns.append({story.id, story.title, shortTitle(story.title), story.status == StoryStatus::Draft,
                        story.status == StoryStatus::Retired, isSpent || view.struck.contains(story.id),
                        isSpent});
    }
    return columns;
}

void markTold(QList<CoverageColumn> &columns, const Library &library, const CoverageScope &scope)
{
    const Loop *loop = library.find(scope.loop);
    const QHash<StoryId, Telling> told =
        toldAtCompany(library, loop ? loop->company : scope.company, scope.loop);
    for (CoverageColumn &column : columns) {
        if (const auto telling = told.constFind(column.story); telling != told.constEnd())
            column.told = toldAtText(companyOf(library, *telling), telling->day, QLocale());
    }
}

QList<CoverageRow> coverageRows(const Library &library, const Coverage &coverage,
                                const Suggestions &suggestions, const QList<CoverageColumn> &columns,
                                const CoverageView &view)
{
    if (view.rows == CoverageView::Rows::Prompts)
        return promptRows(library, coverage, suggestions, columns, view);
    QList<CoverageRow> rows = view.rows == CoverageView::Rows::Competencies
                                  ? competencyRows(library, coverage, columns, view)
                                  : frameworkRows(library, coverage, columns, view);
    if (view.rowOrder == RowOrder::WorstFirst)
        std::stable_sort(rows.begin(), rows.end(),
                         [](const CoverageRow &a, const CoverageRow &b) { return a.level < b.level; });
    capStruckTags(rows, columns);
    return rows;
}

} // namespace storybank
