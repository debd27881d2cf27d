#pragma once

#include "domain/library.h"

#include <QHash>
#include <QSet>

namespace storybank {

// The use ledger: what the tellings of a bank say of its stories. All of it is pure; of two tellings the
// later one is that of the later day, then of the later moment, then of the greater id.

/// The company at which a story was told: that of the telling, else that of its loop; may be empty.
QString companyOf(const Library &library, const Telling &telling);

/// Whether `a` was told after `b`.
bool isToldLater(const Telling &a, const Telling &b);

/// How often each story was told; without those that never were.
QHash<StoryId, int> timesTold(const Library &library);

/// The stories told more often than BankSettings::tooOften, which is too often.
QSet<StoryId> toldTooOften(const Library &library);

bool isToldTooOften(const Library &library, StoryId story);

/// The latest telling of each story at a company, whose name is compared without regard to case and accents;
/// without the tellings of the loop `except`. Nothing for an empty name.
QHash<StoryId, Telling> toldAtCompany(const Library &library, const QString &company, LoopId except = {});

/// What somebody has heard and must not hear again: the latest telling of each story to this interviewer, in
/// this loop or an earlier one, latest first; without those of the round `except`. A round of a loop that has
/// the interviewer counts for tellings that name none. Nothing for a null interviewer.
QList<Telling> heardBy(const Library &library, InterviewerId interviewer, RoundId except = {});

/// What was told in a loop so far: by round in the order of time, then in the order of ticking, then by id.
QList<Telling> toldInLoop(const Library &library, const Loop &loop);

/// Of these the one ticked last whose landing is not known; null when each is.
const Telling *latestWithoutLanding(const QList<Telling> &told);

/// Which tellings are meant; what is empty or null asks for nothing.
struct LedgerFilter
{
    QString company; ///< compared as in toldAtCompany()
    StoryId story;
};

/// The tellings of the bank that the filter leaves, latest first.
QList<Telling> ledger(const Library &library, const LedgerFilter &filter = {});

/// The companies at which something was told, each once as it is written last, by name.
QStringList ledgerCompanies(const Library &library);

} // namespace storybank
