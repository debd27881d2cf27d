#pragma once

#include "insight/day.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QMenu;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;

namespace storybank {

class DayFoot;
class DayHead;
class DayPane;
class DayReserveLine;
class DaySteps;
class DayStoryCard;
class EmptyState;
class Session;
struct Edit;

/// The page of the day: the next interviewer, the stories planned for them to tick, what not to repeat, what
/// to ask, what was told so far, and what is left. Everything that is ticked is one step of undo together
/// with the plan of the rest. Keys: arrows, Space, W S B, Esc.
class DayView : public QWidget
{
    Q_OBJECT

public:
    /// Gives the local time.
    using Clock = std::function<QDateTime()>;

    /// `session` must outlive it.
    DayView(Session &session, Clock clock, QWidget *parent = nullptr);

    void setLoop(LoopId loop);
    LoopId loop() const { return m_loop; }
    /// Puts a widget of the page (the choice "Plan | On the day") at the right end of the steps.
    void setStripTail(QWidget *widget);

    /// Shows a round; null = the one that goes on or comes next.
    void choose(RoundId round);
    /// Looks at the clock again; called each minute.
    void lookAtClock();

    const Day &day() const { return m_day; }
    /// "Round 3 of 5", for the status bar.
    QString summary() const;

    DaySteps *steps() const { return m_steps; }
    DayPane *pane() const { return m_pane; }
    QList<DayStoryCard *> cards() const { return m_cards; }
    DayHead *head() const { return m_head; }
    DayFoot *foot() const { return m_foot; }
    /// The menu of a round: swap, times, cancel, add; for the caller to show and delete.
    QMenu *roundMenu(RoundId round);
    /// The menu of a telling: how it landed, take back, open the story.
    QMenu *tellingMenu(TellingId telling);
    /// Why the plan is as it is now, and what the last step changed.
    QStringList explanation() const;

public Q_SLOTS:
    /// Opens "They ask something else"; with a prompt at the stories for it.
    void askForOther(storybank::PromptId prompt = {});
    void explain();

Q_SIGNALS:
    /// Another page should show the story.
    void storyOpened(storybank::StoryId story);
    /// Esc on the round that is next: the person wants the plan again.
    void leaveRequested();
    /// summary() says something else now.
    void summaryChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildStories();
    void listen();
    void refresh();
    void showCards();
    void toggle(const DayCard &card);
    void land(TellingId telling, Landing landing);
    void take(const Edit &edit);
    void startTimer();
    const Loop *heldLoop() const;
    QString footNote() const;

    Session &m_session;
    const Clock m_clock;
    LoopId m_loop;
    RoundId m_chosen;
    Day m_day;
    QStringList m_changes; ///< what the last own step changed in the plan, in words
    QTimer m_minute;
    bool m_taking = false; ///< an own step is being written

    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QHBoxLayout *m_strip = nullptr;
    DaySteps *m_steps = nullptr;
    DayHead *m_head = nullptr;
    QVBoxLayout *m_cardColumn = nullptr;
    QList<DayStoryCard *> m_cards;
    DayReserveLine *m_reserve = nullptr;
    DayPane *m_pane = nullptr;
    DayFoot *m_foot = nullptr;
};

} // namespace storybank
