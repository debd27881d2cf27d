#pragma once

#include "domain/library.h"
#include "lexicon.h"
#include "reason.h"

#include <memory>

namespace storybank {

struct Suggestion
{
    StoryId story;
    double score = 0; ///< 0–1
    QList<Reason> reasons;
};

/// Proposes stories for prompts. Reads the library once, then answers quickly; deterministic and explained.
class Suggester
{
public:
    Suggester(const Library &library, const Lexicon &lexicon);
    ~Suggester();
    Suggester(Suggester &&) noexcept;
    Suggester &operator=(Suggester &&) noexcept;

    /// The stories that fit the prompt, best first, at most `limit`, without retired and trashed ones; none
    /// that shares nothing with the prompt.
    QList<Suggestion> forPrompt(const Prompt &prompt, int limit = 5) const;

private:
    struct Index;
    std::unique_ptr<Index> m_index;
};

} // namespace storybank
