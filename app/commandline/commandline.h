#pragma once

#include <QString>
#include <QStringList>

namespace storybank {

/// What main() does before anything else: private files, no death by a closed pipe or a full file, the three
/// standard streams open, text in UTF-8 whatever the locale says.
void prepareProcess();

/// The program's arguments as text.
QStringList wordsOf(int argc, char **argv);

/// What the person has asked the program for.
struct Call
{
    enum class Kind {
        Window,     ///< the window, on the bank `text`; empty = the last one
        SubCommand, ///< one for runSubCommand()
        Print,      ///< `text`: help or version
        Refused,    ///< `text` is wrong, and `why`
    } kind = Kind::Window;
    QString text;
    QString why;
};

/// Reads the arguments without the program's name. No application object is needed, so that a wrong call
/// never meets a missing display.
Call readCall(const QStringList &words);

/// Runs a sub-command: `argv[1]` names it. Makes the application object that it needs; none needs a display.
/// Gives the exit status of CLI.md.
int runSubCommand(int argc, char **argv);

/// Prints the text on standard output. Gives the exit status.
int printText(const QString &text);

/// Prints that `what` is a wrong call on standard error. Gives the exit status.
int refuse(const QString &what, const QString &why);

} // namespace storybank
