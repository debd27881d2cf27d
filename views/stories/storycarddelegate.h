#pragma once

#include <QStyledItemDelegate>

namespace storybank {

/// Paints a story of the list as a card: title, headline number with its change, competencies, and at the
/// foot status, strength and when it was told last.
class StoryCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace storybank
