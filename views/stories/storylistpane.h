#pragma once

#include "items/storyproxy.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStackedLayout;
class QToolButton;

namespace storybank {

class EmptyState;
class PlainLabel;
class SearchField;
class SelectionBar;

/// The list of stories as cards, with its name, count and order above it, and a filter that opens with
/// Ctrl+F.
class StoryListPane : public QWidget
{
    Q_OBJECT

public:
    StoryListPane(Session &session, StoryListModel &stories, QWidget *parent = nullptr);

    void setScope(const StoryScope &scope, const QString &name);
    /// The scope and what is typed into the filter, as one line that can be saved.
    QString queryText() const;

    StoryId current() const;
    QList<StoryId> selected() const;
    /// Makes the story the current one; false when the list does not show it.
    bool select(StoryId id);
    void selectFirst();
    /// Makes `index` of proxy() the only chosen row.
    void choose(const QModelIndex &index);

    void focusFilter();
    /// Takes the filter away and gives the focus to the list.
    void clearFilter();
    QListView *list() const { return m_list; }
    SelectionBar *selectionBar() const { return m_bar; }
    QLineEdit *filter() const;
    /// Why what is typed into the filter can find nothing; empty = it can.
    QString remark() const;
    StoryProxy &proxy() { return m_proxy; }

Q_SIGNALS:
    void currentChanged(storybank::StoryId id);
    void menuRequested(const QPoint &globalAt);
    /// Delete was pressed in the list, or the button for it under several chosen stories.
    void deleteRequested();
    void restoreRequested();
    /// Enter was pressed, or a card was clicked twice: the editor should take the focus.
    void activated();
    void newStoryRequested();
    void importRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildOrderMenu();
    void buildFilter();
    void openHelp();
    void buildList();
    void update(bool reselect);

    Session &m_session;
    StoryProxy m_proxy;
    PlainLabel *m_name;
    PlainLabel *m_count;
    QToolButton *m_order;
    SearchField *m_filter;
    QWidget *m_filterRow;
    PlainLabel *m_remark;
    QListView *m_list;
    QWidget *m_listBox = nullptr;
    SelectionBar *m_bar;
    EmptyState *m_nothing;
    EmptyState *m_noStories;
    QStackedLayout *m_stack;
    StoryId m_lastCurrent;
};

} // namespace storybank
