#include "domain/text.h"
#include "idmap.h"
#include "importing.h"

#include <QCoreApplication>
#include <QSet>

namespace storybank {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::ImportText)
};

/// Carries a plan out on a copy of the bank; the edit is the difference.
class Importer
{
public:
    Importer(const Library &library, const ImportPlan &plan, const QDateTime &now)
        : m_plan(plan), m_now(now), m_from(library), m_to(library)
    {}

    Library run()
    {
        for (const Competency &competency : m_plan.competencies)
            m_to.table<Competency>().put(competency);
        matchSets();
        for (const ImportItem &item : m_plan.items)
            decide(item);
        for (const ImportItem &item : m_plan.items) {
            if (item.kind == Kind::Story)
                carryOut<Story>(item);
            else
                carryOut<Prompt>(item);
        }
        addAnswers();
        addOthers<Framework>([](const Framework &, const Framework &) { return false; });
        addOthers<Interviewer>([](const Interviewer &a, const Interviewer &b) {
            return foldedKey(a.name) == foldedKey(b.name) && foldedKey(a.company) == foldedKey(b.company);
        });
        addOthers<Loop>([](const Loop &a, const Loop &b) {
            return foldedKey(a.company) == foldedKey(b.company) && foldedKey(a.role) == foldedKey(b.role) &&
                   a.date == b.date;
        });
        addOthers<Telling>([](const Telling &a, const Telling &b) {
            return a.story == b.story && a.prompt == b.prompt && a.day == b.day && a.loop == b.loop &&
                   foldedKey(a.company) == foldedKey(b.company);
        });
        addOthers<Rehearsal>([](const Rehearsal &a, const Rehearsal &b) {
            return a.story == b.story && a.prompt == b.prompt && a.at == b.at;
        });
        addOthers<Note>([](const Note &a, const Note &b) { return a.title == b.title && a.text == b.text; });
        addOthers<SavedSearch>([](const SavedSearch &a, const SavedSearch &b) { return a.query == b.query; });
        addOthers<RedactionTerm>([](const RedactionTerm &a, const RedactionTerm &b) {
            return foldedKey(a.term) == foldedKey(b.term);
        });
        addOthers<Snapshot>([](const Snapshot &, const Snapshot &) { return false; });
        addOthers<Template>([](const Template &, const Template &) { return false; });
        if (m_plan.complete)
            adoptBuiltIns();
        keepLeftovers();
        return m_to;
    }

private:
    /// Where something may stand that is the same under another id. A whole bank may hold two things that
    /// look alike on purpose, so its own are not compared with each other.
    const Library &known() const { return m_plan.complete ? m_from : m_to; }

    /// Sets of the same name and company are the same set.
    void matchSets()
    {
        for (const QuestionSet &set : m_plan.content.sets()) {
            if (m_to.find(set.id))
                continue;
            for (const QuestionSet &held : known().sets()) {
                if (foldedKey(held.name) == foldedKey(set.name) &&
                    foldedKey(held.company) == foldedKey(set.company)) {
                    m_map.insert(set.id.uuid(), held.id.uuid());
                    break;
                }
            }
            if (m_plan.complete && !m_map.contains(set.id.uuid()))
                m_to.table<QuestionSet>().put(set);
        }
    }

    /// The identity that stands for an item from now on.
    void decide(const ImportItem &item)
    {
        const bool joins = item.choice == ImportChoice::Merge || item.choice == ImportChoice::Skip;
        if (joins && !item.existing.isNull())
            m_map.insert(item.id, item.existing);
        else if (item.choice == ImportChoice::Skip)
            m_left.insert(item.id);
        else if (m_to.find(StoryId(item.id)) || m_to.find(PromptId(item.id)))
            m_map.insert(item.id, QUuid::createUuid()); // added although the bank has it: a copy
    }

    template<Entity T>
    void carryOut(const ImportItem &item)
    {
        const T *read = m_plan.content.find(Id<T>(item.id));
        if (!read || item.choice == ImportChoice::Skip)
            return;
        T row = withIds(*read, m_map);
        prepare(row, item);
        const T *held = m_to.find(row.id);
        if (item.choice == ImportChoice::Merge && held) {
            QStringList differing;
            row = merged(*held, row, differing);
            if (!(row == *held))
                row.editedAt = m_now;
            keepDiffering(item, differing);
        }
        m_to.table<T>().put(row);
    }

    void prepare(Story &story, const ImportItem &item)
    {
        if (item.choice == ImportChoice::AsDraft)
            story.status = StoryStatus::Draft;
        for (const TagProposal &proposal : accepted(item)) {
            const bool first = !std::any_of(story.tags.cbegin(), story.tags.cend(),
                                            [](const Tag &tag) { return tag.rank == TagRank::Primary; });
            if (!story.hasTag(proposal.competency))
                story.tags.append({proposal.competency, first ? TagRank::Primary : TagRank::Secondary});
        }
        stamp(story, item);
    }

    void prepare(Prompt &prompt, const ImportItem &item)
    {
        for (const TagProposal &proposal : accepted(item)) {
            if (!prompt.competencies.contains(proposal.competency))
                prompt.competencies.append(proposal.competency);
        }
        // the set comes along with the first of its prompts
        const QuestionSet *set = m_plan.content.find(prompt.set);
        if (set && !m_to.find(set->id))
            m_to.table<QuestionSet>().put(*set);
        stamp(prompt, item);
    }

    QList<TagProposal> accepted(const ImportItem &item) const
    {
        QList<TagProposal> strong;
        for (const TagProposal &proposal : item.proposals) {
            if (m_plan.applyProposals && proposal.score >= tagThreshold)
                strong.append(proposal);
        }
        return strong;
    }

    /// What comes from another source than a bank gets its place and times.
    void stamp(auto &row, const ImportItem &item) const
    {
        if (m_plan.complete)
            return;
        if (row.source.isEmpty())
            row.source = item.source;
        if (row.createdAt.isNull())
            row.createdAt = m_now;
        if (row.editedAt.isNull())
            row.editedAt = m_now;
    }

    void addAnswers()
    {
        QSet<PromptId> settled;
        for (const Answer &held : m_to.answers()) {
            if (held.chosen)
                settled.insert(held.prompt);
        }
        for (const Answer &read : m_plan.content.answers()) {
            Answer answer = withIds(read, m_map);
            if (!m_to.find(answer.story) || !m_to.find(answer.prompt) || m_to.find(answer.id))
                continue;
            answer.chosen = answer.chosen && !settled.contains(answer.prompt);
            if (answer.chosen && !m_plan.complete)
                settled.insert(answer.prompt);
            m_to.table<Answer>().put(answer);
        }
    }

    /// Adds the entities of kind T that the bank has not yet, and lets what follows refer to those it has.
    template<Entity T, typename Same>
    void addOthers(Same same)
    {
        for (const T &read : m_plan.content.table<T>()) {
            T row = withIds(read, m_map);
            if (m_to.find(row.id) || !standsFor(row))
                continue;
            const auto &table = known().template table<T>();
            const auto held =
                std::find_if(table.begin(), table.end(), [&](const T &other) { return same(other, row); });
            if (held != table.end())
                m_map.insert(read.id.uuid(), held->id.uuid());
            else
                m_to.template table<T>().put(row);
        }
    }

    /// Whether what the entity is about came along; slots of what was left out are cleared.
    template<Entity T>
    bool standsFor(T &row)
    {
        if constexpr (std::is_same_v<T, Telling> || std::is_same_v<T, Rehearsal>) {
            if (m_left.contains(row.prompt.uuid()))
                row.prompt = {};
            return m_to.find(row.story) != nullptr;
        } else if constexpr (std::is_same_v<T, Loop>) {
            for (Round &round : row.rounds) {
                round.expected.removeIf(
                    [this](const Slot &slot) { return m_left.contains(slot.prompt.uuid()); });
                for (Slot &slot : round.expected) {
                    if (m_left.contains(slot.story.uuid()))
                        slot.story = {};
                    if (m_left.contains(slot.backup.uuid()))
                        slot.backup = {};
                }
            }
        }
        return true;
    }

    /// A whole bank brings its settings and its own form of the built-in competencies, where the owner of
    /// this one has not changed them.
    void adoptBuiltIns()
    {
        for (const BankSettings &settings : m_plan.content.table<BankSettings>()) {
            if (m_to.settings() == BankSettings())
                m_to.table<BankSettings>().put(settings);
        }
        for (const Competency &builtIn : defaultCompetencies() + widerCompetencies()) {
            const Competency *read = m_plan.content.find(builtIn.id);
            const Competency *held = m_to.find(builtIn.id);
            if (read && held && *held == builtIn)
                m_to.table<Competency>().put(*read);
        }
    }

    /// One note for each source.
    void keepLeftovers()
    {
        QMap<QString, QStringList> texts;
        for (const ImportLeftover &leftover : m_plan.leftovers) {
            if (leftover.toNotes)
                texts[leftover.what.source].append(leftover.what.text);
        }
        for (auto it = texts.cbegin(); it != texts.cend(); ++it)
            keepNote(ImportText::tr("Left over from %1").arg(it.key()), it.value().join(u'\n'), it.key());
    }

    void keepDiffering(const ImportItem &item, const QStringList &differing)
    {
        keepNote(ImportText::tr("Told differently in %1: %2").arg(item.source, item.title),
                 differing.join(QStringLiteral("\n\n")), item.source);
    }

    void keepNote(const QString &title, const QString &text, const QString &source)
    {
        Note note;
        note.id = NoteId::fromName(QStringLiteral("note/") + title + u'/' + text);
        if (text.isEmpty() || m_to.find(note.id))
            return;
        note.title = title;
        note.text = text;
        note.source = source;
        note.createdAt = m_now;
        m_to.table<Note>().put(note);
    }

    const ImportPlan &m_plan;
    const QDateTime m_now;
    const Library &m_from;
    Library m_to;
    IdMap m_map;
    QSet<QUuid> m_left; // items that are not in the bank afterwards
};

} // namespace

Edit importEdit(const Library &library, const ImportPlan &plan, const QDateTime &now)
{
    Edit edit = difference(library, Importer(library, plan, now).run());
    edit.label = ImportText::tr("Import %1").arg(plan.source);
    return edit;
}

} // namespace storybank
