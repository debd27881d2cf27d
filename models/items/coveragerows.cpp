#include "coveragerows.h"

#include "actions/frameworks.h"
#include "insight/frameworkcoverage.h"

#include "domain/text.h"

#include <tuple>

namespace storybank {

namespace {

using ColumnOf = QHash<StoryId, qsizetype>;

CoverageCell cellOf(const GradedAnswer &answer)
{
    CoverageCell cell;
    cell.grade = answer.graded.grade;
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
    row.cells.resize(columnOf.size());
    for (const GradedAnswer &answer : covered.answers) {
        if (const auto column = columnOf.constFind(answer.story); column != columnOf.constEnd())
            row.cells[*column] = cellOf(answer);
    }
    // A prompt that is safe needs no further story: proposing one there would only make noise.
    if (covered.level == Level::Safe)
        return row;
    for (const Suggestion &proposal : suggestions.likely(prompt.id)) {
        const auto column = columnOf.constFind(proposal.story);
        if (column != columnOf.constEnd() && row.cells.at(*column).state == CellState::Nothing)
            row.cells[*column].state = CellState::Proposed;
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

QList<CoverageRow> promptRows(const Library &library, const Coverage &coverage,
                              const Suggestions &suggestions, const ColumnOf &columnOf,
                              const CoverageView &view)
{
    QList<CoverageRow> rows;
    for (const PromptGroup &group : groupPrompts(library, coverage.prompts, view.grouping)) {
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
    if (story.status == StoryStatus::Draft) {
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
        row.cells.resize(columns.size());
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const Story *story = library.find(columns.at(i).story);
            if (story && story->hasTag(competency->id))
                row.cells[i] = tagCell(*story, story->hasPrimaryTag(competency->id) ? TagRank::Primary
                                                                                    : TagRank::Secondary);
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
    row.cells.resize(columns.size());
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const Story *story = library.find(columns.at(i).story);
        const PrincipleTag tag = story ? principleTag(*story, covered.competencies) : PrincipleTag();
        if (tag.competency < 0)
            continue;
        row.cells[i] = tagCell(*story, tag.rank);
        row.cells[i].via = static_cast<qint16>(tag.competency);
    }
    return row;
}

QList<CoverageRow> frameworkRows(const Library &library, const QList<CoverageColumn> &columns,
                                 const CoverageView &view)
{
    QList<CoverageRow> rows;
    const std::optional<Framework> framework = shownFramework(library, view);
    if (!framework)
        return rows;
    const QList<PrincipleCoverage> levels = principleLevels(library, *framework);
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

} // namespace

std::optional<Framework> shownFramework(const Library &library, const CoverageView &view)
{
    if (const Framework *named = library.find(view.framework))
        return *named;
    const QList<Framework> all = frameworksInOrder(library);
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

QList<CoverageColumn> coverageColumns(const Library &library)
{
    QList<Story> stories = library.storiesByTitle();
    stories.removeIf([](const Story &story) { return story.status == StoryStatus::Retired; });
    std::stable_sort(stories.begin(), stories.end(), [](const Story &a, const Story &b) {
        const auto order = [](const Story &story) {
            return std::tuple(story.status == StoryStatus::Draft, story.createdAt);
        };
        return order(a) < order(b);
    });
    QList<CoverageColumn> columns;
    columns.reserve(stories.size());
    for (const Story &story : stories)
        columns.append({story.id, story.title, shortTitle(story.title), story.status == StoryStatus::Draft});
    return columns;
}

QList<CoverageRow> coverageRows(const Library &library, const Coverage &coverage,
                                const Suggestions &suggestions, const QList<CoverageColumn> &columns,
                                const CoverageView &view)
{
    if (view.rows == CoverageView::Rows::Competencies)
        return competencyRows(library, coverage, columns, view);
    if (view.rows == CoverageView::Rows::Framework)
        return frameworkRows(library, columns, view);
    ColumnOf columnOf;
    columnOf.reserve(columns.size());
    for (qsizetype i = 0; i < columns.size(); ++i)
        columnOf.insert(columns.at(i).story, i);
    return promptRows(library, coverage, suggestions, columnOf, view);
}

} // namespace storybank
