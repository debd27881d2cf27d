#include "failure.h"

#include <QCoreApplication>
#include <QSqlError>

#include <cerrno>
#include <cstring>

#include <sqlite3.h>

namespace storybank::failure {

namespace {

struct BankText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::BankText)
};

} // namespace

Error missing(const QString &path)
{
    return {ErrorCode::BankMissing, path, BankText::tr("there is no file here"),
            BankText::tr("check the path, or make a bank with “storybank new”")};
}

Error exists(const QString &path)
{
    return {ErrorCode::BankExists, path, BankText::tr("a file of this name is already here"),
            BankText::tr("choose another name; nothing was replaced")};
}

Error notABank(const QString &path, const QString &why)
{
    return {ErrorCode::NotABank, path, why, BankText::tr("choose a file that Story Bank has made")};
}

Error newer(const QString &path, const QString &program)
{
    return {ErrorCode::BankNewer, path,
            program.isEmpty() ? BankText::tr("a newer Story Bank has written this bank")
                              : BankText::tr("Story Bank %1 has written this bank").arg(program),
            BankText::tr("open it with that version or a newer one")};
}

Error damaged(const QString &path, const QString &detail)
{
    return {ErrorCode::BankDamaged, path, BankText::tr("the bank is damaged (%1)").arg(detail),
            BankText::tr("the file was left as it is; copy it aside and open your newest backup")};
}

Error locked(const QString &path)
{
    return {ErrorCode::BankLocked, path, BankText::tr("another program keeps the bank locked"),
            BankText::tr("nothing was changed; try again when that program has finished")};
}

Error unreadable(const QString &path, int number)
{
    if (number != EACCES && number != EPERM)
        return inputOutput(path, systemReason(number));
    return {ErrorCode::InputOutput, path, BankText::tr("you are not allowed to read this file"),
            BankText::tr("ask its owner, or change its permissions")};
}

Error readOnly(const QString &path)
{
    return {ErrorCode::BankReadOnly, path, BankText::tr("the bank or its folder cannot be written"),
            BankText::tr("nothing was changed; copy the bank to a folder of your own, or allow writing")};
}

Error changedOutside(const QString &path)
{
    return {ErrorCode::ChangedOutside, path, BankText::tr("another program has replaced or removed the file"),
            BankText::tr("nothing was written; open the bank again")};
}

Error stale(const QString &label)
{
    return {ErrorCode::StaleEdit, label, BankText::tr("the bank has changed since"),
            BankText::tr("look at it again and repeat the step")};
}

Error dangling(const QString &label)
{
    return {ErrorCode::StaleEdit, label,
            BankText::tr(
                "it refers to something that the bank does not hold, or takes away what is still in use"),
            BankText::tr("look at it again and repeat the step")};
}

Error inputOutput(const QString &path, const QString &why)
{
    return {ErrorCode::InputOutput, path, why,
            BankText::tr("what was saved before is safe; check the disk and its free space")};
}

Error outputFailed(const QString &path, const QString &why)
{
    return {ErrorCode::OutputFailed, path, why,
            BankText::tr("choose a folder that exists and can be written")};
}

Error tooLarge(const QString &path)
{
    return {ErrorCode::TooLarge, path, BankText::tr("one entry is larger than a bank can hold"),
            BankText::tr("nothing was changed; shorten it")};
}

Error fromSqlite(const QString &path, const QSqlError &error, sqlite3 *handle)
{
    const int extended = error.nativeErrorCode().toInt();
    if (handle && sqlite3_system_errno(handle) == EROFS)
        return readOnly(path);
    if (extended == SQLITE_READONLY_DBMOVED)
        return changedOutside(path);
    switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return locked(path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return readOnly(path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: // our statements are fixed: a table or column is not there
    case SQLITE_MISMATCH:
        return damaged(path, QString::fromUtf8(sqlite3_errstr(extended)));
    case SQLITE_CONSTRAINT:
        return dangling(path);
    case SQLITE_TOOBIG:
        return tooLarge(path);
    case SQLITE_FULL:
        return inputOutput(path, BankText::tr("the disk is full"));
    case SQLITE_INTERRUPT:
        return inputOutput(path, BankText::tr("the bank took too long to answer"));
    default:
        return inputOutput(
            path, BankText::tr("the system refused (%1)").arg(QString::fromUtf8(sqlite3_errstr(extended))));
    }
}

QString systemReason(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

} // namespace storybank::failure
