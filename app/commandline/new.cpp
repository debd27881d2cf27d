#include "actions/builtin.h"
#include "bank/bank.h"
#include "command.h"

#include <QCoreApplication>
#include <QFile>

namespace storybank {

namespace {

struct NewText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::NewText)
};

Result<Outcome> run(const Arguments &arguments, const Terminal &)
{
    Result<Library> library = newLibrary();
    const bool sample = arguments.isSet(QStringLiteral("sample"));
    if (sample)
        library = sampleLibrary(QDate::currentDate(), QDateTime::currentDateTimeUtc());
    if (!library)
        return library.error();
    const QString path = arguments.bank();
    if (const Result<void> made = Bank::create(path, *library); !made)
        return made.error();
    QString text = NewText::tr("Made %1.").arg(oneLine(path));
    if (sample)
        text = NewText::tr("Made %1 with %2 stories and %3 prompts.")
                   .arg(oneLine(path))
                   .arg(library->stories().size())
                   .arg(library->prompts().size());
    return Outcome{(text + u'\n').toUtf8(), 0, [path] { QFile::remove(path); }};
}

} // namespace

Command newCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK");
    syntax.summary = NewText::tr("Make a bank with the default competencies.");
    syntax.options = {{QStringLiteral("sample"),
                       NewText::tr("Fill it with the sample: 16 stories, 22 prompts, one onsite.")}};
    return {QStringLiteral("new"), syntax, run};
}

} // namespace storybank
