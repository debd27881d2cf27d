#pragma once

#include "connection.h"

#include "domain/change.h"
#include "domain/entities.h"
#include "domain/table.h"

#include <optional>

namespace storybank {

/// The table of one kind of entity: reading all of it, and writing one change.
template<Entity T>
class Rows
{
public:
    explicit Rows(const Connection &connection);

    /// The name of the table and the columns in the order of visitFields().
    static QString tableName();
    static QStringList columnNames();

    /// Reads every row into `table`. BankDamaged when a row is none.
    Result<void> readAll(Table<T> &table) const;

    /// What the file holds under `id`.
    Result<std::optional<T>> read(Id<T> id);

    /// Writes the change. StaleEdit (with an empty `what`) when the file does not hold the change's `before`.
    Result<void> write(const Change<T> &change);

private:
    Result<bool> holds(const std::optional<T> &expected, Id<T> id);

    const Connection *m_connection;
    Statement m_select;
    Statement m_insert;
    Statement m_update;
    Statement m_delete;
};

} // namespace storybank
