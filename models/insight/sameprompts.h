#pragma once

#include "domain/library.h"
#include "lexicon.h"

namespace storybank {

/// Prompts that seem to ask the same in other words.
struct SamePrompts
{
    PromptId first; ///< the one to keep: with more answers, else there for longer, else by id
    PromptId second;
    double likeness = 0; ///< 0–1
    friend bool operator==(const SamePrompts &, const SamePrompts &) = default;
};

/// From this likeness on, two prompts are worth a look.
inline constexpr double samePromptsFrom = 0.6;

/// The pairs of prompts that seem to ask the same, likeliest first; each prompt is the `second`
/// of at most one pair and then the `first` of none. The likeness is Dice's coefficient over the telling
/// words (stems, or their groups of the thesaurus, without stop words and what interviewers always say), each
/// weighted by its rarity among the prompts, ln(1 + N/n). Prompts that share but one telling word, or whose
/// competencies have none in common, are not the same.
QList<SamePrompts> samePrompts(const Library &library, const Lexicon &lexicon);

} // namespace storybank
