#pragma once

#include "insight/coach/telling.h"
#include "insight/practicequeue.h"
#include "session.h"

#include <array>

namespace storybank {

/// One telling aloud, from the first word to the rating: the clock and what it has counted, without a widget.
/// Every moment comes from outside. A telling that is left in the middle stays paused until one comes back,
/// be it to another bank or another day; a rated one is in the bank at once.
class PracticeSession : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;
    using Seconds = std::array<double, toldSections.size()>;

    enum class State {
        Empty,   ///< nothing to tell
        Ready,   ///< not begun
        Telling, ///< the clock runs
        Paused,
        Stopped, ///< told, waits for its rating
        Rated,   ///< in the bank
    };

    /// How far over its target something is, by colour and shape.
    enum class Nudge {
        None,
        Amber, ///< over the target
        Red    ///< over it by more than a fifth
    };

    /// Two ticks further apart than this mean that the machine slept; the time between does not count.
    static constexpr int longestTickMillis = 5000;

    PracticeSession(Session &bank, Clock clock, QObject *parent = nullptr);

    /// Takes up a pair in a length: where it was left, else from the start. Another telling that has begun is
    /// paused and kept. `planned` and `reviews` are those of the queue, for the next dates.
    void load(const PracticeItem &item, Length length);
    /// Nothing is there to tell; what has begun is paused and kept.
    void clear();

    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Telling; }
    const PracticeItem &item() const { return m_item; }
    Length length() const { return m_length; }

    /// Starts, pauses, goes on. After the rating it begins anew.
    void toggle();
    /// From the start, with all cues hidden.
    void restart();
    /// The telling is over; it can be rated, or gone on with.
    void stop();
    /// Opens the cue of a section, and marks that one is there now: the time from here on is its own.
    void reveal(int section);
    /// Opens or hides a cue without moving there.
    void setRevealed(int section, bool on);
    /// Counts the time since the last call; to be called often while the clock runs.
    void tick();
    /// Stores the run with this rating (1–4). Errors: as Session::submit; then the run stays as it is.
    Result<void> rate(int rating);

    int section() const { return m_run.section; } ///< 0–3, where one is now
    bool isRevealed(int section) const { return m_run.revealed.at(static_cast<size_t>(section)); }
    double seconds() const; ///< told so far
    double secondsIn(int section) const;
    int target() const { return practiceTarget(m_length); }
    int targetOf(int section) const { return practiceTargets(m_length).at(static_cast<size_t>(section)); }
    double secondsOver() const { return seconds() - target(); } ///< below 0 = left
    Nudge nudge() const;                                        ///< of the whole
    Nudge nudgeOf(int section) const;
    int rating() const { return m_rating; } ///< 0 until rated

    /// The day on which the pair would be due again after this rating today.
    QDate dueAfterRating(int rating) const;
    /// The local day, by the clock.
    PracticeDay day() const;

    /// Whether a telling of the pair in this length has begun and waits.
    bool isKept(const PracticePair &pair, Length length) const;
    /// What has begun and is not rated yet, to be kept beyond the program's end.
    QByteArray begun() const;
    /// Takes up what begun() gave at another time, paused; what cannot be read is left out. For a session in
    /// which nothing is loaded.
    void takeUp(const QByteArray &begun);

Q_SIGNALS:
    void stateChanged();
    /// The time, the section or a cue changed.
    void progressed();
    /// Something has just gone over its target: -1 the whole, else the section.
    void nudged(int section, storybank::PracticeSession::Nudge nudge);
    /// The clock stood still for this long, as when the machine slept; the telling is paused.
    void slept(qint64 seconds);
    void stored(storybank::RehearsalId run);

private:
    struct Run
    {
        std::array<qint64, toldSections.size()> millis{};
        std::array<bool, toldSections.size()> revealed{};
        int section = 0;
        bool begun = false;
    };
    using Key = std::pair<PracticePair, int>; ///< and the length

    QHash<Key, Run> withCurrent() const;
    static Key keyOf(const PracticePair &pair, Length length) { return {pair, static_cast<int>(length)}; }

    void setState(State state);
    void keep();
    void count(qint64 millis);
    QList<int> wholeSeconds() const;

    Session &m_bank;
    Clock m_clock;
    PracticeItem m_item;
    Length m_length = Length::Full;
    State m_state = State::Empty;
    Run m_run;
    QHash<Key, Run> m_kept;
    QDateTime m_lastTick;
    int m_rating = 0;
};

} // namespace storybank
