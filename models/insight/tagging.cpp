#include "tagging.h"

#include "themes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace storybank {

namespace {

constexpr double nameWeight = 0.65; ///< of a competency's own name, found in a text
constexpr double trust = 0.75;      ///< in a name: a sum of 0.92 reaches tagThreshold
constexpr double leastScore = 0.25; ///< below it, a share of a tenth, nothing is proposed

// How clearly the strongest theme of a text outdoes its others. Chosen with the share from which on a
// proposal is right so that the least distance above both aims, precision 0.85 and recall 0.75, is largest on
// the third to fifth hands' lots while neither cues nor examples know their authors (storybank_proposals).
constexpr double storyContrast = 0.3;
constexpr double promptContrast = 0.4;
constexpr double rightFrom = 0.22;

constexpr double leastAhead = 3; ///< of a usual theme: a word or two say nothing yet

constexpr qsizetype mostReasons = 4;

/// The value that `part` of the values (0–1) are below; 0 when there are none.
double quantile(QList<double> values, double part)
{
    if (values.isEmpty())
        return 0;
    const auto at = values.begin() + static_cast<qsizetype>(static_cast<double>(values.size() - 1) * part);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// A share of all themes as a score: `rightFrom` becomes tagThreshold, 1 stays 1.
double scoreOf(double share)
{
    static const double exponent = std::log(1 - tagThreshold) / std::log(1 - rightFrom);
    return 1 - std::pow(1 - share, exponent);
}

} // namespace

struct Tagger::Index
{
    Index(const Library &library, const Lexicon &lexicon)
        : stories(lexicon, TextSide::Stories),
          prompts(lexicon, TextSide::Prompts),
          names(lexicon.stopWords),
          reader(lexicon.baseForms),
          competencies(library.competenciesInOrder())
    {
        for (int i = 0; i < competencies.size(); ++i) {
            const Competency &competency = competencies.at(i);
            themeOf.append(static_cast<int>(stories.keys().indexOf(competency.key)));
            const QList<Cue> name{{competency.name, nameWeight, reader.stems(competency.name)}};
            if (themeOf.constLast() < 0) {
                names.add(i, name);
            } else {
                stories.add(themeOf.constLast(), name);
                prompts.add(themeOf.constLast(), name);
            }
        }
    }

    /// Proposals for a text, best first.
    template<typename ReasonFor>
    QList<TagProposal> proposals(const QList<Passage> &written, const ThemeReader &side, double contrast,
                                 ReasonFor &&reasonFor) const
    {
        const QList<ReadPassage> passages = readPassages(written, reader);
        const QMap<int, Evidence> named = evidenceIn(passages, names);
        double others = 1; // what competencies that only have a name leave to the themes
        for (const Evidence &evidence : named)
            others *= std::exp(-trust * evidence.sum);
        const Themes themes = side.read(passages);
        const QList<double> share = shares(contestants(themes.scores), contrast);
        const double usual = quantile(themes.scores, 0.5);

        QList<TagProposal> proposals;
        for (int i = 0; i < competencies.size(); ++i) {
            const int theme = themeOf.at(i);
            const double score =
                theme >= 0 ? others * scoreOf(share.at(i)) : 1 - std::exp(-trust * named.value(i).sum);
            if (score < leastScore || (theme >= 0 && themes.scores.at(theme) - usual < leastAhead))
                continue;
            const QList<FoundPhrase> phrases =
                theme >= 0 ? side.tellingPhrases(theme, themes, passages) : named.value(i).phrases;
            TagProposal proposal{competencies.at(i).id, score, {}};
            for (const FoundPhrase &phrase : phrases.first(qMin(mostReasons, phrases.size())))
                proposal.reasons.append(reasonFor(competencies.at(i), phrase));
            if (!proposal.reasons.isEmpty()) // words that only speak against others are no reason
                proposals.append(proposal);
        }
        std::stable_sort(proposals.begin(), proposals.end(),
                         [](const TagProposal &a, const TagProposal &b) { return a.score > b.score; });
        return proposals;
    }

    /// The scores of the competencies, and last one for what the bank has no competency for: that speaks with
    /// one voice, lest a story about hiring shows nothing else where nobody asks for hiring.
    QList<double> contestants(const QList<double> &themes) const
    {
        QList<double> scores;
        for (const int theme : themeOf)
            scores.append(theme >= 0 ? themes.at(theme) : -std::numeric_limits<double>::infinity());
        QList<double> others;
        for (int theme = 0; theme < themes.size(); ++theme) {
            if (!themeOf.contains(theme))
                others.append(themes.at(theme));
        }
        if (!others.isEmpty())
            scores.append(quantile(others, 0.75));
        return scores;
    }

    ThemeReader stories;
    ThemeReader prompts;
    CueMatcher names;          ///< of competencies that the lexicon does not know
    mutable WordReader reader; ///< only remembers words it has met
    QList<Competency> competencies;
    QList<int> themeOf; ///< of each competency, among the keys of the lexicon; -1 = it only has a name
};

Tagger::Tagger(const Library &library, const Lexicon &lexicon)
    : m_index(std::make_unique<Index>(library, lexicon))
{}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger &&) noexcept = default;
Tagger &Tagger::operator=(Tagger &&) noexcept = default;

QList<TagProposal> Tagger::forStory(const Story &story) const
{
    return m_index->proposals(passagesOf(story), m_index->stories, storyContrast,
                              [](const Competency &, const FoundPhrase &phrase) {
                                  return Reason{ReasonCode::PhraseFound, {phrase.passage, phrase.text}, true};
                              });
}

QList<TagProposal> Tagger::forPrompt(const Prompt &prompt) const
{
    return m_index->proposals(passagesOf(prompt), m_index->prompts, promptContrast,
                              [](const Competency &competency, const FoundPhrase &phrase) {
                                  return Reason{ReasonCode::AskedFor, {competency.name, phrase.text}, true};
                              });
}

} // namespace storybank
