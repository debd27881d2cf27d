#pragma once

#include "domain/edit.h"

#include <QByteArray>

namespace storybank {

// What a person does with frameworks. Each edit is one step of undo; it is empty when nothing would change,
// when a name is at fault, or when the library does not hold what is named.

/// A principle as the program carries it: the crosswalk by keys of competencies.
struct BuiltInPrinciple
{
    QString name;
    QString description;
    QStringList competencies;
};

/// A company's list that comes with the program.
struct BuiltInFramework
{
    QString key;
    QString name;
    QString company; ///< empty for a list of nobody's
    QList<BuiltInPrinciple> principles;

    /// The same in every bank.
    FrameworkId id() const;
};

/// Reads one framework of resources/frameworks. Errors: BadInput when it is no JSON, lacks a key, a name or
/// principles, names a principle twice or not at all, or asks for a competency the program does not know.
Result<BuiltInFramework> readFramework(const QByteArray &document);

/// The frameworks that come with the program, in the order in which they are offered. Errors: BadInput.
Result<QList<BuiltInFramework>> builtInFrameworks();

struct NewFramework
{
    FrameworkId id; ///< of the one that was added, or of the one that is there already
    Edit edit;
};

/// Puts the framework into the bank, and the competencies it asks for that the bank lacks. One that the bank
/// has under the same key is taken as it is, whether it was renamed or retired.
NewFramework addFramework(const Library &library, const BuiltInFramework &from);

/// The owner's own, without principles.
NewFramework newFramework(const Library &library, const QString &name, const QString &company);

/// "Amazon: Leadership Principles"; the name alone when it is of no company.
QString frameworkTitle(const Framework &framework);
QString frameworkTitle(const QString &name, const QString &company);

/// By title in the order of the reader's language, then by id.
QList<Framework> frameworksInOrder(const Library &library);

enum class NameFault { None, Empty, Repeated };

/// What is wrong with a name; `except` is the one that is being renamed. Case, accents and spaces do not tell
/// two names apart, the company does.
NameFault frameworkNameFault(const Library &library, const QString &name, const QString &company,
                             FrameworkId except = {});
/// The same for a principle inside its framework; `except` is an index, -1 = a new one.
NameFault principleNameFault(const Framework &framework, const QString &name, qsizetype except = -1);

Edit renameFramework(const Library &library, FrameworkId id, const QString &name, const QString &company);
/// The competencies and tags stay.
Edit removeFramework(const Library &library, FrameworkId id);

/// A principle of this name at the end, without competencies.
Edit addPrinciple(const Library &library, FrameworkId id, const QString &name);
Edit renamePrinciple(const Library &library, FrameworkId id, qsizetype principle, const QString &name);
Edit describePrinciple(const Library &library, FrameworkId id, qsizetype principle,
                       const QString &description);
/// Puts the principle where `to` is, 0 = first.
Edit movePrinciple(const Library &library, FrameworkId id, qsizetype from, qsizetype to);
Edit removePrinciple(const Library &library, FrameworkId id, qsizetype principle);
/// Takes the competency into the principle's crosswalk, or out of it.
Edit mapPrinciple(const Library &library, FrameworkId id, qsizetype principle, CompetencyId competency,
                  bool on);

} // namespace storybank
