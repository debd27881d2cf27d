#pragma once

#include "items/practicequeuemodel.h"
#include "practicecharts.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace storybank {

class PlainLabel;

/// The right pane: how often one has practised, and how the story at hand went so far.
class HistoryPane : public QWidget
{
    Q_OBJECT

public:
    HistoryPane(Session &session, PracticeQueueModel &model, QWidget *parent = nullptr);

    /// Shows what the bank holds, and of this story in this length.
    void refresh(const PracticeDay &day, StoryId story, Length length);
    QToolButton *menuButton() const { return m_menu; }

private:
    void fillRatings(const PracticeDay &day);

    Session &m_session;
    PracticeQueueModel &m_model;
    QToolButton *m_menu;
    PlainLabel *m_row;
    PlainLabel *m_rowWord;
    PlainLabel *m_habit;
    DaysChart *m_days;
    PlainLabel *m_timesHead;
    TimesChart *m_times;
    PlainLabel *m_sectionsHead;
    SectionsChart *m_sections;
    PlainLabel *m_ratingsHead;
    QVBoxLayout *m_ratings;
    PlainLabel *m_nextHead;
    PlainLabel *m_next;
};

} // namespace storybank
