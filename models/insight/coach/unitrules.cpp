#include "numberfindings.h"
#include "numbertokens.h"
#include "rules.h"

#include <algorithm>

namespace storybank {

namespace {

constexpr qsizetype measureReach = 8; ///< words between "latency" and its number
constexpr qsizetype pairReach = 4;    ///< words between "840" and "in May to 310"
constexpr qsizetype verbReach = 2;    ///< words between "takes" and its number

/// "9 in 100", "3 in a hundred".
bool isShareOf(const ExaminedText &text, qsizetype at)
{
    for (qsizetype behind = at + 2; behind <= at + 3 && behind < text.count(); ++behind) {
        if (text.token(behind).sentence != text.token(at).sentence)
            return false;
        if (text.token(at + 1).word == u"in" && isAmount(text, behind))
            return true;
    }
    return false;
}

/// Whether a number ends without saying of what: followed by a stop or a link word.
bool isBare(const ExaminedText &text, qsizetype at)
{
    if (!isDigits(text.token(at)) || text.token(at).word.back().isLetter() || !isAmount(text, at))
        return false;
    const qsizetype end = text.token(at).end;
    if (isShareOf(text, at))
        return false;
    const bool mark = end < text.text().size() && QStringLiteral("%/×°→-–").contains(text.text().at(end));
    return !mark && unitBehind(text, at).isEmpty();
}

bool needsUnit(const QString &name, const Examined &story)
{
    if (!story.language)
        return false;
    ExaminedText text(name);
    text.find(*story.language);
    // What the name is about stands first ("Cost per run") or before the first link word ("Weekly spend");
    // "Launches stopped by the budget" is about launches.
    qsizetype head = 0;
    while (head < text.count() && !text.covers(WordList::LinkWord, head))
        ++head;
    return text.covers(WordList::NeedsUnit, 0) || (head > 0 && text.covers(WordList::NeedsUnit, head - 1));
}

/// Whether the Result tells a unit that its reader did not take over: "46 kg to 27 kg a day".
bool isUnitTold(const ExaminedText &result, const std::optional<double> &value)
{
    for (qsizetype at = 0; at < result.count(); ++at) {
        bool ok = false;
        const double told = result.token(at).word.toString().remove(u',').toDouble(&ok);
        if (ok && value == told && !isBare(result, at))
            return true;
    }
    return false;
}

/// A share or an index between 0 and 1 needs no unit.
bool isIndex(const std::optional<double> &value)
{
    return value && *value > 0 && *value < 1;
}

/// A number without a unit, or two: "from 840 to 310" is one gap.
struct BareNumbers
{
    qsizetype first = -1; ///< -1 = none
    qsizetype last = -1;
};

/// The bare numbers that begin at `at`; the unit may stand at the second number of a pair only.
BareNumbers bareAt(const ExaminedText &text, qsizetype at)
{
    qsizetype last = at;
    for (qsizetype second = at + 1; last == at && second < text.count() && second <= at + pairReach;
         ++second) {
        if (text.token(second).sentence != text.token(at).sentence)
            break;
        if (text.token(second).word.front().isDigit())
            last = second;
    }
    if (!isBare(text, at) || !isBare(text, last) || text.token(at).word.startsWith(u"0."))
        return {};
    return {at, last};
}

/// "latency … fell from 840 to 310".
BareNumbers bareOfMeasure(const ExaminedText &text, const PhraseHit &measure)
{
    for (qsizetype at = measure.last + 1; at < text.count() && at <= measure.last + measureReach; ++at) {
        if (text.token(at).sentence != text.token(measure.last).sentence)
            break;
        if (!text.token(at).word.front().isDigit())
            continue;
        const bool isTurn = text.covers(WordList::Baseline, at - 1) ||
                            text.covers(WordList::LinkWord, at - 1) || text.covers(WordList::Reached, at - 1);
        if (isTurn || !isBare(text, at)) // "took 22 minutes instead of 40" has told the unit
            return bareAt(text, at);
    }
    return {};
}

/// Whether the measure only describes what is counted: "price tags", "wait lists".
bool isBeforePlural(const ExaminedText &text, const PhraseHit &measure)
{
    const qsizetype next = measure.last + 1;
    if (next >= text.count() || text.token(next).sentence != text.token(measure.last).sentence)
        return false;
    const QStringView word = text.token(next).word;
    return word.size() > 3 && word.endsWith(u's') && !text.covers(WordList::ChangeVerb, next) &&
           !text.covers(WordList::LinkWord, next);
}

/// Whether an earlier number of the sentence has a unit: "takes 12 minutes where it took 40".
bool isUnitToldBefore(const ExaminedText &text, qsizetype at)
{
    for (qsizetype before = at - 1; before >= 0; --before) {
        if (text.token(before).sentence != text.token(at).sentence)
            return false;
        if (text.token(before).word.front().isDigit() && !isBare(text, before))
            return true;
    }
    return false;
}

/// "takes 12 now", "cost about 400".
BareNumbers bareOfVerb(const ExaminedText &text, const PhraseHit &verb)
{
    for (qsizetype at = verb.last + 1; at < text.count() && at <= verb.last + verbReach; ++at) {
        if (text.token(at).sentence != text.token(verb.last).sentence)
            break;
        if (text.token(at).word.front().isDigit())
            return isUnitToldBefore(text, at) ? BareNumbers{} : bareAt(text, at);
    }
    return {};
}

/// Adds the range of the numbers, one for a sentence.
void addBare(const ExaminedText &text, const BareNumbers &numbers, QList<TextRange> &bare)
{
    if (numbers.first < 0)
        return;
    const TextRange sentence = text.sentenceAt(numbers.first);
    const bool known = std::any_of(bare.begin(), bare.end(), [&sentence](const TextRange &one) {
        return sentence.start <= one.start && one.start < sentence.end();
    });
    const qsizetype start = text.token(numbers.first).start;
    if (!known)
        bare.append({start, text.token(numbers.last).end - start});
}

} // namespace

void findNumberWithoutUnit(const Examined &story, QList<Finding> &findings)
{
    const auto &metrics = story.story.metrics;
    for (qsizetype row = 0; row < metrics.size(); ++row) {
        const Metric &metric = metrics.at(row);
        if (metric.result && *metric.result != 0 && metric.unit.isEmpty() && metric.baselineUnit.isEmpty() &&
            !isIndex(metric.result) && needsUnit(metric.name, story) &&
            !isUnitTold(story.result(), metric.result) && !isUnitTold(story.result(), metric.baseline))
            findings.append(metricFinding(story, CoachRule::NumberWithoutUnit, row));
    }
    const ExaminedText &result = story.result();
    QList<TextRange> bare;
    for (const PhraseHit &hit : result.hits(WordList::NeedsUnit)) {
        // "12 rates", "5 times", "price tags": they are counted, not measured
        if ((hit.first == 0 || !isAmount(result, hit.first - 1)) && !isBeforePlural(result, hit))
            addBare(result, bareOfMeasure(result, hit), bare);
    }
    for (const PhraseHit &hit : result.hits(WordList::UnitVerb))
        addBare(result, bareOfVerb(result, hit), bare);
    for (const TextRange &range : std::as_const(bare))
        findings.append(textFinding(story, CoachRule::NumberWithoutUnit, Severity::Warning, range));
}

} // namespace storybank
