#include "actions/sheets.h"
#include "banks.h"
#include "document.h"
#include "lookup.h"
#include "resources/resources.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFontDatabase>

#include <cmath>

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
                                {QStringLiteral("layout"), QString(toCode(page.layout))},
                                {QStringLiteral("fill"), std::round(page.fill * 100) / 100},
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

/// The typeface that the program carries, so that the page is the same on every machine.
void registerFaces()
{
    initLooks();
    QDirIterator faces(QStringLiteral(":/fonts"), {QStringLiteral("*.ttf")});
    while (faces.hasNext())
        QFontDatabase::addApplicationFont(faces.next());
}

/// How the page is arranged. Errors: BadUsage.
Result<void> takeLayout(const Arguments &arguments, SheetOptions &options)
{
    QStringList layouts;
    for (const char *name : Codes<SheetLayout>::names)
        layouts.append(QLatin1StringView(name));
    const Result<QString> layout = arguments.choice(QStringLiteral("layout"), layouts);
    if (!layout)
        return layout.error();
    options.layout = fromCode<SheetLayout>(*layout).value_or(SheetLayout::Cards);
    const bool portrait = arguments.isSet(QStringLiteral("portrait"));
    const bool landscape = arguments.isSet(QStringLiteral("landscape"));
    if (portrait && landscape)
        return badUsage(QStringLiteral("--portrait"),
                        SheetCommandText::tr("a page is either upright or on its side"));
    options.landscape = landscape || (!portrait && isUsuallyLandscape(options.layout));
    const Result<int> size = arguments.number(QStringLiteral("size"), static_cast<int>(options.fontPt));
    if (!size)
        return size.error();
    if (*size < smallestSheetPt || *size > largestSheetPt)
        return badUsage(QStringLiteral("--size"), SheetCommandText::tr("the text size is 8 to 11 points"));
    options.fontPt = *size;
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
    return {};
}

/// Which stories. Errors: BadUsage, NotFound.
Result<void> takeStories(const Arguments &arguments, const Library &library, SheetOptions &options)
{
    const Result<int> most = arguments.number(QStringLiteral("most"), 1);
    if (!most)
        return most.error();
    options.most = arguments.isSet(QStringLiteral("most")) ? *most : 0;
    if (arguments.isSet(QStringLiteral("loop"))) {
        const Result<Loop> loop = findLoop(library, arguments.value(QStringLiteral("loop")));
        if (!loop)
            return loop.error();
        options.loop = loop->id;
    }
    const QStringList names = arguments.value(QStringLiteral("stories")).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const Result<Story> story = findStory(library, name.trimmed());
        if (!story)
            return story.error();
        options.stories.append(story->id);
    }
    const QString competency = arguments.value(QStringLiteral("competency"));
    for (const Competency &known : library.table<Competency>()) {
        if (known.name.compare(competency, Qt::CaseInsensitive) == 0 || known.id.toString() == competency)
            options.competency = known.id;
    }
    if (!competency.isEmpty() && options.competency.isNull())
        return Error{ErrorCode::NotFound, competency, SheetCommandText::tr("the bank has no such competency"),
                     SheetCommandText::tr("“storybank list BANK competencies” shows them")};
    return {};
}

/// The options of the sheet. Errors: BadUsage, NotFound.
Result<SheetOptions> optionsOf(const Arguments &arguments, const Library &library)
{
    SheetOptions options;
    options.today = QDate::currentDate();
    options.redact = arguments.isSet(QStringLiteral("redact"));
    if (const Result<void> taken = takeLayout(arguments, options); !taken)
        return taken.error();
    if (const Result<void> taken = takeStories(arguments, library, options); !taken)
        return taken.error();
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
    registerFaces();
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
        {QStringLiteral("stories"),
         SheetCommandText::tr("Only these stories, in this order (ids or titles, with commas between)."),
         QStringLiteral("LIST")},
        {QStringLiteral("competency"), SheetCommandText::tr("Only stories with this competency."),
         QStringLiteral("NAME")},
        {QStringLiteral("most"), SheetCommandText::tr("At most so many stories, the strongest."),
         QStringLiteral("N")},
        {QStringLiteral("layout"),
         SheetCommandText::tr("“cards”, “router”, “rounds”, “matrix” or “strip” (large words for a call)."),
         QStringLiteral("KIND")},
        {QStringLiteral("portrait"), SheetCommandText::tr("An upright page.")},
        {QStringLiteral("landscape"), SheetCommandText::tr("A page on its side.")},
        {QStringLiteral("size"), SheetCommandText::tr("The wished text size in points, 8 to 11."),
         QStringLiteral("PT")},
        {QStringLiteral("paper"), SheetCommandText::tr("“a4” or “letter”."), QStringLiteral("SIZE")},
        {QStringLiteral("columns"), SheetCommandText::tr("1, 2 or 3."), QStringLiteral("N")},
        {QStringLiteral("redact"),
         SheetCommandText::tr("Replace names of companies and projects, and blur numbers.")},
        jsonOption()};
    return {QStringLiteral("cheatsheet"), syntax, run, true};
}

} // namespace storybank
