#pragma once

#include "domain/edit.h"
#include "exchange/reading.h"
#include "insight/tagging.h"

namespace storybank {

/// What becomes of one item of a reading.
enum class ImportChoice {
    Add,
    AsDraft, ///< as Add; a story becomes a draft whatever it holds
    Merge, ///< into the one that the bank has: fills what is missing there, changes nothing that stands there
    Skip,
};

/// A story or prompt of the reading and what the bank has like it.
struct ImportItem
{
    Kind kind = Kind::Story;
    QUuid id; ///< in ImportPlan::content
    QString title;
    QString source; ///< the file it stood in
    LineSpan lines; ///< 0–0 when the source has no lines
    ImportChoice choice = ImportChoice::Add;
    QUuid existing;               ///< the one that is likely the same; null = none
    double likeness = 0;          ///< to `existing`, 0–1
    bool exact = false;           ///< `existing` is the same, word for word or by its id
    QList<TagProposal> proposals; ///< where the source names no competency

    bool isIn() const { return choice != ImportChoice::Skip; }
};

/// A text that was not understood, and whether it is kept as a note.
struct ImportLeftover
{
    Unrecognised what;
    bool toNotes = false;
};

/// What an import is going to do; the window's preview changes the choices.
struct ImportPlan
{
    QString source;
    Library content; ///< the reading's, names resolved, with the competencies that the source names as tags
    bool complete = false;
    QList<Competency> competencies; ///< named by the source, not in the bank yet
    QList<ImportItem> items;        ///< stories and prompts in the order of the source
    QList<ImportLeftover> leftovers;
    bool applyProposals = false; ///< store proposals from tagThreshold on; else `tag` does it later

    /// Items of this kind that the bank has already and that are not added.
    int duplicates() const;
};

/// Compares a reading with the bank. What the bank has exactly is skipped, what it likely has is merged (see
/// likeness.h), all else is added. An unknown name of a competency becomes the built-in one of that name,
/// else a new one. Names of stories and prompts are looked up in the reading, then in the bank. Of the bank's
/// own JSON, what the bank holds under the same id stays as the bank has it.
ImportPlan planImport(const Library &library, Reading reading, const Lexicon &lexicon);

/// The import as one step: items as chosen, with the sets, links, interviewers, loops, tellings and notes
/// that go with them. A link between two items that the bank already has is added when it is new. A second
/// import of the same source is empty. `now` (UTC) stamps what is new.
Edit importEdit(const Library &library, const ImportPlan &plan, const QDateTime &now);

/// `existing` with what only `other` has; never changes a text that stands. What both tell differently is
/// returned in `differing`, one paragraph each, headed by the section.
Story merged(const Story &existing, const Story &other, QStringList &differing);
Prompt merged(const Prompt &existing, const Prompt &other, QStringList &differing);

} // namespace storybank
