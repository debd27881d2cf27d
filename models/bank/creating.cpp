#include "creating.h"

#include "failure.h"
#include "file.h"
#include "references.h"
#include "schema.h"
#include "store.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

namespace storybank {

namespace {

/// Nobody sees the file before it is complete and synced, so a journal would protect nothing. A story takes a
/// little over 2 KB: pages of the usual 4 KB would stay half empty, and reading takes as long as the file is.
Result<void> preparePages(const Connection &connection)
{
    for (const QString &pragma :
         {QStringLiteral("PRAGMA page_size = 8192"), QStringLiteral("PRAGMA journal_mode = MEMORY"),
          QStringLiteral("PRAGMA synchronous = OFF"),
          QStringLiteral("PRAGMA application_id = %1").arg(schema::applicationId)}) {
        if (auto done = connection.run(pragma); !done)
            return done;
    }
    return {};
}

Result<void> fill(const Connection &connection, const Library &content)
{
    if (auto done = preparePages(connection); !done)
        return done;
    Transaction transaction(connection);
    auto done = transaction.begin(Transaction::Kind::Write);
    if (done)
        done = schema::migrate(connection, 0);
    if (done)
        done = createMeta(connection);
    if (done)
        done = Writer(connection).writeRows(difference(Library(), content));
    return done ? transaction.commit() : done;
}

} // namespace

Result<void> createBank(const QString &path, const Library &content)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!keepsReferences(difference(Library(), content), Library()))
        return failure::dangling(absolute);
    auto temporary = makeTemporary(absolute);
    if (!temporary)
        return temporary.error();
    const auto cleanUp = qScopeGuard([&temporary] { QFile::remove(*temporary); });
    {
        const auto connection = Connection::open(*temporary, Connection::Access::ReadWrite, 0);
        if (!connection)
            return connection.error();
        if (auto done = fill(**connection, content); !done) {
            Error error = done.error();
            if (error.what == *temporary)
                error.what = absolute;
            return error;
        }
    }
    return publish(*temporary, absolute);
}

} // namespace storybank
