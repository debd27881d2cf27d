#include "actions/sheets.h"
#include "banks.h"
#include "document.h"
#include "lookup.h"
#include "resources/resources.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct SheetCommandText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::SheetCommandText)
};

QString trimText(const SheetTrim &trim)
{
    switch (trim.what) {
    case SheetTrim::What::Learning:
        return SheetCommandText::tr("learning");
    case SheetTrim::What::Bullets:
        return SheetCommandText::tr("%1 of %2 bullets").arg(trim.dropped).arg(trim.of);
    case SheetTrim::What::Task:
        return SheetCommandText::tr("task");
    case SheetTrim::What::Situation:
        return SheetCommandText::tr("situation");
    case SheetTrim::What::Prompts:
        return SheetCommandText::tr("%1 of %2 prompts").arg(trim.dropped).arg(trim.of);
    }
    return {};
}

QString titleOf(const Library &library, StoryId id)
{
    const Story *story = library.find(id);
    return story ? story->title : QString();
}

QByteArray jsonReport(const Library &library, const SheetPage &page)
{
    QJsonArray trimmed, leftOut;
    for (const SheetTrim &trim : page.trims) {
        trimmed.append(QJsonObject{{QStringLiteral("story"), trim.story.toString()},
                                   {QStringLiteral("title"), titleOf(library, trim.story)},
                                   {QStringLiteral("what"), QString(toCode(trim.what))},
                                   {QStringLiteral("dropped"), trim.dropped},
                                   {QStringLiteral("of"), trim.of}});
    }
    for (const StoryId story : page.leftOut)
        leftOut.append(story.toString());
    return document(QJsonObject{{QStringLiteral("pages"), 1},
                                {QStringLiteral("stories"), static_cast<int>(page.content.stories.size())},
                                {QStringLiteral("font_pt"), page.fontPt},
                                {QStringLiteral("trimmed"), trimmed},
                                {QStringLiteral("left_out"), leftOut}});
}

QByteArray textReport(const Library &library, const SheetPage &page, const QString &path,
                      const Terminal &terminal)
{
    QString text = SheetCommandText::tr("Wrote %1: one page at %2 pt. Stories on it: %3.")
                       .arg(oneLine(path), QString::number(page.fontPt))
                       .arg(page.content.stories.size()) +
                   u'\n';
    TextTable table({{SheetCommandText::tr("Left out for room")}, {SheetCommandText::tr("Of the story")}});
    QList<StoryId> order;
    QHash<StoryId, QStringList> dropped;
    for (const SheetTrim &trim : page.trims) {
        if (!dropped.contains(trim.story))
            order.append(trim.story);
        dropped[trim.story].append(trimText(trim));
    }
    for (const StoryId story : std::as_const(order))
        table.add({{dropped.value(story).join(QStringLiteral(", "))}, {titleOf(library, story)}});
    for (const StoryId story : page.leftOut)
        table.add({{SheetCommandText::tr("all of it"), Tone::Weak}, {titleOf(library, story)}});
    const QString details = table.text(terminal);
    return (details.isEmpty() ? text : text + u'\n' + details).toUtf8();
}

/// The options of the sheet. Errors: BadUsage, NotFound.
Result<SheetOptions> optionsOf(const Arguments &arguments, const Library &library)
{
    SheetOptions options;
    options.today = QDate::currentDate();
    options.redact = arguments.isSet(QStringLiteral("redact"));
    const Result<QString> paper =
        arguments.choice(QStringLiteral("paper"), {QStringLiteral("a4"), QStringLiteral("letter")});
    if (!paper)
        return paper.error();
    options.paper = fromCode<Paper>(*paper).value_or(Paper::A4);
    const Result<QString> columns =
        arguments.choice(QStringLiteral("columns"),
                         {QString::number(options.columns), QStringLiteral("1"), QStringLiteral("3")});
    if (!columns)
        return columns.error();
    options.columns = columns->toInt();
    if (arguments.isSet(QStringLiteral("loop"))) {
        const Result<Loop> loop = findLoop(library, arguments.value(QStringLiteral("loop")));
        if (!loop)
            return loop.error();
        options.loop = loop->id;
    }
    return options;
}

Result<Outcome> run(const Arguments &arguments, const Terminal &terminal)
{
    const QString output = arguments.value(QStringLiteral("output"));
    if (output.isEmpty())
        return badUsage(QStringLiteral("cheatsheet"), SheetCommandText::tr("it needs “-o OUT”"),
                        SheetCommandText::tr("see “storybank cheatsheet --help”"));
    const std::optional<SheetFormat> format = sheetFormatOf(output);
    if (!format)
        return badUsage(output, SheetCommandText::tr("the ending says no format"),
                        SheetCommandText::tr("end the name with .pdf, .png, .html or .md"));
    if (const Result<void> free = checkOutput(output, arguments.bank()); !free)
        return free.error();
    const Result<std::unique_ptr<Bank>> bank = openToRead(arguments.bank());
    if (!bank)
        return bank.error();
    const Library &library = (*bank)->library();
    const Result<SheetOptions> options = optionsOf(arguments, library);
    if (!options)
        return options.error();
    initLooks();
    const Result<SheetPage> page = exportSheet(library, *options, output, *format);
    if (!page)
        return page.error();
    return Outcome{
        arguments.json() ? jsonReport(library, *page) : textReport(library, *page, output, terminal), 0, {}};
}

} // namespace

Command cheatsheetCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK -o OUT");
    syntax.summary = SheetCommandText::tr("Write the one-page cheat sheet as PDF, PNG, HTML or Markdown.");
    syntax.options = {
        {{QStringLiteral("o"), QStringLiteral("output")},
         SheetCommandText::tr("The file to write; its ending says the format."),
         QStringLiteral("OUT")},
        {QStringLiteral("loop"), SheetCommandText::tr("For this onsite (id or company)."),
         QStringLiteral("L")},
        {QStringLiteral("paper"), SheetCommandText::tr("“a4” or “letter”."), QStringLiteral("SIZE")},
        {QStringLiteral("columns"), SheetCommandText::tr("1, 2 or 3."), QStringLiteral("N")},
        {QStringLiteral("redact"),
         SheetCommandText::tr("Replace names of companies and projects, and blur numbers.")},
        jsonOption()};
    return {QStringLiteral("cheatsheet"), syntax, run, true};
}

} // namespace storybank
