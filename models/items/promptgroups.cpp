#include "promptgroups.h"

#include "domain/text.h"

#include <QCollator>
#include <QCoreApplication>

#include <tuple>

namespace storybank {

namespace {

struct GroupText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::GroupText)
};

QList<PromptGroup> emptySets(const Library &library)
{
    QList<QuestionSet> sets(library.sets().begin(), library.sets().end());
    std::stable_sort(sets.begin(), sets.end(), [](const QuestionSet &a, const QuestionSet &b) {
        return std::tie(a.position, a.name) < std::tie(b.position, b.name);
    });
    QList<PromptGroup> groups;
    for (const QuestionSet &set : sets)
        groups.append({set.id.toString(), set.name, -1, set.id, {}, {}});
    return groups;
}

QList<PromptGroup> emptyCompetencies(const Library &library)
{
    QList<PromptGroup> groups;
    for (const Competency &competency : library.competenciesInOrder())
        groups.append({competency.id.toString(), competency.name, competency.hue, {}, competency.id, {}});
    return groups;
}

/// The set or competency under which a prompt stands, be it one of the bank's or not.
QUuid placeOf(const Library &library, const Prompt &prompt, PromptGrouping grouping)
{
    if (grouping == PromptGrouping::Set)
        return prompt.set.uuid();
    const Competency *first = firstCompetency(library, prompt);
    return first ? first->id.uuid() : QUuid();
}

/// The company or round under which a prompt stands, as it is written there; empty = under none.
QString nameOf(const Library &library, const Prompt &prompt, PromptGrouping grouping)
{
    return grouping == PromptGrouping::Company ? askingCompany(library, prompt) : prompt.round;
}

/// Sorts prompts into groups that stand already or come up as names do.
class Groups
{
public:
    explicit Groups(const QList<PromptGroup> &groups) : m_groups(groups)
    {
        for (qsizetype i = 0; i < groups.size(); ++i)
            m_byId.insert(
                groups.at(i).set.isNull() ? groups.at(i).competency.uuid() : groups.at(i).set.uuid(), i);
    }

    /// The group of the set or competency; null when there is none.
    PromptGroup *of(QUuid id)
    {
        const auto found = m_byId.constFind(id);
        return found == m_byId.constEnd() ? nullptr : &m_groups[*found];
    }

    /// The group of that name, which is made when there is none; null for an empty name.
    PromptGroup *named(const QString &name)
    {
        const QString key = foldedKey(name);
        if (key.isEmpty())
            return nullptr;
        auto found = m_byName.constFind(key);
        if (found == m_byName.constEnd()) {
            found = m_byName.insert(key, m_groups.size());
            m_groups.append({key, name, -1, {}, {}, {}});
        }
        return &m_groups[*found];
    }

    QList<PromptGroup> inOrderOfNames() const
    {
        QList<PromptGroup> sorted = m_groups;
        QCollator collator;
        collator.setNumericMode(true);
        std::stable_sort(sorted.begin(), sorted.end(), [&collator](const auto &a, const auto &b) {
            return collator.compare(a.name, b.name) < 0;
        });
        return sorted;
    }
    const QList<PromptGroup> &inOrderGiven() const { return m_groups; }

private:
    QList<PromptGroup> m_groups;
    QHash<QUuid, qsizetype> m_byId;
    QHash<QString, qsizetype> m_byName;
};

QString nameWithout(PromptGrouping grouping)
{
    switch (grouping) {
    case PromptGrouping::Set:
        return GroupText::tr("Without a set");
    case PromptGrouping::Competency:
        return GroupText::tr("Without a competency");
    case PromptGrouping::Company:
        return GroupText::tr("Any company");
    case PromptGrouping::Round:
        return GroupText::tr("Any round");
    }
    return {};
}

} // namespace

QList<PromptGroup> groupPrompts(const Library &library, const QList<PromptCoverage> &rows,
                                PromptGrouping grouping)
{
    const bool byId = grouping == PromptGrouping::Set || grouping == PromptGrouping::Competency;
    Groups groups(grouping == PromptGrouping::Set          ? emptySets(library)
                  : grouping == PromptGrouping::Competency ? emptyCompetencies(library)
                                                           : QList<PromptGroup>());
    PromptGroup rest{QStringLiteral("none"), nameWithout(grouping), -1, {}, {}, {}};
    for (const PromptCoverage &row : rows) {
        const Prompt *prompt = library.find(row.prompt);
        if (!prompt)
            continue;
        PromptGroup *group = byId ? groups.of(placeOf(library, *prompt, grouping))
                                  : groups.named(nameOf(library, *prompt, grouping));
        (group ? group : &rest)->prompts.append(prompt->id);
    }
    QList<PromptGroup> all = byId ? groups.inOrderGiven() : groups.inOrderOfNames();
    if (!rest.prompts.isEmpty())
        all.append(rest);
    return all;
}

QString askingCompany(const Library &library, const Prompt &prompt)
{
    if (!prompt.company.isEmpty())
        return prompt.company;
    const QuestionSet *set = library.find(prompt.set);
    return set ? set->company : QString();
}

const Competency *firstCompetency(const Library &library, const Prompt &prompt)
{
    for (const CompetencyId id : prompt.competencies) {
        const Competency *competency = library.find(id);
        if (competency && !competency->retired)
            return competency;
    }
    return nullptr;
}

QString shortTitle(const QString &title)
{
    for (const QLatin1StringView article :
         {QLatin1StringView("The "), QLatin1StringView("A "), QLatin1StringView("An ")}) {
        if (title.startsWith(article) && title.size() > article.size() + 2) {
            QString rest = title.mid(article.size());
            rest[0] = rest.at(0).toUpper();
            return rest;
        }
    }
    return title;
}

} // namespace storybank
