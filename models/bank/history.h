#pragma once

#include "bank.h"
#include "connection.h"

#include <QDateTime>

#include <optional>

namespace storybank {

/// The kept states of all entities, written in the transaction of each edit.
class History
{
public:
    explicit History(const Connection &connection);

    /// Keeps what the edit changes, as of `now` (UTC). What one goes on typing (same entity, same label, less
    /// than two minutes after the version began, in this sitting) becomes one version: its first state before
    /// and its last after. A step that takes away more than a few words begins a version of its own, so that
    /// a state that held them is kept, undo included.
    Result<void> write(const Edit &edit, const QDateTime &now);

    /// The kept states of an entity, newest first.
    Result<QList<HistoryEntry>> read(Kind kind, QUuid id) const;

private:
    struct Version
    {
        Kind kind;
        QString id;
        QString before; ///< null = did not exist
        QString after;
    };
    Result<bool> fold(const Version &version, const QString &label, const QDateTime &now);
    Result<void> append(const Version &version, const QString &edit, const QString &label,
                        const QDateTime &now);

    const Connection *m_connection;
    QString m_sitting; ///< since the bank was opened
    Statement m_last;
    Statement m_fold;
    Statement m_append;
};

} // namespace storybank
