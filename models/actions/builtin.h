#pragma once

#include "domain/edit.h"
#include "domain/library.h"
#include "domain/result.h"
#include "insight/coach/coachwords.h"
#include "insight/formula.h"
#include "insight/lexicon.h"

#include <QDateTime>

namespace storybank {

/// What a new bank holds: the five default competencies and the settings.
Library newLibrary();

/// A new bank filled with the sample, read from ":/sample" by the program's own reader. The same day, the
/// same library, ids included. `today` is what "in 6 days" counts from; `now` (UTC) stamps the entities.
/// Errors: BadInput when the sample cannot be read.
Result<Library> sampleLibrary(QDate today, const QDateTime &now);

/// The words of the field, read from ":/insight". Errors: BadInput.
Result<Lexicon> builtInLexicon();

/// The words of the coach, read from ":/insight". Errors: BadInput.
Result<CoachWords> builtInCoachWords();
/// The formulas of the impact calculator, read from ":/insight". Errors: BadInput.
Result<QList<Formula>> builtInFormulas();

/// Adds the starter questions of a competency that are not in the bank yet, as a set of their own. Empty for
/// a competency that does not come with the program. Errors: BadInput.
Result<Edit> addStarterSet(const Library &library, CompetencyId competency, const QDateTime &now);

} // namespace storybank
