#pragma once

#include "domain/records.h"
#include "domain/story.h"

#include <array>
#include <utility>

namespace storybank {

/// How long a told section of the full length should take, in seconds: Situation 20, Task 15, Action 65,
/// Result 30, Learning 10; 0 for the others. Together the four told ones are the 2:10 of a full telling.
int targetSeconds(Section section);

/// How long a whole story of that length should take, in seconds: from, to.
std::pair<int, int> targetRange(Length length);

/// The seconds to practise a length for: of the whole (135, 90, 30), and of Situation, Task, Action and
/// Result, where the Action takes what the others leave of it.
std::array<int, toldSections.size()> practiceTargets(Length length);
int practiceTarget(Length length);

/// The full telling of a story against its targets, section by section in the order of `toldSections`.
struct TellingTime
{
    std::array<int, toldSections.size()> seconds{}; ///< at the speaking rates of the bank
    std::array<int, toldSections.size()> targets{};
    int words = 0; ///< told, Chinese and Japanese characters counted as words
    int total =
        0; ///< the whole telling, rounded once; may differ from the sum of the parts by a second or two

    int of(Section section) const { return seconds.at(static_cast<size_t>(section)); }
    /// The part of the telling that a section takes, 0–1; 0 when nothing is told.
    double share(Section section) const;
};

/// Measures Situation, Task, Action and Result of a story.
TellingTime tellingTime(const Story &story, const BankSettings &settings);

} // namespace storybank
