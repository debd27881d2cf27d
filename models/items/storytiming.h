#pragma once

#include "domain/library.h"

namespace storybank {

/// How long a told section of the full length should take, in seconds: Situation 20, Task 15, Action 65,
/// Result 30, Learning 10; 0 for the others. Together the four told ones are the 2:10 of a full telling.
int targetSeconds(Section section);

/// How long a whole story of that length should take, in seconds: from, to.
std::pair<int, int> targetRange(Length length);

/// The counter of a text: "40 words · 0:22 of 0:20"; without a target the last part is left out.
QString counterText(const QString &text, int target, const BankSettings &settings);

/// Whether a text is more than 20 % longer, or (once begun) shorter, than its target; never for an empty one.
bool isOffTarget(const QString &text, int target, const BankSettings &settings);

} // namespace storybank
