#pragma once

#include "baselines.h"
#include "labelled.h"

#include "insight/lexicon.h"

namespace storybank::test {

/// How well a ranker finds the stories that truly answer the prompts of a lot; shares of all prompts, 0–1.
struct RankFigures
{
    int prompts = 0;
    double best = 0;  ///< the very best answer comes first
    double first = 0; ///< a true answer comes first
    double three = 0; ///< a true answer is among the first three
    double mrr = 0;   ///< mean of 1 / place of the first true answer
};

/// Over the prompts of the set that have an answer.
RankFigures rankFigures(const Labelled &set, const Ranker &ranker);

/// The program's own proposals over the whole bank of the set.
Ranker ownProposals(const Library &bank, const Lexicon &lexicon);

/// What of the error that `baseline` leaves is gone: 0.15 when 0.60 has become 0.66. 1 where none was left.
double errorTaken(double ours, double baseline);

/// The better baseline of the set for each figure.
RankFigures betterBaseline(const Labelled &set);

/// Proposed competencies against the true ones.
struct TagFigures
{
    int right = 0;
    int wrong = 0;
    int missing = 0;

    double precision() const { return right / double(right + wrong); }
    double recall() const { return right / double(right + missing); }
    TagFigures operator+(const TagFigures &other) const
    {
        return {right + other.right, wrong + other.wrong, missing + other.missing};
    }
};

/// Proposals from the threshold on, for the stories and prompts of the first lot.
TagFigures storyTagFigures(const Labelled &set, const Lexicon &lexicon);
TagFigures promptTagFigures(const Labelled &set, const Lexicon &lexicon);

} // namespace storybank::test
