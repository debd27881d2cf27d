#pragma once

#include "boardview.h"

#include "items/boardmodel.h"
#include "items/loopmodel.h"
#include "views/pages.h"

class QMenu;
class QStackedWidget;

namespace storybank {

class DayView;
class EmptyState;
class LoopsPane;
class SegmentedControl;

/// The onsites of the bank: the loops at the left, and the one that is chosen as a board on which every
/// prompt of every round gets its story.
class OnsitePage : public Page
{
    Q_OBJECT

public:
    explicit OnsitePage(const PageContext &context, QWidget *parent = nullptr);

    QWidget *filterPane() const override;
    QList<QWidget *> panes() const override;
    bool open(Kind kind, QUuid id) override;
    QString summary() const override;
    QString statusText() const override;
    bool settle() override;
    bool printPage() override;
    bool exportPage() override;
    QList<PageState> states() override;

    /// Turns to the view of the day, or back to the board.
    void showDay(bool on);
    DayView *day() const { return m_day; }

    void showLoop(LoopId loop);
    LoopId loopId() const { return m_model.loopId(); }
    BoardModel &model() { return m_model; }
    BoardView *board() const { return m_board; }
    LoopsPane *loops() const { return m_loops; }
    /// Writes the plan as PDF to `path`.
    void exportTo(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectBoard();
    void connectDay();
    bool isOnTheDay() const;
    void showPanes();
    void showPaneButton();
    void addKeys();
    void chooseLoop();

    void planForMe();
    void act(BoardCommand command, SlotPlace place);
    void chooseStory(SlotPlace place);
    void takeOff(SlotPlace place);
    void moveBy(SlotPlace place, int columns, int rows);
    void takeDrop(const DraggedSlot &slot, SlotPlace before);
    void dropStory(StoryId story, SlotPlace place);
    void strike(StoryId story);
    void strikeRound(int round);
    void keepSpent();
    void acceptStruck();
    void addPrompts(int round);

    void showSlotMenu(SlotPlace place);
    void showBenchMenu(StoryId story, const QPoint &global);
    void showRoundMenu(int round, const QPoint &global);
    void showLoopMenu(LoopId loop, const QPoint &global);
    void fillLoops(QMenu &menu);
    void showTellings();
    void showSnapshots(LoopId loop);
    void editRound(int round);
    void editLoop(LoopId loop);
    void debrief(LoopId loop);
    void duplicate(LoopId loop);
    void removeLoop(LoopId loop);

    /// Submits; says what was done, with a way back, where the board alone would not show it.
    bool submit(const Edit &edit, const QString &said = {});
    void openStory(StoryId story);

    Session &m_session;
    BoardModel m_model;
    LoopModel m_loopModel;
    LoopsPane *m_loops;
    QStackedWidget *m_stack;
    BoardView *m_board;
    EmptyState *m_empty;
    DayView *m_day;
    SegmentedControl *m_dayMode;
};

} // namespace storybank
