#pragma once

#include "session.h"

#include <QTimer>

#include <functional>

namespace storybank {

/// When what is typed becomes an edit: after a pause of a second, at the latest after two, and when settle()
/// is called on leaving a field. While another program keeps the bank locked it tries again by itself.
class Autosave : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        int pauseMillis = 1000;
        int latestMillis = 1900; ///< so that at most two seconds are lost, the write included
        int retryMillis = 250;
    };

    /// `write` submits what is typed (with WhenLocked::CallerRetries) and gives what the session said.
    Autosave(Session &session, std::function<Result<void>()> write, QObject *parent = nullptr);

    void setTimes(const Times &times) { m_times = times; }

    /// Something was typed.
    void touched();

    /// Writes now. False when it could not be written and stays with the editor.
    bool settle();

    bool isPending() const { return m_pending; }

private:
    Session &m_session;
    std::function<Result<void>()> m_write;
    Times m_times;
    QTimer m_pause;
    QTimer m_latest;
    bool m_pending = false;
};

} // namespace storybank
