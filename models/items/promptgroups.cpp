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

/// The key and name under which a prompt stands; an empty key = under none.
std::pair<QString, QString> place(const Library &library, const Prompt &prompt, PromptGrouping grouping)
{
    switch (grouping) {
    case PromptGrouping::Set:
        return {library.find(prompt.set) ? prompt.set.toString() : QString(), {}};
    case PromptGrouping::Competency: {
        const Competency *first = firstCompetency(library, prompt);
        return {first ? first->id.toString() : QString(), {}};
    }
    case PromptGrouping::Company: {
        const QString company = askingCompany(library, prompt);
        return {foldedKey(company), company};
    }
    case PromptGrouping::Round:
        return {foldedKey(prompt.round), prompt.round};
    }
    return {};
}

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
    QList<PromptGroup> groups;
    if (grouping == PromptGrouping::Set)
        groups = emptySets(library);
    else if (grouping == PromptGrouping::Competency)
        groups = emptyCompetencies(library);
    QHash<QString, qsizetype> groupOf;
    for (qsizetype i = 0; i < groups.size(); ++i)
        groupOf.insert(groups.at(i).key, i);

    PromptGroup rest{QStringLiteral("none"), nameWithout(grouping), -1, {}, {}, {}};
    for (const PromptCoverage &row : rows) {
        const Prompt *prompt = library.find(row.prompt);
        if (!prompt)
            continue;
        const auto [key, name] = place(library, *prompt, grouping);
        if (key.isEmpty()) {
            rest.prompts.append(prompt->id);
            continue;
        }
        auto group = groupOf.find(key);
        if (group == groupOf.end()) {
            group = groupOf.insert(key, groups.size());
            groups.append({key, name, -1, {}, {}, {}});
        }
        groups[*group].prompts.append(prompt->id);
    }
    if (grouping == PromptGrouping::Company || grouping == PromptGrouping::Round) {
        QCollator collator;
        collator.setNumericMode(true);
        std::stable_sort(groups.begin(), groups.end(), [&collator](const auto &a, const auto &b) {
            return collator.compare(a.name, b.name) < 0;
        });
    }
    if (!rest.prompts.isEmpty())
        groups.append(rest);
    return groups;
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
