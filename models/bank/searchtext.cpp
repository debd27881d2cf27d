#include "searchtext.h"

#include "domain/prompt.h"
#include "domain/records.h"
#include "domain/story.h"
#include "domain/text.h"

#include <QStringList>

namespace storybank::searchtext {

namespace {

// Both are separators for the tokenizer and invisible on the screen.
constexpr char32_t pairBreak = U'\u2060'; ///< the next character repeats the one before
constexpr char32_t runBreak = U'\u200B';  ///< the border between a run and a word

constexpr char32_t matchBegin = U'\uE000';
constexpr char32_t matchEnd = U'\uE001';

bool isReserved(char32_t c)
{
    return c == pairBreak || c == runBreak || c == matchBegin || c == matchEnd;
}

/// The sound mark ー belongs to no script of its own, but stands inside Japanese words.
bool isPaired(char32_t c)
{
    return isUnspaced(c) || c == U'ー';
}

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

void append(QString &text, char32_t c)
{
    text += QStringView(QChar::fromUcs4(c));
}

/// A character and whether it belongs to a match.
struct Marked
{
    char32_t character = 0;
    bool match = false;
};

QList<Marked> marked(const QString &excerpt)
{
    QList<Marked> characters;
    bool match = false;
    bool repeats = false;
    const QList<uint> points = excerpt.toUcs4();
    for (const char32_t c : points) {
        if (c == matchBegin || c == matchEnd) {
            match = c == matchBegin;
        } else if (c == pairBreak) {
            repeats = true;
        } else if (c != runBreak) {
            if (repeats && !characters.isEmpty() && characters.constLast().character == c)
                characters.last().match |= match;
            else
                characters.append({c, match});
            repeats = false;
        }
    }
    return characters;
}

/// How many characters of a Chinese or Japanese run stand at the end of the word.
qsizetype pairedAtEnd(const QString &word)
{
    const QList<uint> points = word.toUcs4();
    const auto run = std::find_if(points.crbegin(), points.crend(), [](char32_t c) { return !isPaired(c); });
    return std::distance(points.crbegin(), run);
}

/// The word as a phrase of the index. `open`: more letters may follow.
QString phrase(const QString &word, bool open)
{
    QString inner = indexed(word);
    const qsizetype run = pairedAtEnd(word);
    if (run > 1) // the text may go on after the last pair, so its last character need not stand alone
        inner.truncate(inner.lastIndexOf(QChar(static_cast<char16_t>(pairBreak))));
    const QString star = run == 1 || (open && run == 0) ? QStringLiteral("*") : QString();
    return u'"' + inner.replace(u'"', QStringLiteral("\"\"")) + u'"' + star;
}

/// The words typed, as far as they have a letter or a digit.
QStringList wordsOf(const QString &typed)
{
    QStringList words;
    const QStringList pieces =
        cleanText(typed).split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        const QList<uint> points = piece.toUcs4();
        if (std::any_of(points.begin(), points.end(),
                        [](char32_t c) { return isWordCharacter(c) && !isReserved(c); }))
            words.append(piece);
    }
    return words;
}

/// The stems that the tokenizer would give the finished word, of which `word` may be the beginning:
/// "manageme" is on its way to "management", whose stem is "manag".
QStringList stemsOnTheWay(const QString &word)
{
    static const QStringList endings =
        QStringLiteral(
            "ements ingly ingness izationally ationally ionally ations ators fulness ousness iveness "
            "abilities ibilities icalities ically ances ences ables ibles")
            .split(u' ');
    constexpr qsizetype shortestStem = 4;
    QStringList stems;
    for (qsizetype length = word.size() - 1; length >= shortestStem; --length) {
        const QStringView rest = QStringView(word).mid(length);
        if (std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
                return rest.size() < ending.size() && ending.startsWith(rest, Qt::CaseInsensitive);
            }))
            stems.append(word.left(length));
    }
    return stems;
}

QString unfinished(const QString &word)
{
    QString query = phrase(word, true);
    for (const QString &stem : stemsOnTheWay(word))
        query += QStringLiteral(" OR ") + phrase(stem, false);
    return u'(' + query + u')';
}

void appendLine(QString &body, const QString &line)
{
    if (line.isEmpty())
        return;
    if (!body.isEmpty())
        body += u'\n';
    body += line;
}

void appendFollowUps(QString &body, const QList<FollowUp> &followUps)
{
    for (const FollowUp &followUp : followUps) {
        appendLine(body, followUp.question);
        appendLine(body, followUp.reply);
    }
}

void appendMetrics(QString &body, const QList<Metric> &metrics)
{
    for (const Metric &metric : metrics) {
        const QString number = formatMetric(metric, QLocale::c());
        appendLine(body,
                   QStringList{metric.name, number, metric.period, metric.sample}.join(u' ').simplified());
    }
}

} // namespace

std::optional<Document> documentOf(const Story &story)
{
    if (story.isTrashed())
        return std::nullopt;
    Document document{story.title, {}};
    appendLine(document.body, story.hook);
    for (const Section section : toldSections)
        appendLine(document.body, story.text(section));
    for (const Section section : {Section::Learning, Section::Stakeholders, Section::Risks,
                                  Section::Alternatives, Section::Criteria, Section::Attribution})
        appendLine(document.body, sectionText(story, section));
    appendLine(document.body, story.ninetySeconds);
    appendLine(document.body, story.thirtySeconds);
    appendMetrics(document.body, story.metrics);
    appendFollowUps(document.body, story.followUps);
    appendLine(document.body, QStringList{story.company, story.project, story.role}.join(u' ').simplified());
    return document;
}

std::optional<Document> documentOf(const Prompt &prompt)
{
    Document document{prompt.text, {}};
    appendLine(document.body, prompt.shortName);
    for (const QString &part : prompt.parts)
        appendLine(document.body, part);
    appendLine(document.body, prompt.hint);
    appendLine(document.body, prompt.bridge);
    appendFollowUps(document.body, prompt.followUps);
    appendLine(
        document.body,
        QStringList{prompt.company, prompt.role, prompt.category, prompt.round}.join(u' ').simplified());
    return document;
}

std::optional<Document> documentOf(const Note &note)
{
    return Document{note.title, note.text};
}

QString indexed(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    QString split;
    split.reserve(text.size() + 16);
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t c = points.at(i);
        if (isReserved(c))
            continue;
        const bool runs = isPaired(c);
        const bool ranBefore = i > 0 && isPaired(points.at(i - 1));
        if (runs && ranBefore) {
            append(split, c);
            append(split, pairBreak);
        } else if (i > 0 && runs != ranBefore) {
            append(split, runBreak);
        }
        append(split, c);
    }
    return split;
}

QString restored(const QString &excerpt)
{
    QString text;
    bool match = false;
    const QList<Marked> characters = marked(excerpt);
    for (const Marked &marked : characters) {
        if (marked.match != match)
            append(text, marked.match ? matchBegin : matchEnd);
        match = marked.match;
        append(text, marked.character == U'\n' || marked.character == U'\t' ? U' ' : marked.character);
    }
    if (match)
        append(text, matchEnd);
    return text;
}

QString queryFor(const QString &typed)
{
    QStringList words = wordsOf(typed);
    if (words.isEmpty())
        return {};
    QStringList terms;
    const QString last = words.takeLast();
    for (const QString &word : std::as_const(words))
        terms.append(phrase(word, false));
    terms.append(unfinished(last));
    return terms.join(QStringLiteral(" AND "));
}

} // namespace storybank::searchtext
