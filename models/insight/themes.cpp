#include "themes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace storybank {

namespace {

/// What the evidence of a phrase counts beside its words, which speak again by themselves.
constexpr double phraseShare = 2.5;

} // namespace

QList<double> shares(const QList<double> &scores, double contrast)
{
    QList<double> values = scores;
    if (values.isEmpty())
        return values;
    const double best = *std::max_element(values.cbegin(), values.cend());
    if (std::isinf(best))
        return QList<double>(values.size(), 0.0);
    for (double &value : values)
        value = std::exp(contrast * (value - best)); // against the best one, lest it overflows
    const double all = std::accumulate(values.cbegin(), values.cend(), 0.0);
    for (double &value : values)
        value /= all;
    return values;
}

ThemeReader::ThemeReader(const Lexicon &lexicon, TextSide side)
    : m_cues(lexicon.stopWords), m_words(lexicon, side)
{
    const auto &cues = side == TextSide::Stories ? lexicon.storyCues : lexicon.promptCues;
    for (int key = 0; key < keys().size(); ++key)
        m_cues.add(key, cues.value(keys().at(key)));
}

Themes ThemeReader::read(const QList<ReadPassage> &passages) const
{
    Themes themes{m_words.scores(passages), evidenceIn(passages, m_cues)};
    for (auto it = themes.phrases.cbegin(); it != themes.phrases.cend(); ++it)
        themes.scores[it.key()] += phraseShare * it.value().sum;
    return themes;
}

QList<FoundPhrase> ThemeReader::tellingPhrases(int key, const Themes &themes,
                                               const QList<ReadPassage> &passages) const
{
    const QList<FoundPhrase> phrases = themes.phrases.value(key).phrases;
    return phrases.isEmpty() ? m_words.tellingWords(key, passages) : phrases;
}

} // namespace storybank
