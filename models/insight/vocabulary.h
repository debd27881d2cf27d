#pragma once

#include "evidence.h"
#include "lexicon.h"

namespace storybank {

/// Which texts the words are looked for in.
enum class TextSide { Stories, Prompts };

/// What single words say for a competency, each by itself and wherever it stands: few people tell a thing in
/// just the phrase of a list, most use some of its words. A word speaks for a competency by how many cues of
/// it hold the word and how heavy they are, and for less the more other competencies hold it too.
class Vocabulary
{
public:
    Vocabulary(const Lexicon &lexicon, TextSide side);

    /// The competency keys of the lexicon, in the order of the alphabet.
    const QStringList &keys() const { return m_keys; }

    /// For each key, by its place among keys(), what the words of a text say for it beyond what they say for
    /// all on average; the phrases are the words that say most. Keys for which nothing speaks are left out.
    QMap<int, Evidence> evidenceIn(const QList<Passage> &passages, WordReader &reader) const;

private:
    struct Share
    {
        int key = 0;
        double weight = 0;
    };

    QStringList m_keys;
    CueMatcher m_silent;                   ///< phrases of no weight: their words say nothing for their key
    QHash<QString, QList<Share>> m_shares; ///< by stem, in the order of keys
};

/// Joins what the phrases and the single words of a text say. Words are named only where no phrase is.
void join(Evidence &phrases, const Evidence &words);

} // namespace storybank
