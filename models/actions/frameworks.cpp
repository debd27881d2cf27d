#include "frameworks.h"

#include "domain/removal.h"
#include "domain/text.h"

#include <QCollator>
#include <QCoreApplication>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct FrameworkText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::FrameworkText)
};

/// The bank's competency under the key, else one of the owner's own that is called like it.
const Competency *heldUnder(const Library &library, const Competency &wanted)
{
    for (const Competency &held : library.competencies()) {
        if (held.key == wanted.key)
            return &held;
    }
    const Competency *sameId = library.find(wanted.id);
    return sameId ? sameId : library.competencyNamed(wanted.name);
}

/// The edit that adds the competencies with these keys that the library lacks, in the order in which the
/// program has them, at the end.
Edit bring(const QSet<QString> &keys, const Library &library)
{
    int position = 0;
    for (const Competency &held : library.competencies())
        position = std::max(position, held.position + 1);
    Edit edit;
    for (Competency competency : defaultCompetencies() + widerCompetencies()) {
        if (!keys.contains(competency.key) || heldUnder(library, competency))
            continue;
        competency.position = competency.hue = position++;
        edit.add(competency);
    }
    return edit;
}

/// The identities of the competencies with these keys, in their order.
QList<CompetencyId> idsOf(const QStringList &keys, const Library &library)
{
    const QList<Competency> known = defaultCompetencies() + widerCompetencies();
    QList<CompetencyId> ids;
    for (const QString &key : keys) {
        const auto wanted = std::find_if(known.begin(), known.end(),
                                         [&key](const Competency &one) { return one.key == key; });
        const Competency *held = wanted == known.end() ? nullptr : heldUnder(library, *wanted);
        if (held && !ids.contains(held->id))
            ids.append(held->id);
    }
    return ids;
}

/// The edit that leaves the framework as `change` makes it; `change` says whether it could.
template<typename Change>
Edit changed(const Library &library, FrameworkId id, const QString &label, Change change)
{
    Edit edit{label, {}};
    const Framework *held = library.find(id);
    if (!held)
        return edit;
    Framework after = *held;
    if (change(after))
        edit.replace(*held, after);
    return edit;
}

/// The same for one principle.
template<typename Change>
Edit changedPrinciple(const Library &library, FrameworkId id, qsizetype principle, const QString &label,
                      Change change)
{
    return changed(library, id, label, [&](Framework &framework) {
        return principle >= 0 && principle < framework.principles.size() &&
               change(framework.principles[principle], framework);
    });
}

} // namespace

NewFramework addFramework(const Library &library, const BuiltInFramework &from)
{
    const QString label =
        FrameworkText::tr("Add the framework “%1”").arg(frameworkTitle(from.name, from.company));
    for (const Framework &held : library.frameworks()) {
        if (held.id == from.id() || (!held.key.isEmpty() && held.key == from.key))
            return {held.id, {label, {}}};
    }
    Framework framework;
    framework.id = from.id();
    framework.key = from.key;
    framework.name = from.name;
    framework.company = from.company;
    QSet<QString> keys;
    for (const BuiltInPrinciple &principle : from.principles)
        keys.unite({principle.competencies.begin(), principle.competencies.end()});
    Edit edit = bring(keys, library);
    edit.label = label;
    Library after = library;
    (void)apply(edit, after);
    for (const BuiltInPrinciple &principle : from.principles)
        framework.principles.append(
            {principle.name, principle.description, idsOf(principle.competencies, after)});
    edit.add(framework);
    return {framework.id, edit};
}

NewFramework newFramework(const Library &library, const QString &name, const QString &company)
{
    Edit edit{FrameworkText::tr("New framework"), {}};
    if (frameworkNameFault(library, name, company) != NameFault::None)
        return {{}, edit};
    Framework framework;
    framework.id = FrameworkId::create();
    framework.name = name.simplified();
    framework.company = company.simplified();
    edit.add(framework);
    return {framework.id, edit};
}

QString frameworkTitle(const QString &name, const QString &company)
{
    return company.isEmpty() ? name : FrameworkText::tr("%1: %2", "company: name").arg(company, name);
}

QString frameworkTitle(const Framework &framework)
{
    return frameworkTitle(framework.name, framework.company);
}

QList<Framework> frameworksInOrder(const Library &library)
{
    QList<Framework> sorted;
    for (const Framework &framework : library.frameworks())
        sorted.append(framework);
    QCollator collator;
    collator.setNumericMode(true);
    std::stable_sort(sorted.begin(), sorted.end(), [&collator](const Framework &a, const Framework &b) {
        return collator.compare(frameworkTitle(a), frameworkTitle(b)) < 0;
    });
    return sorted;
}

NameFault frameworkNameFault(const Library &library, const QString &name, const QString &company,
                             FrameworkId except)
{
    const QString wanted = foldedKey(name);
    if (wanted.isEmpty())
        return NameFault::Empty;
    const auto &all = library.frameworks();
    const bool repeated = std::any_of(all.begin(), all.end(), [&](const Framework &held) {
        return held.id != except && foldedKey(held.name) == wanted &&
               foldedKey(held.company) == foldedKey(company);
    });
    return repeated ? NameFault::Repeated : NameFault::None;
}

NameFault principleNameFault(const Framework &framework, const QString &name, qsizetype except)
{
    const QString wanted = foldedKey(name);
    if (wanted.isEmpty())
        return NameFault::Empty;
    for (qsizetype i = 0; i < framework.principles.size(); ++i) {
        if (i != except && foldedKey(framework.principles.at(i).name) == wanted)
            return NameFault::Repeated;
    }
    return NameFault::None;
}

Edit renameFramework(const Library &library, FrameworkId id, const QString &name, const QString &company)
{
    return changed(library, id, FrameworkText::tr("Rename the framework"), [&](Framework &framework) {
        framework.name = name.simplified();
        framework.company = company.simplified();
        return frameworkNameFault(library, name, company, id) == NameFault::None;
    });
}

Edit removeFramework(const Library &library, FrameworkId id)
{
    Edit edit = removal(library, id);
    const Framework *held = library.find(id);
    edit.label = FrameworkText::tr("Remove the framework “%1”").arg(held ? frameworkTitle(*held) : QString());
    return edit;
}

Edit addPrinciple(const Library &library, FrameworkId id, const QString &name)
{
    return changed(library, id, FrameworkText::tr("Add a principle"), [&](Framework &framework) {
        if (principleNameFault(framework, name) != NameFault::None)
            return false;
        framework.principles.append({name.simplified(), {}, {}});
        return true;
    });
}

Edit renamePrinciple(const Library &library, FrameworkId id, qsizetype principle, const QString &name)
{
    return changedPrinciple(library, id, principle, FrameworkText::tr("Rename the principle"),
                            [&](Principle &one, const Framework &framework) {
                                one.name = name.simplified();
                                return principleNameFault(framework, name, principle) == NameFault::None;
                            });
}

Edit describePrinciple(const Library &library, FrameworkId id, qsizetype principle,
                       const QString &description)
{
    return changedPrinciple(library, id, principle, FrameworkText::tr("Describe the principle"),
                            [&](Principle &one, const Framework &) {
                                one.description = description.simplified();
                                return true;
                            });
}

Edit movePrinciple(const Library &library, FrameworkId id, qsizetype from, qsizetype to)
{
    return changedPrinciple(library, id, from, FrameworkText::tr("Move the principle"),
                            [&](const Principle &, Framework &framework) {
                                const bool inside = to >= 0 && to < framework.principles.size();
                                if (inside)
                                    framework.principles.move(from, to);
                                return inside;
                            });
}

Edit removePrinciple(const Library &library, FrameworkId id, qsizetype principle)
{
    return changedPrinciple(library, id, principle, FrameworkText::tr("Remove the principle"),
                            [&](const Principle &, Framework &framework) {
                                framework.principles.removeAt(principle);
                                return true;
                            });
}

Edit mapPrinciple(const Library &library, FrameworkId id, qsizetype principle, CompetencyId competency,
                  bool on)
{
    return changedPrinciple(library, id, principle, FrameworkText::tr("Change the crosswalk"),
                            [&](Principle &one, const Framework &) {
                                one.competencies.removeAll(competency);
                                if (on && library.find(competency))
                                    one.competencies.append(competency);
                                return true;
                            });
}

} // namespace storybank
