#pragma once

#include "change.h"
#include "entities.h"
#include "library.h"
#include "result.h"

#include <QList>
#include <QString>

#include <variant>

namespace storybank {

using AnyChange = Entities::ApplyEach<Change, std::variant>;

/// One step that a person makes: what it is called, and what it changes. The same entity may occur more than
/// once; the changes hold in their order.
struct Edit
{
    QString label; ///< for the undo menu, in the person's language
    QList<AnyChange> changes;

    template<Entity T>
    Edit &add(const T &value)
    {
        changes.append(Change<T>{std::nullopt, value});
        return *this;
    }
    template<Entity T>
    Edit &replace(const T &before, const T &after)
    {
        if (!(before == after))
            changes.append(Change<T>{before, after});
        return *this;
    }
    template<Entity T>
    Edit &remove(const T &value)
    {
        changes.append(Change<T>{value, std::nullopt});
        return *this;
    }
    /// Adds `value`, or replaces what `library` holds under its id.
    template<Entity T>
    Edit &put(const Library &library, const T &value)
    {
        const T *held = library.find(value.id);
        return held ? replace(*held, value) : add(value);
    }

    bool isEmpty() const { return changes.isEmpty(); }

    /// The edit that takes this one back: the changes inverted, last first, under the same label.
    Edit inverse() const;

    /// Whether it changes any entity of this kind.
    template<Entity T>
    bool touches() const
    {
        return std::any_of(changes.begin(), changes.end(),
                           [](const AnyChange &c) { return std::holds_alternative<Change<T>>(c); });
    }

    /// Calls `visit(const Change<T> &)` for each change of this kind, in order.
    template<Entity T, typename Visit>
    void forEach(Visit &&visit) const
    {
        for (const AnyChange &change : changes) {
            if (const auto *of = std::get_if<Change<T>>(&change))
                visit(*of);
        }
    }

    friend bool operator==(const Edit &, const Edit &) = default;
};

/// Writes the edit into the library: all of it, or nothing and StaleEdit when a `before` is not what the
/// library holds.
Result<void> apply(const Edit &edit, Library &library);

/// The edit that turns `from` into `to`: removals, then replacements and additions, each kind in the order of
/// Entities.
Edit difference(const Library &from, const Library &to);

} // namespace storybank
