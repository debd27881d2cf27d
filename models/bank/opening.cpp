#include "opening.h"

#include "failure.h"
#include "rescue.h"
#include "schema.h"

#include <QFileInfo>

namespace storybank {

namespace {

constexpr int checkSeconds = 120;

/// `integrity_check` and what it leaves out: references, and a file that was cut off.
Result<void> verifyPages(const Connection &connection)
{
    Transaction transaction(connection); // so that no other program writes between size and page count
    if (auto done = transaction.begin(Transaction::Kind::Read); !done)
        return done;
    const auto integrity = connection.value(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!integrity)
        return integrity.error();
    if (integrity->toString() != QStringLiteral("ok"))
        return failure::damaged(connection.path(), QStringLiteral("integrity check"));
    const auto violation = connection.value(QStringLiteral("PRAGMA foreign_key_check"));
    if (!violation)
        return violation.error();
    if (violation->isValid())
        return failure::damaged(connection.path(),
                                QStringLiteral("reference in %1").arg(violation->toString()));
    const auto pages = connection.value(QStringLiteral("PRAGMA page_count"));
    const auto size = connection.value(QStringLiteral("PRAGMA page_size"));
    if (!pages || !size)
        return (!pages ? pages : size).error();
    if (pages->toLongLong() * size->toLongLong() != sizeOf(connection.path()))
        return failure::damaged(connection.path(),
                                QStringLiteral("the file has not the length it should have"));
    return transaction.commit();
}

/// Whether a program of our schema may write; BankNewer when it may not even read.
Result<bool> mayWrite(const Connection &connection, int fileSchema)
{
    const auto meta = readMeta(connection);
    if (fileSchema <= schema::version() && fileSchema > 0)
        return meta ? Result<bool>(true) : Result<bool>(meta.error());
    if (fileSchema <= 0)
        return failure::damaged(connection.path(), QStringLiteral("no schema"));
    if (!meta || meta->minReader > schema::version())
        return failure::newer(connection.path(), meta ? meta->program : QString());
    return meta->minWriter <= schema::version();
}

Result<std::unique_ptr<Connection>> connect(const QString &path, const OpenOptions &options)
{
    const bool writable = isWritable(path);
    if (!options.readOnly && !writable)
        return failure::readOnly(path);
    // A journal that an interrupted save has left is rolled back by the first who reads, who must be able to
    // write.
    const bool recovers = hasJournal(path);
    if (recovers && !writable)
        return failure::readOnly(path);
    if (recovers) {
        if (auto copied = copyBeforeRecovery(path); !copied)
            return copied.error();
    }
    const auto access =
        options.readOnly && !recovers ? Connection::Access::ReadOnly : Connection::Access::ReadWrite;
    auto connection = Connection::open(path, access, options.busyTimeoutMillis);
    if (connection && !options.readOnly && (*connection)->isReadOnly())
        return failure::readOnly(path);
    return connection;
}

} // namespace

Result<std::unique_ptr<Store>> openStore(const QString &path, const OpenOptions &options)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto header = readHeader(absolute);
    if (!header)
        return header.error();
    auto connected = connect(absolute, options);
    if (!connected)
        return connected.error();
    std::unique_ptr<Connection> connection = std::move(connected).value();
    connection->setDeadline(checkSeconds);
    if (auto done = verifyPages(*connection); !done)
        return done.error();
    const auto writes = mayWrite(*connection, header->schema);
    if (!writes)
        return writes.error();
    if (auto done = schema::verify(*connection); !done)
        return done.error();
    const bool readOnly = options.readOnly || !*writes;
    if (!readOnly) {
        if (auto done = connection->run(QStringLiteral("PRAGMA journal_mode = DELETE")); !done)
            return done.error();
    } else if (auto done = connection->run(QStringLiteral("PRAGMA query_only = ON")); !done) {
        return done.error();
    }
    if (identityOf(absolute) != header->identity)
        return failure::changedOutside(absolute);
    auto store = std::make_unique<Store>(std::move(connection), header->identity, readOnly);
    if (auto done = store->load(); !done)
        return done.error();
    return store;
}

} // namespace storybank
