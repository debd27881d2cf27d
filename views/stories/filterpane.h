#pragma once

#include "items/storyshelves.h"

#include <QWidget>

class QListView;

namespace storybank {

/// The pane at the left of the stories: which part of the library the list shows.
class FilterPane : public QWidget
{
    Q_OBJECT

public:
    FilterPane(Session &session, StoryListModel &stories, QWidget *parent = nullptr);

    /// Chooses the row of that stable name, else all stories.
    void choose(const QString &key);
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void scopeChosen(const storybank::StoryScope &scope, const QString &name);
    /// The `+` of the saved searches: what the list shows should be kept under a name.
    void saveSearchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void prepare(QListView *view, StoryShelves &model);
    void choose(QListView *view, const QModelIndex &index);
    void follow();
    void add(const QModelIndex &heading);
    void addCompetency();
    void addWiderSet();
    void showMenu(QListView *view, const QPoint &at);
    void rename(const QString &key);
    void remove(const QString &key);

    Session &m_session;
    StoryShelves m_scopes;
    StoryShelves m_foot;
    QListView *m_list;
    QListView *m_footList;
    QString m_key;
};

} // namespace storybank
