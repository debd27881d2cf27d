#pragma once

#include "items/promptfilter.h"

#include <QTreeView>

namespace storybank {

/// The table of prompts under their headings. A accepts the suggestion of the current prompt, 1–5 accept it
/// with that fit, 0 says that it does not fit, Delete takes the selected prompts out, F2 edits.
class PromptTable : public QTreeView
{
    Q_OBJECT

public:
    PromptTable(PromptModel &model, PromptProxy &proxy, QWidget *parent = nullptr);

    /// The prompts that are selected, in the order of the table.
    QList<PromptId> selectedPrompts() const;
    /// The prompt under the cursor; null on a heading.
    PromptId currentPrompt() const;
    bool select(PromptId prompt);

    /// Widths of the columns as designed; the user's own come after.
    void fitColumns();

Q_SIGNALS:
    void selectionMoved();
    /// none = accept without a judgement.
    void acceptRequested(std::optional<int> fit);
    void editRequested();
    void deleteRequested();
    void draftRequested(storybank::PromptId prompt);
    void storyRequested(storybank::StoryId story);
    void menuRequested(const QPoint &global);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void openNewGroups();
    bool handleKey(QKeyEvent *event);

    PromptModel &m_model;
    PromptProxy &m_proxy;
    QSet<QString> m_closed; ///< keys of groups that the person has closed
};

} // namespace storybank
