#pragma once

#include "lexicon.h"
#include "passages.h"
#include "words.h"

namespace storybank {

/// How much a story's words have in common with a question.
struct Similarity
{
    double score = 0;    ///< 0–1
    QStringList shared;  ///< words of the question that the story has too, most telling first
    QStringList inTitle; ///< those of them that stand in its title
};

/// Compares questions with stories by their words: BM25 with weighted fields (Robertson, Zaragoza, Taylor,
/// "Simple BM25 extension to multiple weighted fields", 2004) over stems and, for less, over the groups of
/// the thesaurus.
class SimilarityIndex
{
public:
    explicit SimilarityIndex(const Lexicon &lexicon) : m_lexicon(lexicon), m_reader(lexicon.baseForms) {}

    /// Adds the next story; they count from 0.
    void add(const QList<Passage> &story);

    /// One entry a story. Words that no story has lower all scores alike.
    QList<Similarity> compare(const QList<Passage> &question) const;

private:
    struct Posting
    {
        int story = 0;
        double weight = 0; ///< occurrences, by the weights of their passages
        bool inTitle = false;
    };
    struct Term
    {
        QString stem;
        double weight = 0;
        QString asWritten;
    };

    bool isTelling(const QString &stem) const;
    double rarity(qsizetype stories) const;
    QList<Term> termsOf(const QList<Passage> &question) const;
    double saturated(const Posting &posting) const;

    Lexicon m_lexicon;
    mutable WordReader m_reader; ///< only remembers words it has met
    QHash<QString, QList<Posting>> m_postings;
    QList<double> m_lengths;
    double m_totalLength = 0;
};

} // namespace storybank
