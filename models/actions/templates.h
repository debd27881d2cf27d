#pragma once

#include "domain/result.h"
#include "stories.h"

#include <QByteArray>

namespace storybank {

/// Reads one template of resources/templates. Errors: BadInput when it is no JSON, lacks key or name, or
/// guides a section that there is not.
Result<Template> readTemplate(const QByteArray &document);

/// The templates that come with the program, in the order in which they are offered, the blank one last.
/// Their ids are the same everywhere. Errors: BadInput.
Result<QList<Template>> builtInTemplates();

/// The one by which a story remembers its template: the key, or the id of one of the owner's own.
QString templateKey(const Template &from);

/// The template that a story was started from, the owner's own before those of the program; null when it was
/// started without one, or when that is gone.
const Template *templateOf(const Story &story, const Library &library, const QList<Template> &builtIn);

/// What to show in the empty field of a section; empty when there is nothing to say.
QString guidance(const Template *from, Section section);

/// The key of the template for a story about these competencies, as templateKey() gives it: the first that is
/// made for the first of them that has one, the owner's own before those of the program; empty when none is.
QString templateFor(const Library &library, const QList<CompetencyId> &competencies);

/// A new draft that remembers its template. Of the template's competencies that the bank has, the first
/// becomes its primary tag and the others secondary. The guidance is never put into it.
NewStory startFromTemplate(const Library &library, const Template &from, const QString &title,
                           const QDateTime &now);

} // namespace storybank
