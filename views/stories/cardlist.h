#pragma once

#include <QListView>

namespace storybank {

/// A list whose rows are dragged as a small label, which does not hide where they can be dropped.
class CardList : public QListView
{
    Q_OBJECT

public:
    using QListView::QListView;

protected:
    void startDrag(Qt::DropActions actions) override;

private:
    QPixmap labelFor(const QModelIndexList &dragged) const;
};

} // namespace storybank
