#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

#include <vector>

namespace storybank {

/// A word where it stands. Accents stay (a German "für" is no "fur"), case does not.
struct WordToken
{
    QStringView word;    ///< lower case; into the TokenText that made it
    qsizetype start = 0; ///< in the text, UTF-16 units
    qsizetype end = 0;
    int sentence = 0;    ///< counts up; phrases do not reach over the end of a sentence
    bool quoted = false; ///< inside quotation marks: somebody else's words
};

/// A text cut into words: runs of letters and digits with apostrophes and decimal marks inside; hyphens and
/// slashes part words; a Chinese or Japanese character is a word of its own.
class TokenText
{
public:
    TokenText() = default;
    explicit TokenText(const QString &text);
    TokenText(const TokenText &) = delete; // the tokens look into m_folded
    TokenText &operator=(const TokenText &) = delete;
    TokenText(TokenText &&) = default;
    TokenText &operator=(TokenText &&) = default;
    ~TokenText() = default;

    const std::vector<WordToken> &tokens() const { return m_tokens; }
    const QString &text() const { return m_text; }

private:
    QString m_text;
    QString m_folded; ///< as long as the text
    std::vector<WordToken> m_tokens;
};

/// A phrase that was found: words `first` to `last` of the text, both included.
struct PhraseHit
{
    int list = 0;
    qsizetype first = 0;
    qsizetype last = 0;
};

/// Finds the phrases of many lists in one pass over a text. In a phrase "*" stands for up to three words,
/// "improv*" for every word that begins so, "*amos" for every word that ends so.
class PhraseFinder
{
public:
    void add(int list, const QString &phrase);

    /// The hits in the order of the text. Where phrases of one list overlap, the one that begins first
    /// counts, of those the longest.
    std::vector<PhraseHit> find(const std::vector<WordToken> &tokens) const;

private:
    struct Phrase
    {
        int list = 0;
        QStringList parts;
    };
    void findFrom(qsizetype first, const QList<Phrase> &phrases, const std::vector<WordToken> &tokens,
                  std::vector<PhraseHit> &hits) const;

    QHash<size_t, QList<Phrase>> m_whole;  ///< by the hash of the first word, where "*" or nothing follows
    QHash<size_t, QList<Phrase>> m_pairs;  ///< by the first two words
    QHash<size_t, QList<Phrase>> m_prefix; ///< by the hash of the first two letters
    QList<Phrase> m_suffix;
};

} // namespace storybank
