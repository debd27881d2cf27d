#include "numberfindings.h"
#include "numbertokens.h"
#include "rules.h"

#include <algorithm>
#include <cmath>

namespace storybank {

namespace {

constexpr qsizetype numberReach = 3; ///< words between "is down to" and its number
constexpr qsizetype rateReach = 3;   ///< words between "85" and "kilos a week"
constexpr qsizetype stateReach = 8;  ///< words between "today" and "12 minutes"

bool hasAnyResult(const QList<Metric> &metrics)
{
    return std::any_of(metrics.begin(), metrics.end(),
                       [](const Metric &metric) { return metric.result.has_value(); });
}

/// For a language that the coach does not read: any digit, or a Chinese numeral, may be the number.
bool hasNumeral(const QString &text)
{
    static const QString chinese = QStringLiteral("一二三四五六七八九十百千万億亿兩两半");
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isNumber() || chinese.contains(c); });
}

const ToldNumber *toldAt(const Examined &story, qsizetype place)
{
    const auto found = std::find_if(story.numbers.begin(), story.numbers.end(), [place](const ToldNumber &n) {
        return n.start <= place && place < n.end;
    });
    return found == story.numbers.end() ? nullptr : &*found;
}

/// The first number behind the phrase, at most a few words away; -1 when there is none.
qsizetype numberBehind(const ExaminedText &text, const PhraseHit &hit)
{
    for (qsizetype at = hit.last + 1; at <= hit.last + numberReach && at < text.count(); ++at) {
        if (text.token(at).sentence != text.token(hit.last).sentence)
            return -1;
        if (text.token(at).word.front().isDigit() || text.covers(WordList::NumberWord, at))
            return at;
    }
    return -1;
}

/// The range of a number with its unit.
TextRange numberRange(const ExaminedText &text, qsizetype at)
{
    qsizetype last = at;
    const QString unit = unitBehind(text, at);
    while (last + 1 < text.count() && text.token(last + 1).sentence == text.token(at).sentence &&
           text.covers(WordList::NumberWord, last + 1))
        ++last;
    qsizetype end = text.token(last).end;
    const qsizetype place = unit.isEmpty() ? -1 : text.text().indexOf(unit, end, Qt::CaseInsensitive);
    if (place >= 0 && place <= end + 1) {
        end = place + unit.size();
        if (last + 1 < text.count() && text.token(last + 1).start == place)
            end = text.token(last + 1).end;
    }
    return {text.token(at).start, end - text.token(at).start};
}

/// The row of the metric that holds this number as a bare level; -1 when there is none.
qsizetype levelRow(const Examined &story, const QString &digits)
{
    bool ok = false;
    const double value = QString(digits).remove(u',').toDouble(&ok);
    const auto &metrics = story.story.metrics;
    const auto row = std::find_if(metrics.begin(), metrics.end(), [&](const Metric &metric) {
        return ok && metric.kind == MetricKind::Level && metric.result && *metric.result == value;
    });
    return row == metrics.end() ? -1 : row - metrics.begin();
}

/// Whether the story tells elsewhere what the number was before.
bool isBaselineTold(const Examined &story, qsizetype at)
{
    const ExaminedText &result = story.result();
    const WordToken &token = result.token(at);
    const ToldNumber *told = toldAt(story, token.start);
    if ((told && told->baseline) || result.has(WordList::Baseline, token.sentence))
        return true;
    const auto &metrics = story.story.metrics;
    bool ok = false;
    const double value = token.word.toString().remove(u',').toDouble(&ok);
    if (ok && std::any_of(metrics.begin(), metrics.end(), [value](const Metric &metric) {
            return metric.baseline && metric.result && *metric.result == value;
        }))
        return true;
    const QString unit = unitBehind(result, at);
    return hasNumberOf(story.of(Section::Situation), unit) || hasNumberOf(story.of(Section::Task), unit);
}

/// "85 kilos a week", "three a month".
bool isTimeRate(const ExaminedText &text, qsizetype at)
{
    if (!isDigits(text.token(at)) && !text.covers(WordList::NumberWord, at))
        return false;
    for (qsizetype behind = at + 2; behind <= at + rateReach && behind < text.count(); ++behind) {
        if (text.token(behind).sentence != text.token(at).sentence)
            return false;
        if (text.covers(WordList::TimeUnit, behind) && text.covers(WordList::RateWord, behind - 1))
            return true;
    }
    return false;
}

/// Whether the number is of a kind that is read against what it was: a share, money, a time, or a rate.
bool isMeasure(const ExaminedText &text, qsizetype at)
{
    if (!isDigits(text.token(at)) && !text.covers(WordList::NumberWord, at))
        return false;
    const QString unit = unitBehind(text, at);
    if (unit == u"%" || (unit.size() == 1 && unit.front().category() == QChar::Symbol_Currency))
        return true;
    return isTimeRate(text, at) || (at + 1 < text.count() && text.covers(WordList::TimeUnit, at + 1));
}

/// "Today it takes 12 minutes", "we throw away 85 kilos a week": a state that is told without the one before.
/// -1 when the Result tells any change.
qsizetype stateTold(const Examined &story)
{
    const ExaminedText &result = story.result();
    if (std::any_of(story.numbers.begin(), story.numbers.end(),
                    [](const ToldNumber &number) { return number.kind != MetricKind::Level; }) ||
        result.has(WordList::Baseline) || result.has(WordList::ChangeVerb))
        return -1;
    for (qsizetype at = 0; at < result.count(); ++at) {
        if (isTimeRate(result, at) && !result.has(WordList::Guard, result.token(at).sentence) &&
            !isBaselineTold(story, at))
            return at;
    }
    for (const PhraseHit &hit : result.hits(WordList::Present)) {
        const qsizetype end = std::min(result.count(), hit.last + 1 + stateReach);
        for (qsizetype at = hit.last + 1; at < end; ++at) {
            if (result.token(at).sentence != result.token(hit.last).sentence)
                break;
            if (isMeasure(result, at) && !isBaselineTold(story, at))
                return at;
        }
    }
    return -1;
}

bool isAnyMetricTimed(const QList<Metric> &metrics)
{
    return std::any_of(metrics.begin(), metrics.end(), [](const Metric &metric) {
        return !metric.period.isEmpty() || metric.unit.contains(u'/') ||
               metric.unit.contains(QStringLiteral("per "));
    });
}

/// Whether a word of time stands in the Result outside the numbers themselves ("3 h → 15 min" is no period).
bool hasPeriod(const Examined &story)
{
    const ExaminedText &result = story.result();
    const auto &hits = result.hits(WordList::Period);
    const bool worded = std::any_of(hits.begin(), hits.end(), [&](const PhraseHit &hit) {
        return !toldAt(story, result.token(hit.first).start) && !isRate(result, hit);
    });
    if (worded)
        return true;
    return std::any_of(result.tokens().begin(), result.tokens().end(), [](const WordToken &token) {
        return token.word.size() == 4 && token.word.startsWith(u"20") && isDigits(token);
    });
}

/// The same of a goal, in which "under ten days" is no period either.
bool hasPeriod(const ExaminedText &goal)
{
    const auto &hits = goal.hits(WordList::Period);
    return std::any_of(hits.begin(), hits.end(), [&goal](const PhraseHit &hit) {
        return !isRate(goal, hit) && !isMeasured(goal, hit);
    });
}

/// The place of the first number that tells a change; none without one.
std::optional<TextRange> changeTold(const Examined &story)
{
    for (const ToldNumber &number : story.numbers) {
        if (number.kind != MetricKind::Level)
            return TextRange{number.start, number.end - number.start};
    }
    const ExaminedText &result = story.result();
    for (const PhraseHit &hit : result.hits(WordList::ChangeVerb)) {
        for (qsizetype at = hit.last + 1; at < result.count(); ++at) {
            if (result.token(at).sentence != result.token(hit.last).sentence)
                break;
            if (isDigits(result.token(at)) && isAmount(result, at))
                return numberRange(result, at);
        }
    }
    return std::nullopt;
}

} // namespace

void findResultWithoutNumber(const Examined &story, QList<Finding> &findings)
{
    const ExaminedText &result = story.result();
    if (result.isEmpty() || hasAnyResult(story.story.metrics))
        return;
    if (!story.language) {
        if (!hasNumeral(result.text()))
            findings.append(
                textFinding(story, CoachRule::ResultWithoutNumber, Severity::Hint, result.whole()));
        return;
    }
    for (qsizetype at = 0; at < result.count(); ++at) {
        if (isAmount(result, at))
            return;
    }
    findings.append(textFinding(story, CoachRule::ResultWithoutNumber, Severity::Warning, result.whole()));
}

void findNumberWithoutBaseline(const Examined &story, QList<Finding> &findings)
{
    const qsizetype before = findings.size();
    const auto &metrics = story.story.metrics;
    for (qsizetype row = 0; row < metrics.size(); ++row) {
        const Metric &metric = metrics.at(row);
        if (metric.kind == MetricKind::Pair && metric.result && !metric.baseline)
            findings.append(metricFinding(story, CoachRule::NumberWithoutBaseline, row));
    }
    const ExaminedText &result = story.result();
    for (const PhraseHit &hit : result.hits(WordList::Reached)) {
        const qsizetype at = numberBehind(result, hit);
        if (at < 0 || isBaselineTold(story, at))
            continue;
        const qsizetype row = levelRow(story, result.token(at).word.toString());
        findings.append(row >= 0 ? metricFinding(story, CoachRule::NumberWithoutBaseline, row)
                                 : textFinding(story, CoachRule::NumberWithoutBaseline, Severity::Warning,
                                               numberRange(result, at)));
    }
    const qsizetype at = stateTold(story);
    if (at >= 0 && findings.size() == before)
        findings.append(
            textFinding(story, CoachRule::NumberWithoutBaseline, Severity::Hint, numberRange(result, at)));
}

void findNumberWithoutPeriod(const Examined &story, QList<Finding> &findings)
{
    if (!story.knows(WordList::Period) || isAnyMetricTimed(story.story.metrics) || hasPeriod(story) ||
        hasPeriod(story.of(Section::Task)))
        return;
    if (const std::optional<TextRange> range = changeTold(story))
        findings.append(textFinding(story, CoachRule::NumberWithoutPeriod, Severity::Hint, *range));
}

} // namespace storybank
