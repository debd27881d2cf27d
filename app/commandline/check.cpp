#include "banks.h"
#include "document.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::CheckText)
};

/// What can be said of the bank. Damage that keeps it from being opened is a finding too.
Result<CheckReport> reportOn(const QString &path)
{
    const Result<std::unique_ptr<Bank>> bank = openToRead(path);
    if (bank)
        return (*bank)->check();
    if (bank.error().code != ErrorCode::BankDamaged)
        return bank.error();
    CheckReport report;
    report.ok = false;
    report.findings = {bank.error().why};
    return report;
}

QByteArray jsonReport(const CheckReport &report)
{
    return document(QJsonObject{{QStringLiteral("ok"), report.ok},
                                {QStringLiteral("schema"), report.schema},
                                {QStringLiteral("findings"), QJsonArray::fromStringList(report.findings)}});
}

QByteArray textReport(const CheckReport &report, const QString &path, const Terminal &terminal)
{
    if (report.ok)
        return (CheckText::tr("%1 is sound.").arg(oneLine(path)) + u'\n').toUtf8();
    QString text = terminal.tinted(CheckText::tr("%1 is damaged.").arg(oneLine(path)), Tone::Bad) + u'\n';
    for (const QString &finding : report.findings)
        text += wrapped(finding, terminal.textWidth(), 2);
    return text.toUtf8();
}

Result<Outcome> run(const Arguments &arguments, const Terminal &terminal)
{
    const Result<CheckReport> report = reportOn(arguments.bank());
    if (!report)
        return report.error();
    return Outcome{arguments.json() ? jsonReport(*report) : textReport(*report, arguments.bank(), terminal),
                   report->ok ? 0 : 1,
                   {}};
}

} // namespace

Command checkCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK");
    syntax.summary = CheckText::tr("Check the file and what is in it. The status is 1 when there is damage.");
    syntax.options = {jsonOption()};
    return {QStringLiteral("check"), syntax, run};
}

} // namespace storybank
