#include "lines.h"

#include "headings.h"
#include "labels.h"
#include "metadata.h"
#include "questions.h"

#include <QRegularExpression>

namespace storybank {

namespace {

constexpr qsizetype longestHeading = 90;
constexpr int tabWidth = 4;

const QRegularExpression &bulletPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("^([-*+•·‣▪●◦–—]|o(?=\\t))\\s+(?:\\[[ xX]\\]\\s+)?"));
    return pattern;
}

const QRegularExpression &numberPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^(?:\\*\\*|__)?(?:\\((\\d{1,3})\\)|(\\d{1,3})[.)\\]:]|#(\\d{1,3})[.:)]?|"
            "(?:q|question|prompt|frage|pregunta)\\s*#?(\\d{1,3})\\s*[.:)\\-–—])(?:\\*\\*|__)?\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &letterPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:\\*\\*|__)?(?:\\(([A-Za-z])\\)|([A-Za-z])[.)]|part\\s+([A-Za-z])\\s*[.:)\\-–—])"
                       "(?:\\*\\*|__)?\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

void setText(SourceLine &line, const QString &raw, qsizetype from)
{
    while (from < raw.size() && raw.at(from).isSpace())
        ++from;
    line.column = static_cast<int>(from);
    line.text = raw.mid(from).trimmed();
}

void drop(SourceLine &line, qsizetype length)
{
    qsizetype skipped = length;
    while (skipped < line.text.size() && line.text.at(skipped).isSpace())
        ++skipped;
    line.column += static_cast<int>(skipped);
    line.text = line.text.mid(skipped);
}

int indentOf(const QString &raw)
{
    int columns = 0;
    for (const QChar c : raw) {
        if (c == u'\t')
            columns += tabWidth - columns % tabWidth;
        else if (c.isSpace())
            ++columns;
        else
            break;
    }
    return columns;
}

bool isRule(const QString &text)
{
    static const QRegularExpression rule(QStringLiteral("^[-*_=~—–\\s]{3,}$|^`{3,}$"));
    return rule.match(text).hasMatch();
}

/// Numbering in front: of a list item or of a heading.
bool readNumbering(SourceLine &line)
{
    const auto number = numberPattern().match(line.text);
    if (number.hasMatch()) {
        for (int group = 1; group <= 4 && line.ordinal == 0; ++group)
            line.ordinal = number.captured(group).toInt();
        line.marker = number.captured().trimmed();
        drop(line, number.capturedLength());
        return true;
    }
    const auto letter = letterPattern().match(line.text);
    if (!letter.hasMatch() || matchLabel(line.text))
        return false;
    const QString name = letter.captured(1) + letter.captured(2) + letter.captured(3);
    line.ordinal = name.at(0).toUpper().unicode() - u'A' + 1;
    line.lettered = true;
    line.marker = letter.captured().trimmed();
    drop(line, letter.capturedLength());
    return true;
}

bool unwrapBold(SourceLine &line)
{
    static const QRegularExpression bold(QStringLiteral("^(\\*\\*\\*?|__)((?:(?!\\1).)+)\\1(:?)$"));
    const auto match = bold.match(line.text);
    if (!match.hasMatch())
        return false;
    line.text = match.captured(2).trimmed() + match.captured(3);
    line.column += static_cast<int>(match.capturedLength(1));
    return true;
}

bool readHashes(SourceLine &line)
{
    static const QRegularExpression hashes(QStringLiteral("^(#{1,6})(?:\\s+|(?=[^#\\s\\d]))(.*?)\\s*#*$"));
    const auto match = hashes.match(line.text);
    if (!match.hasMatch() || match.captured(2).isEmpty())
        return false;
    line.kind = LineKind::Heading;
    line.level = static_cast<int>(match.capturedLength(1));
    line.column += static_cast<int>(match.capturedStart(2));
    line.text = match.captured(2);
    unwrapBold(line);
    readNumbering(line);
    return true;
}

SourceLine classifyLine(const QString &raw, int number)
{
    SourceLine line;
    line.number = number;
    line.indent = indentOf(raw);
    setText(line, raw, 0);
    if (line.text.isEmpty())
        return line;
    line.kind = LineKind::Plain;
    if (isRule(line.text)) {
        line.kind = LineKind::Rule;
        return line;
    }
    if (line.text.startsWith(u'>')) {
        line.kind = LineKind::Quote;
        while (line.text.startsWith(u'>'))
            drop(line, 1);
    }
    if (readHashes(line))
        return line;
    const auto bullet = bulletPattern().match(line.text);
    if (bullet.hasMatch()) {
        line.kind = LineKind::Bullet;
        line.marker = bullet.captured(1);
        drop(line, bullet.capturedLength());
        line.bold = unwrapBold(line);
        return line;
    }
    line.bold = unwrapBold(line);
    if (readNumbering(line)) {
        line.kind = LineKind::Numbered;
        line.bold = unwrapBold(line) || line.bold;
    }
    return line;
}

/// "(A)" looks like the letter of a part of a story until "(B)" follows.
void findLetteredLists(QList<SourceLine> &lines)
{
    static const QRegularExpression first(QStringLiteral("^(?:\\(A\\)|\\[A\\])\\s+"));
    static const QRegularExpression second(QStringLiteral("^(?:\\(B\\)|\\[B\\])"));
    for (int i = 0; i < lines.size(); ++i) {
        const auto match = first.match(lines.at(i).text);
        const int next = nextFilled(lines, i);
        if (!match.hasMatch() || lines.at(i).kind != LineKind::Plain || next >= lines.size())
            continue;
        const SourceLine &follower = lines.at(next);
        if (!(follower.lettered && follower.ordinal == 2) && !second.match(follower.text).hasMatch())
            continue;
        SourceLine &line = lines[i];
        line.kind = LineKind::Numbered;
        line.lettered = true;
        line.ordinal = 1;
        line.marker = match.captured().trimmed();
        drop(line, match.capturedLength());
    }
}

bool isTableRow(const QString &text)
{
    return text.startsWith(u'|') && text.count(u'|') > 1;
}

/// Headings that only their neighbours give away.
bool readsAsHeading(const QList<SourceLine> &lines, int index)
{
    const SourceLine &line = lines.at(index);
    const QString words = plainWords(line.text);
    if (words.size() > longestHeading || isTableRow(line.text) || isMetadata(line.text))
        return false;
    if (isAllCapitals(words))
        return true;
    if (line.kind != LineKind::Plain)
        return false;
    if (line.bold)
        return true;
    const int count = static_cast<int>(words.split(u' ', Qt::SkipEmptyParts).size());
    const QChar end = words.isEmpty() ? QChar() : words.back();
    if (end == u':')
        return count <= 14;
    if (QStringLiteral(".?!,;").contains(end) || count > 9 || words.contains(QStringLiteral(". ")))
        return false;
    if (isKnownHeading(words))
        return true;
    if (words.contains(QStringLiteral(": ")))
        return false;
    const int next = nextFilled(lines, index);
    return next < lines.size() && !words.at(0).isLower() &&
           (lines.at(next).isItem() || lines.at(next).isHeading() ||
            matchLabel(lines.at(next).text).has_value());
}

void findHeadings(QList<SourceLine> &lines)
{
    for (int i = static_cast<int>(lines.size()) - 1; i >= 0; --i) {
        SourceLine &line = lines[i];
        const bool underlined = i + 1 < lines.size() && lines.at(i + 1).kind == LineKind::Rule &&
                                QStringLiteral("=-").contains(lines.at(i + 1).text.at(0));
        if (line.kind == LineKind::Plain && underlined && line.text.size() < longestHeading &&
            !QStringLiteral(".:;,").contains(line.text.back()) && !isMetadata(line.text)) {
            line.kind = LineKind::Heading;
            line.level = lines.at(i + 1).text.at(0) == u'=' ? 1 : 2;
        } else if ((line.kind == LineKind::Plain || (line.kind == LineKind::Numbered && line.indent == 0)) &&
                   !matchLabel(line.text) && readsAsHeading(lines, i)) {
            const bool prominent = line.bold || isAllCapitals(plainWords(line.text));
            line.kind = LineKind::Heading;
            line.level = prominent ? capitalsLevel : shortLineLevel;
        }
    }
}

} // namespace

QString plainWords(const QString &text)
{
    static const QRegularExpression emphasis(
        QStringLiteral("\\*\\*|__|(?<![\\w*])[*_](?=\\S)|(?<=\\S)[*_](?![\\w*])|`"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\([^)\\s]*\\)"));
    QString words = text;
    words.replace(link, QStringLiteral("\\1"));
    words.remove(emphasis);
    words = words.trimmed();
    static constexpr std::pair<char16_t, char16_t> quotes[] = {{u'"', u'"'}, {u'“', u'”'}, {u'\'', u'\''},
                                                               {u'‘', u'’'}, {u'„', u'“'}, {u'«', u'»'}};
    for (const auto &[open, close] : quotes) {
        if (words.size() > 2 && words.front() == open && words.back() == close &&
            (open == u'\'' || words.indexOf(QChar(close), 1) == words.size() - 1))
            return words.mid(1, words.size() - 2).trimmed();
    }
    return words;
}

bool isAllCapitals(const QString &text)
{
    int letters = 0;
    int run = 0;
    int longest = 0;
    for (const QChar c : text) {
        if (c.isLower())
            return false;
        run = c.isUpper() ? run + 1 : 0;
        letters += c.isUpper() ? 1 : 0;
        longest = std::max(longest, run);
    }
    return longest >= 4 && letters >= 5;
}

int nextFilled(const QList<SourceLine> &lines, int index)
{
    int next = index + 1;
    while (next < lines.size() && lines.at(next).isBlank())
        ++next;
    return next;
}

QList<SourceLine> classifyLines(const QString &text)
{
    QList<SourceLine> lines;
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        const SourceLine line = classifyLine(raw, ++number);
        lines.append(splitAtLabels(line));
    }
    findLetteredLists(lines);
    findHeadings(lines);
    return lines;
}

} // namespace storybank
