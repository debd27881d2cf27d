#pragma once

#include "domain/story.h"
#include "views/common/theme.h"

namespace storybank {

/// The name of a told section by its place (0 = Situation), and the letter that is its key.
QString toldName(int section);
QString toldLetter(int section);

/// "Again", "Hard", "Good", "Easy", and the colour of each; `rating` 1–4.
QString ratingName(int rating);
Token ratingToken(int rating);

/// "tomorrow", "5 days", "3 months": how far `day` is from `today`, as short as it can be read.
QString distanceText(QDate today, QDate day);

/// What to say in a told section, in one line: its points, else its first sentence; empty when nothing is
/// written.
QString cueOf(const Story &story, int section);

} // namespace storybank
