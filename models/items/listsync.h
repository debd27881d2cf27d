#pragma once

#include <QHash>
#include <QList>

#include <algorithm>

namespace storybank {

/// Turns the list `held` of unique keys into `wanted` step by step, so that a model can say what happens to
/// its rows instead of resetting: runs of `remove(first, last)` from the end, at most one `reorder(from)`
/// (for each kept position the position before), runs of `insert(first, last)` in positions of `wanted`.
template<typename Key, typename Remove, typename Reorder, typename Insert>
void syncLists(QList<Key> held, const QList<Key> &wanted, Remove &&remove, Reorder &&reorder, Insert &&insert)
{
    if (held == wanted)
        return;
    QHash<Key, qsizetype> target;
    target.reserve(wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i)
        target.insert(wanted.at(i), i);

    for (qsizetype last = held.size() - 1; last >= 0; --last) {
        if (target.contains(held.at(last)))
            continue;
        qsizetype first = last;
        while (first > 0 && !target.contains(held.at(first - 1)))
            --first;
        remove(static_cast<int>(first), static_cast<int>(last));
        held.remove(first, last - first + 1);
        last = first;
    }

    const auto inTargetOrder = [&](qsizetype a, qsizetype b) {
        return target.value(held.at(a)) < target.value(held.at(b));
    };
    QList<qsizetype> from(held.size());
    for (qsizetype i = 0; i < from.size(); ++i)
        from[i] = i;
    if (!std::is_sorted(from.begin(), from.end(), inTargetOrder)) {
        std::sort(from.begin(), from.end(), inTargetOrder);
        reorder(from);
        QList<Key> moved;
        for (const qsizetype position : from)
            moved.append(held.at(position));
        held = moved;
    }

    qsizetype kept = 0;
    for (qsizetype first = 0; first < wanted.size(); ++first) {
        if (kept < held.size() && held.at(kept) == wanted.at(first)) {
            ++kept;
            continue;
        }
        qsizetype last = first;
        while (last + 1 < wanted.size() && !(kept < held.size() && held.at(kept) == wanted.at(last + 1)))
            ++last;
        insert(static_cast<int>(first), static_cast<int>(last));
        first = last;
    }
}

/// `list` in the order that syncLists() gave to `reorder`.
template<typename T>
QList<T> reordered(const QList<T> &list, const QList<qsizetype> &from)
{
    QList<T> moved;
    moved.reserve(list.size());
    for (const qsizetype position : from)
        moved.append(list.at(position));
    return moved;
}

} // namespace storybank
