#pragma once

#include "views/common/theme.h"

#include <QStyledItemDelegate>

namespace storybank {

struct BoardCard;

/// A prompt of a round as a card: what is asked, the story that answers it with its fit and lock, the backup,
/// and a strip that says what is to be known about it.
class PromptCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The card in an item that fills `item`, the bar of its story, and the lock at the end of that.
    static QRect cardRect(const QRect &item, const Theme &theme);
    static QRect storyRect(const QRect &item, const Theme &theme);
    static QRect lockRect(const QRect &item, const Theme &theme);
};

} // namespace storybank
