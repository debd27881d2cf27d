#pragma once

#include "items/searchresults.h"

#include <QStyledItemDelegate>

namespace storybank {

/// Paints what the search found: icon, title and snippet with the matched letters in bold, at the right the
/// marks, the change and the status of a story or the level of a prompt.
class ResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace storybank
