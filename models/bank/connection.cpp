#include "connection.h"

#include "failure.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

namespace storybank {

namespace {

constexpr int lengthLimit = 64 * 1024 * 1024;
constexpr int sqlLimit = 1024 * 1024;
constexpr int stepsBetweenDeadlineChecks = 10000;

/// VACUUM attaches the file ''; nothing else may be attached.
int authorize(void *, int action, const char *name, const char *, const char *, const char *)
{
    switch (action) {
    case SQLITE_ATTACH:
        return name && *name == '\0' ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_TEMP_TRIGGER:
    case SQLITE_CREATE_VIEW:
    case SQLITE_CREATE_TEMP_VIEW:
        return SQLITE_DENY;
    default:
        return SQLITE_OK;
    }
}

int deadlinePassed(void *deadline)
{
    return static_cast<const QDeadlineTimer *>(deadline)->hasExpired() ? 1 : 0;
}

QString uriOf(const QString &path, Connection::Access access)
{
    return QStringLiteral("file://%1?mode=%2")
        .arg(QString::fromLatin1(QFile::encodeName(path).toPercentEncoding("/")),
             access == Connection::Access::ReadOnly ? QStringLiteral("ro") : QStringLiteral("rw"));
}

} // namespace

Connection::Connection(QString path, QString name) : m_path(std::move(path)), m_name(std::move(name)) {}

Connection::~Connection()
{
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access, int busyMillis)
{
    std::unique_ptr<Connection> made(new Connection(path, QUuid::createUuid().toString()));
    const QString options =
        QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1%2")
            .arg(busyMillis)
            .arg(access == Access::ReadOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString());
    if (auto done = made->connect(uriOf(path, access), options); !done)
        return done.error();
    return made;
}

Result<std::unique_ptr<Connection>> Connection::openMemory()
{
    std::unique_ptr<Connection> made(
        new Connection(QStringLiteral(":memory:"), QUuid::createUuid().toString()));
    if (auto done = made->connect(QStringLiteral(":memory:"), {}); !done)
        return done.error();
    return made;
}

Result<void> Connection::connect(const QString &database, const QString &options)
{
    QSqlDatabase added = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    added.setConnectOptions(options);
    added.setDatabaseName(database);
    if (!added.open())
        return failure::fromSqlite(m_path, added.lastError(), nullptr);
    const QVariant handle = added.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return failure::inputOutput(m_path, QStringLiteral("the SQLite driver of Qt is missing"));
    m_handle = *static_cast<sqlite3 *const *>(handle.data());
    if (auto done = harden(); !done)
        return done;
    return setPragmas();
}

Result<void> Connection::harden()
{
    // DEFENSIVE also refuses writable_schema. Views and triggers that a bank never has cannot run.
    constexpr std::array settings{std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1),
                                  std::pair(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
                                  std::pair(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
                                  std::pair(SQLITE_DBCONFIG_ENABLE_VIEW, 0),
                                  std::pair(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
                                  std::pair(SQLITE_DBCONFIG_DQS_DML, 0),
                                  std::pair(SQLITE_DBCONFIG_DQS_DDL, 0)};
    for (const auto &[setting, on] : settings) {
        int now = -1;
        if (sqlite3_db_config(m_handle, setting, on, &now) != SQLITE_OK || now != on)
            return failure::inputOutput(m_path, QStringLiteral("SQLite refuses to be hardened"));
    }
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, lengthLimit);
    sqlite3_limit(m_handle, SQLITE_LIMIT_SQL_LENGTH, sqlLimit);
    sqlite3_set_authorizer(m_handle, authorize, nullptr);
    sqlite3_progress_handler(m_handle, stepsBetweenDeadlineChecks, deadlinePassed, &m_deadline);
    return {};
}

Result<void> Connection::setPragmas()
{
    for (const char *pragma :
         {"PRAGMA synchronous = EXTRA", "PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0",
          "PRAGMA temp_store = MEMORY", "PRAGMA secure_delete = ON", "PRAGMA foreign_keys = ON"}) {
        if (auto done = run(QLatin1StringView(pragma)); !done)
            return done;
    }
    return {};
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

QSqlQuery Connection::query() const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    return query;
}

Result<void> Connection::run(const QString &sql) const
{
    QSqlQuery statement = query();
    return statement.exec(sql) ? Result<void>() : Result<void>(failure(statement));
}

Result<QVariant> Connection::value(const QString &sql) const
{
    const auto row = Statement(*this, sql).row({}, 1);
    if (!row)
        return row.error();
    return row->isEmpty() ? QVariant() : row->constFirst();
}

Error Connection::failure(const QSqlQuery &query) const
{
    return failure::fromSqlite(m_path, query.lastError(), m_handle);
}

Result<void> Statement::run(const QVariantList &values)
{
    if (!m_query) {
        m_query = m_connection->query();
        if (!m_query->prepare(m_sql)) {
            const Error error = m_connection->failure(*m_query);
            m_query.reset();
            return error;
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query->bindValue(static_cast<int>(i), values.at(i));
    if (m_query->exec())
        return {};
    const Error error = m_connection->failure(*m_query);
    m_query->finish();
    return error;
}

Result<void> Statement::ended() const
{
    return m_query->lastError().isValid() ? Result<void>(m_connection->failure(*m_query)) : Result<void>();
}

Result<QVariantList> Statement::row(const QVariantList &values, int columns)
{
    if (auto done = run(values); !done)
        return done.error();
    QVariantList row;
    if (next()) {
        for (int column = 0; column < columns; ++column)
            row.append(value(column));
    }
    const auto done = ended();
    finish();
    return done ? Result<QVariantList>(row) : Result<QVariantList>(done.error());
}

Transaction::~Transaction()
{
    // A failed rollback means that SQLite has rolled back by itself.
    if (m_open)
        (void)m_connection.run(QStringLiteral("ROLLBACK"));
}

Result<void> Transaction::begin(Kind kind)
{
    auto begun =
        m_connection.run(kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    m_open = begun.ok();
    return begun;
}

Result<void> Transaction::commit()
{
    if (auto done = m_connection.run(QStringLiteral("COMMIT")); !done)
        return done;
    m_open = false;
    return {};
}

} // namespace storybank
