#pragma once

#include <QStyledItemDelegate>

namespace storybank {

struct Theme;

/// Paints the cells of the metrics table and gives them their fields: words for names and numbers, a choice
/// for certainty, share level and what counts as better.
class MetricDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where the words of a cell stand in it; the header uses the same place.
    static QRect textRect(const QRect &cell, int column, const Theme &theme);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

} // namespace storybank
