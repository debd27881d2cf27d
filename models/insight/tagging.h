#pragma once

#include "domain/library.h"
#include "lexicon.h"
#include "reason.h"

#include <memory>

namespace storybank {

/// A competency that the program proposes.
struct TagProposal
{
    CompetencyId competency;
    double score = 0; ///< 0–1
    QList<Reason> reasons;
};

/// From this score on, `tag --apply` and the import store a proposal.
inline constexpr double tagThreshold = 0.5;

/// Proposes competencies of a library. Reads the phrases once, which takes longer than many answers.
/// Competencies without a key are found by their name alone.
class Tagger
{
public:
    Tagger(const Library &library, const Lexicon &lexicon);
    ~Tagger();
    Tagger(Tagger &&) noexcept;
    Tagger &operator=(Tagger &&) noexcept;

    /// Competencies that a story's words speak for, best first.
    QList<TagProposal> forStory(const Story &story) const;

    /// Competencies that a prompt's words ask for, best first.
    QList<TagProposal> forPrompt(const Prompt &prompt) const;

private:
    struct Index;
    std::unique_ptr<Index> m_index;
};

} // namespace storybank
