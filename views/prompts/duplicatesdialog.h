#pragma once

#include "items/session.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace storybank {

/// Shows prompts that seem to ask the same, and merges those that are ticked as one step: under each prompt
/// that stays, those that would go into it.
class DuplicatesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DuplicatesDialog(Session &session, QWidget *parent = nullptr);

    /// The edit that merges what is ticked; empty when nothing is.
    Edit chosen() const;
    QTreeWidget *list() const { return m_list; }

private:
    void fill();
    void swapCurrent();
    void refresh();
    QTreeWidgetItem *pairItem() const;

    Session &m_session;
    QTreeWidget *m_list;
    QPushButton *m_swap;
    QPushButton *m_merge;
};

} // namespace storybank
