#include "autosave.h"

namespace storybank {

Autosave::Autosave(Session &session, std::function<Result<void>()> write, QObject *parent)
    : QObject(parent), m_session(session), m_write(std::move(write))
{
    m_pause.setSingleShot(true);
    m_latest.setSingleShot(true);
    m_latest.setTimerType(Qt::PreciseTimer); // the usual one may be late by a twentieth
    connect(&m_pause, &QTimer::timeout, this, &Autosave::settle);
    connect(&m_latest, &QTimer::timeout, this, &Autosave::settle);
}

void Autosave::touched()
{
    m_pause.start(m_times.pauseMillis);
    if (!m_latest.isActive())
        m_latest.start(m_times.latestMillis);
    if (!std::exchange(m_pending, true))
        m_session.setTyping(true);
}

bool Autosave::settle()
{
    m_pause.stop();
    m_latest.stop();
    if (!m_pending)
        return true;
    const Result<void> written = m_write();
    m_pending = !written.ok();
    if (!m_pending)
        m_session.setTyping(false);
    if (!written && written.error().code == ErrorCode::BankLocked)
        m_pause.start(m_times.retryMillis);
    return written.ok();
}

} // namespace storybank
