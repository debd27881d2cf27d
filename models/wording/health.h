#pragma once

#include "insight/health.h"

namespace storybank {

/// What there is, in a few words: "8 of 13 are strong", "no story of a failure".
QString healthText(const HealthFact &fact);

/// Why it matters and what would be enough, in one or two sentences.
QString healthReason(const HealthFact &fact);

} // namespace storybank
