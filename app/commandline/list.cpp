#include "banks.h"
#include "document.h"
#include "domain/text.h"
#include "exchange/shapes.h"
#include "wording/names.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct ListText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::ListText)
};

/// The first characters of an id: enough to name the entity on the command line.
template<typename T>
TextTable::Cell idCell(Id<T> id)
{
    return {id.toString().left(8), Tone::Quiet};
}

QString namesOf(const Library &library, const QList<CompetencyId> &ids)
{
    QStringList names;
    for (const CompetencyId id : ids) {
        if (const Competency *competency = library.find(id))
            names.append(competency->name);
    }
    return names.join(QStringLiteral("; "));
}

/// Loops by date, the earliest first.
QList<Loop> loopsInOrder(const Library &library)
{
    QList<Loop> loops(library.loops().begin(), library.loops().end());
    std::stable_sort(loops.begin(), loops.end(),
                     [](const Loop &a, const Loop &b) { return a.date < b.date; });
    return loops;
}

template<typename Rows, typename Shape>
QJsonArray shapes(const Library &library, const Rows &rows, Shape shape)
{
    QJsonArray array;
    for (const auto &row : rows)
        array.append(shape(library, row, Detail::List));
    return array;
}

TextTable storyTable(const Library &library)
{
    TextTable table({{ListText::tr("Id")},
                     {ListText::tr("Title"), false, true},
                     {ListText::tr("Status")},
                     {ListText::tr("Strength"), true},
                     {ListText::tr("When")},
                     {ListText::tr("Length"), true},
                     {ListText::tr("Competencies")}});
    const BankSettings settings = library.settings();
    const QList<Story> stories = library.storiesByTitle();
    for (const Story &story : stories) {
        QList<CompetencyId> tags;
        for (const Tag &tag : story.tags)
            tags.append(tag.competency);
        table.add({idCell(story.id),
                   {story.title},
                   {statusName(story.status)},
                   {story.strength > 0 ? QString::number(story.strength) : QStringLiteral("–")},
                   {story.from.toString()},
                   {formatDuration(speakingSeconds(measure(story), settings))},
                   {namesOf(library, tags)}});
    }
    return table;
}

TextTable promptTable(const Library &library)
{
    TextTable table({{ListText::tr("Id")},
                     {ListText::tr("Prompt"), false, true},
                     {ListText::tr("Set")},
                     {ListText::tr("Difficulty")},
                     {ListText::tr("Competencies")}});
    const QList<Prompt> prompts = library.promptsInOrder();
    for (const Prompt &prompt : prompts) {
        const QuestionSet *set = library.find(prompt.set);
        table.add({idCell(prompt.id),
                   {prompt.displayName()},
                   {set ? set->name : QString()},
                   {difficultyName(prompt.difficulty)},
                   {namesOf(library, prompt.competencies)}});
    }
    return table;
}

TextTable competencyTable(const Library &library)
{
    TextTable table({{ListText::tr("Competency"), false, true},
                     {ListText::tr("Stories"), true},
                     {ListText::tr("Prompts"), true}});
    const QList<Competency> competencies = library.competenciesInOrder();
    for (const Competency &competency : competencies) {
        const QJsonObject shape = competencyShape(library, competency, Detail::List);
        table.add({{competency.name},
                   {QString::number(shape.value(QStringLiteral("stories")).toInt())},
                   {QString::number(shape.value(QStringLiteral("prompts")).toInt())}});
    }
    return table;
}

TextTable loopTable(const Library &library)
{
    TextTable table({{ListText::tr("Id")},
                     {ListText::tr("Company"), false, true},
                     {ListText::tr("Role")},
                     {ListText::tr("Date")},
                     {ListText::tr("Rounds"), true}});
    const QList<Loop> loops = loopsInOrder(library);
    for (const Loop &loop : loops)
        table.add({idCell(loop.id),
                   {loop.company},
                   {loop.role},
                   {loop.date.toString()},
                   {QString::number(loop.rounds.size())}});
    return table;
}

/// One kind of thing that can be listed.
struct Listing
{
    QString word;
    QJsonArray (*json)(const Library &);
    TextTable (*table)(const Library &);
};

QList<Listing> listings()
{
    return {{QStringLiteral("stories"),
             [](const Library &library) { return shapes(library, library.storiesByTitle(), storyShape); },
             storyTable},
            {QStringLiteral("prompts"),
             [](const Library &library) { return shapes(library, library.promptsInOrder(), promptShape); },
             promptTable},
            {QStringLiteral("competencies"),
             [](const Library &library) {
                 return shapes(library, library.competenciesInOrder(), competencyShape);
             },
             competencyTable},
            {QStringLiteral("loops"),
             [](const Library &library) { return shapes(library, loopsInOrder(library), loopShape); },
             loopTable}};
}

Result<Outcome> run(const Arguments &arguments, const Terminal &terminal)
{
    const QString word = arguments.words().at(1);
    const QList<Listing> all = listings();
    const auto listing =
        std::find_if(all.cbegin(), all.cend(), [&word](const Listing &one) { return one.word == word; });
    if (listing == all.cend())
        return badUsage(word, ListText::tr("this cannot be listed"),
                        ListText::tr("use one of: stories, prompts, competencies, loops"));
    const Result<std::unique_ptr<Bank>> bank = openToRead(arguments.bank());
    if (!bank)
        return bank.error();
    const Library &library = (*bank)->library();
    if (arguments.json())
        return Outcome{document(listing->json(library)), 0, {}};
    const TextTable table = listing->table(library);
    const QString none = ListText::tr("There are none yet.") + u'\n';
    return Outcome{(table.isEmpty() ? none : table.text(terminal)).toUtf8(), 0, {}};
}

} // namespace

Command listCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK stories|prompts|competencies|loops");
    syntax.least = syntax.most = 2;
    syntax.summary = ListText::tr("List what is in the bank.");
    syntax.options = {jsonOption()};
    return {QStringLiteral("list"), syntax, run};
}

} // namespace storybank
