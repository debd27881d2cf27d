#pragma once

#include <QList>

#include <algorithm>

namespace storybank {

/// Turns `rows`, which a flat item model shows, into `next` with one-row signals: what is the same at both
/// ends stays; of the middle, rows in pairs change, and what is left over comes or goes. The three functions
/// do the model's part: `changed(row)`, `remove(first, last, act)` and `insert(first, last, act)`, which call
/// `act` between begin… and end….
template<typename Row, typename Changed, typename Remove, typename Insert>
void syncRows(QList<Row> &rows, const QList<Row> &next, Changed changed, Remove remove, Insert insert)
{
    int first = 0;
    int oldEnd = static_cast<int>(rows.size());
    int newEnd = static_cast<int>(next.size());
    while (first < std::min(oldEnd, newEnd) && rows.at(first) == next.at(first))
        ++first;
    while (oldEnd > first && newEnd > first && rows.at(oldEnd - 1) == next.at(newEnd - 1)) {
        --oldEnd;
        --newEnd;
    }
    for (; first < std::min(oldEnd, newEnd); ++first) {
        rows[first] = next.at(first);
        changed(first);
    }
    if (oldEnd > first)
        remove(first, oldEnd - 1, [&] { rows.remove(first, oldEnd - first); });
    else if (newEnd > first)
        insert(first, newEnd - 1, [&] {
            for (int row = first; row < newEnd; ++row)
                rows.insert(row, next.at(row));
        });
}

} // namespace storybank
