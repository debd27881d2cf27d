#include "builtin.h"

#include "domain/text.h"
#include "exchange/reading.h"
#include "idmap.h"
#include "importing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace storybank {

namespace {

struct BuiltInText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::BuiltInText)
};

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The files of ":/insight" whose names fit, in the order of their names.
QList<QByteArray> insightFiles(const QStringList &patterns)
{
    const QDir folder(QStringLiteral(":/insight"));
    QList<QByteArray> documents;
    const QStringList names = folder.entryList(patterns, QDir::Files, QDir::Name);
    for (const QString &name : names)
        documents.append(resource(folder.filePath(name)));
    return documents;
}

/// The Markdown files of the resources as one reading.
Result<Reading> readResources(const QStringList &paths, QDate today)
{
    QList<Reading> readings;
    for (const QString &path : paths) {
        ReadOptions options;
        options.source = path.section(u'/', -1);
        options.today = today;
        Result<Reading> reading = readText(resource(path), options);
        if (!reading)
            return reading;
        readings.append(std::move(reading).value());
    }
    return merge(readings);
}

/// Gives an entity the identity of its name, and the second of a name the next one.
class Names
{
public:
    explicit Names(const QString &space) : m_space(space) {}

    void give(QUuid id, const QString &kind, const QString &name)
    {
        QString full = m_space + kind + u'/' + foldedKey(name);
        const int before = m_used[full]++;
        if (before > 0)
            full += u'/' + QString::number(before);
        m_map.insert(id, StoryId::fromName(full).uuid());
    }
    const IdMap &map() const { return m_map; }

private:
    QString m_space;
    IdMap m_map;
    QHash<QString, int> m_used;
};

/// The reading with identities that follow from the names, so that what comes with the program is the same on
/// every machine.
Reading withLastingIds(Reading reading, const QString &space)
{
    Names names(space);
    const Library read = reading.content;
    for (const ItemSource &source : std::as_const(reading.stories))
        names.give(source.id, QStringLiteral("story"), read.find(StoryId(source.id))->title);
    for (const ItemSource &source : std::as_const(reading.prompts))
        names.give(source.id, QStringLiteral("prompt"), read.find(PromptId(source.id))->text);
    for (const QuestionSet &set : read.sets())
        names.give(set.id.uuid(), QStringLiteral("set"), set.name);
    for (const Interviewer &person : read.interviewers())
        names.give(person.id.uuid(), QStringLiteral("interviewer"), person.name);
    for (const Loop &loop : read.loops()) {
        names.give(loop.id.uuid(), QStringLiteral("loop"), loop.company);
        for (const Round &round : loop.rounds)
            names.give(round.id.uuid(), QStringLiteral("round"), loop.company + u'/' + round.name);
    }
    for (const Telling &telling : read.tellings())
        names.give(telling.id.uuid(), QStringLiteral("telling"),
                   read.find(telling.story)->title + telling.day.toString() + telling.company);
    for (const Note &note : read.notes())
        names.give(note.id.uuid(), QStringLiteral("note"), note.title + u'/' + note.text);
    reading.content = {};
    Entities::forEach([&]<typename T>() {
        for (const T &row : read.table<T>())
            reading.content.table<T>().put(withIds(row, names.map()));
    });
    for (QList<ItemSource> *sources : {&reading.stories, &reading.prompts, &reading.rounds}) {
        for (ItemSource &source : *sources)
            source.id = names.map().value(source.id, source.id);
    }
    return reading;
}

/// The key of a competency by its English name, as the resources write it.
QString keyOf(const QString &name)
{
    return foldedKey(name).replace(u' ', u'_').replace(u'-', u'_');
}

/// The part of the starter questions that is about one competency; of the competencies that they name, those
/// that the bank has, by key, because the owner may have renamed them.
Reading starterReading(Reading reading, const QString &key, const Library &library)
{
    const Library all = std::exchange(reading.content, Library());
    for (const QuestionSet &set : all.sets()) {
        if (keyOf(set.name) == key)
            reading.content.table<QuestionSet>().put(set);
    }
    for (const Prompt &prompt : all.prompts()) {
        if (reading.content.find(prompt.set))
            reading.content.table<Prompt>().put(prompt);
    }
    reading.prompts.removeIf(
        [&reading](const ItemSource &source) { return !reading.content.find(PromptId(source.id)); });
    for (ItemSource &source : reading.prompts) {
        for (QString &name : source.primary)
            name = keyOf(name);
        source.primary.removeIf([&library](const QString &name) { return !library.competencyNamed(name); });
    }
    return reading;
}

/// What the owner of the sample keeps an eye on.
void addSavedSearches(Library &library)
{
    const std::array searches{
        std::pair{BuiltInText::tr("Not told at Fennmark"), QStringLiteral("-told:Fennmark")},
        std::pair{BuiltInText::tr("No number yet"), QStringLiteral("no:number")},
        std::pair{BuiltInText::tr("Never told"), QStringLiteral("told:never")}};
    for (size_t i = 0; i < searches.size(); ++i) {
        SavedSearch search;
        search.id = SavedSearchId::fromName(QStringLiteral("sample/search/") + searches[i].second);
        search.name = searches[i].first;
        search.query = searches[i].second;
        search.position = static_cast<int>(i);
        library.table<SavedSearch>().put(search);
    }
}

} // namespace

Library newLibrary()
{
    Library library;
    for (const Competency &competency : defaultCompetencies())
        library.table<Competency>().put(competency);
    library.table<BankSettings>().put(BankSettings());
    return library;
}

Result<Library> sampleLibrary(QDate today, const QDateTime &now)
{
    const QString folder = QStringLiteral(":/sample/");
    Result<Reading> reading =
        readResources({folder + QStringLiteral("stories.md"), folder + QStringLiteral("prompts.md"),
                       folder + QStringLiteral("loop.md")},
                      today);
    if (!reading)
        return reading.error();
    resolveNames(*reading);
    Library library = newLibrary();
    const Reading lasting = withLastingIds(std::move(reading).value(), QStringLiteral("sample/"));
    const ImportPlan plan = planImport(library, lasting, {});
    if (const auto done = apply(importEdit(library, plan, now), library); !done)
        return done.error();
    // The later a story stands in the sample, the longer ago it was edited: a list by last edit then shows
    // them in the order in which the sample tells them.
    for (qsizetype i = 0; i < lasting.stories.size(); ++i) {
        if (const Story *held = library.find(StoryId(lasting.stories.at(i).id))) {
            Story story = *held;
            story.createdAt = story.editedAt = now.addSecs(-60 * i);
            library.table<Story>().put(story);
        }
    }
    addSavedSearches(library);
    return library;
}

Result<Lexicon> builtInLexicon()
{
    return readLexicon(
        insightFiles({QStringLiteral("cues.*"), QStringLiteral("examples.*"), QStringLiteral("situations.*"),
                      QStringLiteral("stopwords.*"), QStringLiteral("thesaurus.*")}));
}

Result<CoachWords> builtInCoachWords()
{
    return readCoachWords(insightFiles({QStringLiteral("coach.*")}));
}

Result<QList<Formula>> builtInFormulas()
{
    return readFormulas(resource(QStringLiteral(":/insight/formulas.json")));
}

Result<Edit> addStarterSet(const Library &library, CompetencyId competency, const QDateTime &now)
{
    const Competency *wanted = library.find(competency);
    if (!wanted || wanted->key.isEmpty())
        return Edit();
    const Result<Reading> read = readResources({QStringLiteral(":/prompts/starter.md")}, now.date());
    if (!read)
        return read.error();
    const Reading reading =
        starterReading(withLastingIds(*read, QStringLiteral("starter/")), wanted->key, library);
    Edit edit = importEdit(library, planImport(library, reading, {}), now);
    edit.label = BuiltInText::tr("Add the starter questions for “%1”").arg(wanted->name);
    return edit;
}

} // namespace storybank
