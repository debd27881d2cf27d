#pragma once

#include "domain/edit.h"

#include <optional>

namespace storybank {

struct NewCompetency
{
    CompetencyId id; ///< of the one that was added, or of the one that the name would repeat
    Edit edit;       ///< empty when nothing was added
};

/// The owner's own competency, last in the order; nothing is added when the name repeats one.
NewCompetency addCompetency(const Library &library, const QString &name);

/// The twelve further competencies that come with the program, those that are missing.
Edit addWiderCompetencies(const Library &library);

/// How many stories are wanted for the competency, 1–9; none = as many as the bank wants of any.
Edit setTarget(const Library &library, CompetencyId competency, std::optional<int> target);

/// The competency that a new one of this name would repeat; null when there is none. Case, accents, spaces,
/// punctuation, the order of the words and "and" do not tell two names apart, nor does one typing slip in a
/// name of six letters or more.
const Competency *repeatedCompetency(const Library &library, const QString &name);

} // namespace storybank
