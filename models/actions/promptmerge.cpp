#include "promptmerge.h"

#include "joining.h"

#include "domain/text.h"

#include <QCoreApplication>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct MergeText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::PromptMerge)
};

QList<FollowUp> joinedFollowUps(QList<FollowUp> list, const QList<FollowUp> &others)
{
    for (const FollowUp &other : others) {
        const auto same = std::find_if(list.begin(), list.end(), [&other](const FollowUp &mine) {
            return foldedKey(mine.question) == foldedKey(other.question);
        });
        if (same == list.end()) {
            list.append(other);
            continue;
        }
        same->reply = joined(same->reply, other.reply, u"\n\n"_s);
        same->ready = same->ready || other.ready;
    }
    return list;
}

Prompt mergedPrompt(Prompt prompt, const Prompt &other)
{
    for (QString Prompt::*field : {&Prompt::company, &Prompt::role, &Prompt::category, &Prompt::round,
                                   &Prompt::rarity, &Prompt::shortName}) {
        if ((prompt.*field).isEmpty())
            prompt.*field = other.*field;
    }
    if (prompt.difficulty == Difficulty::Unknown)
        prompt.difficulty = other.difficulty;
    if (prompt.set.isNull())
        prompt.set = other.set;
    if (prompt.parts.isEmpty())
        prompt.parts = other.parts;
    prompt.source = joined(prompt.source, other.source, u", "_s);
    prompt.hint = joined(prompt.hint, other.hint, u"\n"_s);
    prompt.bridge = joined(prompt.bridge, other.bridge, u"\n"_s);
    prompt.followUps = joinedFollowUps(prompt.followUps, other.followUps);
    prompt.competencies = joined(prompt.competencies, other.competencies);
    prompt.extra = joined(prompt.extra, other.extra);
    return prompt;
}

void moveAnswers(const Library &library, PromptId kept, const QSet<PromptId> &others, Edit &edit)
{
    QMap<StoryId, Answer> answers; // of the merged prompt
    bool chosen = false;
    QList<const Answer *> moving;
    for (const Answer &answer : library.answers()) {
        if (answer.prompt == kept) {
            answers.insert(answer.story, answer);
            chosen = chosen || answer.chosen;
        } else if (others.contains(answer.prompt)) {
            moving.append(&answer);
        }
    }
    for (const Answer *answer : moving) {
        edit.remove(*answer);
        Answer moved = *answer;
        moved.prompt = kept;
        moved.id = Answer::idFor(moved.story, kept);
        moved.chosen = moved.chosen && !chosen;
        chosen = chosen || moved.chosen;
        const auto mine = answers.constFind(moved.story);
        answers.insert(moved.story, mine == answers.constEnd() ? moved : joinedAnswer(*mine, moved));
    }
    for (const Answer &answer : std::as_const(answers))
        edit.put(library, answer);
}

template<Entity T>
void moveRecords(const Library &library, PromptId kept, const QSet<PromptId> &others, Edit &edit)
{
    for (const T &record : library.table<T>()) {
        T moved = record;
        if (others.contains(moved.prompt))
            moved.prompt = kept;
        edit.replace(record, moved);
    }
}

/// A round asks the question once: in the first place where it stood, with the first story planned for it.
void mergeSlots(Round &round, PromptId kept, const QSet<PromptId> &others)
{
    QList<Slot> expected;
    qsizetype first = -1;
    for (Slot slot : std::as_const(round.expected)) {
        if (others.contains(slot.prompt))
            slot.prompt = kept;
        if (slot.prompt != kept || first < 0) {
            if (slot.prompt == kept)
                first = expected.size();
            expected.append(slot);
        } else if (expected.at(first).story.isNull()) {
            expected[first] = slot;
        }
    }
    round.expected = expected;
}

} // namespace

Edit mergePrompts(const Library &library, PromptId id, const QList<PromptId> &others, const QDateTime &now)
{
    Edit edit{MergeText::tr("Merge prompts"), {}};
    const Prompt *kept = library.find(id);
    if (!kept)
        return {};
    Prompt merged = *kept;
    QSet<PromptId> gone;
    QList<const Prompt *> removed;
    for (const PromptId other : others) {
        const Prompt *prompt = other == id || gone.contains(other) ? nullptr : library.find(other);
        if (!prompt)
            continue;
        gone.insert(other);
        removed.append(prompt);
        merged = mergedPrompt(merged, *prompt);
    }
    if (gone.isEmpty())
        return {};
    merged.editedAt = now;
    edit.replace(*kept, merged);
    moveAnswers(library, id, gone, edit);
    moveRecords<Telling>(library, id, gone, edit);
    moveRecords<Rehearsal>(library, id, gone, edit);
    for (const Loop &loop : library.loops()) {
        Loop moved = loop;
        for (Round &round : moved.rounds)
            mergeSlots(round, id, gone);
        edit.replace(loop, moved);
    }
    for (const Prompt *prompt : std::as_const(removed))
        edit.remove(*prompt);
    return edit;
}

} // namespace storybank
