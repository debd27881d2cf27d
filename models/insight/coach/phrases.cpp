#include "phrases.h"

#include "domain/text.h"

#include <algorithm>

namespace storybank {

namespace {

constexpr qsizetype prefixKey = 2; ///< letters by which beginnings are looked up
constexpr qsizetype mostSkipped = 3;

size_t pairKey(size_t first, size_t second)
{
    return first * 31 + second;
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool isLetterOrMark(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate();
}

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'\n' || c == u';' || c == u'…' || c == u'。' ||
           c == u'！' || c == u'？';
}

/// Whether the character at `at`, inside a word, goes on with it.
bool staysInWord(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (isLetterOrMark(c) || c.isNumber())
        return !isUnspaced(c.unicode());
    if (at + 1 >= text.size())
        return false;
    const QChar next = text.at(at + 1);
    if (isApostrophe(c))
        return next.isLetter() && !isUnspaced(next.unicode());
    return (c == u'.' || c == u',') && next.isDigit() && text.at(at - 1).isDigit();
}

/// The same text in lower case, character by character, so that places stay the same.
QString folded(const QString &text)
{
    QString lower(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), lower.begin(),
                   [](QChar c) { return c == u'’' ? QChar(u'\'') : c.toLower(); });
    return lower;
}

/// Keeps track of quotation marks; a quotation does not reach over the end of a line.
class Quotes
{
public:
    bool isOpen() const { return m_open; }
    void pass(QChar c)
    {
        if (c == u'\n' || c == u'”' || c == u'»')
            m_open = false;
        else if (c == u'“' || c == u'„' || c == u'«')
            m_open = c != u'“' || !m_german;
        else if (c == u'"')
            m_open = !m_open;
        m_german = (m_german || c == u'„') && c != u'\n';
    }

private:
    bool m_open = false;
    bool m_german = false; ///< „…“ closes with the mark that opens an English quotation
};

bool fits(QStringView part, QStringView word)
{
    if (part.size() > 1 && part.endsWith(u'*'))
        return word.startsWith(part.chopped(1));
    if (part.size() > 1 && part.startsWith(u'*'))
        return word.size() > part.size() && word.endsWith(part.mid(1));
    return part == word;
}

/// The last word of the phrase when it starts at `first`, else -1.
qsizetype lastOf(const QStringList &parts, qsizetype first, const std::vector<WordToken> &tokens)
{
    const auto count = static_cast<qsizetype>(tokens.size());
    const int sentence = tokens.at(static_cast<size_t>(first)).sentence;
    const auto fitsAt = [&](qsizetype part, qsizetype at) {
        const WordToken &token = tokens.at(static_cast<size_t>(at));
        return token.sentence == sentence && fits(parts.at(part), token.word);
    };
    qsizetype at = first;
    for (qsizetype part = 0; part < parts.size(); ++part) {
        if (parts.at(part) == u"*") {
            ++part; // a phrase never ends with it
            const qsizetype limit = std::min(count - 1, at + mostSkipped);
            while (at <= limit && !fitsAt(part, at))
                ++at;
            if (at > limit)
                return -1;
        } else if (at >= count || !fitsAt(part, at)) {
            return -1;
        }
        ++at;
    }
    return at - 1;
}

} // namespace

TokenText::TokenText(const QString &text) : m_text(text), m_folded(folded(text))
{
    const QStringView view(m_folded);
    int sentence = 0;
    Quotes quotes;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        if (isLetterOrMark(c) || c.isNumber()) {
            qsizetype end = i + 1;
            while (!isUnspaced(c.unicode()) && end < text.size() && staysInWord(text, end))
                ++end;
            m_tokens.push_back({view.mid(i, end - i), i, end, sentence, quotes.isOpen()});
            i = end;
            continue;
        }
        quotes.pass(c);
        sentence += endsSentence(c) ? 1 : 0;
        ++i;
    }
}

void PhraseFinder::add(int list, const QString &phrase)
{
    QString apart = phrase; // as a text is cut: "a/b" is two words
    for (const QChar mark : {u'/', u'-', u'&'})
        apart.replace(mark, u' ');
    const QStringList parts = apart.split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return;
    const QString &first = parts.first();
    if (first.startsWith(u'*'))
        m_suffix.append({list, parts});
    else if (first.endsWith(u'*'))
        m_prefix[qHash(QStringView(first).left(prefixKey))].append({list, parts});
    else if (parts.size() > 1 && !parts.at(1).contains(u'*'))
        m_pairs[pairKey(qHash(QStringView(first)), qHash(QStringView(parts.at(1))))].append({list, parts});
    else
        m_whole[qHash(QStringView(first))].append({list, parts});
}

void PhraseFinder::findFrom(qsizetype first, const QList<Phrase> &phrases,
                            const std::vector<WordToken> &tokens, std::vector<PhraseHit> &hits) const
{
    for (const Phrase &phrase : phrases) {
        if (const qsizetype last = lastOf(phrase.parts, first, tokens); last >= 0)
            hits.push_back({phrase.list, first, last});
    }
}

std::vector<PhraseHit> PhraseFinder::find(const std::vector<WordToken> &tokens) const
{
    std::vector<PhraseHit> all;
    const auto findBy = [&](const QHash<size_t, QList<Phrase>> &index, size_t key, size_t first) {
        if (const auto found = index.constFind(key); found != index.constEnd())
            findFrom(static_cast<qsizetype>(first), *found, tokens, all);
    };
    size_t next = tokens.empty() ? 0 : qHash(tokens.front().word);
    for (size_t i = 0; i < tokens.size(); ++i) {
        const size_t word = next;
        findBy(m_whole, word, i);
        if (i + 1 < tokens.size()) {
            next = qHash(tokens[i + 1].word);
            findBy(m_pairs, pairKey(word, next), i);
        }
        findBy(m_prefix, qHash(tokens[i].word.left(prefixKey)), i);
        findFrom(static_cast<qsizetype>(i), m_suffix, tokens, all);
    }
    std::stable_sort(all.begin(), all.end(), [](const PhraseHit &a, const PhraseHit &b) {
        return std::tuple(a.list, a.first, -a.last) < std::tuple(b.list, b.first, -b.last);
    });
    std::vector<PhraseHit> kept;
    for (const PhraseHit &hit : all) {
        if (kept.empty() || kept.back().list != hit.list || hit.first > kept.back().last)
            kept.push_back(hit);
    }
    std::stable_sort(kept.begin(), kept.end(),
                     [](const PhraseHit &a, const PhraseHit &b) { return a.first < b.first; });
    return kept;
}

} // namespace storybank
