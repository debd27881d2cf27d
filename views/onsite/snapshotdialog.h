#pragma once

#include "items/session.h"

#include <QDialog>

#include <functional>

class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace storybank {

class InlineBar;
class SegmentedControl;

/// The snapshots of a loop: take one, look at the plan and the stories as they were, compare with today,
/// export the sheet as it was, delete.
class SnapshotDialog : public QDialog
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    SnapshotDialog(Session &session, LoopId loop, Clock clock, QWidget *parent = nullptr);

    QListWidget *snapshots() const { return m_list; }
    QTreeWidget *plan() const { return m_plan; }
    QPlainTextEdit *story() const { return m_story; }
    QListWidget *changes() const { return m_changes; }
    SegmentedControl *choice() const { return m_choice; }
    QPushButton *takeButton() const { return m_take; }
    QPushButton *deleteButton() const { return m_delete; }
    InlineBar *bar() const { return m_bar; }

private:
    void build();
    void fill();
    void showSnapshot(SnapshotId id);
    void fillPlan(const Library &frozen);
    void fillChanges(const Library &frozen);
    void showStory(StoryId id);
    void exportSheetFile();
    SnapshotId current() const;

    Session &m_session;
    const LoopId m_loop;
    const Clock m_clock;
    Library m_frozen;
    QListWidget *m_list;
    InlineBar *m_bar;
    SegmentedControl *m_choice;
    QStackedWidget *m_pages;
    QTreeWidget *m_plan;
    QPlainTextEdit *m_story;
    QListWidget *m_changes;
    QPushButton *m_take, *m_export, *m_delete;
};

} // namespace storybank
