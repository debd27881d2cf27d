#pragma once

#include "connection.h"

#include <QStringList>

/// What stands in a bank file. The list of steps only ever grows.
namespace storybank::schema {

inline constexpr quint32 applicationId = 0x53544259; ///< "STBY", bytes 68–71 of the file

/// The schema that this program writes: the number of the last step.
int version();

/// Runs all steps after `from` and writes the new version; inside the caller's transaction.
Result<void> migrate(const Connection &connection, int from);

/// Refuses a file that holds what no bank holds (triggers, views, foreign virtual tables), or that lacks one
/// of our tables. Unknown plain tables of newer programs may stay.
Result<void> verify(const Connection &connection);

} // namespace storybank::schema
