#include "numbertokens.h"
#include "rules.h"

#include <algorithm>
#include <array>

namespace storybank {

namespace {

constexpr qsizetype harmReach = 4;   ///< words between "no" and "patient was ever lost"
constexpr qsizetype thanksReach = 2; ///< words between "thanks to my" and "two colleagues"
constexpr qsizetype changeReach = 6; ///< words between "sales" and "in both halves rose"
constexpr qsizetype deedReach = 3;   ///< words between "my plan" and "has finally doubled"
constexpr qsizetype groupReach = 3;  ///< words between "the other" and "two branches"

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

/// A result set beside something that is not the teller's own past: "against 44 % in the other class", and
/// not "against 44 % the year before".
bool isSetBeside(const ExaminedText &text)
{
    const auto &all = text.hits(WordList::Contrast);
    return std::any_of(all.begin(), all.end(), [&text](const PhraseHit &hit) {
        for (qsizetype at = hit.last + 1; at < text.count(); ++at) {
            if (text.token(at).sentence != text.token(hit.last).sentence)
                break;
            if (text.covers(WordList::Period, at))
                return false;
        }
        return true;
    });
}

/// What did not have the change did not move: "the branches without it stayed at 31 %". That complaints
/// stayed at four is a guardrail and no evidence.
bool isOtherUnmoved(const ExaminedText &text)
{
    const auto &all = text.hits(WordList::Unmoved);
    return std::any_of(all.begin(), all.end(), [&text](const PhraseHit &hit) {
        const int sentence = text.token(hit.first).sentence;
        return text.has(WordList::Comparator, sentence) || text.has(WordList::Contrast, sentence) ||
               text.has(WordList::Outcome, sentence) || text.has(WordList::GoalGuard, sentence);
    });
}

/// Whether anything shows how the teller knows. How it was before is no evidence.
bool isEvidenceTold(const Examined &story)
{
    const ExaminedText &result = story.result();
    if (story.depth.has(WordList::Evidence) ||
        story.has(WordList::Evidence, {Section::Task, Section::Action, Section::Result, Section::Learning}))
        return true;
    const bool group =
        std::any_of(story.sections.begin() + 1, story.sections.end(), [](const ExaminedText &text) {
            return text.pair(WordList::Comparator, WordList::Group, groupReach).has_value();
        });
    return group || isOtherUnmoved(result) || isSetBeside(result) || isSetBeside(story.depth);
}

/// A change told of an outcome: its verb stands beside it, an amount in the sentence.
bool isChanged(const ExaminedText &result, const PhraseHit &outcome)
{
    const auto &verbs = result.hits(WordList::ChangeVerb);
    const bool changed = std::any_of(verbs.begin(), verbs.end(), [&](const PhraseHit &verb) {
        return result.token(verb.first).sentence == result.token(outcome.first).sentence &&
               verb.first <= outcome.last + changeReach && outcome.first <= verb.last + changeReach;
    });
    return changed && hasAmountBeside(result, outcome.first);
}

/// Whether it is said what must not get worse. How things stood before says nothing of it.
bool isGuardTold(const Examined &story)
{
    constexpr std::array after{Section::Task, Section::Action, Section::Result, Section::Learning};
    const auto guards = [](const ExaminedText &text) {
        return text.has(WordList::Guard) || text.pair(WordList::Negation, WordList::Harm, harmReach);
    };
    return guards(story.depth) || std::any_of(after.begin(), after.end(),
                                              [&](Section section) { return guards(story.of(section)); });
}

/// Whether it thanks others: "thanks to my two colleagues".
bool isThanks(const ExaminedText &text, const PhraseHit &cause)
{
    for (qsizetype at = cause.last + 1; at < text.count() && at <= cause.last + thanksReach; ++at) {
        if (text.token(at).sentence == text.token(cause.last).sentence && text.covers(WordList::Person, at))
            return true;
    }
    return false;
}

/// "Thanks to my letters" of anything, "my plan brought" with what it brought.
std::optional<PhraseHit> ownCause(const ExaminedText &result)
{
    for (const PhraseHit &hit : result.hits(WordList::Causal)) {
        if (!result.token(hit.first).quoted && !result.isNegated(hit.first) && !isThanks(result, hit))
            return hit;
    }
    const std::optional<PhraseHit> deed = result.pair(WordList::OwnDeed, WordList::Brought, deedReach);
    const bool effect = deed && (hasAmountBeside(result, deed->first) ||
                                 result.has(WordList::Outcome, result.token(deed->first).sentence));
    return effect ? deed : std::nullopt;
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
        isEvidenceTold(story))
        return;
    const ExaminedText &result = story.result();
    if (const std::optional<PhraseHit> hit = ownCause(result)) {
        findings.append(claim(result, *hit, Severity::Warning));
        return;
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
    if (!story.knows(WordList::Guard) || isGuardTold(story) ||
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
