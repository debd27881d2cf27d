#include "wording/coach.h"

#include "actions/builtin.h"
#include "banks.h"
#include "document.h"
#include "domain/text.h"
#include "lookup.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct CoachCommandText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::CoachCommandText)
};

struct Row
{
    Story story;
    QList<Finding> findings;
    TellingTime time;
};

/// Scripts count characters, not UTF-16 units: an emoji is one.
qsizetype characters(const QString &text, qsizetype units)
{
    return QStringView(text).left(units).toUcs4().size();
}

QJsonObject jsonFinding(const Story &story, const Finding &finding)
{
    const QString text = placeText(story, finding.place);
    QJsonObject object{{QStringLiteral("rule"), QString(toCode(finding.rule))},
                       {QStringLiteral("severity"), QString(toCode(finding.severity))},
                       {QStringLiteral("section"), QString(toCode(finding.place))},
                       {QStringLiteral("start"), characters(text, finding.range.start)},
                       {QStringLiteral("end"), characters(text, finding.range.end())},
                       {QStringLiteral("message"), findingText(finding)},
                       {QStringLiteral("why"), ruleReason(finding.rule)},
                       {QStringLiteral("remedy"), ruleRemedy(finding.rule)}};
    if (finding.item >= 0)
        object.insert(QStringLiteral("item"), finding.item);
    return object;
}

QJsonObject jsonSections(const TellingTime &time)
{
    QJsonObject sections;
    for (const Section section : toldSections) {
        sections.insert(QString(toCode(section)),
                        QJsonObject{{QStringLiteral("seconds"), time.of(section)},
                                    {QStringLiteral("target"), targetSeconds(section)}});
    }
    return sections;
}

QByteArray jsonReport(const QList<Row> &rows)
{
    QJsonArray array;
    for (const Row &row : rows) {
        QJsonArray findings;
        for (const Finding &finding : row.findings)
            findings.append(jsonFinding(row.story, finding));
        array.append(QJsonObject{{QStringLiteral("story"), row.story.id.toString()},
                                 {QStringLiteral("title"), row.story.title},
                                 {QStringLiteral("words"), row.time.words},
                                 {QStringLiteral("seconds"), row.time.total},
                                 {QStringLiteral("score"), coachScore(row.story, row.findings)},
                                 {QStringLiteral("sections"), jsonSections(row.time)},
                                 {QStringLiteral("findings"), findings}});
    }
    return document(array);
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tone::Bad;
    case Severity::Warning:
        return Tone::Weak;
    case Severity::Hint:
        break;
    }
    return Tone::Quiet;
}

/// "2:10 (S 0:22, T 0:18, A 1:06, R 0:24), score 76 of 100"
QString headLine(const Row &row)
{
    const auto part = [&row](Section section) { return formatDuration(row.time.of(section)); };
    return CoachCommandText::tr("%1 (S %2, T %3, A %4, R %5), score %6 of 100")
        .arg(formatDuration(row.time.total), part(Section::Situation), part(Section::Task),
             part(Section::Action), part(Section::Result))
        .arg(coachScore(row.story, row.findings));
}

QByteArray textReport(const QList<Row> &rows, const Terminal &terminal)
{
    QString text;
    for (const Row &row : rows) {
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) +
                terminal.tinted(oneLine(row.story.title), Tone::Heading) + u'\n' + QStringLiteral("  ") +
                terminal.tinted(headLine(row), Tone::Quiet) + u'\n';
        if (row.findings.isEmpty())
            text += QStringLiteral("  ") + CoachCommandText::tr("Nothing to fix.") + u'\n';
        for (const Finding &finding : row.findings) {
            text += QStringLiteral("  ") +
                    terminal.tinted(severityName(finding.severity), toneOf(finding.severity)) +
                    QStringLiteral("  ") + findingPlace(finding) + u'\n';
            text += wrapped(findingText(finding) + u' ' + ruleRemedy(finding.rule), terminal.textWidth(), 6);
        }
    }
    if (text.isEmpty())
        text = CoachCommandText::tr("There are no stories yet.") + u'\n';
    return text.toUtf8();
}

Result<Outcome> run(const Arguments &arguments, const Terminal &terminal)
{
    const Result<CoachWords> words = builtInCoachWords();
    if (!words)
        return words.error();
    const Result<std::unique_ptr<Bank>> bank = openToRead(arguments.bank());
    if (!bank)
        return bank.error();
    const Library &library = (*bank)->library();
    QList<Story> stories = library.storiesByTitle();
    if (arguments.isSet(QStringLiteral("story"))) {
        const Result<Story> story = findStory(library, arguments.value(QStringLiteral("story")));
        if (!story)
            return story.error();
        stories = {*story};
    }
    CoachSettings settings;
    settings.bank = library.settings();
    QList<Row> rows;
    for (const Story &story : std::as_const(stories))
        rows.append({story, coach(story, library, *words, settings), tellingTime(story, settings.bank)});
    return Outcome{arguments.json() ? jsonReport(rows) : textReport(rows, terminal), 0, {}};
}

} // namespace

Command coachCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK");
    syntax.summary = CoachCommandText::tr("Show what weakens each story, where, and why.");
    syntax.options = {{QStringLiteral("story"), CoachCommandText::tr("Only this story (id or title)."),
                       QStringLiteral("ID")},
                      jsonOption()};
    syntax.details = CoachCommandText::tr("In JSON, “start” and “end” count the characters of the section.");
    return {QStringLiteral("coach"), syntax, run};
}

} // namespace storybank
