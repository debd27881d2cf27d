#include "coveragemodel.h"

#include "listsync.h"

#include <utility>

// How rows and columns become others step by step, so that a view keeps its place and its selection.

namespace storybank {

namespace {

template<typename T, typename KeyOf>
auto keysOf(const QList<T> &list, KeyOf keyOf)
{
    QList<std::decay_t<decltype(keyOf(list.first()))>> keys;
    keys.reserve(list.size());
    for (const T &item : list)
        keys.append(keyOf(item));
    return keys;
}

const auto columnKey = [](const CoverageColumn &column) { return column.story; };
const auto rowKey = [](const CoverageRow &row) { return row.key; };

} // namespace

void CoverageModel::syncColumns(const QList<CoverageColumn> &target)
{
    syncLists(
        keysOf(m_columns, columnKey), keysOf(target, columnKey),
        [this](int first, int last) {
            beginRemoveColumns({}, first, last);
            m_columns.remove(first, last - first + 1);
            endRemoveColumns();
        },
        [this](const QList<qsizetype> &from) { reorderColumns(reordered(m_columns, from), from); },
        [this, &target](int first, int last) {
            beginInsertColumns({}, first, last);
            for (int i = first; i <= last; ++i)
                m_columns.insert(i, target.at(i));
            endInsertColumns();
        });
    for (int i = 0; i < target.size(); ++i) {
        if (m_columns.at(i) == target.at(i))
            continue;
        m_columns[i] = target.at(i);
        Q_EMIT headerDataChanged(Qt::Horizontal, i, i);
    }
}

void CoverageModel::reorderColumns(const QList<CoverageColumn> &columns, const QList<qsizetype> &from)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::HorizontalSortHint);
    const QModelIndexList before = persistentIndexList();
    m_columns = columns;
    QModelIndexList after;
    for (const QModelIndex &old : before) {
        const qsizetype column = from.indexOf(old.column());
        after.append(index(old.row(), column < 0 ? draftColumn() : static_cast<int>(column)));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::HorizontalSortHint);
}

void CoverageModel::reorderRows(const QList<qsizetype> &from)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    m_rows = reordered(m_rows, from);
    QList<int> positionOf(from.size());
    for (qsizetype i = 0; i < from.size(); ++i)
        positionOf[from.at(i)] = static_cast<int>(i);
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after.append(index(positionOf.at(old.row()), old.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void CoverageModel::syncRows(const QList<CoverageRow> &target)
{
    syncLists(
        keysOf(m_rows, rowKey), keysOf(target, rowKey),
        [this](int first, int last) {
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
        },
        [this](const QList<qsizetype> &from) { reorderRows(from); },
        [this, &target](int first, int last) {
            beginInsertRows({}, first, last);
            m_rows.insert(first, last - first + 1, {});
            std::copy(target.begin() + first, target.begin() + last + 1, m_rows.begin() + first);
            endInsertRows();
        });
    for (int i = 0; i < target.size(); ++i)
        adoptRow(i, target.at(i));
}

void CoverageModel::adoptRow(int row, const CoverageRow &target)
{
    if (m_rows.at(row) == target)
        return;
    const CoverageRow before = std::exchange(m_rows[row], target);
    int first = -1;
    int last = -1;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (before.cell(m_columns.at(i)) == target.cell(m_columns.at(i)))
            continue;
        first = first < 0 ? i : first;
        last = i;
    }
    const bool levelChanged = before.level != target.level || before.collapsed != target.collapsed;
    if (levelChanged) { // the ground of the whole row changes with it
        first = 0;
        last = draftColumn();
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(row, first), index(row, last));
    CoverageRow head = before;
    head.cells = target.cells;
    if (head != target)
        Q_EMIT headerDataChanged(Qt::Vertical, row, row);
}

} // namespace storybank
