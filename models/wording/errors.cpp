#include "errors.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct Errors
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Errors)
};

/// One sentence's words without line breaks and without the last stop.
QString bare(const QString &words)
{
    QString line = words.simplified();
    while (line.endsWith(u'.') && !line.endsWith(QLatin1String("..")))
        line.chop(1);
    return line;
}

/// A help that follows a comma starts with a small letter, unless its first word is written in capitals.
QString continued(const QString &help)
{
    if (help.size() > 1 && help.at(0).isUpper() && help.at(1).isLower())
        return help.at(0).toLower() + help.mid(1);
    return help;
}

/// Closed by a stop; the first letter stays, since a sentence may begin with the name of a file.
QString closed(const QString &words)
{
    static constexpr QStringView ends = u".!?…";
    const QString line = words.simplified();
    return line.isEmpty() || ends.contains(line.back()) ? line : line + u'.';
}

QString capitalised(const QString &words)
{
    return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1);
}

} // namespace

QString errorLine(const Error &error)
{
    const QString why = error.why.isEmpty() ? continued(errorTitle(error.code)) : bare(error.why);
    const QString what = bare(error.what);
    const QString cause = what.isEmpty() ? why : Errors::tr("%1 : %2").arg(what, why);
    return error.help.isEmpty() ? cause : Errors::tr("%1, %2").arg(cause, continued(bare(error.help)));
}

QString errorText(const Error &error)
{
    const QString why = error.why.isEmpty() ? continued(errorTitle(error.code)) : bare(error.why);
    const QString what = bare(error.what);
    const QString first = closed(what.isEmpty() ? capitalised(why) : Errors::tr("%1: %2").arg(what, why));
    return error.help.isEmpty() ? first : first + u' ' + capitalised(closed(error.help));
}

QString errorTitle(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadUsage:
        return Errors::tr("The request is wrong");
    case ErrorCode::BadInput:
        return Errors::tr("The input cannot be read");
    case ErrorCode::NotFound:
        return Errors::tr("It is not in the bank");
    case ErrorCode::BankMissing:
        return Errors::tr("The bank is missing");
    case ErrorCode::BankExists:
        return Errors::tr("A file is there already");
    case ErrorCode::NotABank:
        return Errors::tr("The file is not a bank");
    case ErrorCode::BankNewer:
        return Errors::tr("The bank needs a newer version of the program");
    case ErrorCode::BankDamaged:
        return Errors::tr("The bank is damaged");
    case ErrorCode::BankLocked:
        return Errors::tr("The bank is locked by another program");
    case ErrorCode::BankReadOnly:
        return Errors::tr("The bank cannot be written");
    case ErrorCode::StaleEdit:
        return Errors::tr("The bank has changed in the meantime");
    case ErrorCode::ChangedOutside:
        return Errors::tr("Another program replaced the bank");
    case ErrorCode::InputOutput:
        return Errors::tr("The system refused");
    case ErrorCode::OutputFailed:
        return Errors::tr("The output cannot be written");
    case ErrorCode::TooLarge:
        return Errors::tr("It is too large");
    case ErrorCode::Cancelled:
        return Errors::tr("It was cancelled");
    }
    return {};
}

} // namespace storybank
