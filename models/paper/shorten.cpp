#include "shorten.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <array>

namespace storybank::paper {

namespace {

const QString ellipsis = QStringLiteral("…");

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u'؟';
}

bool endsWideSentence(QChar c)
{
    return c == u'。' || c == u'！' || c == u'？';
}

bool closesQuote(QChar c)
{
    return c == u'”' || c == u'"' || c == u'’' || c == u')' || c == u'」' || c == u'»';
}

/// "a.m.", "e.g.", "J.": a stop after a single letter ends no sentence.
bool isAbbreviation(const QString &text, qsizetype stop)
{
    return text.at(stop) == u'.' && stop >= 1 && text.at(stop - 1).isLetter() &&
           (stop == 1 || !text.at(stop - 2).isLetterOrNumber());
}

bool isSentenceEnd(const QString &text, qsizetype at)
{
    if (endsWideSentence(text.at(at)))
        return true;
    if (!endsSentence(text.at(at)) || isAbbreviation(text, at))
        return false;
    qsizetype next = at + 1;
    while (next < text.size() && (closesQuote(text.at(next)) || endsSentence(text.at(next))))
        ++next;
    if (next >= text.size())
        return true;
    if (!text.at(next).isSpace())
        return false;
    while (next < text.size() && text.at(next).isSpace())
        ++next;
    return next >= text.size() || !text.at(next).isLower();
}

void appendSentences(const QString &line, QStringList &sentences)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (!isSentenceEnd(line, i))
            continue;
        while (i + 1 < line.size() && (closesQuote(line.at(i + 1)) || endsSentence(line.at(i + 1))))
            ++i;
        sentences.append(line.mid(start, i + 1 - start).trimmed());
        start = i + 1;
    }
    const QString rest = line.mid(start).trimmed();
    if (!rest.isEmpty())
        sentences.append(rest);
}

QString withoutLastStop(QString text)
{
    while (text.endsWith(u'.') || text.endsWith(u';') || text.endsWith(u',') || text.endsWith(u':') ||
           text.endsWith(u'。') || text.endsWith(u'，') || text.endsWith(u'、'))
        text.chop(1);
    return text.trimmed();
}

QString withStop(const QString &text)
{
    const QString bare = withoutLastStop(text);
    if (bare.isEmpty() || endsSentence(bare.back()) || endsWideSentence(bare.back()) ||
        closesQuote(bare.back()))
        return bare;
    return bare + (bare.back().script() == QChar::Script_Han ? u'。' : u'.');
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

/// Where clauses end: a comma or semicolon with a space after it, dashes with spaces, a colon; the wide ones
/// anywhere.
QList<qsizetype> clauseEnds(const QString &sentence)
{
    static const QRegularExpression separator(QStringLiteral("[,;:،؛](?=\\s)|\\s[–—](?=\\s)|[，；：、]"));
    QList<qsizetype> ends;
    auto matches = separator.globalMatch(sentence);
    while (matches.hasNext())
        ends.append(matches.next().capturedStart());
    ends.append(sentence.size());
    return ends;
}

bool isIntroduction(const QString &clause)
{
    static const QRegularExpression opener(
        QStringLiteral(
            "^(when|while|after|before|because|since|although|though|as|if|once|until|in|at|on|during|by|"
            "for|within|then|next|so|but|first|later)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return opener.match(clause).hasMatch();
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

qsizetype wordsIn(const QString &text)
{
    return text.isEmpty() ? 0 : text.count(u' ') + 1;
}

/// Clauses from the front as long as they fit, without an introduction that alone would fit; empty when none
/// does.
QString leadingClauses(const QString &sentence, int limit)
{
    const QList<qsizetype> ends = clauseEnds(sentence);
    qsizetype start = 0;
    if (ends.size() > 1 && isIntroduction(sentence.left(ends.first())))
        start = ends.first() + 1;
    qsizetype end = -1;
    for (const qsizetype candidate : ends) {
        if (candidate > start && candidate - start <= limit && !partsANumber(sentence, candidate))
            end = candidate;
    }
    const QString kept = end < 0 ? QString() : sentence.mid(start, end - start).trimmed();
    const bool saysSomething =
        wordsIn(kept) >= 3 || (!kept.isEmpty() && kept.at(0).script() == QChar::Script_Han);
    return saysSomething ? capitalised(kept) : QString();
}

/// The longest beginning that ends before a joining word; empty when there is none of a third of the limit.
QString beforeJoiningWord(const QString &clause, int limit)
{
    static const QRegularExpression joining(QStringLiteral(
        "\\s(and|but|so|because|which|who|while|when|where|until|before|after|with|without|for)\\s"));
    qsizetype end = -1;
    auto matches = joining.globalMatch(clause);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool beforeNumber =
            match.capturedEnd() < clause.size() && !clause.at(match.capturedEnd()).isLetter();
        if (match.capturedStart() <= limit && !beforeNumber &&
            !partsANumber(clause, match.capturedStart() + 1))
            end = match.capturedStart();
    }
    const QString kept = clause.left(std::max<qsizetype>(end, 0)).trimmed();
    return kept.size() * 3 >= limit && wordsIn(kept) >= 3 ? kept : QString();
}

/// The last place at `most` or before where a boundary of the type is and that `allowed` does not rule out; 0
/// when there is none.
template<typename Allowed>
qsizetype lastBoundary(QTextBoundaryFinder::BoundaryType type, const QString &text, qsizetype most,
                       const Allowed &allowed)
{
    QTextBoundaryFinder finder(type, text);
    qsizetype last = 0;
    for (qsizetype at = finder.toNextBoundary(); at > 0 && at <= most; at = finder.toNextBoundary()) {
        if (allowed(at))
            last = at;
    }
    return last;
}

qsizetype lastBoundary(QTextBoundaryFinder::BoundaryType type, const QString &text, qsizetype most)
{
    return lastBoundary(type, text, most, [](qsizetype) { return true; });
}

QString cutAtWord(const QString &text, int limit)
{
    const QString kept = beginningOf(text, limit - 1);
    return (kept.isEmpty() ? text.left(lastBoundary(QTextBoundaryFinder::Grapheme, text, limit - 1)) : kept) +
           ellipsis;
}

QString withoutParentheses(QString sentence)
{
    static const QRegularExpression parenthesis(QStringLiteral("\\s*[(（][^()（）]*[)）]"));
    return sentence.remove(parenthesis).trimmed();
}

/// Whether digits stand on both sides, with at most one sign between them: "1,200", "1.8", "09:30", "5–7"; or
/// at the left a sign that belongs to the digit at the right: "-20".
bool isInsideDigits(const QString &text, qsizetype at)
{
    const auto isDigitAt = [&text](qsizetype i) { return i >= 0 && i < text.size() && text.at(i).isDigit(); };
    const auto joins = [&text](qsizetype i) {
        static constexpr std::array signs{u'.', u',', u'\'', u'’', u':', u'/', u'٫', u'٬'};
        if (i < 0 || i >= text.size())
            return false;
        return text.at(i).category() == QChar::Punctuation_Dash ||
               std::find(signs.begin(), signs.end(), text.at(i).unicode()) != signs.end();
    };
    if (isDigitAt(at - 1))
        return isDigitAt(at) || (joins(at) && isDigitAt(at + 1));
    if (!isDigitAt(at) || at < 1)
        return false;
    const bool isMinus = text.at(at - 1).category() == QChar::Punctuation_Dash;
    return isMinus || (joins(at - 1) && isDigitAt(at - 2));
}

/// The signs before and after a place, without white space; null at an end of the text.
std::pair<QChar, QChar> signsAround(const QString &text, qsizetype at)
{
    qsizetype before = at - 1;
    qsizetype after = at;
    while (before >= 0 && text.at(before).isSpace())
        --before;
    while (after < text.size() && text.at(after).isSpace())
        ++after;
    return {before < 0 ? QChar() : text.at(before), after < text.size() ? text.at(after) : QChar()};
}

/// Whether a cut at `at` would part a number, or it from its unit or sign.
bool partsOneNumber(const QString &text, qsizetype at)
{
    if (isInsideDigits(text, at))
        return true;
    const auto [left, right] = signsAround(text, at);
    if (left.isNull() || right.isNull())
        return false;
    const bool isSign = left == u'−' || left == u'+' || left == u'±' || left == u'≈' || left == u'~' ||
                        left.category() == QChar::Symbol_Currency;
    if (right.isDigit()) {
        const bool adjacent = text.at(at - 1) == left && text.at(at) == right;
        return isSign || left.isDigit() || (adjacent && left.isLetter());
    }
    static constexpr std::array units{u'%', u'‰', u'٪', u'×', u'/', u'°', u'€', u'£', u'$'};
    return left.isDigit() &&
           (right.isLetter() || std::find(units.begin(), units.end(), right.unicode()) != units.end());
}

const QRegularExpression &bulletMark()
{
    static const QRegularExpression mark(QStringLiteral("^(\\s*)(?:[-*•‣▪–]|\\d{1,2}[.)])\\s+"));
    return mark;
}

} // namespace

qsizetype cutBefore(const QString &text, qsizetype most)
{
    if (most >= text.size())
        return text.size();
    const auto outside = [&](qsizetype at) { return !partsOneNumber(text, at); };
    const qsizetype word = lastBoundary(QTextBoundaryFinder::Line, text, most,
                                        [&](qsizetype at) { return !partsANumber(text, at); });
    if (word > 0)
        return word;
    // A chain of numbers that is longer than that ends after one of them, a word between its letters.
    const qsizetype number = lastBoundary(QTextBoundaryFinder::Line, text, most, outside);
    return number > 0 ? number : lastBoundary(QTextBoundaryFinder::Grapheme, text, most, outside);
}

QString beginningOf(const QString &text, qsizetype most)
{
    return withoutLastStop(withoutDanglingWords(text.left(cutBefore(text, most)).trimmed()));
}

bool partsANumber(const QString &text, qsizetype at)
{
    const auto [left, right] = signsAround(text, at);
    const bool isAtArrow = left == u'→' || right == u'→';
    return (isAtArrow && !left.isNull() && !right.isNull()) || partsOneNumber(text, at);
}

QString withoutDanglingWords(const QString &text)
{
    static const QRegularExpression leading(
        QStringLiteral(
            "(?:\\s(?:a|an|the|of|to|in|on|at|for|by|from|with|and|or|but|that|which|who|than|as|is|"
            "was|were|had|has|be|our|my|their|its|his|her))+$"),
        QRegularExpression::CaseInsensitiveOption);
    QString kept = text;
    kept.remove(leading);
    return partsANumber(text, kept.size()) ? text : kept;
}

QString plainLine(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("\\*\\*|__|`|^#{1,6}\\s+"),
                                          QRegularExpression::MultilineOption);
    QString line = text;
    line.remove(marks);
    line.remove(bulletMark());
    return line.simplified();
}

QStringList sentencesIn(const QString &text)
{
    QStringList sentences;
    const QStringList paragraphs = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &paragraph : paragraphs)
        appendSentences(plainLine(paragraph), sentences);
    return sentences;
}

QStringList bulletLinesOf(const QString &text)
{
    QStringList bullets;
    qsizetype outermost = -1;
    bool continues = false;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const auto mark = bulletMark().match(line);
        if (mark.hasMatch()) {
            const qsizetype depth = mark.capturedLength(1);
            outermost = outermost < 0 ? depth : std::min(outermost, depth);
            continues = depth <= outermost;
            if (continues)
                bullets.append(plainLine(line));
        } else if (line.trimmed().isEmpty() || !line.at(0).isSpace()) {
            continues = false;
        } else if (continues) {
            bullets.last() += u' ' + plainLine(line);
        }
    }
    bullets.removeAll(QString());
    return bullets.size() >= 2 ? bullets : QStringList();
}

QString shortened(const QString &text, int limit)
{
    const QStringList sentences = sentencesIn(text);
    if (sentences.isEmpty())
        return {};
    QString kept = sentences.first();
    for (qsizetype i = 1; i < sentences.size() && kept.size() + 1 + sentences.at(i).size() <= limit; ++i)
        kept += u' ' + sentences.at(i);
    if (kept.size() <= limit)
        return kept;
    kept = withoutParentheses(kept);
    if (kept.size() <= limit && !kept.isEmpty())
        return kept;
    const QString clauses = leadingClauses(kept, limit - 1);
    if (!clauses.isEmpty())
        return withStop(clauses);
    const QString beginning = beforeJoiningWord(kept, limit - 1);
    return beginning.isEmpty() ? cutAtWord(kept.isEmpty() ? sentences.first() : kept, limit)
                               : withStop(beginning);
}

QString shortenedName(const QString &text, int limit)
{
    const QString name = text.simplified();
    return name.size() <= limit ? name : withoutLastStop(shortened(name, limit));
}

QString shortenedBullet(const QString &text, int limit)
{
    static const QRegularExpression subject(
        QStringLiteral("^(?:(?:Then|Next|So|First|Finally|After that),? )?I (?=\\p{Ll})"));
    QString bullet = plainLine(text);
    bullet = capitalised(bullet.remove(subject));
    return withoutLastStop(shortened(bullet, limit));
}

QString shortenedSituation(const QString &text, int limit)
{
    const QStringList sentences = sentencesIn(text);
    const auto telling = std::find_if(sentences.begin(), sentences.end(), hasDigit);
    return shortened(sentences.mid(telling == sentences.end() ? 0 : telling - sentences.begin()).join(u'\n'),
                     limit);
}

QString goalIn(const QString &text, int limit)
{
    static const QRegularExpression aim(QStringLiteral(
        "\\b(?:(?:target|goal|aim)(?: (?:was|is|of)(?: to)?|:| (?=under|below|over|above|at|less|more|\\d))|"
        "(?:task|job) (?:was|is)(?: to)?|I (?:wanted|needed)(?: to)?|I (?:had|was asked|was told) to)"
        "\\s*(?=[\\p{L}\\d])"));
    for (const QString &sentence : sentencesIn(text)) {
        const auto match = aim.match(sentence);
        const QString goal = match.hasMatch() ? sentence.mid(match.capturedEnd()) : QString();
        if (wordsIn(goal) >= 3)
            return shortened(goal, limit);
    }
    return {};
}

QString firstClause(const QString &text, int limit)
{
    const QStringList sentences = sentencesIn(text);
    if (sentences.isEmpty())
        return {};
    const QString sentence = withoutParentheses(sentences.first());
    if (sentence.size() <= limit && !sentence.isEmpty())
        return withStop(sentence);
    return shortened(sentences.first(), limit);
}

} // namespace storybank::paper
