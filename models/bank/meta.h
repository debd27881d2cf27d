#pragma once

#include "connection.h"

namespace storybank {

/// The one row by which a bank describes itself.
struct Meta
{
    QString bankId;       ///< the same in every copy of the bank
    qint64 changeSeq = 0; ///< counts the edits; an edit is only written on the state that it was made on
    int minReader = 0;    ///< the oldest schema whose programs may read it
    int minWriter = 0;    ///< the oldest schema whose programs may write it
    QString program;      ///< the version that wrote it last
};

/// Reads it; BankDamaged when there is not exactly one.
Result<Meta> readMeta(const Connection &connection);

/// Makes it for a new bank.
Result<void> createMeta(const Connection &connection);

/// Counts one edit up. False when the bank is not at `seen` any more: another program has written.
Result<bool> advance(const Connection &connection, const Meta &seen);

} // namespace storybank
