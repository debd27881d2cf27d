#pragma once

#include "insight/reason.h"

#include <QList>

namespace storybank {

/// The reason as one sentence: "Its title shares “budget” and “cut” with the question."
QString reasonSentence(const Reason &reason);

/// The reasons as sentences, in their order.
QStringList reasonSentences(const QList<Reason> &reasons);

} // namespace storybank
