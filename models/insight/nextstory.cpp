#include "coverageparts.h"

#include <QHash>

#include <tuple>

namespace storybank {

namespace {

/// In how many rounds each prompt is expected.
QHash<PromptId, int> roundsOf(const Library &library, LoopId scope)
{
    QHash<PromptId, int> rounds;
    for (const Loop &loop : library.loops()) {
        if (scope.isNull() ? loop.past : loop.id != scope)
            continue;
        for (const Round &round : loop.rounds) {
            QSet<PromptId> expected;
            for (const Slot &slot : round.expected)
                expected.insert(slot.prompt);
            for (const PromptId prompt : std::as_const(expected))
                ++rounds[prompt];
        }
    }
    return rounds;
}

} // namespace

QList<NextStory> nextStories(const Library &library, const QList<PromptCoverage> &prompts,
                             const CoverageScope &scope)
{
    const QHash<PromptId, int> rounds = roundsOf(library, scope.loop);
    QHash<CompetencyId, NextStory> open;
    for (const Level level : {Level::Gap, Level::Thin}) {
        for (const PromptCoverage &row : prompts) {
            if (row.level != level)
                continue;
            const QList<CompetencyId> wanted = library.find(row.prompt)->competencies;
            for (const CompetencyId &competency : QSet<CompetencyId>(wanted.begin(), wanted.end())) {
                NextStory &next = open[competency];
                next.prompts.append(row.prompt);
                next.weight += 1 + rounds.value(row.prompt);
                ++(level == Level::Gap ? next.gaps : next.thin);
            }
        }
    }

    QList<NextStory> ranked;
    for (const Competency &competency : library.competenciesInOrder()) {
        if (const auto it = open.constFind(competency.id); it != open.constEnd()) {
            ranked.append(*it);
            ranked.last().competency = competency.id;
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const NextStory &a, const NextStory &b) {
        return std::tuple(a.weight, a.prompts.size(), a.gaps) >
               std::tuple(b.weight, b.prompts.size(), b.gaps);
    });
    return ranked;
}

} // namespace storybank
