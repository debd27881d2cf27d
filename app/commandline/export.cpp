#include "banks.h"
#include "domain/outputfile.h"
#include "exchange/jsonwriter.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace storybank {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::ExportText)
};

/// Only JSON is written so far. Errors: BadUsage for what is asked otherwise.
Result<void> checkFormat(const Arguments &arguments, const QString &output)
{
    const QString ending = QFileInfo(output).suffix().toLower();
    const QString format = arguments.isSet(QStringLiteral("format"))
                               ? arguments.value(QStringLiteral("format")).toLower()
                           : output == QLatin1StringView("-") ? QStringLiteral("json")
                                                              : ending;
    if (format == QLatin1StringView("json"))
        return {};
    return badUsage(arguments.isSet(QStringLiteral("format")) ? QStringLiteral("--format ") + format : output,
                    ExportText::tr("this program writes JSON only"),
                    ExportText::tr("end the name with “.json”, or use “--format json”"));
}

Result<Outcome> run(const Arguments &arguments, const Terminal &)
{
    const QString output = arguments.value(QStringLiteral("output"));
    if (output.isEmpty())
        return badUsage(QStringLiteral("export"), ExportText::tr("it needs “-o OUT”"),
                        ExportText::tr("see “storybank export --help”"));
    if (const Result<void> known = checkFormat(arguments, output); !known)
        return known.error();
    if (const Result<void> free = checkOutput(output, arguments.bank()); !free)
        return free.error();
    const Result<std::unique_ptr<Bank>> bank = openToRead(arguments.bank());
    if (!bank)
        return bank.error();
    const QByteArray bytes = exportJson((*bank)->library());
    if (output == QLatin1StringView("-"))
        return Outcome{bytes, 0, {}};
    if (const Result<void> written = writeOutputFile(output, bytes); !written)
        return written.error();
    return Outcome{};
}

} // namespace

Command exportCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK -o OUT");
    syntax.summary = ExportText::tr("Write all of the bank as JSON, which “import” reads without loss.");
    syntax.options = {{{QStringLiteral("o"), QStringLiteral("output")},
                       ExportText::tr("The file to write; “-” is standard output."),
                       QStringLiteral("OUT")},
                      {QStringLiteral("format"), ExportText::tr("“json”."), QStringLiteral("FORMAT")}};
    return {QStringLiteral("export"), syntax, run};
}

} // namespace storybank
