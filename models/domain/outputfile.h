#pragma once

#include "result.h"

#include <QByteArray>

namespace storybank {

/// Writes a file that the person asked for: beside its place first, then renamed, with mode 0600, so that
/// there is never half of one. Replaces an ordinary file, never a bank. Error: OutputFailed.
Result<void> writeOutputFile(const QString &path, const QByteArray &bytes);

} // namespace storybank
