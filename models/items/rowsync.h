#pragma once

#include <QAbstractItemModel>
#include <QList>

#include <algorithm>

namespace storybank {

/// A flat item model (`Model` is QAbstractListModel or QAbstractTableModel) whose rows follow a list.
template<typename Model>
class RowSync : public Model
{
protected:
    using Model::Model;

    /// Turns `rows`, which the model shows, into `next` with one-row signals: what is the same at both ends
    /// stays; of the middle, rows in pairs change, and what is left over comes or goes.
    template<typename Row>
    void syncRows(QList<Row> &rows, const QList<Row> &next)
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
        const QAbstractItemModel *model = this; // a list model hides its one column
        const int lastColumn = model->columnCount() - 1;
        for (; first < std::min(oldEnd, newEnd); ++first) {
            rows[first] = next.at(first);
            Q_EMIT this->dataChanged(this->index(first, 0), this->index(first, lastColumn));
        }
        if (oldEnd > first) {
            this->beginRemoveRows({}, first, oldEnd - 1);
            rows.remove(first, oldEnd - first);
            this->endRemoveRows();
        } else if (newEnd > first) {
            this->beginInsertRows({}, first, newEnd - 1);
            for (int row = first; row < newEnd; ++row)
                rows.insert(row, next.at(row));
            this->endInsertRows();
        }
    }
};

} // namespace storybank
