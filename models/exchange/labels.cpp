#include "labels.h"

#include "labelwords.h"

#include "domain/text.h"

#include <QHash>
#include <QRegularExpression>

namespace storybank {

namespace {

constexpr qsizetype longestLabel = 64;

const LabelWord *lookUp(const QString &name)
{
    static const QHash<QString, const LabelWord *> table = [] {
        QHash<QString, const LabelWord *> made;
        for (const LabelWord &word : labelWords())
            made.insert(QString::fromLatin1(word.text), &word);
        return made;
    }();
    QString key = foldedKey(name);
    key.replace(u'’', u'\'');
    if (const LabelWord *word = table.value(key))
        return word;
    for (const char *owner : {"the ", "my ", "our ", "your "}) {
        if (key.startsWith(QLatin1StringView(owner)))
            return table.value(key.mid(static_cast<qsizetype>(qstrlen(owner))));
    }
    return nullptr;
}

std::optional<Part> partOfLetter(QChar letter)
{
    static const QString letters = QStringLiteral("STARL");
    const qsizetype at = letters.indexOf(letter);
    return at < 0 ? std::nullopt : std::optional(static_cast<Part>(at));
}

/// "Situation (2023, at a start-up)": the words before the bracket, and what stands in it.
struct Head
{
    QString name;
    QString aside;
};

Head withoutAside(const QString &head)
{
    static const QRegularExpression pattern(QStringLiteral("^(.*?)\\s*[(\\[]([^)\\]]*)[)\\]]\\s*$"));
    static const QRegularExpression letterFirst(QStringLiteral("^[(\\[]?([STARL])[)\\]]?\\s*[-–—:.=)]?\\s+"));
    QString name = head;
    QString aside;
    const auto match = pattern.match(head);
    if (match.hasMatch() && !match.captured(1).isEmpty()) {
        name = match.captured(1);
        aside = match.captured(2);
        if (name.size() == 1 && lookUp(aside))
            std::swap(name, aside);
        if (aside.size() == 1)
            aside.clear();
    }
    const auto letter = letterFirst.match(name);
    if (letter.hasMatch() && lookUp(name.mid(letter.capturedLength())))
        name = name.mid(letter.capturedLength());
    return {name.trimmed(), aside};
}

QString withoutEmphasis(QString text)
{
    static const QRegularExpression marks(QStringLiteral("\\*+|_{2,}|^_|_$"));
    return text.remove(marks).trimmed();
}

Label made(const LabelWord &word, const QString &text, const Head &head, qsizetype labelEnd, qsizetype restAt)
{
    while (restAt < text.size() && text.at(restAt).isSpace())
        ++restAt;
    Label label;
    label.part = word.part;
    label.sure = word.sure;
    label.rest = text.mid(restAt);
    if (!head.aside.isEmpty())
        label.rest.prepend(u'(' + head.aside + QStringLiteral(") "));
    label.length = static_cast<int>(labelEnd);
    label.restAt = static_cast<int>(restAt);
    return label;
}

std::optional<Label> labelNamed(const QString &name, const QString &text, qsizetype end, qsizetype restAt)
{
    const Head head = withoutAside(withoutEmphasis(name));
    const LabelWord *word = lookUp(head.name);
    if (!word)
        return std::nullopt;
    return made(*word, text, head, end, restAt);
}

/// "Situation: …" and "**Situation:** …", "**Situation**: …", "**Situation** …".
std::optional<Label> matchColon(const QString &text)
{
    static const QRegularExpression boldFirst(
        QStringLiteral("^(\\*{1,3}|__)([^*_]{1,64}?)\\s*([:：]?)\\s*\\1\\s*([:：–—-]?)"));
    const auto bold = boldFirst.match(text);
    if (bold.hasMatch()) {
        auto label = labelNamed(bold.captured(2), text, bold.capturedEnd(), bold.capturedEnd());
        if (label) {
            label->bare = label->rest.isEmpty() && bold.captured(3).isEmpty() && bold.captured(4).isEmpty();
            return label;
        }
    }
    static const QRegularExpression colon(QStringLiteral("[:：]"));
    const qsizetype at = text.indexOf(colon);
    if (at > 0 && at <= longestLabel)
        return labelNamed(text.left(at), text, at + 1, at + 1);
    return std::nullopt;
}

/// "Situation – …": with a dash only the usual words count, and only with a capital.
std::optional<Label> matchDash(const QString &text)
{
    static const QRegularExpression dash(QStringLiteral("\\s+[–—-]\\s+"));
    const auto match = dash.match(text);
    if (!match.hasMatch() || match.capturedStart() > longestLabel || !text.at(0).isUpper())
        return std::nullopt;
    const auto label =
        labelNamed(text.left(match.capturedStart()), text, match.capturedEnd(), match.capturedEnd());
    return label && label->sure ? label : std::nullopt;
}

std::optional<Label> matchLetter(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:\\*\\*)?(?:[(\\[]([STARL])[)\\]]|([STARL])(?=\\s*(?:\\*\\*)?\\s*[:：–—\\-]))\\s*"
                       "(?:\\*\\*)?\\s*[:：–—\\-]?(?:\\*\\*)?\\s+(?=\\S)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString letter = match.captured(1) + match.captured(2);
    Label label;
    label.part = *partOfLetter(letter.at(0));
    label.letter = true;
    label.rest = text.mid(match.capturedEnd());
    label.restAt = static_cast<int>(match.capturedEnd());
    label.length = static_cast<int>(match.captured().trimmed().size());
    return label;
}

std::optional<Label> matchBare(const QString &text)
{
    if (text.size() > longestLabel)
        return std::nullopt;
    const Head head = withoutAside(withoutEmphasis(text));
    const LabelWord *word = lookUp(head.name);
    if (!word || !text.at(0).isLetterOrNumber())
        return std::nullopt;
    Label label = made(*word, text, head, text.size(), text.size());
    label.bare = true;
    return label;
}

struct Cut
{
    qsizetype at;
    Part part;
};

const QRegularExpression &inlinePattern()
{
    static const QRegularExpression pattern = [] {
        QStringList names;
        for (const LabelWord &word : labelWords()) {
            if (word.part <= Part::Criteria)
                names.append(QRegularExpression::escape(QString::fromLatin1(word.text)));
        }
        std::sort(names.begin(), names.end(),
                  [](const QString &a, const QString &b) { return a.size() > b.size(); });
        return QRegularExpression(QStringLiteral("(?<=^|\\s)(?:\\*\\*|__)?(?:(%1)(?:\\*\\*|__)?\\s*[:：]|"
                                                 "[(\\[]([STARL])[)\\]]|([STARL]):)(?:\\*\\*|__)?(?=\\s|$)")
                                      .arg(names.join(u'|')),
                                  QRegularExpression::CaseInsensitiveOption);
    }();
    return pattern;
}

bool beginsUpper(const QString &text)
{
    const auto letter = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return letter != text.end() && letter->isUpper();
}

QList<Cut> cutsOf(const QString &text)
{
    QList<Cut> cuts;
    int told = 0;
    auto matches = inlinePattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!beginsUpper(match.captured()))
            continue;
        const QString letter = match.captured(2) + match.captured(3);
        const Part part = letter.isEmpty() ? lookUp(match.captured(1))->part : *partOfLetter(letter.at(0));
        // A label that goes back in the order is a word of the text, not the next part.
        if (!cuts.isEmpty() && part <= cuts.last().part)
            continue;
        told += isTold(part) ? 1 : 0;
        cuts.append({match.capturedStart(), part});
    }
    return told >= 3 ? cuts : QList<Cut>();
}

} // namespace

std::optional<Label> matchLabel(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (auto label = matchColon(text))
        return label;
    if (auto label = matchDash(text))
        return label;
    if (auto label = matchLetter(text))
        return label;
    return matchBare(text);
}

QList<SourceLine> splitAtLabels(const SourceLine &line)
{
    const QList<Cut> cuts = line.text.size() > 20 && !line.isHeading() ? cutsOf(line.text) : QList<Cut>();
    if (cuts.isEmpty())
        return {line};
    QList<SourceLine> pieces;
    const auto piece = [&](qsizetype from, qsizetype to, bool first) {
        SourceLine part = line;
        part.text = line.text.mid(from, to - from).trimmed();
        part.column = line.column + static_cast<int>(from);
        if (!first) {
            part.kind = LineKind::Plain;
            part.marker.clear();
            part.ordinal = 0;
        }
        if (!part.text.isEmpty())
            pieces.append(part);
    };
    piece(0, cuts.first().at, true);
    for (qsizetype i = 0; i < cuts.size(); ++i)
        piece(cuts.at(i).at, i + 1 < cuts.size() ? cuts.at(i + 1).at : line.text.size(), pieces.isEmpty());
    return pieces;
}

} // namespace storybank
