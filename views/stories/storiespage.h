#pragma once

#include "items/storylistmodel.h"
#include "views/pages.h"

#include <QPointer>

class QMenu;
class QStackedLayout;

namespace storybank {

class EmptyState;
class FilterPane;
class HistoryView;
class StoryEditor;
class StoryListPane;
class StoryPanel;
class UnsavedBar;

/// The page of the stories: filters, list, editor, and the panel beside it.
class StoriesPage : public Page
{
    Q_OBJECT

public:
    explicit StoriesPage(const PageContext &context, QWidget *parent = nullptr);

    QString panelName() const override { return isHistoryShown() ? QString() : tr("Coach"); }
    QWidget *panel() const override;
    QWidget *filterPane() const override;
    QAction *mainAction() const override { return isHistoryShown() ? nullptr : m_newStory; }
    QList<QAction *> menuActions() const override { return m_menu; }
    QList<QWidget *> panes() const override;
    void focusFilter() override;
    bool open(Kind kind, QUuid id) override;
    QString summary() const override;
    QString statusText() const override;
    bool settle() override;
    QList<PageState> states() override;

    StoryListPane *list() const { return m_list; }
    StoryEditor *editor() const { return m_editor; }
    FilterPane *filters() const { return m_filters; }

    /// The versions of the story in place of the panes, and back to them.
    void showHistory();
    void leaveHistory();
    bool isHistoryShown() const;
    /// Null until it was first shown.
    HistoryView *history() const { return m_history; }
    UnsavedBar *unsavedBar() const { return m_unsaved; }

private:
    QWidget *makeEditorPane();
    void compareUnsaved();
    void useUnsaved();
    void discardUnsaved();
    void buildActions();
    QAction *add(const QString &text, const QString &iconName, const QString &key,
                 const std::function<void()> &run);
    void addSeparator();
    void follow(StoryId id);
    void showStory(StoryId id);
    void trashSelected();
    void restoreSelected();
    void addTag();
    void addTemplates(QMenu *menu);
    void startFrom(const Template &from);
    void duplicate();
    void merge();
    void saveSearch();
    void showMenu(const QPoint &at);
    void showSampleHistory();
    void update();

    Session &m_session;
    Preferences &m_preferences;
    StoryListModel m_stories;
    FilterPane *m_filters;
    StoryListPane *m_list;
    StoryEditor *m_editor;
    StoryPanel *m_panel;
    UnsavedBar *m_unsaved = nullptr;
    QStackedLayout *m_layers = nullptr;
    HistoryView *m_history = nullptr;
    QPointer<QWidget> m_focusBefore; ///< what had the focus when the history was opened
    QAction *m_newStory = nullptr;
    QAction *m_showHistory = nullptr;
    QAction *m_practise = nullptr;
    QAction *m_toSheet = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_merge = nullptr;
    QAction *m_trash = nullptr;
    QAction *m_restore = nullptr;
    QList<QAction *> m_menu;
};

} // namespace storybank
