#include "numbertokens.h"
#include "rules.h"

#include <algorithm>

namespace storybank {

namespace {

/// Whether a change is told: by a number with its baseline or sign, or by a verb beside a number.
bool isChangeTold(const Examined &story)
{
    if (std::any_of(story.numbers.begin(), story.numbers.end(),
                    [](const ToldNumber &number) { return number.kind != MetricKind::Level; }))
        return true;
    const ExaminedText &result = story.result();
    const auto &hits = result.hits(WordList::ChangeVerb);
    return std::any_of(hits.begin(), hits.end(),
                       [&result](const PhraseHit &hit) { return hasAmountBeside(result, hit.first); });
}

/// A change told of an outcome in its own sentence.
bool isChanged(const ExaminedText &result, const PhraseHit &outcome)
{
    const int sentence = result.token(outcome.first).sentence;
    return result.has(WordList::ChangeVerb, sentence) && hasAmountBeside(result, outcome.first);
}

Finding claim(const ExaminedText &result, const PhraseHit &hit, Severity severity)
{
    const TextRange range = result.range(hit);
    return {CoachRule::ClaimWithoutAttribution,
            severity,
            Place::Result,
            -1,
            range,
            {range},
            {result.words(hit)},
            {}};
}

} // namespace

void findClaimWithoutAttribution(const Examined &story, QList<Finding> &findings)
{
    if (!story.knows(WordList::Evidence) || !story.story.attribution.trimmed().isEmpty() ||
        story.hasAnywhere(WordList::Evidence))
        return;
    const ExaminedText &result = story.result();
    for (const PhraseHit &hit : result.hits(WordList::Causal)) {
        if (!result.token(hit.first).quoted && !result.isNegated(hit.first)) {
            findings.append(claim(result, hit, Severity::Warning));
            return;
        }
    }
    for (const PhraseHit &hit : result.hits(WordList::Outcome)) {
        if (isChanged(result, hit)) {
            findings.append(claim(result, hit, Severity::Hint));
            return;
        }
    }
}

void findNoGuardrail(const Examined &story, QList<Finding> &findings)
{
    if (!story.knows(WordList::Guard) || story.hasAnywhere(WordList::Guard) ||
        story.has(WordList::GoalGuard, {Section::Task, Section::Result}) ||
        story.depth.has(WordList::GoalGuard) || !isChangeTold(story))
        return;
    const ExaminedText &action = story.action();
    for (const PhraseHit &hit : action.hits(WordList::Launch)) {
        if (action.token(hit.first).quoted || action.isNegated(hit.first))
            continue;
        const TextRange range = action.range(hit);
        findings.append({CoachRule::NoGuardrail,
                         Severity::Hint,
                         Place::Action,
                         -1,
                         range,
                         {range},
                         {action.words(hit)},
                         {}});
        return;
    }
}

} // namespace storybank
