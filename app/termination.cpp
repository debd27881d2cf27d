#include "termination.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace storybank {

namespace {

// A signal handler can reach nothing but this.
int writeEnd = -1;

extern "C" void storybankTold(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(writeEnd, &byte, 1);
}

} // namespace

Termination::Termination(QObject *parent) : QObject(parent)
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    writeEnd = ends[0];
    m_socket = ends[1];
    m_notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t read = ::read(m_socket, &byte, 1);
        Q_EMIT requested();
    });
    struct sigaction action = {};
    action.sa_handler = storybankTold;
    action.sa_flags = SA_RESTART;
    for (const int which : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(which, &action, nullptr);
}

Termination::~Termination()
{
    for (const int which : {SIGTERM, SIGINT, SIGHUP})
        std::signal(which, SIG_DFL);
    if (m_socket >= 0) {
        ::close(writeEnd);
        ::close(m_socket);
    }
}

} // namespace storybank
