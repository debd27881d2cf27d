#pragma once

#include "store.h"

namespace storybank {

/// Opens a bank in the order of STORAGE.md and reads it. A file that is refused stays byte for byte.
Result<std::unique_ptr<Store>> openStore(const QString &path, const OpenOptions &options);

} // namespace storybank
