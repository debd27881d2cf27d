#pragma once

#include "cuematcher.h"
#include "passages.h"

#include <QMap>

namespace storybank {

/// A cue as it stands in a passage.
struct FoundPhrase
{
    QLatin1StringView passage;
    QString text;      ///< as it stands
    double weight = 0; ///< what it adds
};

/// What speaks for one group of cues in a text: the sum grows with each phrase, less for one that comes
/// again.
struct Evidence
{
    double sum = 0;
    QList<FoundPhrase> phrases; ///< heaviest first

    /// 0–1: how sure the phrases make one, each on its own being a chance: 1 − Π(1 − weight).
    double certainty() const { return 1 - std::exp(-sum); }
};

/// The evidence for each group that has any. In the order of groups, so that sums come out the same
/// everywhere.
QMap<int, Evidence> evidenceIn(const QList<ReadPassage> &passages, const CueMatcher &matcher);

} // namespace storybank
