#include "insight/coverage.h"

#include "banks.h"
#include "document.h"
#include "lookup.h"
#include "wording/coverage.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct CoverageText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::CoverageText)
};

Tone toneOf(Level level)
{
    switch (level) {
    case Level::Safe:
        return Tone::Good;
    case Level::Covered:
        return Tone::Fair;
    case Level::Thin:
        return Tone::Weak;
    case Level::Gap:
        break;
    }
    return Tone::Bad;
}

QString titleOf(const Library &library, StoryId id)
{
    const Story *story = library.find(id);
    return story ? story->title : QString();
}

QString nameOf(const Library &library, CompetencyId id)
{
    const Competency *competency = library.find(id);
    return competency ? competency->name : QString();
}

QJsonArray idsOf(const QList<PromptId> &prompts)
{
    QJsonArray ids;
    for (const PromptId id : prompts)
        ids.append(id.toString());
    return ids;
}

QString nextText(const Library &library, const NextStory &next)
{
    return nextStoryText(next, nameOf(library, next.competency));
}

QJsonArray rowsOf(const Library &library, const Coverage &coverage)
{
    QJsonArray rows;
    for (const PromptCoverage &row : coverage.prompts) {
        QJsonArray stories;
        for (const GradedAnswer &answer : row.answers) {
            stories.append(
                QJsonObject{{QStringLiteral("id"), answer.story.toString()},
                            {QStringLiteral("title"), titleOf(library, answer.story)},
                            {QStringLiteral("fit"), answer.fit ? QJsonValue(*answer.fit) : QJsonValue()},
                            {QStringLiteral("grade"), QString(toCode(answer.graded.grade))},
                            {QStringLiteral("cap"), QString(toCode(answer.graded.cap))},
                            {QStringLiteral("provisional"), answer.graded.provisional},
                            {QStringLiteral("chosen"), answer.chosen}});
        }
        const Prompt *prompt = library.find(row.prompt);
        rows.append(QJsonObject{{QStringLiteral("prompt"), row.prompt.toString()},
                                {QStringLiteral("text"), prompt ? prompt->text : QString()},
                                {QStringLiteral("short_name"), prompt ? prompt->displayName() : QString()},
                                {QStringLiteral("level"), QString(toCode(row.level))},
                                {QStringLiteral("stories"), stories}});
    }
    return rows;
}

QJsonObject nextOf(const Library &library, const NextStory &next)
{
    return {{QStringLiteral("competency"), nameOf(library, next.competency)},
            {QStringLiteral("prompts"), idsOf(next.prompts)},
            {QStringLiteral("why"), nextText(library, next)}};
}

QByteArray jsonReport(const Library &library, const Coverage &coverage)
{
    QJsonArray competencies, critical;
    for (const CompetencyCoverage &row : coverage.competencies) {
        competencies.append(QJsonObject{{QStringLiteral("name"), nameOf(library, row.competency)},
                                        {QStringLiteral("stories"), row.stories},
                                        {QStringLiteral("prompts"), row.prompts},
                                        {QStringLiteral("target"), row.target},
                                        {QStringLiteral("level"), QString(toCode(row.level))}});
    }
    for (const CriticalStory &story : coverage.critical) {
        critical.append(QJsonObject{{QStringLiteral("id"), story.story.toString()},
                                    {QStringLiteral("title"), titleOf(library, story.story)},
                                    {QStringLiteral("levels_lost"), story.levelsLost},
                                    {QStringLiteral("prompts"), static_cast<int>(story.prompts.size())}});
    }
    const QJsonValue next = coverage.nextStories.isEmpty()
                                ? QJsonValue()
                                : QJsonValue(nextOf(library, coverage.nextStories.first()));
    return document(QJsonObject{{QStringLiteral("prompts"), static_cast<int>(coverage.prompts.size())},
                                {QStringLiteral("safe"), coverage.safe},
                                {QStringLiteral("covered"), coverage.covered},
                                {QStringLiteral("thin"), coverage.thin},
                                {QStringLiteral("gaps"), coverage.gaps},
                                {QStringLiteral("distinct"), coverage.distinct},
                                {QStringLiteral("rows"), rowsOf(library, coverage)},
                                {QStringLiteral("competencies"), competencies},
                                {QStringLiteral("critical_stories"), critical},
                                {QStringLiteral("next_story"), next}});
}

/// A CSV cell. What a spreadsheet would take for a formula gets an apostrophe.
QString cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

/// One line for each answer, one for each prompt without any.
QByteArray csvReport(const Library &library, const Coverage &coverage)
{
    QStringList lines{QStringLiteral("prompt,company,level,story,fit,grade,chosen")};
    for (const PromptCoverage &row : coverage.prompts) {
        const Prompt *prompt = library.find(row.prompt);
        const QString start = cell(prompt ? prompt->text : QString()) + u',' +
                              cell(prompt ? prompt->company : QString()) + u',' + toCode(row.level);
        if (row.answers.isEmpty())
            lines.append(start + QStringLiteral(",,,,"));
        for (const GradedAnswer &answer : row.answers) {
            lines.append(start + u',' + cell(titleOf(library, answer.story)) + u',' +
                         (answer.fit ? QString::number(*answer.fit) : QString()) + u',' +
                         toCode(answer.graded.grade) + u',' +
                         (answer.chosen ? QStringLiteral("yes") : QStringLiteral("no")));
        }
    }
    return (lines.join(u'\n') + u'\n').toUtf8();
}

QString promptTable(const Library &library, const Coverage &coverage, const Terminal &terminal)
{
    TextTable table({{CoverageText::tr("Level")},
                     {CoverageText::tr("Prompt"), false, true},
                     {CoverageText::tr("Best story")},
                     {CoverageText::tr("Grade")},
                     {CoverageText::tr("Others"), true}});
    for (const PromptCoverage &row : coverage.prompts) {
        const Prompt *prompt = library.find(row.prompt);
        const auto graded =
            std::count_if(row.answers.cbegin(), row.answers.cend(),
                          [](const GradedAnswer &answer) { return answer.graded.grade != Grade::None; });
        const bool any = graded > 0;
        table.add({{levelName(row.level), toneOf(row.level)},
                   {prompt ? prompt->displayName() : QString()},
                   {any ? titleOf(library, row.answers.first().story) : QString()},
                   {any ? gradeName(row.answers.first().graded.grade) : QString()},
                   {graded > 1 ? QString::number(graded - 1) : QString()}});
    }
    return table.text(terminal);
}

QString competencyTable(const Library &library, const Coverage &coverage, const Terminal &terminal)
{
    TextTable table({{CoverageText::tr("Level")},
                     {CoverageText::tr("Competency"), false, true},
                     {CoverageText::tr("Stories"), true},
                     {CoverageText::tr("Prompts"), true}});
    for (const CompetencyCoverage &row : coverage.competencies) {
        table.add({{levelName(row.level), toneOf(row.level)},
                   {nameOf(library, row.competency)},
                   {QString::number(row.stories)},
                   {QString::number(row.prompts)}});
    }
    return table.text(terminal);
}

QString criticalTable(const Library &library, const Coverage &coverage, const Terminal &terminal)
{
    TextTable table({{CoverageText::tr("Critical story"), false, true},
                     {CoverageText::tr("Levels lost without it"), true},
                     {CoverageText::tr("Prompts"), true}});
    for (const CriticalStory &story : coverage.critical) {
        table.add({{titleOf(library, story.story)},
                   {QString::number(story.levelsLost)},
                   {QString::number(story.prompts.size())}});
    }
    return table.text(terminal);
}

QByteArray textReport(const Library &library, const Coverage &coverage, const Terminal &terminal)
{
    const QString summary =
        CoverageText::tr(
            "%1 of %2 prompts are answered: %3 safe, %4 covered, %5 thin; %6 gaps. Without telling a "
            "story twice: %7.")
            .arg(coverage.answered())
            .arg(coverage.prompts.size())
            .arg(coverage.safe)
            .arg(coverage.covered)
            .arg(coverage.thin)
            .arg(coverage.gaps)
            .arg(coverage.distinct);
    QStringList parts{wrapped(summary, terminal.textWidth(), 0), promptTable(library, coverage, terminal),
                      competencyTable(library, coverage, terminal),
                      criticalTable(library, coverage, terminal)};
    if (!coverage.nextStories.isEmpty())
        parts.append(wrapped(
            CoverageText::tr("Next story to write: %1").arg(nextText(library, coverage.nextStories.first())),
            terminal.textWidth(), 0));
    parts.removeAll(QString());
    return parts.join(u'\n').toUtf8();
}

Result<Outcome> run(const Arguments &arguments, const Terminal &terminal)
{
    const bool csv = arguments.isSet(QStringLiteral("csv"));
    if (csv && arguments.json())
        return badUsage(QStringLiteral("coverage"), CoverageText::tr("it prints one format at a time"),
                        CoverageText::tr("use “--json” or “--csv”"));
    const Result<std::unique_ptr<Bank>> bank = openToRead(arguments.bank());
    if (!bank)
        return bank.error();
    const Library &library = (*bank)->library();
    CoverageScope scope;
    scope.company = arguments.value(QStringLiteral("company"));
    if (arguments.isSet(QStringLiteral("loop"))) {
        const Result<Loop> loop = findLoop(library, arguments.value(QStringLiteral("loop")));
        if (!loop)
            return loop.error();
        scope.loop = loop->id;
    }
    const Coverage found = coverage(library, scope);
    if (arguments.json())
        return Outcome{jsonReport(library, found), 0, {}};
    return Outcome{csv ? csvReport(library, found) : textReport(library, found, terminal), 0, {}};
}

} // namespace

Command coverageCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK");
    syntax.summary = CoverageText::tr("Show which prompts are answered, and how well.");
    syntax.details =
        CoverageText::tr("Levels, gaps, distinct coverage, critical stories, the next story to write.");
    syntax.options = {{QStringLiteral("company"),
                       CoverageText::tr("Only prompts of this company, and of none."), QStringLiteral("C")},
                      {QStringLiteral("loop"),
                       CoverageText::tr("Only prompts expected in this onsite (id or company)."),
                       QStringLiteral("L")},
                      jsonOption(),
                      {QStringLiteral("csv"), CoverageText::tr("Print a table with commas.")}};
    return {QStringLiteral("coverage"), syntax, run};
}

} // namespace storybank
