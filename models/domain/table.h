#pragma once

#include "ids.h"

#include <QMap>

namespace storybank {

/// All entities of one type by id. Implicitly shared: a copy costs nothing until one side is changed.
/// Iterates in the order of ids, which is the same on every machine.
template<typename T>
class Table
{
public:
    /// The entity, or null when there is none.
    const T *find(Id<T> id) const
    {
        const auto it = m_rows.constFind(id);
        return it == m_rows.constEnd() ? nullptr : &*it;
    }
    bool contains(Id<T> id) const { return m_rows.contains(id); }
    qsizetype size() const { return m_rows.size(); }
    bool isEmpty() const { return m_rows.isEmpty(); }

    void put(const T &row) { m_rows.insert(row.id, row); }
    void remove(Id<T> id) { m_rows.remove(id); }

    auto begin() const { return m_rows.cbegin(); }
    auto end() const { return m_rows.cend(); }

    friend bool operator==(const Table &a, const Table &b) { return a.m_rows == b.m_rows; }

private:
    QMap<Id<T>, T> m_rows;
};

} // namespace storybank
