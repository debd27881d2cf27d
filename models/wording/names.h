#pragma once

#include "domain/prompt.h"
#include "domain/story.h"
#include "insight/coverage.h"

namespace storybank {

// The words for codes, as they stand alone: in a chip, a column, a head. Capital first letter.

/// "Draft", "Ready", …
QString statusName(StoryStatus status);

/// "Situation", …, "Decision criteria", "Attribution".
QString sectionName(Section section);

/// "Easy", …; empty for one that is not known.
QString difficultyName(Difficulty difficulty);

/// "Strong", "Workable", "Stretch", "None".
QString gradeName(Grade grade);

/// "Safe", "Covered", "Thin", "Gap".
QString levelName(Level level);

/// The words for a judgement: "Fit 4 of 5", "Does not fit", "Not judged".
QString fitName(std::optional<int> fit);

} // namespace storybank
