#pragma once

#include "items/promptfiltermodel.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace storybank {

/// Paints a row of the filter pane: section heading, foldable heading, or filter with its count.
class PromptFilterDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PromptFilterDelegate(const PromptFilterModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const PromptFilterModel &m_model;
};

/// The pane at the left of the prompts. One click asks for one thing; with Ctrl for several.
class PromptFilterPane : public QListView
{
    Q_OBJECT

public:
    PromptFilterPane(PromptFilterModel &model, QWidget *parent = nullptr);

    QList<PromptFilter> filters() const;
    void choose(const PromptFilter &filter);

Q_SIGNALS:
    void filtersChanged();
    /// The `+` of the question sets.
    void newSetRequested();
    void setMenuRequested(storybank::QuestionSetId set, const QPoint &global);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    QRect addRect(const QModelIndex &index) const;

    PromptFilterModel &m_model;
};

} // namespace storybank
