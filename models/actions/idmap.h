#pragma once

#include "domain/fields.h"

#include <QHash>

namespace storybank {

/// New identities by old ones.
using IdMap = QHash<QUuid, QUuid>;

namespace detail {

template<typename T>
void mapIds(T &, const IdMap &)
{}

template<typename T>
void mapIds(Id<T> &id, const IdMap &map)
{
    id = Id<T>(map.value(id.uuid(), id.uuid()));
}

template<Described T>
void mapIds(T &value, const IdMap &map);

template<typename T>
void mapIds(QList<T> &list, const IdMap &map)
{
    for (T &item : list)
        mapIds(item, map);
}

template<Described T>
void mapIds(T &value, const IdMap &map)
{
    visitFields(value, [&map](const char *, auto &field) { mapIds(field, map); });
}

} // namespace detail

/// `value` with every identity inside it, its own too, replaced as `map` says; those that it does not name
/// stay. An answer gets the identity of its new pair.
template<Entity T>
T withIds(T value, const IdMap &map)
{
    detail::mapIds(value, map);
    if constexpr (std::is_same_v<T, Answer>)
        value.id = Answer::idFor(value.story, value.prompt);
    return value;
}

} // namespace storybank
