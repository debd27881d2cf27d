#include "tagging.h"

#include "vocabulary.h"

#include <cmath>

namespace storybank {

namespace {

constexpr double nameWeight = 0.65; ///< of a competency's own name, found in a text
constexpr double trust = 0.75;      ///< in evidence: a sum of 0.92 reaches tagThreshold
constexpr double leastScore = 0.2;  ///< below it nothing is proposed

/// What is left of the score of a competency with so much of the best one's evidence. A long story holds a
/// few words of everything: from nine tenths on a second one still reaches tagThreshold.
double standing(double share)
{
    return std::pow(share, 6);
}

constexpr qsizetype mostReasons = 4;

} // namespace

struct Tagger::Index
{
    Index(const Library &library, const Lexicon &lexicon)
        : stories(lexicon.stopWords),
          prompts(lexicon.stopWords),
          storyWords(lexicon, TextSide::Stories),
          promptWords(lexicon, TextSide::Prompts),
          reader(lexicon.baseForms),
          competencies(library.competenciesInOrder())
    {
        for (int i = 0; i < competencies.size(); ++i) {
            const Competency &competency = competencies.at(i);
            if (!competency.key.isEmpty()) {
                stories.add(i, lexicon.storyCues.value(competency.key));
                prompts.add(i, lexicon.promptCues.value(competency.key));
            }
            const QList<Cue> name{{competency.name, nameWeight, reader.stems(competency.name)}};
            stories.add(i, name);
            prompts.add(i, name);
        }
    }

    /// The evidence for each competency by its place in the list: its phrases and the words by themselves.
    QMap<int, Evidence> evidence(const QList<Passage> &passages, const CueMatcher &cues,
                                 const Vocabulary &words) const
    {
        QMap<int, Evidence> evidence = evidenceIn(passages, cues, reader);
        const QMap<int, Evidence> byKey = words.evidenceIn(passages, reader);
        for (int i = 0; i < competencies.size(); ++i) {
            const auto found =
                byKey.constFind(static_cast<int>(words.keys().indexOf(competencies.at(i).key)));
            if (found != byKey.constEnd())
                join(evidence[i], *found);
        }
        return evidence;
    }

    /// Proposals from the evidence, best first.
    template<typename ReasonFor>
    QList<TagProposal> proposals(const QMap<int, Evidence> &evidence, ReasonFor &&reasonFor) const
    {
        double best = 0;
        for (const Evidence &each : evidence)
            best = qMax(best, each.sum);
        QList<TagProposal> proposals;
        for (int i = 0; i < competencies.size(); ++i) {
            const Evidence found = evidence.value(i);
            const double score =
                best > 0 ? (1 - std::exp(-trust * found.sum)) * standing(found.sum / best) : 0;
            if (score < leastScore)
                continue;
            TagProposal proposal{competencies.at(i).id, score, {}};
            for (const FoundPhrase &phrase : found.phrases.first(qMin(mostReasons, found.phrases.size())))
                proposal.reasons.append(reasonFor(competencies.at(i), phrase));
            proposals.append(proposal);
        }
        std::stable_sort(proposals.begin(), proposals.end(),
                         [](const TagProposal &a, const TagProposal &b) { return a.score > b.score; });
        return proposals;
    }

    CueMatcher stories;
    CueMatcher prompts;
    Vocabulary storyWords;
    Vocabulary promptWords;
    mutable WordReader reader; ///< only remembers words it has met
    QList<Competency> competencies;
};

Tagger::Tagger(const Library &library, const Lexicon &lexicon)
    : m_index(std::make_unique<Index>(library, lexicon))
{}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger &&) noexcept = default;
Tagger &Tagger::operator=(Tagger &&) noexcept = default;

QList<TagProposal> Tagger::forStory(const Story &story) const
{
    return m_index->proposals(m_index->evidence(passagesOf(story), m_index->stories, m_index->storyWords),
                              [](const Competency &, const FoundPhrase &phrase) {
                                  return Reason{ReasonCode::PhraseFound, {phrase.passage, phrase.text}, true};
                              });
}

QList<TagProposal> Tagger::forPrompt(const Prompt &prompt) const
{
    return m_index->proposals(m_index->evidence(passagesOf(prompt), m_index->prompts, m_index->promptWords),
                              [](const Competency &competency, const FoundPhrase &phrase) {
                                  return Reason{ReasonCode::AskedFor, {competency.name, phrase.text}, true};
                              });
}

} // namespace storybank
