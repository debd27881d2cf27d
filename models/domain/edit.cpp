#include "edit.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct EditText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::EditText)
};

template<typename T>
bool applyChange(const Change<T> &change, Library &library)
{
    Table<T> &table = library.table<T>();
    const T *held = table.find(change.id());
    if (change.before ? !held || !(*held == *change.before) : held != nullptr)
        return false;
    if (change.after)
        table.put(*change.after);
    else
        table.remove(change.id());
    return true;
}

template<typename T>
void collectRemovals(const Library &from, const Library &to, Edit &edit)
{
    for (const T &row : from.table<T>()) {
        if (!to.find(row.id))
            edit.remove(row);
    }
}

template<typename T>
void collectPuts(const Library &from, const Library &to, Edit &edit)
{
    for (const T &row : to.table<T>())
        edit.put(from, row);
}

} // namespace

Edit Edit::inverse() const
{
    Edit back{label, {}};
    back.changes.reserve(changes.size());
    for (auto it = changes.crbegin(); it != changes.crend(); ++it)
        std::visit([&back](const auto &change) { back.changes.append(change.inverse()); }, *it);
    return back;
}

Result<void> apply(const Edit &edit, Library &library)
{
    // In place, and back on a failure: a copy would detach every table that one keystroke touches.
    for (auto it = edit.changes.begin(); it != edit.changes.end(); ++it) {
        if (!std::visit([&library](const auto &of) { return applyChange(of, library); }, *it)) {
            while (it != edit.changes.begin())
                std::visit([&library](const auto &of) { applyChange(of.inverse(), library); }, *--it);
            return Error{ErrorCode::StaleEdit, edit.label, EditText::tr("the bank has changed since"),
                         EditText::tr("look at it again and repeat the step")};
        }
    }
    return {};
}

Edit difference(const Library &from, const Library &to)
{
    Edit edit;
    Entities::forEach([&]<typename T>() { collectRemovals<T>(from, to, edit); });
    Entities::forEach([&]<typename T>() { collectPuts<T>(from, to, edit); });
    return edit;
}

} // namespace storybank
