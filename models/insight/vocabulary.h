#pragma once

#include "evidence.h"
#include "lexicon.h"

namespace storybank {

/// Which texts the words are looked for in.
enum class TextSide { Stories, Prompts };

/// What the words of a text say for each competency, each by itself and in pairs with the word before it: few
/// people tell a thing in just the phrase of a list, most use some of its words. How much a word says is
/// counted in the cues and in the examples of the lexicon: the logarithm of how much more often it stands
/// there for this competency than for all (naive Bayes; Manning, Raghavan, Schütze, "Introduction to
/// Information Retrieval", 2008, chapter 13), below 0 where it stands for others.
class Vocabulary
{
public:
    Vocabulary(const Lexicon &lexicon, TextSide side);

    /// The competency keys of the lexicon, in the order of the alphabet.
    const QStringList &keys() const { return m_keys; }

    /// For each of keys(), the sum of what the words of a text say; 0 when it holds no known word.
    QList<double> scores(const QList<ReadPassage> &passages) const;

    /// The few words of a text that say most for one of keys(), as they stand, most telling first.
    QList<FoundPhrase> tellingWords(int key, const QList<ReadPassage> &passages) const;

private:
    /// A word or a pair of words where it first stands in a text.
    struct Standing
    {
        qsizetype row = 0; ///< where its weights begin
        double weight = 0; ///< of all the passages it stands in
        bool pair = false;
        bool named = false; ///< without a stop word, so that a person sees what it says
        const ReadPassage *in = nullptr;
        qsizetype start = 0;
        qsizetype end = 0;
        QList<int> silentFor; ///< keys for which it stands in a phrase of no weight
    };

    void readCues(const Lexicon &lexicon, TextSide side);
    void readExample(const Example &example, TextSide side);
    void weigh();
    qsizetype rowOf(quint64 token);
    QList<quint64> tokensOf(const QStringList &stems);
    QList<Standing> standingIn(const QList<ReadPassage> &passages) const;
    double said(const Standing &standing, int key) const;

    QStringList m_keys;
    QSet<QString> m_stopWords;
    CueMatcher m_silent;              ///< phrases of no weight: their words say nothing for their key
    QHash<QString, int> m_numbers;    ///< of each stem of the lexicon
    QHash<quint64, qsizetype> m_rows; ///< of words and pairs: where their weights begin
    QList<double> m_weights;          ///< rows of one for each key; while the lexicon is read, counts
};

} // namespace storybank
