#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QList>

namespace storybank {

class Connection;

/// A kept version as far as thinning looks at it.
struct VersionMark
{
    qint64 sequence = 0;
    QDateTime at;       ///< UTC, of its last save
    bool adds = false;  ///< the entity was not there before
    bool takes = false; ///< the entity was not there afterwards
};

/// A version that goes, and the next one, which takes over the state before it.
struct Fold
{
    qint64 gone = 0;
    qint64 into = 0;
};

/// Which versions of one entity are old enough to go into the next one; `versions` are oldest first. Of the
/// last two days every version stays, then up to two weeks the last of each day, up to twelve weeks the last
/// of each week, then the last of four weeks (UTC). The newest, and those with which the entity came or went,
/// always stay.
QList<Fold> versionsToFold(const QList<VersionMark> &versions, const QDateTime &now);

/// Thins the history of all entities, as of `now` (UTC), within the caller's transaction; gives how many
/// versions went. A version that goes leaves the state before it as that of the next one, so the first state
/// is never lost.
Result<int> thinHistory(const Connection &connection, const QDateTime &now);

} // namespace storybank
