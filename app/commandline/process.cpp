#include "commandline.h"

#include <QByteArray>
#include <QFile>

#include <clocale>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <langinfo.h>
#include <sys/stat.h>
#include <unistd.h>

namespace storybank {

namespace {

/// A stream that the caller has closed would be the number of the next file that is opened, and what is
/// printed would end up in it. Reading stands in for all three, so that writing to one fails as it should.
void keepStandardStreams()
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) < 0) [[maybe_unused]]
            const int opened = ::open("/dev/null", O_RDONLY);
    }
}

/// Qt wants a UTF-8 locale, and says so on standard error where it finds another.
void preferUtf8()
{
    if (std::setlocale(LC_CTYPE, "") && std::strcmp(::nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    const QByteArray all = qgetenv("LC_ALL");
    if (!all.isEmpty()) {
        qputenv("LANG", all);
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
    std::setlocale(LC_CTYPE, "");
}

} // namespace

void prepareProcess()
{
    ::umask(077);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    keepStandardStreams();
    preferUtf8();
}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QFile::decodeName(argv[i]));
    return words;
}

} // namespace storybank
