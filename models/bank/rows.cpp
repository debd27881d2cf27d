#include "rows.h"

#include "columns.h"
#include "failure.h"

namespace storybank {

namespace {

template<typename T>
QVariantList encoded(const T &entity)
{
    QVariantList values;
    visitFields(entity,
                [&values](const char *, const auto &field) { values.append(columns::toColumn(field)); });
    return values;
}

template<typename T>
bool decode(const Statement &row, T &entity)
{
    bool ok = true;
    int column = 0;
    visitFields(entity, [&](const char *, auto &field) {
        ok = columns::fromColumn(row.value(column++), field) && ok;
    });
    return ok && !entity.id.isNull();
}

QString quoted(const QStringList &names)
{
    return u'"' + names.join(QStringLiteral("\", \"")) + u'"';
}

template<typename T>
QString selectAll()
{
    return QStringLiteral("SELECT %1 FROM %2").arg(quoted(Rows<T>::columnNames()), Rows<T>::tableName());
}

template<typename T>
QString insertOne()
{
    const QStringList names = Rows<T>::columnNames();
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
        .arg(Rows<T>::tableName(), quoted(names),
             QStringList(names.size(), QStringLiteral("?")).join(QStringLiteral(", ")));
}

/// Leaves columns of newer programs alone.
template<typename T>
QString updateOne()
{
    return QStringLiteral("UPDATE %1 SET \"%2\" = ? WHERE id = ?")
        .arg(Rows<T>::tableName(), Rows<T>::columnNames().join(QStringLiteral("\" = ?, \"")));
}

} // namespace

template<Entity T>
QString Rows<T>::tableName()
{
    return toCode(kindOf<T>);
}

template<Entity T>
QStringList Rows<T>::columnNames()
{
    QStringList names;
    const T entity;
    visitFields(entity, [&names](const char *name, const auto &) { names.append(QLatin1StringView(name)); });
    return names;
}

template<Entity T>
Rows<T>::Rows(const Connection &connection)
    : m_connection(&connection),
      m_select(connection, selectAll<T>() + QStringLiteral(" WHERE id = ?")),
      m_insert(connection, insertOne<T>()),
      m_update(connection, updateOne<T>()),
      m_delete(connection, QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(tableName()))
{}

template<Entity T>
Result<void> Rows<T>::readAll(Table<T> &table) const
{
    Statement rows(*m_connection, selectAll<T>());
    if (auto done = rows.run(); !done)
        return done;
    while (rows.next()) {
        T entity;
        if (!decode(rows, entity))
            return failure::damaged(m_connection->path(), QStringLiteral("unreadable %1").arg(tableName()));
        table.put(entity);
    }
    return rows.ended();
}

template<Entity T>
Result<std::optional<T>> Rows<T>::read(Id<T> id)
{
    if (auto done = m_select.run({id.toString()}); !done)
        return done.error();
    std::optional<T> entity;
    const bool readable = !m_select.next() || decode(m_select, entity.emplace());
    const auto done = m_select.ended();
    m_select.finish();
    if (!done)
        return done.error();
    if (!readable)
        return failure::damaged(m_connection->path(), QStringLiteral("unreadable %1").arg(tableName()));
    return entity;
}

template<Entity T>
Result<bool> Rows<T>::holds(const std::optional<T> &expected, Id<T> id)
{
    auto held = read(id);
    if (!held)
        return held.error();
    // As they are stored: a value that the file cannot keep to the last bit must not make its entity
    // unwritable.
    return *held == expected || (*held && expected && encoded(**held) == encoded(*expected));
}

template<Entity T>
Result<void> Rows<T>::write(const Change<T> &change)
{
    const auto held = holds(change.before, change.id());
    if (!held)
        return held.error();
    if (!*held)
        return failure::stale({});
    if (!change.after)
        return m_delete.run({change.id().toString()});
    QVariantList values = encoded(*change.after);
    if (!change.before)
        return m_insert.run(values);
    values.append(change.id().toString());
    return m_update.run(values);
}

template class Rows<Competency>;
template class Rows<Framework>;
template class Rows<Story>;
template class Rows<QuestionSet>;
template class Rows<Prompt>;
template class Rows<Answer>;
template class Rows<Interviewer>;
template class Rows<Loop>;
template class Rows<Telling>;
template class Rows<Rehearsal>;
template class Rows<Note>;
template class Rows<SavedSearch>;
template class Rows<RedactionTerm>;
template class Rows<Snapshot>;
template class Rows<Template>;
template class Rows<BankSettings>;

} // namespace storybank
