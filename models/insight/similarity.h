#pragma once

#include "cuematcher.h"
#include "passages.h"

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
    explicit SimilarityIndex(const Lexicon &lexicon);

    /// Adds the next story; they count from 0.
    void add(const QList<ReadPassage> &story);

    /// One entry a story. Words that no story has lower all scores alike. Remembers the words it meets.
    QList<Similarity> compare(const QList<ReadPassage> &question);

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
        QList<int> groups; ///< the terms that stand for the groups of a word
        QList<Posting> postings;
    };
    struct Asked
    {
        int term = 0;
        double weight = 0;
        QString asWritten; ///< empty for a group
    };

    int termOf(const QString &stem);
    int newTerm(const QList<int> &groups);
    double rarity(qsizetype stories) const;
    double saturated(const Posting &posting) const;
    QList<Asked> askedIn(const QList<ReadPassage> &question);

    QSet<QString> m_empty;                 ///< stems of words that tell nothing
    CueMatcher m_phrases;                  ///< of the thesaurus; their groups are terms
    QHash<QString, QList<int>> m_groupsOf; ///< stem → terms of its groups
    QHash<QString, int> m_termOf;          ///< stem → term; -1 = the word tells nothing
    QList<Term> m_terms;
    QList<double> m_lengths;
    double m_totalLength = 0;
};

} // namespace storybank
