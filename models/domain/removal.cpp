#include "removal.h"

#include "spent.h"

namespace storybank {

namespace {

/// Removes each entity of kind T for which `depends` says so.
template<Entity T, typename Depends>
void removeIf(const Library &library, Edit &edit, Depends depends)
{
    for (const T &row : library.table<T>()) {
        if (depends(row))
            edit.remove(row);
    }
}

/// Replaces each entity of kind T by what `clear` makes of it, where that differs.
template<Entity T, typename Clear>
void clearIn(const Library &library, Edit &edit, Clear clear)
{
    for (const T &row : library.table<T>()) {
        T changed = row;
        clear(changed);
        edit.replace(row, changed);
    }
}

template<typename Visit>
void forEachRound(Loop &loop, Visit visit)
{
    for (Round &round : loop.rounds)
        visit(round);
}

template<typename AnyId>
void clearIfEqual(AnyId &reference, const AnyId &id)
{
    if (reference == id)
        reference = AnyId();
}

void dependents(const Library &library, StoryId id, Edit &edit)
{
    removeIf<Answer>(library, edit, [&](const Answer &a) { return a.story == id; });
    removeIf<Telling>(library, edit, [&](const Telling &t) { return t.story == id; });
    removeIf<Rehearsal>(library, edit, [&](const Rehearsal &r) { return r.story == id; });
    clearIn<Loop>(library, edit, [&](Loop &loop) {
        forEachRound(loop, [&](Round &round) {
            for (Slot &slot : round.expected) {
                slot.locked = slot.locked && slot.story != id;
                clearIfEqual(slot.story, id);
                clearIfEqual(slot.backup, id);
            }
        });
    });
    clearIn<BankSettings>(library, edit, [&](BankSettings &settings) {
        QSet<StoryId> spent = spentStories(settings);
        if (spent.remove(id))
            setSpentStories(settings, spent);
    });
}

void dependents(const Library &library, PromptId id, Edit &edit)
{
    removeIf<Answer>(library, edit, [&](const Answer &a) { return a.prompt == id; });
    removeIf<Rehearsal>(library, edit, [&](const Rehearsal &r) { return r.prompt == id; });
    clearIn<Telling>(library, edit, [&](Telling &t) { clearIfEqual(t.prompt, id); });
    clearIn<Loop>(library, edit, [&](Loop &loop) {
        forEachRound(loop, [&](Round &round) {
            round.expected.removeIf([&](const Slot &slot) { return slot.prompt == id; });
        });
    });
}

void dependents(const Library &library, CompetencyId id, Edit &edit)
{
    clearIn<Story>(library, edit,
                   [&](Story &s) { s.tags.removeIf([&](const Tag &tag) { return tag.competency == id; }); });
    clearIn<Prompt>(library, edit, [&](Prompt &p) { p.competencies.removeAll(id); });
    clearIn<Framework>(library, edit, [&](Framework &f) {
        for (Principle &principle : f.principles)
            principle.competencies.removeAll(id);
    });
    clearIn<Loop>(library, edit,
                  [&](Loop &loop) { forEachRound(loop, [&](Round &round) { round.focus.removeAll(id); }); });
}

void dependents(const Library &library, QuestionSetId id, Edit &edit)
{
    clearIn<Prompt>(library, edit, [&](Prompt &p) { clearIfEqual(p.set, id); });
}

void dependents(const Library &library, InterviewerId id, Edit &edit)
{
    clearIn<Loop>(library, edit, [&](Loop &loop) {
        forEachRound(loop, [&](Round &round) { clearIfEqual(round.interviewer, id); });
    });
    clearIn<Telling>(library, edit, [&](Telling &t) { clearIfEqual(t.interviewer, id); });
}

void dependents(const Library &library, LoopId id, Edit &edit)
{
    clearIn<Telling>(library, edit, [&](Telling &t) {
        if (t.loop == id) {
            t.loop = {};
            t.round = {};
        }
    });
    clearIn<Snapshot>(library, edit, [&](Snapshot &s) { clearIfEqual(s.loop, id); });
}

template<typename T>
void dependents(const Library &, Id<T>, Edit &)
{}

} // namespace

template<Entity T>
Edit removal(const Library &library, Id<T> id)
{
    Edit edit;
    const T *held = library.find(id);
    if (!held || kindOf<T> == Kind::BankSettings)
        return edit;
    dependents(library, id, edit);
    edit.remove(*held);
    return edit;
}

template Edit removal<Competency>(const Library &, CompetencyId);
template Edit removal<Framework>(const Library &, FrameworkId);
template Edit removal<Story>(const Library &, StoryId);
template Edit removal<QuestionSet>(const Library &, QuestionSetId);
template Edit removal<Prompt>(const Library &, PromptId);
template Edit removal<Answer>(const Library &, AnswerId);
template Edit removal<Interviewer>(const Library &, InterviewerId);
template Edit removal<Loop>(const Library &, LoopId);
template Edit removal<Telling>(const Library &, TellingId);
template Edit removal<Rehearsal>(const Library &, RehearsalId);
template Edit removal<Note>(const Library &, NoteId);
template Edit removal<SavedSearch>(const Library &, SavedSearchId);
template Edit removal<RedactionTerm>(const Library &, RedactionTermId);
template Edit removal<Snapshot>(const Library &, SnapshotId);
template Edit removal<Template>(const Library &, TemplateId);
template Edit removal<BankSettings>(const Library &, BankSettingsId);

} // namespace storybank
