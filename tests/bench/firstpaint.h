#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QTextStream>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

namespace storybank {

/// Prints how long after exec a window was painted first, and the memory in use once it has settled, then
/// leaves. The launcher hands over the moment of exec in STORYBANK_EXEC_NS (nanoseconds of the system clock).
/// Lines: "first <ms>", "content <ms>" when `ready` came true, "memory <KiB>".
class FirstPaint : public QObject
{
public:
    /// `ready` tells whether the content is there; without it the first paint is the content.
    explicit FirstPaint(std::function<bool()> ready = {}) : m_ready(std::move(ready))
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::UpdateRequest && widget && widget->isWindow())
            QTimer::singleShot(0, this, [this] { painted(); });
        return false;
    }

private:
    static double millisSinceExec()
    {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        const qint64 ns = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
        return static_cast<double>(ns - qEnvironmentVariable("STORYBANK_EXEC_NS").toLongLong()) / 1e6;
    }

    static qint64 residentKiB()
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).simplified().split(' ').first().toLongLong();
        }
        return 0;
    }

    void painted()
    {
        QTextStream out(stdout);
        if (!m_first) {
            m_first = true;
            out << "first " << millisSinceExec() << Qt::endl;
        }
        if (!m_content && (!m_ready || m_ready())) {
            m_content = true;
            out << "content " << millisSinceExec() << Qt::endl;
            QTimer::singleShot(700, qApp, [] {
                QTextStream(stdout) << "memory " << residentKiB() << Qt::endl;
                QCoreApplication::exit(0);
            });
        }
    }

    std::function<bool()> m_ready;
    bool m_first = false;
    bool m_content = false;
};

} // namespace storybank
