#include "importing.h"

#include "domain/text.h"
#include "idmap.h"
#include "likeness.h"

#include <QSet>

namespace storybank {

namespace {

/// Finds the competencies that a source names, and makes those that are missing.
class CompetencyNames
{
public:
    CompetencyNames(const Library &library, ImportPlan &plan) : m_library(library), m_plan(plan) {}

    CompetencyId idOf(const QString &name)
    {
        if (const Competency *held = m_library.competencyNamed(name))
            return held->id;
        if (const Competency *read = m_plan.content.competencyNamed(name))
            return idOfRead(*read);
        const QString key = foldedKey(name);
        for (const Competency &made : std::as_const(m_plan.competencies)) {
            if (foldedKey(made.name) == key || made.key == name)
                return made.id;
        }
        return make(name, key).id;
    }

    /// The bank's competency of this name, else the one that was read itself.
    CompetencyId idOfRead(const Competency &read)
    {
        if (m_library.find(read.id))
            return read.id;
        const Competency *held = m_library.competencyNamed(read.name);
        if (held)
            return held->id;
        if (std::none_of(m_plan.competencies.cbegin(), m_plan.competencies.cend(),
                         [&read](const Competency &made) { return made.id == read.id; }))
            m_plan.competencies.append(read);
        return read.id;
    }

private:
    Competency make(const QString &name, const QString &key)
    {
        Competency competency;
        const QList<Competency> builtIn = defaultCompetencies() + widerCompetencies();
        const auto known = std::find_if(builtIn.cbegin(), builtIn.cend(), [&](const Competency &candidate) {
            return foldedKey(candidate.name) == key || candidate.key == name;
        });
        if (known != builtIn.cend()) {
            competency = *known;
        } else {
            competency.id = CompetencyId::fromName(QStringLiteral("competency/own/") + key);
            competency.name = name.simplified();
        }
        competency.position = nextPosition();
        competency.hue = competency.position;
        m_plan.competencies.append(competency);
        return competency;
    }

    int nextPosition() const
    {
        int next = 0;
        for (const Competency &held : m_library.competencies())
            next = std::max(next, held.position + 1);
        for (const Competency &made : std::as_const(m_plan.competencies))
            next = std::max(next, made.position + 1);
        return next;
    }

    const Library &m_library;
    ImportPlan &m_plan;
};

void tag(Story &story, const ItemSource &source, CompetencyNames &names)
{
    const auto addTag = [&](const QString &name, TagRank rank) {
        const CompetencyId id = names.idOf(name);
        if (!story.hasTag(id))
            story.tags.append({id, rank});
    };
    for (const QString &name : source.primary)
        addTag(name, TagRank::Primary);
    for (const QString &name : source.secondary)
        addTag(name, TagRank::Secondary);
}

void addNamed(QList<CompetencyId> &competencies, const QStringList &named, CompetencyNames &names)
{
    for (const QString &name : named) {
        const CompetencyId id = names.idOf(name);
        if (!competencies.contains(id))
            competencies.append(id);
    }
}

/// Writes the competencies that the source names into the content.
void resolveTags(const Reading &reading, CompetencyNames &names, ImportPlan &plan)
{
    for (const ItemSource &source : reading.stories) {
        if (const Story *read = plan.content.find(StoryId(source.id))) {
            Story story = *read;
            tag(story, source, names);
            plan.content.table<Story>().put(story);
        }
    }
    for (const ItemSource &source : reading.prompts) {
        if (const Prompt *read = plan.content.find(PromptId(source.id))) {
            Prompt prompt = *read;
            addNamed(prompt.competencies, source.primary, names);
            plan.content.table<Prompt>().put(prompt);
        }
    }
    QHash<QUuid, QStringList> focus;
    for (const ItemSource &source : reading.rounds)
        focus.insert(source.id, source.primary);
    const Table<Loop> loops = plan.content.loops();
    for (Loop loop : loops) {
        for (Round &round : loop.rounds)
            addNamed(round.focus, focus.value(round.id.uuid()), names);
        plan.content.table<Loop>().put(loop);
    }
}

/// What was read refers to competencies as the bank knows them.
void adoptCompetencies(CompetencyNames &names, ImportPlan &plan)
{
    IdMap map;
    for (const Competency &read : plan.content.competencies()) {
        const CompetencyId id = names.idOfRead(read);
        if (id != read.id)
            map.insert(read.id.uuid(), id.uuid());
    }
    if (map.isEmpty())
        return;
    Library content;
    Entities::forEach([&]<typename T>() {
        for (const T &row : std::as_const(plan.content).table<T>())
            content.table<T>().put(withIds(row, map));
    });
    plan.content = content;
}

/// The items of a source in its order; those whose place is not known come last.
template<Entity T>
QList<ItemSource> placed(const Reading &reading, const Library &content)
{
    QList<ItemSource> all;
    QSet<QUuid> seen;
    for (const ItemSource &source : std::is_same_v<T, Story> ? reading.stories : reading.prompts) {
        if (content.find(Id<T>(source.id)) && !seen.contains(source.id)) {
            seen.insert(source.id);
            all.append(source);
        }
    }
    for (const T &row : content.table<T>()) {
        if (!seen.contains(row.id.uuid()))
            all.append({row.id.uuid(), {}, {}, {}, reading.source});
    }
    return all;
}

QString titleOf(const Story &story)
{
    return story.title;
}

QString titleOf(const Prompt &prompt)
{
    return prompt.displayName();
}

bool isTagged(const Story &story)
{
    return !story.tags.isEmpty();
}

bool isTagged(const Prompt &prompt)
{
    return !prompt.competencies.isEmpty();
}

QList<TagProposal> proposalsFor(const Story &story, const Tagger &tagger)
{
    return tagger.forStory(story);
}

QList<TagProposal> proposalsFor(const Prompt &prompt, const Tagger &tagger)
{
    return tagger.forPrompt(prompt);
}

/// Decides on each item of kind T, and lets later items of the source find the earlier ones.
template<Entity T, typename Index>
void planItems(const Library &library, const Reading &reading, const Tagger &tagger, ImportPlan &plan)
{
    Index inBank, inSource;
    for (const T &row : library.table<T>())
        inBank.add(row);
    for (const ItemSource &source : placed<T>(reading, plan.content)) {
        const Id<T> id(source.id);
        const T &read = *plan.content.find(id);
        ImportItem item;
        item.kind = kindOf<T>;
        item.id = id.uuid();
        item.title = titleOf(read);
        item.source = source.source;
        item.lines = source.lines;
        auto found = library.find(id) ? Likeness{id.uuid(), 1, true} : inBank.closest(read);
        if (!found && !plan.complete) {
            found = inSource.closest(read);
            if (found && !found->exact)
                found.reset(); // two versions in one source are both meant
        }
        if (found) {
            item.existing = found->id;
            item.likeness = found->value;
            item.exact = found->exact;
            item.choice = found->exact ? ImportChoice::Skip : ImportChoice::Merge;
        } else {
            inSource.add(read);
        }
        if (!isTagged(read))
            item.proposals = proposalsFor(read, tagger);
        plan.items.append(item);
    }
}

/// By source in the order of their first items, then by line.
void sortBySource(QList<ImportItem> &items)
{
    QHash<QString, qsizetype> order;
    for (const ImportItem &item : std::as_const(items)) {
        if (!order.contains(item.source))
            order.insert(item.source, order.size());
    }
    std::stable_sort(items.begin(), items.end(), [&order](const ImportItem &a, const ImportItem &b) {
        return std::pair(order.value(a.source), a.lines.first) <
               std::pair(order.value(b.source), b.lines.first);
    });
}

} // namespace

int ImportPlan::duplicates() const
{
    return static_cast<int>(std::count_if(items.cbegin(), items.cend(), [](const ImportItem &item) {
        return !item.existing.isNull() &&
               (item.choice == ImportChoice::Skip || item.choice == ImportChoice::Merge);
    }));
}

ImportPlan planImport(const Library &library, Reading reading, const Lexicon &lexicon)
{
    resolveNames(reading, library);
    ImportPlan plan;
    plan.source = reading.source;
    plan.content = reading.content;
    plan.complete = reading.complete;
    CompetencyNames names(library, plan);
    adoptCompetencies(names, plan);
    resolveTags(reading, names, plan);
    const Tagger tagger(library, lexicon);
    planItems<Prompt, PromptLikeness>(library, reading, tagger, plan);
    planItems<Story, StoryLikeness>(library, reading, tagger, plan);
    sortBySource(plan.items);
    for (const Unrecognised &what : reading.unrecognised)
        plan.leftovers.append({what, false});
    return plan;
}

} // namespace storybank
