#pragma once

#include "domain/result.h"

#include <QCommandLineOption>
#include <QHash>
#include <QList>
#include <QStringList>

namespace storybank {

/// How a sub-command is called.
struct Syntax
{
    QString positionals; ///< as help shows them: "BANK FILE…"
    int least = 1;       ///< number of positional arguments
    int most = 1;        ///< -1 = any number
    QString summary;     ///< one sentence
    QList<QCommandLineOption> options;
    QString details; ///< further lines of help; may be empty
};

/// The arguments of one call, checked against its syntax.
class Arguments
{
public:
    /// Reads what stands after the sub-command. Errors: BadUsage.
    static Result<Arguments> parse(const QString &command, const Syntax &syntax, const QStringList &words);

    bool wantsHelp() const { return isSet(QStringLiteral("help")); }
    bool isSet(const QString &option) const { return m_values.contains(option); }
    bool json() const { return isSet(QStringLiteral("json")); }

    /// The value of an option under its longest name; empty when it is not set.
    QString value(const QString &option) const { return m_values.value(option); }

    /// The positional arguments.
    const QStringList &words() const { return m_words; }
    QString bank() const { return m_words.value(0); }

    /// A whole number of 1 or more. Errors: BadUsage.
    Result<int> number(const QString &option, int fallback) const;

    /// One of `choices`, in any case, the first when the option is not set. Errors: BadUsage.
    Result<QString> choice(const QString &option, const QStringList &choices) const;

private:
    QString m_command;
    QStringList m_words;
    QHash<QString, QString> m_values;
};

/// The help of one sub-command, lines of at most `width` characters.
QString helpText(const QString &command, const Syntax &syntax, int width);

QCommandLineOption jsonOption();

/// An error of the command line itself.
Error badUsage(const QString &what, const QString &why, const QString &help = {});

} // namespace storybank
