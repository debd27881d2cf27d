#pragma once

#include "items/searchresults.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;

namespace storybank {

/// The box that finds anything: a field and what matches as one types, over the search field of the toolbar.
/// The keys go to the list while the field keeps the focus; Enter opens.
class Switcher : public QDialog
{
    Q_OBJECT

public:
    Switcher(Session &session, Facts &facts, QWidget *parent);

    /// Opens over `anchor` with `text` in the field.
    void openOver(const QWidget *anchor, const QString &text);

    QLineEdit *field() const { return m_field; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(storybank::Kind kind, QUuid id);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void moveBy(int rows);
    void choose(const QModelIndex &index);
    void fit();

    SearchResults m_results;
    QLineEdit *m_field;
    QLabel *m_found;
    QListView *m_list;
    QLabel *m_nothing;
    QTimer m_wait;
};

} // namespace storybank
