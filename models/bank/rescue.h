#pragma once

#include "domain/result.h"

namespace storybank {

/// Copies the bank at `path` and the journal that an interrupted save left beside it, before SQLite rolls the
/// save back: should the journal belong to another state of the file, nothing of either is lost. The copies
/// go into a new folder (0700, files 0600) below the program's data folder; the newest five are kept. No
/// connection to the bank may be open. Error: OutputFailed, and the bank must then stay closed.
Result<void> copyBeforeRecovery(const QString &path);

} // namespace storybank
