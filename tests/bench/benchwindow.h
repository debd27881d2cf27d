#pragma once

#include "generated.h"

#include "views/mainwindow.h"
#include "views/settings/preferences.h"

#include <QApplication>
#include <QTemporaryDir>

#include <chrono>
#include <functional>

namespace storybank {

/// The application that knows how long its longest event took, and when it painted last.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const qint64 began = nanoseconds();
        const QEvent::Type type = event->type();
        const bool taken = QApplication::notify(receiver, event);
        const qint64 ended = nanoseconds();
        s_longest = std::max(s_longest, static_cast<double>(ended - began) / 1e6);
        if (type == QEvent::UpdateRequest || type == QEvent::Expose)
            s_painted = ended;
        return taken;
    }

    /// The longest event since the last call, in milliseconds.
    static double takeLongest() { return std::exchange(s_longest, 0); }

    /// When the last event that paints a window had ended.
    static qint64 painted() { return s_painted; }

    /// A clock that only goes on.
    static qint64 nanoseconds() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

private:
    inline static double s_longest = 0;
    inline static qint64 s_painted = 0;
};

/// Tells when a widget has been painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *watched) { watched->installEventFilter(this); }

    /// Runs `act` and then the event loop until the widget was painted and `shown` holds: milliseconds.
    double millisUntilPainted(const std::function<void()> &act, const std::function<bool()> &shown)
    {
        m_painted = false;
        const qint64 began = TimedApplication::nanoseconds();
        act();
        while (!m_painted || !shown()) {
            if (m_painted && !shown())
                m_painted = false;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return static_cast<double>(TimedApplication::nanoseconds() - began) / 1e6;
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_painted = false;
};

/// The program's window on a generated bank.
class BankWindow
{
public:
    BankWindow(int stories, int prompts, int answersEach)
        : BankWindow(generatedLibrary(stories, prompts, answersEach))
    {}

    explicit BankWindow(const Library &content)
        : m_preferences(m_folder.filePath(QStringLiteral("settings.ini"))), m_window(m_session, m_preferences)
    {
        const auto made = m_session.create(m_folder.filePath(QStringLiteral("bank.storybank")), content);
        if (!made)
            qFatal("the bank of the benchmark cannot be made");
        m_window.resize(1600, 1000);
        m_window.show();
        QCoreApplication::processEvents();
    }

    MainWindow &window() { return m_window; }
    Session &session() { return m_session; }

private:
    QTemporaryDir m_folder;
    Preferences m_preferences;
    Session m_session;
    MainWindow m_window;
};

/// For paints after which nothing more is awaited.
inline bool always()
{
    return true;
}

} // namespace storybank
