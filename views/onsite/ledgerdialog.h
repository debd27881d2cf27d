#pragma once

#include "items/tellingmodel.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTableView;

namespace storybank {

class EmptyState;
class PlainLabel;

/// "Tellings": the whole use ledger, by company and story, to add to by hand, to mend and to delete from.
/// Deleting needs no question, since undo brings it back.
class LedgerDialog : public QDialog
{
    Q_OBJECT

public:
    /// `today` is the day of a new telling. It begins with the tellings of `story`, or with all of them.
    LedgerDialog(Session &session, QDate today, StoryId story = {}, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    TellingModel &model() { return m_model; }
    QComboBox *companies() const { return m_companies; }
    QComboBox *stories() const { return m_stories; }
    QPushButton *addButton() const { return m_add; }
    QPushButton *deleteButton() const { return m_delete; }

private:
    void build();
    void fillFilters(StoryId story);
    void filter();
    void refresh();
    void add();
    void edit();
    void remove();
    QList<TellingId> selected() const;

    Session &m_session;
    const QDate m_today;
    TellingModel m_model;
    QComboBox *m_companies, *m_stories;
    QTableView *m_table;
    EmptyState *m_none;
    PlainLabel *m_count;
    QPushButton *m_add, *m_edit, *m_delete;
};

} // namespace storybank
