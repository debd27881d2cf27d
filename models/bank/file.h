#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace storybank {

/// Which file a path leads to; it changes when another program puts a new file in its place.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// What a bank's header says, read before SQLite sees the file.
struct BankHeader
{
    FileIdentity identity;
    int schema = 0; ///< user_version
};

/// Looks whether a bank stands at `path` without touching it; never waits on a FIFO or a device. Errors:
/// BankMissing, NotABank, InputOutput.
Result<BankHeader> readHeader(const QString &path);

/// The file that `path` leads to now; none when there is none. Does not open it: closing a second handle of
/// an open bank would drop SQLite's locks.
std::optional<FileIdentity> identityOf(const QString &path);

/// The size of the file in bytes, −1 when it cannot be told. Does not open it.
qint64 sizeOf(const QString &path);

/// Whether the file and its folder (where the journal is made) can be written; also true answers for root on
/// a file system that is mounted read-only.
bool isWritable(const QString &path);

/// Whether an interrupted save left its journal beside the bank.
bool hasJournal(const QString &path);

/// A new empty file of mode 0600 that nobody else can see under its final name. Its folder must exist.
Result<QString> makeTemporary(const QString &path);

/// Writes `temporary` and its folder through to the disk and gives it the name `path`, never in the place of
/// another file. Errors: BankExists, OutputFailed.
Result<void> publish(const QString &temporary, const QString &path);

} // namespace storybank
