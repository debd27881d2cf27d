#include "numbertokens.h"

#include <algorithm>

namespace storybank {

namespace {

constexpr int periodReach = 2;       ///< words between "within" and the number
constexpr qsizetype amountReach = 2; ///< words between "ten" and "working days"
constexpr qsizetype rateReach = 3;   ///< words between "three" and "a week"

bool isYear(QStringView word)
{
    return word.size() == 4 && (word.startsWith(u"19") || word.startsWith(u"20")) &&
           std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

bool sameSentence(const ExaminedText &text, qsizetype a, qsizetype b)
{
    return b >= 0 && b < text.count() && text.token(a).sentence == text.token(b).sentence;
}

/// The last word of the number that begins at `at`: "forty" "two", "a third".
qsizetype endOfNumber(const ExaminedText &text, qsizetype at)
{
    while (sameSentence(text, at, at + 1) &&
           (text.covers(WordList::NumberWord, at + 1) || isDigits(text.token(at + 1))))
        ++at;
    return at;
}

/// "in two weeks", "three months later": how long it took, no outcome.
bool isStretchOfTime(const ExaminedText &text, qsizetype at)
{
    const qsizetype last = endOfNumber(text, at);
    qsizetype unit = last + 1;
    if (sameSentence(text, at, unit) && !text.covers(WordList::TimeUnit, unit))
        ++unit; // "two working days"
    if (!sameSentence(text, at, unit) || !text.covers(WordList::TimeUnit, unit))
        return false;
    if (sameSentence(text, at, unit + 1) && text.covers(WordList::PeriodTail, unit + 1))
        return true;
    for (qsizetype before = at - 1; before >= at - periodReach; --before) {
        if (sameSentence(text, at, before) && text.covers(WordList::PeriodLead, before))
            return true;
    }
    return false;
}

/// The number up to `reach` words before `at` in its sentence; -1 when there is none.
qsizetype amountBefore(const ExaminedText &text, qsizetype at, qsizetype reach)
{
    for (qsizetype before = at - 1; before >= at - reach && sameSentence(text, at, before); --before) {
        if (text.covers(WordList::NumberWord, before) || isDigits(text.token(before)))
            return before;
    }
    return -1;
}

QChar charAt(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text.at(at) : QChar();
}

QString singular(QStringView word)
{
    return (word.size() > 3 && word.endsWith(u's') ? word.chopped(1) : word).toString();
}

} // namespace

bool isDigits(const WordToken &token)
{
    return std::all_of(token.word.begin(), token.word.end(),
                       [](QChar c) {
                           return c.isDigit() || c == u'.' || c == u',' || c == u'k' || c == u'm' ||
                                  c == u'x';
                       }) &&
           token.word.front().isDigit();
}

bool isAmount(const ExaminedText &text, qsizetype at)
{
    const WordToken &token = text.token(at);
    if (isDigits(token))
        return !isYear(token.word) && !isStretchOfTime(text, at);
    // "9h", "40ms", "5pp": digits that run into their unit
    if (token.word.front().isDigit() && token.word.back().isLetter())
        return !token.word.endsWith(u"st") && !token.word.endsWith(u"nd") && !token.word.endsWith(u"rd") &&
               !token.word.endsWith(u"th");
    return text.covers(WordList::NumberWord, at) && !isStretchOfTime(text, at);
}

bool hasAmountBeside(const ExaminedText &text, qsizetype at)
{
    qsizetype first = at;
    while (sameSentence(text, at, first - 1))
        --first;
    for (qsizetype i = first; sameSentence(text, at, i); ++i) {
        if (isAmount(text, i))
            return true;
    }
    return false;
}

bool isRate(const ExaminedText &text, const PhraseHit &period)
{
    const qsizetype word = period.first - 1;
    if (!text.covers(WordList::TimeUnit, period.first) || !sameSentence(text, period.first, word) ||
        !text.covers(WordList::RateWord, word) || amountBefore(text, word, rateReach) < 0)
        return false;
    const bool led = sameSentence(text, word, word - 1) && text.covers(WordList::PeriodLead, word - 1);
    const bool ended =
        sameSentence(text, word, period.last + 1) && text.covers(WordList::PeriodTail, period.last + 1);
    return !led && !ended;
}

bool isMeasured(const ExaminedText &text, const PhraseHit &period)
{
    if (!text.covers(WordList::TimeUnit, period.first))
        return false;
    const qsizetype amount = amountBefore(text, period.first, amountReach);
    return amount >= 0 && !isStretchOfTime(text, amount);
}

QString unitBehind(const ExaminedText &text, qsizetype at)
{
    const qsizetype last = endOfNumber(text, at);
    qsizetype behind = text.token(last).end;
    while (charAt(text.text(), behind).isSpace() && charAt(text.text(), behind) != u'\n')
        ++behind;
    const QChar mark = charAt(text.text(), behind);
    if (mark == u'%' || mark == u'°' || mark.category() == QChar::Symbol_Currency)
        return mark;
    const QChar before = charAt(text.text(), text.token(at).start - 1);
    if (before.category() == QChar::Symbol_Currency)
        return before;
    const WordToken &number = text.token(last);
    if (number.word.front().isDigit() && number.word.back().isLetter())
        return QString(number.word.back());
    if (!sameSentence(text, last, last + 1) || text.token(last + 1).start != behind ||
        text.covers(WordList::LinkWord, last + 1))
        return {};
    return singular(text.token(last + 1).word);
}

bool hasNumberOf(const ExaminedText &text, const QString &unit)
{
    for (qsizetype i = 0; i < text.count(); ++i) {
        const WordToken &token = text.token(i);
        if ((token.word.front().isDigit() || text.covers(WordList::NumberWord, i)) &&
            unitBehind(text, i) == unit)
            return true;
    }
    return false;
}

} // namespace storybank
