#pragma once

#include "domain/edit.h"
#include "domain/result.h"

#include <QDateTime>

namespace storybank {

// Snapshots freeze a bank for one loop: all of it as the JSON export writes it, without the snapshots it
// holds. The plan is in the loop's slots, and the sheet is composed anew from the frozen bank by the same
// pure functions, so both are what they were.

/// Freezes the bank as it is for `loop`. An empty name becomes that of the company. `now` is UTC. Empty when
/// the library does not hold the loop.
Edit takeSnapshot(const Library &library, LoopId loop, const QString &name, const QDateTime &now);

/// The frozen bank. Errors: BadInput when the content is none that this program can read.
Result<Library> frozenLibrary(const Snapshot &snapshot);

/// The loop that was frozen, which the snapshot still knows when the bank has it no longer; null when
/// unknown.
LoopId frozenLoop(const Snapshot &snapshot);

/// The snapshots of a loop, latest first.
QList<Snapshot> snapshotsOf(const Library &library, LoopId loop);

/// Deletes a snapshot.
Edit deleteSnapshot(const Library &library, SnapshotId snapshot);

} // namespace storybank
