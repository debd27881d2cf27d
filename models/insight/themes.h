#pragma once

#include "vocabulary.h"

namespace storybank {

/// What a text is about, each of the lexicon's competency keys weighed against the others.
struct Themes
{
    QList<double> scores;        ///< of each key: what its phrases and all the words say
    QMap<int, Evidence> phrases; ///< the phrases by key, those that were found
};

/// What of a text each theme takes up by its score, 0–1, together 1, all alike where nothing speaks for any:
/// a long story holds a few words of everything. The higher the contrast, the more the best outdoes the
/// others. A score of minus infinity takes no part.
QList<double> shares(const QList<double> &scores, double contrast);

/// Tells what stories or questions are about, by the phrases of the lexicon and by single words.
class ThemeReader
{
public:
    ThemeReader(const Lexicon &lexicon, TextSide side);

    /// The competency keys of the lexicon, in the order of the alphabet.
    const QStringList &keys() const { return m_words.keys(); }

    /// Further phrases for a key, by its place among keys().
    void add(int key, const QList<Cue> &phrases) { m_cues.add(key, phrases); }

    Themes read(const QList<ReadPassage> &passages) const;

    /// What speaks for a key: its phrases, and where there is none, single words.
    QList<FoundPhrase> tellingPhrases(int key, const Themes &themes,
                                      const QList<ReadPassage> &passages) const;

private:
    CueMatcher m_cues;
    Vocabulary m_words;
};

} // namespace storybank
