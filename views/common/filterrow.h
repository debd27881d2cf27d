#pragma once

#include <QStyledItemDelegate>

namespace storybank {

/// What a filter row reads from its model, besides the text of Qt::DisplayRole.
enum FilterRowRole {
    FilterIconRole = Qt::UserRole + 700, ///< QString: name of an icon
    FilterSlotRole,                      ///< int: slot of a competency, painted as its marker
    FilterCountRole,                     ///< int or QString, at the right end
    FilterHeadingRole,                   ///< bool: the row is the heading of a section
    FilterToneRole,                      ///< QColor: the icon's colour when it is not text2
};

/// Rows of the panes at the left: library, states, competencies, saved searches. Headings are 11 px
/// semi-bold; give them Qt::NoItemFlags so that they cannot be chosen.
class FilterRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace storybank
