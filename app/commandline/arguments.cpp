#include "arguments.h"

#include "terminal.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace storybank {

namespace {

struct ArgumentText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::ArgumentText)
};

QCommandLineOption helpOption()
{
    return {{QStringLiteral("h"), QStringLiteral("help")}, ArgumentText::tr("Show this help.")};
}

QString longestName(const QCommandLineOption &option)
{
    const QStringList names = option.names();
    return *std::max_element(names.cbegin(), names.cend(),
                             [](const QString &a, const QString &b) { return a.size() < b.size(); });
}

QString seeHelp(const QString &command)
{
    return ArgumentText::tr("see “storybank %1 --help”").arg(command);
}

/// "-o, --output OUT".
QString optionLine(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names.append((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name);
    const QString joined = names.join(QStringLiteral(", "));
    return option.valueName().isEmpty() ? joined : joined + u' ' + option.valueName();
}

} // namespace

Result<Arguments> Arguments::parse(const QString &command, const Syntax &syntax, const QStringList &words)
{
    const QList<QCommandLineOption> options = syntax.options + QList{helpOption()};
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsCompactedShortOptions);
    parser.addOptions(options);
    if (!parser.parse(QStringList{command} + words))
        return badUsage(command, parser.errorText(), seeHelp(command));
    Arguments arguments;
    arguments.m_command = command;
    arguments.m_words = parser.positionalArguments();
    for (const QCommandLineOption &option : options) {
        if (!parser.isSet(option))
            continue;
        if (parser.values(option).size() > 1)
            return badUsage(command, ArgumentText::tr("“--%1” is given twice").arg(longestName(option)),
                            seeHelp(command));
        arguments.m_values.insert(longestName(option), parser.value(option));
    }
    const auto count = arguments.m_words.size();
    const bool tooMany = syntax.most >= 0 && count > syntax.most;
    if (!arguments.wantsHelp() && (count < syntax.least || tooMany)) {
        const QString why =
            tooMany ? ArgumentText::tr("“%1” is one argument too many").arg(arguments.m_words.at(syntax.most))
                    : ArgumentText::tr("it needs %1").arg(syntax.positionals);
        return badUsage(command, why, seeHelp(command));
    }
    return arguments;
}

Result<int> Arguments::number(const QString &option, int fallback) const
{
    if (!isSet(option))
        return fallback;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < 1)
        return badUsage(QStringLiteral("--") + option,
                        ArgumentText::tr("“%1” is not a whole number of 1 or more").arg(value(option)),
                        seeHelp(m_command));
    return number;
}

Result<QString> Arguments::choice(const QString &option, const QStringList &choices) const
{
    if (!isSet(option))
        return choices.first();
    for (const QString &choice : choices) {
        if (choice.compare(value(option), Qt::CaseInsensitive) == 0)
            return choice;
    }
    return badUsage(QStringLiteral("--") + option, ArgumentText::tr("“%1” is not known").arg(value(option)),
                    ArgumentText::tr("use one of: %1").arg(choices.join(QStringLiteral(", "))));
}

QString helpText(const QString &command, const Syntax &syntax, int width)
{
    QString usage = QStringLiteral("storybank ") + command + u' ' + syntax.positionals;
    if (!syntax.options.isEmpty())
        usage += u' ' + ArgumentText::tr("[options]");
    QString text =
        ArgumentText::tr("Usage: %1").arg(usage) + QStringLiteral("\n\n") + wrapped(syntax.summary, width, 0);
    if (!syntax.details.isEmpty())
        text += u'\n' + wrapped(syntax.details, width, 0);
    text += u'\n' + ArgumentText::tr("Options:") + u'\n';
    const QList<QCommandLineOption> options = syntax.options + QList{helpOption()};
    int column = 0;
    for (const QCommandLineOption &option : options)
        column = std::max(column, displayWidth(optionLine(option)));
    for (const QCommandLineOption &option : options) {
        const QString line = QStringLiteral("  ") + padded(optionLine(option), column) + QStringLiteral("  ");
        text += line + wrapped(option.description(), width, column + 4).mid(column + 4);
    }
    return text;
}

QCommandLineOption jsonOption()
{
    return {QStringLiteral("json"), ArgumentText::tr("Print one JSON document instead of text for people.")};
}

Error badUsage(const QString &what, const QString &why, const QString &help)
{
    return {ErrorCode::BadUsage, what, why, help};
}

} // namespace storybank
