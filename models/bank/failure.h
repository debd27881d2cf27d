#pragma once

#include "domain/result.h"

class QSqlError;
struct sqlite3;

/// The errors of a bank in words. `path` is what failed, for the person who reads it.
namespace storybank::failure {

Error missing(const QString &path);
Error exists(const QString &path);
Error notABank(const QString &path, const QString &why);
Error newer(const QString &path, const QString &program);
/// `detail` is a finding of ours or a word of SQLite's, never a text of the owner.
Error damaged(const QString &path, const QString &detail);
Error locked(const QString &path);
/// The system does not let this user read it, or says `number` (an errno) for another reason.
Error unreadable(const QString &path, int number);
Error readOnly(const QString &path);
Error changedOutside(const QString &path);
Error stale(const QString &label);
Error dangling(const QString &label);
Error inputOutput(const QString &path, const QString &why);
Error outputFailed(const QString &path, const QString &why);
Error tooLarge(const QString &path);

/// What SQLite's last failure on `handle` means. An I/O error is no damage, a file system that became
/// read-only is no I/O error.
Error fromSqlite(const QString &path, const QSqlError &error, sqlite3 *handle);

/// What `errno` says, for the errors of files.
QString systemReason(int number);

} // namespace storybank::failure
