#include "actions/builtin.h"
#include "actions/importing.h"
#include "banks.h"
#include "document.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace storybank {

namespace {

struct ImportCommandText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::ImportCommandText)
};

constexpr qint64 largestFile = 50'000'000; // STORAGE.md, hostile input

struct Counts
{
    int stories = 0, prompts = 0, answers = 0, notes = 0;
};

Result<QByteArray> bytesOf(const QString &path)
{
    const bool standard = path == QLatin1StringView("-");
    const QString what = standard ? ImportCommandText::tr("standard input") : path;
    QFile file(path);
    if (!standard && QFileInfo(path).isDir())
        return Error{ErrorCode::BadInput, what, ImportCommandText::tr("it is a folder"),
                     ImportCommandText::tr("name the files in it")};
    const bool open = standard ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return Error{ErrorCode::BadInput, what, file.errorString(), ImportCommandText::tr("check the path")};
    QByteArray bytes;
    while (bytes.size() <= largestFile) {
        const QByteArray part = file.read(1 << 20);
        if (part.isEmpty())
            break;
        bytes += part;
    }
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::BadInput, what, file.errorString(), {}};
    if (bytes.size() > largestFile)
        return Error{ErrorCode::TooLarge, what, ImportCommandText::tr("it is larger than 50 MB"),
                     ImportCommandText::tr("split it")};
    return bytes;
}

/// All files as one reading, so that one may name what stands in another.
Result<Reading> readFiles(const QStringList &paths, ReadAs as)
{
    QList<Reading> readings;
    for (const QString &path : paths) {
        const Result<QByteArray> bytes = bytesOf(path);
        if (!bytes)
            return bytes.error();
        ReadOptions options;
        options.source = path == QLatin1StringView("-") ? ImportCommandText::tr("standard input")
                                                        : QFileInfo(path).fileName();
        options.as = as;
        options.today = QDate::currentDate();
        Result<Reading> reading = readAny(*bytes, path, options);
        if (!reading)
            return reading;
        readings.append(std::move(reading).value());
    }
    return readings.size() == 1 ? readings.first() : merge(readings);
}

/// What the edit adds.
Counts countsOf(const Edit &edit)
{
    Counts counts;
    edit.forEach<Story>([&](const Change<Story> &change) { counts.stories += change.before ? 0 : 1; });
    edit.forEach<Prompt>([&](const Change<Prompt> &change) { counts.prompts += change.before ? 0 : 1; });
    edit.forEach<Answer>([&](const Change<Answer> &change) { counts.answers += change.before ? 0 : 1; });
    edit.forEach<Note>([&](const Change<Note> &change) { counts.notes += change.before ? 0 : 1; });
    return counts;
}

QString place(const QString &source, const LineSpan &lines)
{
    return lines.first > 0 ? source + u':' + QString::number(lines.first) : source;
}

bool isDuplicate(const ImportItem &item)
{
    return !item.existing.isNull();
}

QByteArray jsonReport(const ImportPlan &plan, const Counts &counts)
{
    QJsonArray items, unrecognised;
    for (const ImportItem &item : plan.items) {
        const QUuid id = isDuplicate(item) ? item.existing : item.id;
        items.append(QJsonObject{{QStringLiteral("kind"), QString(toCode(item.kind))},
                                 {QStringLiteral("id"), id.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("title"), item.title},
                                 {QStringLiteral("source"), place(item.source, item.lines)},
                                 {QStringLiteral("duplicate"), isDuplicate(item)},
                                 {QStringLiteral("likeness"), item.likeness}});
    }
    for (const ImportLeftover &leftover : plan.leftovers) {
        unrecognised.append(
            QJsonObject{{QStringLiteral("source"), place(leftover.what.source, leftover.what.lines)},
                        {QStringLiteral("text"), leftover.what.text}});
    }
    return document(QJsonObject{{QStringLiteral("stories"), counts.stories},
                                {QStringLiteral("prompts"), counts.prompts},
                                {QStringLiteral("answers"), counts.answers},
                                {QStringLiteral("notes"), counts.notes},
                                {QStringLiteral("duplicates"), plan.duplicates()},
                                {QStringLiteral("items"), items},
                                {QStringLiteral("unrecognised"), unrecognised}});
}

QString stateOf(const ImportItem &item)
{
    if (item.exact)
        return ImportCommandText::tr("already there");
    if (isDuplicate(item))
        return ImportCommandText::tr("%1 % like one that is there").arg(qRound(item.likeness * 100));
    return ImportCommandText::tr("new");
}

QByteArray textReport(const ImportPlan &plan, const Counts &counts, bool dryRun, const Terminal &terminal)
{
    TextTable items({{ImportCommandText::tr("Kind")},
                     {ImportCommandText::tr("Title"), false, true},
                     {ImportCommandText::tr("Source")},
                     {ImportCommandText::tr("State")}});
    for (const ImportItem &item : plan.items) {
        items.add(
            {{item.kind == Kind::Story ? ImportCommandText::tr("story") : ImportCommandText::tr("prompt")},
             {item.title},
             {place(item.source, item.lines), Tone::Quiet},
             {stateOf(item), isDuplicate(item) ? Tone::Quiet : Tone::Good}});
    }
    QString text = items.text(terminal);
    if (!plan.leftovers.isEmpty()) {
        TextTable rest({{ImportCommandText::tr("Not recognised")}, {QString(), false, true}});
        for (const ImportLeftover &leftover : plan.leftovers)
            rest.add({{place(leftover.what.source, leftover.what.lines), Tone::Quiet}, {leftover.what.text}});
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + rest.text(terminal);
    }
    const QString summary =
        dryRun ? ImportCommandText::tr("Would add: %1 stories, %2 prompts, %3 links. Already there: %4.")
               : ImportCommandText::tr("Added: %1 stories, %2 prompts, %3 links. Already there: %4.");
    text += (text.isEmpty() ? QString() : QStringLiteral("\n")) +
            summary.arg(counts.stories).arg(counts.prompts).arg(counts.answers).arg(plan.duplicates()) +
            u'\n';
    if (counts.notes > 0 && !dryRun)
        text += ImportCommandText::tr("What was not recognised is kept as a note.") + u'\n';
    return text.toUtf8();
}

Result<Outcome> run(const Arguments &arguments, const Terminal &terminal)
{
    const Result<QString> as = arguments.choice(
        QStringLiteral("as"), {QStringLiteral("auto"), QStringLiteral("stories"), QStringLiteral("prompts")});
    if (!as)
        return as.error();
    const ReadAs kind = *as == QLatin1StringView("stories")   ? ReadAs::Stories
                        : *as == QLatin1StringView("prompts") ? ReadAs::Prompts
                                                              : ReadAs::Auto;
    const Result<Reading> reading = readFiles(arguments.words().mid(1), kind);
    if (!reading)
        return reading.error();
    const Result<Lexicon> lexicon = builtInLexicon();
    if (!lexicon)
        return lexicon.error();

    const bool dryRun = arguments.isSet(QStringLiteral("dry-run"));
    Result<std::unique_ptr<Bank>> opened =
        dryRun ? openToRead(arguments.bank()) : openToWrite(arguments.bank());
    if (!opened)
        return opened.error();
    const std::shared_ptr<Bank> bank = std::move(opened).value();

    ImportPlan plan = planImport(bank->library(), *reading, *lexicon);
    for (ImportLeftover &leftover : plan.leftovers)
        leftover.toNotes = !plan.items.isEmpty(); // nobody can be asked, and nothing is to be lost
    const Edit edit = importEdit(bank->library(), plan, QDateTime::currentDateTimeUtc());
    const Counts counts = countsOf(edit);
    const QByteArray report =
        arguments.json() ? jsonReport(plan, counts) : textReport(plan, counts, dryRun, terminal);
    return dryRun ? Result<Outcome>(Outcome{report, 0, {}}) : applied(bank, edit, report);
}

} // namespace

Command importCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK FILE…");
    syntax.least = 2;
    syntax.most = -1;
    syntax.summary =
        ImportCommandText::tr("Read stories and prompts from text, Markdown or JSON into the bank.");
    syntax.details =
        ImportCommandText::tr("“-” is standard input. What the bank has already is not added again; "
                              "what is not recognised is listed and kept as a note.");
    syntax.options = {
        {QStringLiteral("as"), ImportCommandText::tr("Expect “stories” or “prompts”; “auto” finds out."),
         QStringLiteral("KIND")},
        {QStringLiteral("dry-run"), ImportCommandText::tr("Show what would be added; change nothing.")},
        jsonOption()};
    return {QStringLiteral("import"), syntax, run};
}

} // namespace storybank
