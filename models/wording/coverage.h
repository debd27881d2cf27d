#pragma once

#include "insight/coverage.h"
#include "insight/whatif.h"

namespace storybank {

/// Why a grade is no better, in one sentence; empty when nothing keeps it down.
QString capText(Cap cap);

/// What a level of a prompt means, in one sentence.
QString promptLevelText(Level level);

/// What a level of a competency means, in one sentence.
QString competencyLevelText(Level level);

/// What a cell of the matrix shows: "Fit 5 of 5, workable. The strength of the story is only 3."
QString gradedText(const GradedAnswer &answer);

/// How many prompts a sentence is about: "1 prompt", "3 prompts".
QString promptCount(int prompts);

/// What a new strong story for the competency would do: "A strong story for “Failure” would close 3 gaps and
/// lift 1 thin prompt."
QString nextStoryText(const NextStory &next, const QString &competency);

/// What is lost when the story is: "Without it 2 prompts lose a level."
QString criticalText(const CriticalStory &story);

/// What opens when stories are spent: "3 prompts lose their answer, 2 get thin. 12 in place of 14 can have a
/// story of their own."
QString whatIfText(const WhatIf &result);

} // namespace storybank
