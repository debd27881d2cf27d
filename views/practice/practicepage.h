#pragma once

#include "items/practicedrill.h"
#include "items/practicequeuemodel.h"
#include "items/practicesession.h"
#include "views/pages.h"

#include <QSet>
#include <QTimer>

class QAction;
class QStackedWidget;
class QVBoxLayout;

namespace storybank {

class DrillCard;
class EmptyState;
class HistoryPane;
class LadderCard;
class PlainLabel;
class StoryLine;
class QueuePane;
class RatingFoot;
class SegmentedControl;
class TellCard;
class ChipButton;
class LinkButton;

/// Rehearsing aloud: what is due, a card with the clock, the recall drill or the follow-ups, and how it went
/// so far.
class PracticePage : public Page
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;
    enum class Mode { Tell, Recall, FollowUps };

    explicit PracticePage(const PageContext &context, QWidget *parent = nullptr);

    /// Another clock (local time) than the machine's: for tests and pictures.
    void setClock(Clock clock);
    /// Counts the time that has passed by the clock; the page does it four times a second.
    void tick();

    QString panelName() const override { return tr("History"); }
    QWidget *panel() const override;
    QWidget *filterPane() const override;
    QList<QWidget *> panes() const override;
    void focusFilter() override;
    /// Takes up a story: what is due of it first.
    bool open(Kind kind, QUuid id) override;
    QString summary() const override;
    QString statusText() const override;
    bool settle() override;
    QList<PageState> states() override;

    PracticeQueueModel &model() { return m_model; }
    PracticeSession &run() { return m_run; }
    PracticeDrill &drill() { return m_drill; }
    PracticePair pair() const { return m_pair; }
    QueuePane *queue() const { return m_queue; }
    LadderCard *ladder() const { return m_ladder; }
    DrillCard *drillCard() const { return m_drillCard; }
    QStackedWidget *stack() const { return m_stack; }
    void setMode(Mode mode);
    void setLength(Length length);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildCentre();
    QWidget *buildStrip();
    void buildHead(QVBoxLayout *column);
    void buildEmptyStates();
    void buildKeys();
    void buildMenu();
    void connectRun();
    void keepBegun();
    void addKey(const QKeySequence &key, const std::function<void()> &act);

    void bankOpened();
    void show(const PracticePair &pair);
    void showNothing();
    void turnTo(QWidget *face);
    /// After a change of the queue: the card stays while its pair is there.
    void follow();
    void goOn();
    void skip();
    void practiseAnyway();
    std::optional<PracticePair> nextPair() const;

    void pressSpace();
    void pressSection(int section);
    void pressNumber(int number);
    void pressEscape();
    void nudge(int section, PracticeSession::Nudge nudge);
    void recordTellingToSomebody();

    void refreshHead();
    void refreshHistory();
    void refreshFoot();
    void refreshEmptiness();
    QList<Rehearsal> sampleRuns(int days) const;
    void pass(double seconds);
    void prepareState();

    Session &m_session;
    Preferences &m_preferences;
    Clock m_clock;
    PracticeQueueModel m_model;
    PracticeSession m_run;
    PracticeDrill m_drill;
    QTimer m_ticker;
    QTimer m_dayWatch;

    PracticePair m_pair;
    QSet<PracticePair> m_skipped;
    int m_told = 0; ///< cards done in this sitting
    bool m_anyway = false;
    Mode m_mode = Mode::Tell;

    QueuePane *m_queue;
    HistoryPane *m_history;
    QWidget *m_centre = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_card = nullptr;
    PlainLabel *m_number = nullptr;
    SegmentedControl *m_modes = nullptr;
    SegmentedControl *m_lengths = nullptr;
    LinkButton *m_skip = nullptr;
    LinkButton *m_openStory = nullptr;
    ChipButton *m_competency = nullptr;
    PlainLabel *m_prompt = nullptr;
    StoryLine *m_story = nullptr;
    QStackedWidget *m_faces = nullptr;
    TellCard *m_tell = nullptr;
    DrillCard *m_drillCard = nullptr;
    LadderCard *m_ladder = nullptr;
    RatingFoot *m_foot = nullptr;
    EmptyState *m_done = nullptr;
    EmptyState *m_noStories = nullptr;
    EmptyState *m_noPlan = nullptr;
    QAction *m_sound = nullptr;
    QAction *m_recordTelling = nullptr;
    QDateTime m_stateNow;   ///< the clock of the pictures
    bool m_emptied = false; ///< a picture has put all stories into the trash
};

} // namespace storybank
