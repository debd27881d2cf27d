#pragma once

#include "bank.h"
#include "connection.h"

namespace storybank {

/// Looks through all of the bank on a copy in memory, so that the file is neither locked nor written.
Result<CheckReport> checkBank(const Connection &connection);

} // namespace storybank
