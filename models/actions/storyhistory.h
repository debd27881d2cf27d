#pragma once

#include "bank/bank.h"
#include "domain/worddifference.h"

namespace storybank {

/// A saved state of a story, and what had changed since the one before.
struct StoryVersion
{
    qint64 sequence = 0; ///< in the history; 0 for the state that the oldest entry began with
    QDateTime at;        ///< UTC
    QString label;       ///< of the edit that made it
    Story story;
    QStringList changed; ///< stored names of the fields, in the order of the story; empty for the first
    DifferenceSize size; ///< words that went and came, over all sections
};

/// The saved states of a story that differ in more than the time, newest first, from its history (newest
/// first too). What cannot be read is left out.
QList<StoryVersion> versionsOf(const QList<HistoryEntry> &history);

/// The stored names of the fields in which two states differ; identity, times and what a newer program wrote
/// do not count.
QStringList changedFields(const Story &before, const Story &after);

/// One section in two versions.
struct SectionDifference
{
    Section section = Section::Situation;
    QList<DifferencePiece> pieces;
    DifferenceSize size;
    bool isSame() const { return size == DifferenceSize() && pieces.size() < 2; }
};

/// All sections as text, in the order of the story; lists with one item a line.
QList<SectionDifference> sectionDifferences(const Story &before, const Story &after);

/// Makes the story what it was in a version, trash included; one that was removed comes back. Tags of
/// competencies that the bank no longer has are left out. Empty when nothing would change. `now` is UTC.
Edit restoreVersion(const Library &library, const Story &version, const QDateTime &now);

/// Brings back only these fields (stored names) of a version. Empty when the library does not hold the story
/// or nothing would change.
Edit restoreFields(const Library &library, const Story &version, const QStringList &fields,
                   const QDateTime &now);

} // namespace storybank
