#pragma once

#include "loop.h"
#include "records.h"

#include <QSet>

namespace storybank {

// What the day of an onsite leaves in a bank. The schema has no columns for it: of a loop it stands under
// "day" in what the loop keeps beside its own fields, of a telling under "told_at", where every version of
// the program leaves them.

/// The rounds that do not take place after all. They stay in the loop, so that they can be brought back.
QSet<RoundId> cancelledRounds(const Loop &loop);
void setCancelled(Loop &loop, RoundId round, bool cancelled);

/// The questions to ask that were asked in a round, in the order in which they were ticked.
QStringList askedQuestions(const Loop &loop, RoundId round);
void setAsked(Loop &loop, RoundId round, const QString &question, bool asked);

/// When a story was ticked as told, in UTC; invalid when only the day is known.
QDateTime toldMoment(const Telling &telling);
void setToldMoment(Telling &telling, const QDateTime &moment);

} // namespace storybank
