#pragma once

#include "lexicon.h"
#include "words.h"

namespace storybank {

/// A cue that was found in a text.
struct CueHit
{
    int group = 0; ///< as handed to CueMatcher::add
    double weight = 0;
    qsizetype start = 0; ///< in the text, UTF-16 units
    qsizetype end = 0;
    const QString *phrase = nullptr; ///< as the lexicon writes it; lives as long as the matcher
};

/// Finds the cues of many groups in one pass over a text. Between the words of a cue, stop words that the cue
/// does not name may stand ("missed deadline" finds "missed the deadline"). Where cues of one group overlap,
/// the longer one counts; a cue of weight 0 takes the words from all shorter ones.
class CueMatcher
{
public:
    explicit CueMatcher(QSet<QString> stopWords) : m_stopWords(std::move(stopWords)) {}

    void add(int group, const QList<Cue> &cues);

    /// The hits in the order of the text, those of weight 0 left out.
    QList<CueHit> find(const QList<Word> &words) const;

private:
    /// A cue by the numbers of its words, so that comparing them is cheap.
    struct Entry
    {
        int group = 0;
        double weight = 0;
        QList<int> words;
        QString phrase;
    };
    /// A word of a text as the cues know it.
    struct Known
    {
        int word = unknown;
        bool mayStandBetween = false;
        bool number = false;
    };
    static constexpr int unknown = -1;   ///< no cue has the word
    static constexpr int anyWord = -2;   ///< "*"
    static constexpr int anyNumber = -3; ///< "#"

    int numberOf(const QString &stem);
    static bool fits(const Known &known, int word);
    static qsizetype endOfMatch(const QList<Word> &words, const QList<Known> &known, qsizetype first,
                                const QList<int> &cue);

    QSet<QString> m_stopWords;
    QHash<QString, int> m_numbers;     ///< by stem
    QList<QList<Entry>> m_byFirstWord; ///< by the number of their first word
};

} // namespace storybank
