#pragma once

#include <QStyledItemDelegate>

namespace storybank {

/// Paints a finding of the coach: severity as an icon, title, place, and an arrow to where it stands.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace storybank
