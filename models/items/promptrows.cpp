#include "promptrows.h"

#include "wording/names.h"

#include "insight/matching.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct PromptText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::PromptRows)
};

/// The answer that stands for the prompt: what the owner chose, as long as it counts, else the best one.
const GradedAnswer *bestAnswer(const PromptCoverage &covered)
{
    const GradedAnswer *best = nullptr;
    for (const GradedAnswer &answer : covered.answers) {
        if (answer.graded.grade == Grade::None)
            continue;
        if (answer.chosen)
            return &answer;
        best = best ? best : &answer;
    }
    return best;
}

} // namespace

PromptRow makePromptRow(const Library &library, const PromptCoverage &covered, const Prompt &prompt,
                        const Suggestions &suggestions)
{
    PromptRow row;
    row.id = prompt.id;
    row.name = prompt.displayName();
    row.text = prompt.text;
    row.level = covered.level;
    row.sharesStory = covered.sharesStory;
    if (const Competency *first = firstCompetency(library, prompt)) {
        row.competency = first->name;
        row.hue = first->hue;
    }
    row.competencies = prompt.competencies;
    row.set = prompt.set;
    row.company = askingCompany(library, prompt);
    row.round = prompt.round;
    row.category = prompt.category;
    row.difficulty = prompt.difficulty;
    if (const GradedAnswer *best = bestAnswer(covered)) {
        const Story *story = library.find(best->story);
        row.bestStory = best->story;
        row.bestTitle = story ? story->title : QString();
        row.bestFit = best->fit;
    }
    for (const FollowUp &followUp : prompt.followUps)
        row.repliesReady += followUp.ready;
    row.replies = static_cast<int>(prompt.followUps.size());
    row.toJudge = static_cast<int>(std::count_if(covered.answers.begin(), covered.answers.end(),
                                                 [](const GradedAnswer &answer) { return !answer.fit; }));
    if (covered.level != Level::Safe)
        row.toJudge += static_cast<int>(suggestions.likely(prompt.id).size());
    return row;
}

int distinctStories(const Coverage &coverage, const QList<PromptId> &prompts)
{
    QHash<StoryId, int> column;
    QList<MatchEdge> edges;
    for (int i = 0; i < prompts.size(); ++i) {
        const PromptCoverage *covered = coverage.find(prompts.at(i));
        if (!covered)
            continue;
        for (const GradedAnswer &answer : covered->answers) {
            if (answer.graded.grade == Grade::None)
                continue;
            const int right = column.value(answer.story, static_cast<int>(column.size()));
            column.insert(answer.story, right);
            edges.append({i, right, static_cast<int>(answer.graded.grade), answer.chosen});
        }
    }
    const QList<int> partners =
        bestMatching(static_cast<int>(prompts.size()), static_cast<int>(column.size()), edges);
    return static_cast<int>(partners.size() - partners.count(-1));
}

PromptHead makePromptHead(const Library &library, const Coverage &coverage, const PromptGroup &group)
{
    PromptHead head{group.key, group.name, group.hue, group.set, group.competency, 0, false, 0, {}};
    for (const PromptId id : group.prompts) {
        const PromptCoverage *covered = coverage.find(id);
        head.levels.append(covered ? covered->level : Level::Gap);
        head.answered += head.levels.last() != Level::Gap;
    }
    const QuestionSet *set = library.find(group.set);
    if (set && set->distinctStories) {
        head.wantsDistinct = true;
        head.distinct = distinctStories(coverage, group.prompts);
    }
    return head;
}

QString promptCellText(const PromptRow &row, int column)
{
    switch (column) {
    case PromptModel::NameColumn:
        return row.name;
    case PromptModel::CompetencyColumn:
        return row.competency;
    case PromptModel::CompanyColumn:
        return row.company.isEmpty() ? PromptText::tr("Any") : row.company;
    case PromptModel::RoundColumn:
        return row.round;
    case PromptModel::DifficultyColumn:
        return difficultyName(row.difficulty);
    case PromptModel::StoryColumn:
        return row.bestStory.isNull() ? PromptText::tr("No story yet") : shortTitle(row.bestTitle);
    case PromptModel::RepliesColumn:
        return row.replies == 0 ? PromptText::tr("none")
                                : PromptText::tr("%1 of %2").arg(row.repliesReady).arg(row.replies);
    default:
        return {};
    }
}

QVariant promptSortValue(const PromptRow &row, int column)
{
    switch (column) {
    case PromptModel::LevelColumn:
        return static_cast<int>(row.level);
    case PromptModel::DifficultyColumn:
        return static_cast<int>(row.difficulty);
    case PromptModel::StoryColumn:
        return row.bestTitle;
    case PromptModel::RepliesColumn:
        return row.replies == 0 ? -1.0 : static_cast<double>(row.repliesReady) / row.replies;
    default:
        return promptCellText(row, column);
    }
}

QString promptSentence(const PromptRow &row)
{
    QStringList parts{row.name, row.competency, row.company, row.round, difficultyName(row.difficulty)};
    parts.removeAll(QString());
    if (!row.bestStory.isNull()) {
        parts.append(PromptText::tr("best story %1").arg(row.bestTitle));
        if (row.bestFit)
            parts.append(PromptText::tr("fit %1 of 5").arg(*row.bestFit));
    }
    if (row.replies > 0)
        parts.append(PromptText::tr("%1 of %2 replies ready").arg(row.repliesReady).arg(row.replies));
    parts.append(levelName(row.level).toLower());
    return parts.join(PromptText::tr(", "));
}

} // namespace storybank
