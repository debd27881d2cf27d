#pragma once

#include <QObject>

class QAbstractItemView;
class QModelIndex;
class QWidget;

namespace storybank {

/// The keys of a list while the field that filters it keeps the focus: Up, Down, Page Up and Page Down move
/// the current row, Return and Enter take it.
class ListKeys : public QObject
{
    Q_OBJECT

public:
    /// Lives as long as `field`; `list` has to outlive it too.
    ListKeys(QWidget *field, QAbstractItemView *list);

Q_SIGNALS:
    /// Return or Enter; `index` is the current row of the list, invalid when it has none.
    void taken(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView *m_list;
};

} // namespace storybank
