#pragma once

#include "domain/result.h"

#include <QDeadlineTimer>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>

struct sqlite3;

namespace storybank {

/// One hardened connection to a bank file. All SQL of the program goes through it.
class Connection
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /// Connects to the file at `path`, which must exist and have been looked at with readHeader(). A call
    /// waits at most `busyMillis` for a lock.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Access access, int busyMillis);

    /// An empty database in memory.
    static Result<std::unique_ptr<Connection>> openMemory();

    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const QString &path() const { return m_path; }
    sqlite3 *handle() const { return m_handle; }

    /// Whether SQLite could get the file for reading only.
    bool isReadOnly() const;

    /// Runs a statement that gives no rows.
    Result<void> run(const QString &sql) const;

    /// The first column of the first row; invalid when there is no row.
    Result<QVariant> value(const QString &sql) const;

    /// The error that the last failed statement means.
    Error failure(const QSqlQuery &query) const;

    /// From now on a statement that has not ended after `seconds` is interrupted: a file made to keep the
    /// program busy for ever must not.
    void setDeadline(int seconds) { m_deadline.setRemainingTime(static_cast<qint64>(seconds) * 1000); }

private:
    friend class Statement;
    Connection(QString path, QString name);
    QSqlQuery query() const;
    Result<void> connect(const QString &database, const QString &options);
    Result<void> harden();
    Result<void> setPragmas();

    QString m_path;
    QString m_name; ///< of the connection in Qt SQL
    sqlite3 *m_handle = nullptr;
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
};

/// A statement that is prepared when it first runs, and then runs as often as one likes.
class Statement
{
public:
    Statement(const Connection &connection, QString sql) : m_connection(&connection), m_sql(std::move(sql)) {}

    /// Runs it with the values for its placeholders, in their order.
    Result<void> run(const QVariantList &values = {});

    /// Steps to the next row; false at the end and on an error, which ended() then gives.
    bool next() { return m_query->next(); }
    QVariant value(int column) const { return m_query->value(column); }
    QVariant lastInsertId() const { return m_query->lastInsertId(); }
    int rowsChanged() const { return m_query->numRowsAffected(); }
    Result<void> ended() const;

    /// Gives up the remaining rows and the lock that reading them holds.
    void finish() { m_query->finish(); }

    /// Runs it for at most one row, and is finished: the values of that row, empty when there is none.
    Result<QVariantList> row(const QVariantList &values, int columns);

private:
    const Connection *m_connection;
    QString m_sql;
    std::optional<QSqlQuery> m_query;
};

/// A transaction that rolls back unless it was committed.
class Transaction
{
public:
    enum class Kind { Read, Write };

    explicit Transaction(const Connection &connection) : m_connection(connection) {}
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// A write transaction takes the lock at once, so that it cannot fail half-way for it.
    Result<void> begin(Kind kind);
    Result<void> commit();

private:
    const Connection &m_connection;
    bool m_open = false;
};

} // namespace storybank
