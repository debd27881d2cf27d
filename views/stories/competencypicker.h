#pragma once

#include "domain/ids.h"

#include <QFrame>
#include <QPointer>
#include <QStandardItemModel>

class QLineEdit;
class QListView;

namespace storybank {

class PlainLabel;
struct Competency;
class Session;

/// A field to type a competency into, over the list of those that match: Enter or a click puts the marked one
/// on all of the stories, or takes it off when all have it; each is one step of undo. What no competency is
/// called can be added, unless it would repeat one. The popup stays until Escape or a click beside it.
class CompetencyPicker : public QFrame
{
    Q_OBJECT

public:
    CompetencyPicker(Session &session, const QList<StoryId> &stories, QWidget *parent);

    /// Opens under `anchor`; deletes itself when it is closed.
    void openUnder(const QWidget *anchor);

    QLineEdit *field() const { return m_field; }
    QListView *list() const { return m_list; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum Role { CompetencyRole = Qt::UserRole, AllRole };
    void fill();
    void addRow(const Competency &competency);
    void activate(const QModelIndex &index);
    void place();

    Session &m_session;
    QList<StoryId> m_stories;
    QPointer<const QWidget> m_anchor;
    QStandardItemModel m_items;
    QLineEdit *m_field;
    QListView *m_list;
    PlainLabel *m_hint;
};

} // namespace storybank
