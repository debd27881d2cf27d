#include "meta.h"

#include "columns.h"
#include "failure.h"
#include "schema.h"

namespace storybank {

Result<Meta> readMeta(const Connection &connection)
{
    Statement rows(
        connection,
        QStringLiteral("SELECT bank_id, change_seq, min_reader, min_writer, program FROM meta LIMIT 2"));
    if (auto done = rows.run(); !done)
        return done.error();
    QList<Meta> found;
    while (rows.next()) {
        found.append({rows.value(0).toString(), rows.value(1).toLongLong(), rows.value(2).toInt(),
                      rows.value(3).toInt(), rows.value(4).toString()});
    }
    if (auto done = rows.ended(); !done)
        return done.error();
    if (found.size() != 1)
        return failure::damaged(connection.path(), QStringLiteral("it does not say which bank it is"));
    return found.constFirst();
}

Result<void> createMeta(const Connection &connection)
{
    Statement insert(connection, QStringLiteral(R"(
        INSERT INTO meta (bank_id, change_seq, min_reader, min_writer, created_at, program)
        VALUES (?, 1, ?, ?, ?, ?))"));
    return insert.run({QUuid::createUuid().toString(QUuid::WithoutBraces), schema::version(),
                       schema::version(), columns::timeText(QDateTime::currentDateTimeUtc()),
                       QStringLiteral(STORYBANK_VERSION)});
}

Result<bool> advance(const Connection &connection, const Meta &seen)
{
    Statement update(connection, QStringLiteral("UPDATE meta SET change_seq = change_seq + 1, program = ? "
                                                "WHERE bank_id = ? AND change_seq = ?"));
    if (auto done = update.run({QStringLiteral(STORYBANK_VERSION), seen.bankId, seen.changeSeq}); !done)
        return done.error();
    return update.rowsChanged() == 1;
}

} // namespace storybank
