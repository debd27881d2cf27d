#include "commandline/commandline.h"
#ifdef STORYBANK_HAS_WINDOW
#include "window.h"
#endif

using namespace storybank;

namespace {

int openWindow(int &argc, char **argv, const QString &bank)
{
#ifdef STORYBANK_HAS_WINDOW
    return runWindow(argc, argv, bank);
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    return refuse(bank, QStringLiteral("this build has no window; name a command, see “storybank --help”"));
#endif
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    const Call call = readCall(wordsOf(argc, argv).mid(1));
    switch (call.kind) {
    case Call::Kind::SubCommand:
        return runSubCommand(argc, argv);
    case Call::Kind::Print:
        return printText(call.text);
    case Call::Kind::Refused:
        return refuse(call.text, call.why);
    case Call::Kind::Window:
        break;
    }
    return openWindow(argc, argv, call.text);
}
