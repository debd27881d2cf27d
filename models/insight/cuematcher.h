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
    struct Entry
    {
        int group;
        Cue cue;
    };

    static qsizetype endOfMatch(const QList<Word> &words, const QList<bool> &mayStandBetween, qsizetype first,
                                const QStringList &stems);

    QSet<QString> m_stopWords;
    QHash<QString, QList<Entry>> m_byFirstStem;
};

} // namespace storybank
