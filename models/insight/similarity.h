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

    /// One entry a story. Words that no story has lower all scores alike. Remembers the words it meets.
    QList<Similarity> compare(const QList<Passage> &question);

private:
    struct Posting
    {
        int story = 0;
        double weight = 0; ///< occurrences, by the weights of their passages
        bool inTitle = false;
    };
    /// A telling word, or a group of the thesaurus, wherever it stands.
    struct Term
    {
        int group = -1; ///< the term that stands for its group; -1 = none
        QList<Posting> postings;
    };
    struct Asked
    {
        int term = 0;
        double weight = 0;
        QString asWritten; ///< empty for a group
    };

    int termOf(const QString &stem);
    int newTerm(int group);
    double rarity(qsizetype stories) const;
    double saturated(const Posting &posting) const;
    QList<Asked> askedIn(const QList<Passage> &question);

    Lexicon m_lexicon;
    WordReader m_reader;
    QHash<QString, int> m_termOf;  ///< stem → term; -1 = the word tells nothing
    QHash<QString, int> m_groupOf; ///< leader of a group → term
    QList<Term> m_terms;
    QList<double> m_lengths;
    double m_totalLength = 0;
};

} // namespace storybank
