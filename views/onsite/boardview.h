#pragma once

#include "slotlist.h"

#include "insight/planner.h"

#include <QPointer>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace storybank {

class Bench;
class BoardModel;
class EmptyState;
class InlineBar;
class PlainLabel;
class PlanLines;
class PlanStrip;
class RoundColumn;
class SegmentedControl;
class Session;
struct BoardLine;

/// The board of one loop: its facts, the rounds side by side, and the bench. It shows and asks; what is asked
/// for is done by whoever listens.
class BoardView : public QWidget
{
    Q_OBJECT

public:
    BoardView(Session &session, BoardModel &model, QWidget *parent = nullptr);

    /// The card that has the cursor; none when there is none.
    std::optional<SlotPlace> current() const;
    /// Moves the cursor to the prompt of a round, and the focus with it.
    void select(RoundId round, PromptId prompt);
    void select(SlotPlace place);

    /// Opens or closes the explanation.
    void explain(bool on);

    QPushButton *planButton() const { return m_plan; }
    QPushButton *printButton() const { return m_print; }
    QPushButton *addRoundButton() const { return m_addRound; }
    QToolButton *loopButton() const { return m_loopMenu; }
    /// Opens and folds the pane of the loops and rules; for the page to show where the pane is folded.
    QToolButton *paneButton() const { return m_pane; }
    /// Plan or On the day.
    SegmentedControl *mode() const { return m_mode; }
    InlineBar *struckBar() const { return m_struckBar; }
    PlanStrip *strip() const { return m_strip; }
    PlanLines *lines() const { return m_lines; }
    Bench *bench() const { return m_bench; }
    RoundColumn *column(int round) const;
    int columnCount() const { return static_cast<int>(m_columns.size()); }
    QWidget *board() const;

Q_SIGNALS:
    void commanded(storybank::BoardCommand command, storybank::SlotPlace place);
    void slotDropped(const storybank::DraggedSlot &slot, storybank::SlotPlace before);
    void storyDropped(storybank::StoryId story, storybank::SlotPlace place);
    void addPromptRequested(int round);
    void roundMenuRequested(int round, const QPoint &global);
    void roundEditRequested(int round);
    void storyOpened(storybank::StoryId story);
    void strikeRequested(storybank::StoryId story);
    void benchMenuRequested(storybank::StoryId story, const QPoint &global);
    void putBackRequested();
    void keepSpentRequested();
    void acceptRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildBench();
    void buildColumns();
    RoundColumn *newColumn(int round);
    void refresh();
    void fold();
    void showStruck();
    void showLine(const BoardLine &line);
    void goToNeighbour(int round, int by, int row);
    void chosen(RoundColumn *column);

    Session &m_session;
    BoardModel &m_model;
    PlainLabel *m_title;
    PlainLabel *m_facts;
    QToolButton *m_pane;
    QToolButton *m_loopMenu;
    SegmentedControl *m_mode;
    QPushButton *m_addRound;
    QPushButton *m_print;
    QPushButton *m_plan;
    PlanStrip *m_strip;
    PlanLines *m_lines;
    InlineBar *m_struckBar;
    QScrollArea *m_area;
    QHBoxLayout *m_row;
    EmptyState *m_noRounds;
    QList<RoundColumn *> m_columns;
    QWidget *m_benchPane;
    Bench *m_bench;
    PlainLabel *m_benchHint;
};

} // namespace storybank
