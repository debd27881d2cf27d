#include "coverage.h"

#include "coverageparts.h"
#include "matching.h"

#include "domain/spent.h"
#include "domain/text.h"

#include <tuple>

namespace storybank {

namespace {

/// The prompts that the scope looks at, in order.
QList<Prompt> promptsIn(const Library &library, const CoverageScope &scope)
{
    QSet<PromptId> expected;
    if (const Loop *loop = library.find(scope.loop)) {
        for (const Round &round : loop->rounds) {
            for (const Slot &slot : round.expected)
                expected.insert(slot.prompt);
        }
    }
    const QString company = foldedKey(scope.company);
    QList<Prompt> prompts = library.promptsInOrder();
    prompts.removeIf([&](const Prompt &prompt) {
        if (!scope.loop.isNull() && !expected.contains(prompt.id))
            return true;
        if (company.isEmpty())
            return false;
        const QuestionSet *set = library.find(prompt.set);
        const QString &asker = prompt.company.isEmpty() && set ? set->company : prompt.company;
        return !asker.isEmpty() && foldedKey(asker) != company;
    });
    return prompts;
}

bool isBetter(const GradedAnswer &a, const GradedAnswer &b)
{
    // Not judged stands between "does not fit" and the least fit.
    const auto rank = [](const GradedAnswer &answer) {
        return std::tuple(answer.graded.grade, answer.fit ? 2 * *answer.fit : 1, answer.chosen);
    };
    return rank(a) != rank(b) ? rank(a) > rank(b) : a.story < b.story;
}

/// A row for each prompt with its graded answers.
QList<PromptCoverage> gradedRows(const Library &library, const QList<Prompt> &prompts,
                                 const QSet<StoryId> &spent)
{
    QList<PromptCoverage> rows(prompts.size());
    QHash<PromptId, qsizetype> rowOf;
    rowOf.reserve(prompts.size());
    for (qsizetype i = 0; i < prompts.size(); ++i) {
        rows[i].prompt = prompts.at(i).id;
        rowOf.insert(prompts.at(i).id, i);
    }
    for (const Answer &answer : library.answers()) {
        const auto row = rowOf.constFind(answer.prompt);
        const Story *story = row == rowOf.constEnd() ? nullptr : library.find(answer.story);
        if (!story || story->isTrashed())
            continue;
        GradedAnswer graded{answer.id, answer.story, answer.fit, answer.chosen,
                            grade(answer, *story, prompts.at(*row))};
        graded.unspent = graded.graded.grade;
        if (spent.contains(answer.story))
            graded.graded = {Grade::None, Cap::Spent, false};
        rows[*row].answers.append(graded);
    }
    for (PromptCoverage &row : rows) {
        std::sort(row.answers.begin(), row.answers.end(), isBetter);
        row.level = tallyOf(row.answers).level();
    }
    return rows;
}

/// Fills in which prompts have a story of their own when no story is used twice. Gives how many.
int matchDistinct(QList<PromptCoverage> &rows)
{
    QList<qsizetype> byId; // prompts and stories in the order of ids, so that ties fall the same everywhere
    QMap<StoryId, int> stories;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).level == Level::Gap)
            continue;
        byId.append(i);
        for (const GradedAnswer &answer : rows.at(i).answers) {
            if (answer.graded.grade != Grade::None)
                stories.insert(answer.story, 0);
        }
    }
    std::sort(byId.begin(), byId.end(),
              [&rows](qsizetype a, qsizetype b) { return rows.at(a).prompt < rows.at(b).prompt; });
    const QList<StoryId> storyIds = stories.keys();
    for (int i = 0; i < storyIds.size(); ++i)
        stories[storyIds.at(i)] = i;

    QList<MatchEdge> edges;
    for (int left = 0; left < byId.size(); ++left) {
        for (const GradedAnswer &answer : rows.at(byId.at(left)).answers) {
            if (answer.graded.grade != Grade::None)
                edges.append({left, stories.value(answer.story), static_cast<int>(answer.graded.grade),
                              answer.chosen});
        }
    }
    const QList<int> partners =
        bestMatching(static_cast<int>(byId.size()), static_cast<int>(storyIds.size()), edges);
    int distinct = 0;
    for (int left = 0; left < byId.size(); ++left) {
        PromptCoverage &row = rows[byId.at(left)];
        row.sharesStory = partners.at(left) < 0;
        if (!row.sharesStory) {
            row.matched = storyIds.at(partners.at(left));
            ++distinct;
        }
    }
    return distinct;
}

void count(Coverage &coverage)
{
    for (qsizetype i = 0; i < coverage.prompts.size(); ++i) {
        const PromptCoverage &row = coverage.prompts.at(i);
        coverage.rowOf.insert(row.prompt, i);
        qsizetype graded = 0;
        for (const GradedAnswer &answer : row.answers) {
            ++(answer.fit ? coverage.judged : coverage.notJudged);
            graded += answer.graded.grade != Grade::None ? 1 : 0;
        }
        if (graded == 1)
            coverage.onOneStory.append(row.prompt);
        switch (row.level) {
        case Level::Safe:
            ++coverage.safe;
            break;
        case Level::Covered:
            ++coverage.covered;
            break;
        case Level::Thin:
            ++coverage.thin;
            break;
        case Level::Gap:
            ++coverage.gaps;
            break;
        }
    }
}

} // namespace

const PromptCoverage *Coverage::find(PromptId prompt) const
{
    const auto row = rowOf.constFind(prompt);
    return row == rowOf.constEnd() ? nullptr : &prompts.at(*row);
}

Coverage coverage(const Library &library, const CoverageScope &scope, const QSet<StoryId> &without)
{
    const QSet<StoryId> spent = spentStories(library.settings()) + without;
    Coverage result;
    result.spent = spent;
    result.prompts = gradedRows(library, promptsIn(library, scope), spent);
    result.distinct = matchDistinct(result.prompts);
    result.competencies = competencyLevels(library, result.prompts, spent);
    result.critical = criticalStories(result.prompts);
    result.nextStories = nextStories(library, result.prompts, scope);
    count(result);
    return result;
}

} // namespace storybank
