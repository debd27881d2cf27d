#include "redaction.h"

#include "domain/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace storybank {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Redactor)
};

/// A text for comparing, and where each of its characters came from.
struct Folded
{
    QString text;
    QList<qsizetype> start, end; ///< in the original

    void append(const QString &characters, qsizetype from, qsizetype to)
    {
        for (const QChar c : characters) {
            text += c;
            start.append(from);
            end.append(to);
        }
    }
};

bool isSeparator(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'_';
}

/// A hyphen at the end of a line: the word goes on in the next line.
bool isLineHyphen(const QString &text, qsizetype at)
{
    if (text.at(at).category() != QChar::Punctuation_Dash)
        return false;
    for (qsizetype next = at + 1; next < text.size() && text.at(next).isSpace(); ++next) {
        if (text.at(next) == u'\n')
            return true;
    }
    return false;
}

Folded folded(const QString &text)
{
    Folded result;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype from = i;
        if (isSeparator(text.at(i))) {
            const bool joins = isLineHyphen(text, i);
            while (i < text.size() && isSeparator(text.at(i)))
                ++i;
            if (!joins)
                result.append(QStringLiteral(" "), from, i);
            continue;
        }
        i += text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        if (i - from == 1 && text.at(from).category() == QChar::Other_Format)
            continue;
        QString plain;
        const QString decomposed =
            text.mid(from, i - from).normalized(QString::NormalizationForm_KD).toCaseFolded();
        for (const QChar c : decomposed) {
            if (!c.isMark())
                plain += c;
        }
        result.append(plain, from, i);
    }
    return result;
}

bool isWordCharacter(const QString &text, qsizetype at)
{
    // A PDF gives an apostrophe back as the modifier letter of the same shape.
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber() &&
           text.at(at).category() != QChar::Letter_Modifier && !isUnspaced(text.at(at).unicode());
}

/// The end of `term` in `text` when it stands at `at` as a whole word, else -1. A space of the term may be
/// missing.
qsizetype matchedEnd(const QString &text, qsizetype at, const QString &term)
{
    if (text.at(at) != term.at(0) || (isWordCharacter(text, at) && isWordCharacter(text, at - 1)))
        return -1;
    qsizetype end = at;
    for (const QChar wanted : term) {
        if (wanted == u' ' && (end >= text.size() || text.at(end) != u' '))
            continue;
        if (end >= text.size() || text.at(end) != wanted)
            return -1;
        ++end;
    }
    return isWordCharacter(text, end - 1) && isWordCharacter(text, end) ? -1 : end;
}

bool startsSentence(const QString &before)
{
    const QString text = before.trimmed();
    return text.isEmpty() || QStringView(u".!?:\n").contains(text.back()) || before.endsWith(u'\n');
}

/// Whether `text` ends with a word after which no article can stand: "our", "a new".
bool endsBeforeNoun(const QString &text)
{
    static const QRegularExpression determiner(
        QStringLiteral(
            "\\b(the|a|an|our|my|your|his|her|its|their|this|that|these|those|each|every|no|any|new|old|"
            "first|second|next|last|whole|same|former|current)\\s$"),
        QRegularExpression::CaseInsensitiveOption);
    return determiner.match(text.right(16)).hasMatch();
}

/// Puts `word` after `text`: with a capital where a sentence begins, and without an article where one cannot
/// stand.
void appendReplacement(QString &text, QString word)
{
    const QLatin1StringView article("the ");
    if (word.startsWith(article) && endsBeforeNoun(text))
        word.remove(0, article.size());
    else if (startsSentence(text) && !word.isEmpty())
        word[0] = word.at(0).toUpper();
    text += word;
}

} // namespace

Redactor::Redactor(const Library &library)
{
    for (const RedactionTerm &term : library.table<RedactionTerm>())
        add(term.term, term.replacement.isEmpty() ? Words::tr("…", "stands for a name that is hidden")
                                                  : term.replacement);
    for (const Story &story : library.stories()) {
        if (story.company.trimmed().size() > 1)
            add(story.company, Words::tr("the company"));
        if (story.project.trimmed().size() > 1)
            add(story.project, Words::tr("the project"));
    }
    for (const Loop &loop : library.loops()) {
        if (loop.company.trimmed().size() > 1)
            add(loop.company, Words::tr("the company"));
    }
    std::stable_sort(m_terms.begin(), m_terms.end(), [](const Term &a, const Term &b) {
        return a.folded.size() != b.folded.size() ? a.folded.size() > b.folded.size() : a.folded < b.folded;
    });
    mendReplacements();
}

void Redactor::add(const QString &term, const QString &replacement)
{
    const QString key = folded(term).text.trimmed();
    const auto known =
        std::any_of(m_terms.begin(), m_terms.end(), [&key](const Term &t) { return t.folded == key; });
    if (!key.isEmpty() && !known)
        m_terms.append({term.simplified(), key, replacement});
}

QString Redactor::operator()(const QString &text) const
{
    QStringList replaced;
    return (*this)(text, replaced);
}

QString Redactor::operator()(const QString &text, QStringList &replaced) const
{
    if (m_terms.isEmpty() || text.isEmpty())
        return text;
    const Folded source = folded(text);
    QString result;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < source.text.size();) {
        qsizetype end = -1;
        for (const Term &term : m_terms) {
            end = matchedEnd(source.text, at, term.folded);
            if (end < 0)
                continue;
            result += QStringView(text).mid(copied, source.start.at(at) - copied);
            appendReplacement(result, term.replacement);
            copied = source.end.at(end - 1);
            const QString what = Words::tr("%1 → %2", "a hidden name and what stands in its place")
                                     .arg(term.name, term.replacement);
            if (!replaced.contains(what))
                replaced.append(what);
            break;
        }
        at = end < 0 ? at + 1 : end;
    }
    return result.append(QStringView(text).mid(copied));
}

bool Redactor::finds(const QString &source, const Term &term) const
{
    for (qsizetype at = 0; at < source.size(); ++at) {
        if (matchedEnd(source, at, term.folded) >= 0)
            return true;
    }
    return false;
}

bool Redactor::finds(const QString &text) const
{
    const QString source = folded(text).text;
    return std::any_of(m_terms.begin(), m_terms.end(), [&](const Term &term) { return finds(source, term); });
}

Redactor Redactor::without(const QString &words) const
{
    const QString source = folded(words).text;
    Redactor fewer = *this;
    fewer.m_terms.removeIf([&](const Term &term) { return finds(source, term); });
    return fewer;
}

/// A neutral word that holds a hidden name would put it back.
void Redactor::mendReplacements()
{
    for (Term &term : m_terms) {
        if (finds(term.replacement))
            term.replacement = Words::tr("…", "stands for a name that is hidden");
    }
}

} // namespace storybank
