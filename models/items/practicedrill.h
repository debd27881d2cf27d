#pragma once

#include "insight/practicequeue.h"
#include "session.h"

namespace storybank {

/// The recall drill: a prompt is shown, and within ten seconds one names the story for it. What was named is
/// in the bank at once, with the reaction time: a right answer leaves the schedule as it is, a wrong one or
/// none is a forgotten pair, rated Again.
class PracticeDrill : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;
    enum class State { Empty, Ready, Asking, Right, Wrong, Late };

    static constexpr int limitMillis = 10000;

    PracticeDrill(Session &bank, Clock clock, QObject *parent = nullptr);

    /// Takes up a pair with a prompt; one without a prompt cannot be asked and leaves the drill empty.
    void load(const PracticeItem &item);
    /// Shows the prompt: the time runs from here.
    void ask();
    /// Counts the time; the question is over after ten seconds. A longer gap, as when the machine slept,
    /// takes the question back.
    void tick();
    /// Names the story. Errors: as Session::submit; then the question still stands.
    Result<void> name(StoryId story);

    State state() const { return m_state; }
    const PracticeItem &item() const { return m_item; }
    bool isOver() const
    {
        return m_state == State::Right || m_state == State::Wrong || m_state == State::Late;
    }
    StoryId named() const { return m_named; } ///< null = none
    int millis() const { return m_millis; }   ///< so far, or until it was named
    int millisLeft() const { return limitMillis - m_millis; }

Q_SIGNALS:
    void stateChanged();
    void progressed();

private:
    Result<void> finish(State state, StoryId named);

    Session &m_bank;
    Clock m_clock;
    PracticeItem m_item;
    State m_state = State::Empty;
    StoryId m_named;
    QDateTime m_lastTick;
    int m_millis = 0;
};

} // namespace storybank
