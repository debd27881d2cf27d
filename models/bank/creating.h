#pragma once

#include "domain/library.h"
#include "domain/result.h"

namespace storybank {

/// Makes a new bank of mode 0600 at `path` that holds `content`: complete under its name, or not at all.
/// Never replaces a file. Errors: BankExists, BankReadOnly, OutputFailed, StaleEdit (references to what is
/// not there).
Result<void> createBank(const QString &path, const Library &content);

} // namespace storybank
