#include "commandline/commandline.h"
#include "window.h"

using namespace storybank;

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
    if (!hasDisplay())
        return refuse(QStringLiteral("window"),
                      QStringLiteral("there is no display; name a command, see “storybank --help”"));
    return runWindow(argc, argv, call.text);
}
