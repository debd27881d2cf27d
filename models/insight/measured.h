#pragma once

#include "domain/library.h"

#include <QHash>

namespace storybank {

/// How long the full telling of a story was found to take, in seconds, of all stories that were timed: the
/// median of the rehearsals in full length, without one the median of the timed tellings.
QHash<StoryId, int> measuredSeconds(const Library &library);

/// That of one story; 0 = never timed.
int measuredSeconds(const Library &library, StoryId story);

/// How long the full telling of a story takes, in seconds: as measured, else estimated from its words at the
/// speaking rates of the bank. The plan, the coach and the lists all count with this.
int tellingSeconds(const Library &library, const Story &story);

} // namespace storybank
