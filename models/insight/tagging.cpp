#include "tagging.h"

#include "evidence.h"

#include <cmath>

namespace storybank {

namespace {

constexpr double nameWeight = 0.6;    ///< of a competency's own name, found in a text
constexpr double besideTheBest = 0.9; ///< share of the best evidence; what has less of it soon loses score
constexpr double leastScore = 0.2;    ///< below it nothing is proposed
constexpr qsizetype mostReasons = 4;

} // namespace

struct Tagger::Index
{
    Index(const Library &library, const Lexicon &lexicon)
        : stories(lexicon.stopWords),
          prompts(lexicon.stopWords),
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

    /// Proposals from the evidence. What is far behind the best is lowered: a long story holds a few words of
    /// everything.
    template<typename ReasonFor>
    QList<TagProposal> proposals(const QMap<int, Evidence> &evidence, ReasonFor &&reasonFor) const
    {
        double best = 0;
        for (const Evidence &each : evidence)
            best = qMax(best, each.sum);
        QList<TagProposal> proposals;
        for (int i = 0; i < competencies.size(); ++i) {
            const Evidence found = evidence.value(i);
            const double standing = best > 0 ? qMin(1.0, found.sum / (best * besideTheBest)) : 0;
            const double score = found.certainty() * standing * standing * standing;
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
    return m_index->proposals(evidenceIn(passagesOf(story), m_index->stories, m_index->reader),
                              [](const Competency &, const FoundPhrase &phrase) {
                                  return Reason{ReasonCode::PhraseFound, {phrase.passage, phrase.text}, true};
                              });
}

QList<TagProposal> Tagger::forPrompt(const Prompt &prompt) const
{
    return m_index->proposals(evidenceIn(passagesOf(prompt), m_index->prompts, m_index->reader),
                              [](const Competency &competency, const FoundPhrase &phrase) {
                                  return Reason{ReasonCode::AskedFor, {competency.name, phrase.text}, true};
                              });
}

} // namespace storybank
