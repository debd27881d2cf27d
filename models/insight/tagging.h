#pragma once

#include "domain/library.h"
#include "lexicon.h"
#include "reason.h"

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

/// Competencies of the library that a story's words speak for, best first. Competencies without a key are
/// found by their name alone.
QList<TagProposal> proposeTags(const Story &story, const Library &library, const Lexicon &lexicon);

/// Competencies that a prompt's words ask for, best first.
QList<TagProposal> proposeTags(const Prompt &prompt, const Library &library, const Lexicon &lexicon);

} // namespace storybank
