#pragma once

#include "domain/library.h"
#include "insight/coach/telling.h"

namespace storybank {

/// The counter of a text: "40 words · 0:22 of 0:20"; without a target the last part is left out.
QString counterText(const QString &text, int target, const BankSettings &settings);

/// Whether a text is more than 20 % longer, or (once begun) shorter, than its target; never for an empty one.
bool isOffTarget(const QString &text, int target, const BankSettings &settings);

} // namespace storybank
