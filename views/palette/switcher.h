#pragma once

#include "items/searchresults.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;
class QVBoxLayout;

namespace storybank {

class KindTabs;
class PlainLabel;
class SyntaxRow;

/// The box that finds anything: a field and what matches as one types, over the search field of the toolbar.
/// The keys go to the list while the field keeps the focus: Enter opens, with Ctrl the list stays, Tab shows
/// the next kind, Ctrl+D saves the search, F1 tells what can be searched for.
class Switcher : public QDialog
{
    Q_OBJECT

public:
    Switcher(Session &session, Facts &facts, QWidget *parent);

    /// Opens over `anchor` with `text` in the field.
    void openOver(const QWidget *anchor, const QString &text);

    QLineEdit *field() const { return m_field; }
    QListView *list() const { return m_list; }
    const SearchResults &results() const { return m_results; }
    SyntaxRow *syntax() const { return m_syntax; }

Q_SIGNALS:
    void chosen(storybank::Kind kind, QUuid id);
    /// What is typed should be kept under a name.
    void saveRequested(const QString &query);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTop(QVBoxLayout *column);
    void buildList(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void refresh();
    void showFound();
    void showKind(std::optional<Kind> kind);
    void moveBy(int rows);
    void choose(const QModelIndex &index, bool stay);
    void save();
    void insert(const QString &key);
    void openHelp();
    void fit();

    Session &m_session;
    SearchResults m_results;
    QLineEdit *m_field;
    PlainLabel *m_found;
    KindTabs *m_tabs;
    QListView *m_list;
    QLabel *m_nothing;
    SyntaxRow *m_syntax;
    QTimer m_wait;
};

} // namespace storybank
