#include "questions.h"

#include "lines.h"

#include <QRegularExpression>

namespace storybank {

namespace {

const QRegularExpression &openers()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^(?:and |then |please |also |could you |can you |would you |i'd like you to |now )*"
            "(?:tell (?:me|us)\\b|describe\\b|give (?:me |us )?(?:an?|one|some|two|three)\\b|share\\b|"
            "walk (?:me|us) through|talk (?:me |us )?(?:about|through)|think (?:of|about) an?\\b|recall "
            "an?\\b|"
            "provide an?\\b|name (?:a|one)\\b|have you ever|when (?:have|did|was|were) you|"
            "(?:a|an) (?:time|situation|example|occasion|project) (?:when|where|you|in which|of|that)|"
            "be (?:ready|prepared) (?:for|to)\\b|"
            "erzählen sie|erzähl|beschreiben sie|beschreib|nennen sie|geben sie|wann haben sie|"
            "cuént[ea]me|háblame|hábleme|descríb[ea]|dame un|deme un|"
            "parlez[- ]moi|racontez|décrivez|donnez[- ]moi|citez)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

const QRegularExpression &askers()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^(?:and |but |so |then |¿)*(?:what|how|when|why|which|who|whom|whose|where|have|has|had|do|"
            "does|did|are|is|was|were|can|could|would|will|should|may|in what|at what|to what|"
            "for which|on a scale|explain|discuss|imagine|suppose|if you|"
            "was|wie|warum|wann|welche[rsn]?|wer|wo|haben|"
            "qué|cómo|cuándo|por qué|cuál|quién|"
            "que|quel(?:le)?s?|comment|pourquoi|quand|avez)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// Words by which a question leans on the one before it.
const QRegularExpression &leaning()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "\\b(?:did|it|its|that|this|they|them|their|he|she|him|her|these|those|"
            "the (?:outcome|result|results|impact|situation|decision|feedback|conflict|project|end)|"
            "differently|afterwards|instead|haben sie dabei|dabei|daraus)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

bool beginsWell(const QString &words)
{
    const QChar first = words.at(0);
    return !first.isLower() && (first.isLetterOrNumber() || QStringLiteral("“\"'‘¿«„").contains(first));
}

bool endsAsking(const QString &words)
{
    static const QRegularExpression end(QStringLiteral("(?<![?？!])[?？][\"”’')»]*$"));
    return end.match(words).hasMatch();
}

QString bare(const QString &text)
{
    QString words = plainWords(text);
    while (!words.isEmpty() && QStringLiteral("“\"'‘¿«„").contains(words.at(0)))
        words = words.mid(1);
    return words;
}

bool goesOn(const QString &sentence, const QString &first)
{
    if (opensQuestion(sentence))
        return false;
    if (opensQuestion(first))
        return true;
    return leaning().match(sentence).hasMatch() || !looksLikeQuestion(sentence);
}

} // namespace

bool opensQuestion(const QString &text)
{
    return openers().match(bare(text)).hasMatch();
}

bool looksLikeQuestion(const QString &text)
{
    const QString words = bare(text);
    if (words.size() < 8 || !words.contains(u' ') || !beginsWell(words))
        return false;
    if (opensQuestion(words))
        return !words.endsWith(u':');
    const QStringList sentences = sentencesOf(words);
    if (endsAsking(sentences.first()))
        return true;
    return askers().match(words).hasMatch() && endsAsking(words);
}

QStringList sentencesOf(const QString &paragraph)
{
    static const QRegularExpression end(
        QStringLiteral("(?:(?<![A-Z]\\.[A-Z])(?<!e\\.g)(?<!i\\.e)(?<!etc)(?<!vs)[.!?？][\"”’')]*)(?:\\s+(?=["
                       "\"“'‘(¿]?[\\p{Lu}\\p{Lo}¿])|$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    QStringList sentences;
    qsizetype start = 0;
    auto ends = end.globalMatch(paragraph);
    while (ends.hasNext()) {
        const auto match = ends.next();
        const QString sentence = paragraph.mid(start, match.capturedEnd() - start).trimmed();
        if (!sentence.isEmpty())
            sentences.append(sentence);
        start = match.capturedEnd();
    }
    const QString rest = paragraph.mid(start).trimmed();
    if (!rest.isEmpty())
        sentences.append(rest);
    if (sentences.isEmpty())
        sentences.append(paragraph);
    return sentences;
}

QStringList questionsIn(const QString &paragraph)
{
    if (!looksLikeQuestion(paragraph))
        return {};
    const QStringList sentences = sentencesOf(plainWords(paragraph));
    QStringList questions;
    QString first;
    int asking = 0;
    for (const QString &sentence : sentences) {
        asking += looksLikeQuestion(sentence) || endsAsking(sentence) ? 1 : 0;
        if (questions.isEmpty() || !goesOn(sentence, first)) {
            questions.append(sentence);
            first = sentence;
        } else {
            questions.last() += u' ' + sentence;
        }
    }
    // Prose that begins with a rhetorical question is prose.
    const bool mostlyAsking = 2 * asking >= sentences.size() || opensQuestion(sentences.first());
    return mostlyAsking ? questions : QStringList();
}

PartedQuestion partsOf(const QString &question)
{
    static const QRegularExpression mark(
        QStringLiteral("(?:^|[\\s;:,])(?:\\(([A-Fa-f])\\)|([A-Fa-f])\\)|(?:Part )([A-F]):)\\s+"));
    PartedQuestion parted{question, {}};
    QList<QRegularExpressionMatch> marks;
    auto matches = mark.globalMatch(question);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString letter = (match.captured(1) + match.captured(2) + match.captured(3)).toUpper();
        if (letter.at(0).unicode() != u'A' + marks.size())
            return parted;
        marks.append(match);
    }
    if (marks.size() < 2)
        return parted;
    parted.stem = question.left(marks.first().capturedStart() + 1).trimmed();
    while (!parted.stem.isEmpty() && QStringLiteral(":;,").contains(parted.stem.back()))
        parted.stem.chop(1);
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const qsizetype end = i + 1 < marks.size() ? marks.at(i + 1).capturedStart() : question.size();
        QString part = question.mid(marks.at(i).capturedEnd(), end - marks.at(i).capturedEnd()).trimmed();
        while (!part.isEmpty() && QStringLiteral(";,").contains(part.back()))
            part.chop(1);
        parted.parts.append(part);
    }
    return parted;
}

QString nameInFront(const QString &question)
{
    const qsizetype colon = question.indexOf(QStringLiteral(": "));
    if (colon <= 0 || colon > 60)
        return {};
    const QString name = question.left(colon).trimmed();
    return name.split(u' ').size() <= 7 && !name.contains(u'?') ? name : QString();
}

} // namespace storybank
