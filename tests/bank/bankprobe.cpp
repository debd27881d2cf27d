// A second program at a bank, for the tests: opens it, or writes to it until it is stopped.

#include "bank/bank.h"

#include <QCoreApplication>

#include <cstdio>

#include <grp.h>
#include <unistd.h>

using namespace storybank;

namespace {

/// Tells what opening gives: "ok", "ok read-only", or the number of the error.
int tellOpening(const QString &path, bool readOnly)
{
    const auto bank = Bank::open(path, {readOnly, 50});
    if (bank)
        std::puts((*bank)->isReadOnly() ? "ok read-only" : "ok");
    else
        std::printf("%d\n", static_cast<int>(bank.error().code));
    return 0;
}

/// Writes one story again and again; each number printed is on the disk.
int writeUntilStopped(const QString &path, int count)
{
    const auto bank = Bank::open(path);
    if (!bank)
        return 1;
    Story story;
    story.id = StoryId::fromName(QStringLiteral("probe"));
    for (int i = 1; i <= count; ++i) {
        Story next = story;
        next.title = QStringLiteral("State %1").arg(i);
        next.action = QStringLiteral("word ").repeated(i % 400);
        next.strength = i;
        Edit edit{QStringLiteral("probe"), {}};
        edit.put((*bank)->library(), next);
        if (!(*bank)->apply(edit))
            return 2;
        story = next;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
    return 0;
}

bool becomeNobody()
{
    constexpr uid_t nobody = 65534;
    return setgroups(0, nullptr) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QStringLiteral("open-unprivileged") && geteuid() == 0 && !becomeNobody())
        return 3;
    if (words.value(1).startsWith(QStringLiteral("open")))
        return tellOpening(words.value(2), words.value(3) == QStringLiteral("read-only"));
    return writeUntilStopped(words.value(2), words.value(3).toInt());
}
