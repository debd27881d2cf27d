#include "commandline.h"

#include "command.h"
#include "resources/resources.h"
#include "translations/translations.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLoggingCategory>

#include <memory>

namespace storybank {

namespace {

struct ProgramText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::ProgramText)
};

QList<Command> commands()
{
    return {newCommand(),    importCommand(),     exportCommand(),  listCommand(), showCommand(),
            searchCommand(), coverageCommand(),   suggestCommand(), tagCommand(),  coachCommand(),
            planCommand(),   cheatsheetCommand(), checkCommand()};
}

/// The exit status of CLI.md for a failure.
int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadUsage:
    case ErrorCode::NotFound:
        return 2;
    case ErrorCode::BadInput:
    case ErrorCode::TooLarge:
        return 3;
    case ErrorCode::BankMissing:
    case ErrorCode::BankExists:
    case ErrorCode::NotABank:
    case ErrorCode::BankNewer:
    case ErrorCode::BankDamaged:
    case ErrorCode::BankLocked:
    case ErrorCode::BankReadOnly:
    case ErrorCode::StaleEdit:
    case ErrorCode::ChangedOutside:
    case ErrorCode::InputOutput: // of the bank; an input of another kind is BadInput
        return 4;
    case ErrorCode::OutputFailed:
    case ErrorCode::Cancelled:
        break;
    }
    return 5;
}

int fail(const Error &error)
{
    printFailure(error);
    return statusOf(error.code);
}

/// Drawing text needs a QGuiApplication. It must find its way without a display, whatever the desktop wants.
std::unique_ptr<QCoreApplication> makeApplication(bool needsFonts, int &argc, char **argv)
{
    if (!needsFonts)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_QPA_PLATFORMTHEME");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int run(const Command &command, const QStringList &words)
{
    const Terminal terminal = Terminal::detect();
    const Result<Arguments> arguments = Arguments::parse(command.name, command.syntax, words);
    if (!arguments)
        return fail(arguments.error());
    if (arguments->wantsHelp())
        return printText(helpText(command.name, command.syntax, terminal.textWidth()));
    const Result<Outcome> outcome = command.run(*arguments, terminal);
    if (!outcome)
        return fail(outcome.error());
    if (const Result<void> written = writeOutput(outcome->output); !written) {
        if (outcome->takeBack)
            outcome->takeBack();
        return fail(written.error());
    }
    return outcome->status;
}

QString programHelp()
{
    const int width = Terminal::detect().textWidth();
    QString text =
        ProgramText::tr("Usage: storybank [BANK]\n       storybank COMMAND BANK …") + QStringLiteral("\n\n") +
        wrapped(ProgramText::tr("Keeps the stories for interviews in one private file, and shows which "
                                "questions they do not answer yet. Without a command it opens the "
                                "window; with one it needs no display."),
                width, 0) +
        u'\n' + ProgramText::tr("Commands:") + u'\n';
    const QList<Command> all = commands();
    for (const Command &command : all)
        text += QStringLiteral("  ") + padded(command.name, 12) +
                wrapped(command.syntax.summary, width, 14).mid(14);
    return text + u'\n' +
           wrapped(ProgramText::tr("“storybank COMMAND --help” tells more. “--version” prints the version.\n"
                                   "Exit status: 0 done; 1 done, and what was asked about falls short; 2 the "
                                   "command line is wrong; 3 an input cannot be read; 4 the bank cannot be "
                                   "opened; 5 the output cannot be written."),
                   width, 0);
}

/// The command of this name; null when there is none.
std::optional<Command> commandNamed(const QString &name)
{
    const QList<Command> all = commands();
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&name](const Command &one) { return one.name == name; });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

Call readCall(const QStringList &words)
{
    const QString first = words.value(0);
    if (first == QLatin1StringView("--help") || first == QLatin1StringView("-h") ||
        (first == QLatin1StringView("help") && words.size() == 1))
        return {Call::Kind::Print, programHelp(), {}};
    if (first == QLatin1StringView("--version") || first == QLatin1StringView("-v"))
        return {Call::Kind::Print, QStringLiteral("storybank " STORYBANK_VERSION "\n"), {}};
    if (commandNamed(first) || first == QLatin1StringView("help"))
        return {Call::Kind::SubCommand, first, {}};
    if (words.size() > 1)
        return {Call::Kind::Refused, first,
                ProgramText::tr("there is no such command; see “storybank --help”")};
    if (first.startsWith(u'-'))
        return {Call::Kind::Refused, first,
                ProgramText::tr("there is no such option; see “storybank --help”")};
    const bool display = !qEnvironmentVariableIsEmpty("DISPLAY") ||
                         !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
                         !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
    if (!display)
        return {Call::Kind::Refused, ProgramText::tr("the window"),
                ProgramText::tr("there is no display; name a command, see “storybank --help”")};
    return {Call::Kind::Window, first, {}};
}

int runSubCommand(int argc, char **argv)
{
    QStringList words = wordsOf(argc, argv).mid(1);
    if (words.value(0) == QLatin1StringView("help")) // "help import" is "import --help"
        words = QStringList{words.value(1), QStringLiteral("--help")};
    const QString name = words.takeFirst();
    const std::optional<Command> command = commandNamed(name);
    if (!command)
        return refuse(name, ProgramText::tr("there is no such command; see “storybank --help”"));
    int one = 1; // Qt's own options are not meant for scripts
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false\n*.info=false\n*.warning=false"));
    const auto application = makeApplication(command->needsFonts, one, argv);
    QCoreApplication::setApplicationName(QStringLiteral("storybank"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STORYBANK_VERSION));
    installTranslations(*application);
    initData();
    return run(*command, words);
}

int printText(const QString &text)
{
    const Result<void> written = writeOutput(text.toUtf8());
    return written ? 0 : fail(written.error());
}

int refuse(const QString &what, const QString &why)
{
    return fail(badUsage(what, why));
}

} // namespace storybank
