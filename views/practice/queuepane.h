#pragma once

#include "items/practicequeuemodel.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QListView;

namespace storybank {

class ChoiceBox;
class SearchField;

/// Rows of the queue: marker, prompt, story, when it is due; headings between them.
class QueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The left pane: what is practised, from which source, and what is due.
class QueuePane : public QWidget
{
    Q_OBJECT

public:
    QueuePane(Session &session, PracticeQueueModel &model, QWidget *parent = nullptr);

    QListView *list() const { return m_list; }
    ChoiceBox *source() const { return m_source; }
    SearchField *filter() const { return m_filter; }
    /// Selects the pair without telling; a null story selects nothing.
    void setCurrent(const PracticePair &pair);

Q_SIGNALS:
    void pairChosen(const storybank::PracticePair &pair);
    /// The pair should be told now: Enter or a double click.
    void pairActivated();
    void sourceChosen(storybank::LoopId loop);

private:
    void fillSources();

    Session &m_session;
    PracticeQueueModel &m_model;
    ChoiceBox *m_source;
    SearchField *m_filter;
    QListView *m_list;
    bool m_setting = false;
};

} // namespace storybank
