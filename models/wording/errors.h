#pragma once

#include "domain/result.h"

namespace storybank {

/// The error in one line, "what : why, and what helps", without line breaks: what the command line prints
/// behind its name.
QString errorLine(const Error &error);

/// The error as sentences for people: "What: why. What helps."
QString errorText(const Error &error);

/// What kind of failure a code is, for a head over the details: "The bank is locked".
QString errorTitle(ErrorCode code);

} // namespace storybank
