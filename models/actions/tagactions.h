#pragma once

#include "domain/edit.h"
#include "insight/tagging.h"

namespace storybank {

/// What the program proposes for one story or prompt.
struct TagSuggestion
{
    Kind kind = Kind::Story;
    QUuid id;
    QString title;
    QList<TagProposal> proposals; ///< best first; none that it bears already
};

/// Proposals for all stories outside the trash by title, then for all prompts in their order; only those with
/// something to propose.
QList<TagSuggestion> tagSuggestions(const Library &library, const Lexicon &lexicon);

/// Stores the proposals of tagThreshold and more as one step. The best one becomes a story's primary tag when
/// it has none, the others secondary. Tags that are there are never changed or removed.
Edit applyTags(const Library &library, const QList<TagSuggestion> &suggestions, const QDateTime &now);

} // namespace storybank
