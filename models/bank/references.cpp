#include "references.h"

#include "domain/fields.h"

#include <QHash>
#include <QSet>

namespace storybank {

namespace {

struct Reference
{
    Kind kind;
    QUuid id;
    friend bool operator==(const Reference &, const Reference &) = default;
    friend size_t qHash(const Reference &r, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(r.kind), r.id);
    }
};

/// Calls `visit(Reference)` for each entity that `value` names, also from inside its lists.
template<typename T, typename Visit>
void visitReferences(const T &value, Visit &visit);

template<typename T, typename Visit>
void visitReference(const T &, Visit &)
{}

template<typename T, typename Visit>
void visitReference(const Id<T> &id, Visit &visit)
{
    if constexpr (Entity<T>) {
        if (!id.isNull())
            visit(Reference{kindOf<T>, id.uuid()});
    }
}

template<typename T, typename Visit>
void visitReference(const QList<T> &list, Visit &visit)
{
    for (const T &item : list) {
        if constexpr (Described<const T>)
            visitReferences(item, visit);
        else
            visitReference(item, visit);
    }
}

template<typename T, typename Visit>
void visitReferences(const T &value, Visit &visit)
{
    visitFields(value, [&visit](const char *name, const auto &field) {
        if (qstrcmp(name, "id") != 0)
            visitReference(field, visit);
    });
}

bool holds(const Library &library, const Reference &reference)
{
    bool found = false;
    Entities::forEach([&]<typename T>() {
        if (kindOf<T> == reference.kind)
            found = library.table<T>().contains(Id<T>(reference.id));
    });
    return found;
}

/// Whether something that the edit does not touch refers to one of `removed`.
bool isStillUsed(const QSet<Reference> &removed, const QHash<Reference, bool> &edited, const Library &library)
{
    bool used = false;
    Entities::forEach([&]<typename T>() {
        for (const T &row : library.table<T>()) {
            auto visit = [&](const Reference &reference) { used = used || removed.contains(reference); };
            if (!used && !edited.contains(Reference{kindOf<T>, row.id.uuid()}))
                visitReferences(row, visit);
        }
    });
    return used;
}

/// Whether what the change leaves refers only to what is there after the edit. A reference that dangled
/// before may stay: an old fault must not make its entity unwritable.
template<typename T>
bool refersWell(const Change<T> &change, const QHash<Reference, bool> &edited, const Library &library)
{
    if (!change.after)
        return true;
    QSet<Reference> before;
    auto collect = [&before](const Reference &reference) { before.insert(reference); };
    if (const T *held = library.find(change.id()))
        visitReferences(*held, collect);
    bool well = true;
    auto visit = [&](const Reference &reference) {
        const auto it = edited.constFind(reference);
        const bool there =
            it != edited.constEnd() ? *it : before.contains(reference) || holds(library, reference);
        well = well && there;
    };
    visitReferences(*change.after, visit);
    return well;
}

} // namespace

bool keepsReferences(const Edit &edit, const Library &library)
{
    QHash<Reference, bool> edited; // whether it is there after the edit
    QHash<Reference, const AnyChange *> last;
    for (const AnyChange &change : edit.changes) {
        std::visit(
            [&]<typename T>(const Change<T> &of) {
                const Reference reference{kindOf<T>, of.id().uuid()};
                edited.insert(reference, of.after.has_value());
                last.insert(reference, &change);
            },
            change);
    }
    bool kept = true;
    for (const AnyChange *change : std::as_const(last)) {
        std::visit([&](const auto &of) { kept = kept && refersWell(of, edited, library); }, *change);
    }
    QSet<Reference> removed;
    for (auto it = edited.constBegin(); it != edited.constEnd(); ++it) {
        if (!it.value())
            removed.insert(it.key());
    }
    return kept && (removed.isEmpty() || !isStillUsed(removed, edited, library));
}

QStringList danglingReferences(const Library &library)
{
    QStringList found;
    Entities::forEach([&]<typename T>() {
        for (const T &row : library.table<T>()) {
            auto visit = [&](const Reference &reference) {
                if (!holds(library, reference)) {
                    found.append(QStringLiteral("%1 %2: %3 %4")
                                     .arg(toCode(kindOf<T>), row.id.toString(), toCode(reference.kind),
                                          reference.id.toString(QUuid::WithoutBraces)));
                }
            };
            visitReferences(row, visit);
        }
    });
    return found;
}

} // namespace storybank
