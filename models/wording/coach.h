#pragma once

#include "insight/coach/coach.h"

namespace storybank {

// The sentences of the coach. A finding has a short title for a list, a place, what was found in one sentence
// with the very words, why it matters, and what would mend it; the last two are the same for all of a rule.

/// The rule by its name, as settings list it: "Result without a number".
QString ruleName(CoachRule rule);

/// "Error", "Warning", "Hint".
QString severityName(Severity severity);

/// Where a finding stands: "Action", "Metrics, row 3", "30 seconds".
QString findingPlace(const Finding &finding);

/// A finding in a few words: "“we” 9 times, “I” 3 times".
QString findingTitle(const Finding &finding);

/// What was found, as one sentence: "The Action says “we” 9 times and “I” 3 times."
QString findingText(const Finding &finding);

/// Why the rule matters, as one sentence.
QString ruleReason(CoachRule rule);

/// What would mend it, as one sentence.
QString ruleRemedy(CoachRule rule);

/// How many rules found nothing, of those that may speak: "9 checks passed".
QString passedText(int rules);

} // namespace storybank
