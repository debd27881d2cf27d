#pragma once

#include <QObject>

class QSocketNotifier;

namespace storybank {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of the event loop, so that the window can save what is
/// typed: Qt by itself ends without aboutToQuit. One object for a process.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void requested();

private:
    int m_socket = -1; ///< the end that the event loop reads
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace storybank
