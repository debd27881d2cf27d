#include "practicedrill.h"

#include "actions/rehearsals.h"
#include "practicesession.h"

namespace storybank {

PracticeDrill::PracticeDrill(Session &bank, Clock clock, QObject *parent)
    : QObject(parent), m_bank(bank), m_clock(std::move(clock))
{}

void PracticeDrill::load(const PracticeItem &item)
{
    m_item = item;
    m_millis = 0;
    m_named = {};
    m_state = item.pair.prompt.isNull() ? State::Empty : State::Ready;
    Q_EMIT stateChanged();
}

void PracticeDrill::ask()
{
    if (m_state == State::Empty || m_state == State::Asking)
        return;
    m_millis = 0;
    m_named = {};
    m_lastTick = m_clock();
    m_state = State::Asking;
    Q_EMIT stateChanged();
}

void PracticeDrill::tick()
{
    if (m_state != State::Asking)
        return;
    const QDateTime now = m_clock();
    const qint64 passed = m_lastTick.msecsTo(now);
    m_lastTick = now;
    if (passed > limitMillis + PracticeSession::longestTickMillis) {
        load(m_item);
        return;
    }
    m_millis = static_cast<int>(std::min<qint64>(limitMillis, m_millis + std::max<qint64>(0, passed)));
    if (m_millis >= limitMillis)
        (void)finish(State::Late, {}); // a failure is told by the session, and the question stands
    else
        Q_EMIT progressed();
}

Result<void> PracticeDrill::name(StoryId story)
{
    tick();
    if (m_state != State::Asking)
        return {};
    return finish(story == m_item.pair.story ? State::Right : State::Wrong, story);
}

Result<void> PracticeDrill::finish(State state, StoryId named)
{
    Rehearsal run;
    run.id = RehearsalId::create();
    run.story = m_item.pair.story;
    run.prompt = m_item.pair.prompt;
    run.at = m_clock().toUTC();
    run.reactionMillis = std::max(1, m_millis); // 0 would say that there was no drill
    run.rating = state == State::Right ? 0 : 1;
    const State before = m_state;
    m_state = state;
    m_named = named;
    const Result<void> written = m_bank.submit(rehearsed(m_bank.library(), run));
    if (!written)
        m_state = before;
    Q_EMIT stateChanged();
    return written;
}

} // namespace storybank
