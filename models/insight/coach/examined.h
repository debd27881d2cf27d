#pragma once

#include "coach.h"

#include "domain/numbers.h"

#include <optional>

namespace storybank {

/// A section read once: its words and the phrases found in them.
class ExaminedText
{
public:
    explicit ExaminedText(const QString &text) : m_text(text) {}

    /// Looks for the phrases of a language; none are known before. A phrase inside a set phrase does not
    /// count: "told me to" is no voice, "quality control" no control group.
    void find(const LanguageWords &words);

    const TokenText &tokenText() const { return m_text; }
    const QString &text() const { return m_text.text(); }
    const std::vector<WordToken> &tokens() const { return m_text.tokens(); }
    const WordToken &token(qsizetype at) const { return m_text.tokens().at(static_cast<size_t>(at)); }
    qsizetype count() const { return static_cast<qsizetype>(m_text.tokens().size()); }
    bool isEmpty() const { return m_text.tokens().empty(); }

    /// The phrases of a list, in the order of the text.
    const std::vector<PhraseHit> &hits(WordList list) const { return m_hits.at(static_cast<size_t>(list)); }
    bool has(WordList list) const { return !hits(list).empty(); }

    /// Whether a phrase of the list stands in the sentence.
    bool has(WordList list, int sentence) const;

    /// Whether a phrase of the list covers the word at `at`.
    bool covers(WordList list, qsizetype at) const;

    /// The first phrase of `first` that a phrase of `second` follows, at most `reach` words on in the
    /// sentence, with all words up to that; none without one.
    std::optional<PhraseHit> pair(WordList first, WordList second, qsizetype reach) const;

    TextRange range(const PhraseHit &hit) const;
    QString words(const PhraseHit &hit) const;

    /// Whether a word of negation stands up to three words before `at`, in the same sentence.
    bool isNegated(qsizetype at) const;

    /// The whole text without white space around it.
    TextRange whole() const;

    /// The sentence that holds the word `at`.
    TextRange sentenceAt(qsizetype at) const;

private:
    TokenText m_text;
    std::array<std::vector<PhraseHit>, Codes<WordList>::names.size()> m_hits;
};

/// A story read once for all rules.
struct Examined
{
    Examined(const Story &examined, const Library &library, const CoachWords &words,
             const CoachSettings &coachSettings);

    const Story &story;
    const CoachSettings &settings;
    const LanguageWords *language = nullptr; ///< null when the coach does not read it
    std::vector<ExaminedText> sections;      ///< Situation to Learning
    ExaminedText depth; ///< Depth, follow-ups and hook together: only asked what is there
    TellingTime time;
    int measured = 0;          ///< seconds of a full telling by the clock; 0 = never timed
    QStringList competencies;  ///< keys of the primary tags
    QList<ToldNumber> numbers; ///< of the Result, with places in its text

    const ExaminedText &of(Section section) const { return sections.at(static_cast<size_t>(section)); }
    const ExaminedText &action() const { return of(Section::Action); }
    const ExaminedText &result() const { return of(Section::Result); }

    /// Whether a phrase of the list stands in any of these sections.
    bool has(WordList list, std::initializer_list<Section> where) const;
    /// Whether the language has the list at all.
    bool knows(WordList list) const { return language && language->has(list); }
};

} // namespace storybank
