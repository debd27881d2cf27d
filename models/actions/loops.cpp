#include "loops.h"

#include "prompts.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct LoopText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::LoopText)
};

constexpr int leastMinutes = 5, mostMinutes = 480;

/// The edit of what `change(Loop &)` makes of the loop; it says false when it does not want to.
template<typename Change>
Edit changed(const Library &library, LoopId id, const QString &label, Change &&change)
{
    Edit edit{label, {}};
    const Loop *held = library.find(id);
    if (!held)
        return edit;
    Loop loop = *held;
    return change(loop) ? edit.replace(*held, loop) : edit;
}

bool hasRound(const Loop &loop, qsizetype round)
{
    return round >= 0 && round < loop.rounds.size();
}

Slot *slotIn(Loop &loop, SlotPlace place)
{
    if (!hasRound(loop, place.round))
        return nullptr;
    QList<Slot> &expected = loop.rounds[place.round].expected;
    return place.slot >= 0 && place.slot < expected.size() ? &expected[place.slot] : nullptr;
}

void give(Slot &slot, StoryId story, bool locked)
{
    slot.story = story;
    slot.locked = locked && !story.isNull();
    if (slot.backup == story)
        slot.backup = {};
}

} // namespace

const Slot *slotAt(const Library &library, LoopId loop, SlotPlace place)
{
    const Loop *held = library.find(loop);
    if (!held || !hasRound(*held, place.round))
        return nullptr;
    const QList<Slot> &expected = held->rounds.at(place.round).expected;
    return place.slot >= 0 && place.slot < expected.size() ? &expected.at(place.slot) : nullptr;
}

NewLoop newLoop(const Loop &wanted)
{
    Loop loop = wanted;
    loop.id = LoopId::create();
    Edit edit{LoopText::tr("New loop"), {}};
    edit.add(loop);
    return {loop.id, edit};
}

NewLoop duplicateLoop(const Library &library, LoopId id)
{
    const Loop *held = library.find(id);
    Edit edit{LoopText::tr("Duplicate the loop"), {}};
    if (!held)
        return {{}, edit};
    Loop copy = *held;
    copy.id = LoopId::create();
    copy.date = {};
    copy.debrief.clear();
    copy.past = false;
    for (Round &round : copy.rounds)
        round.id = RoundId::create();
    edit.add(copy);
    return {copy.id, edit};
}

Edit editLoop(const Library &library, const Loop &after)
{
    return changed(library, after.id, LoopText::tr("Edit the loop"), [&after](Loop &loop) {
        loop.company = after.company;
        loop.role = after.role;
        loop.date = after.date;
        loop.level = after.level;
        loop.notes = after.notes;
        return true;
    });
}

Edit setPast(const Library &library, LoopId id, bool past, const QString &debrief)
{
    const QString label = past ? LoopText::tr("Debrief the loop") : LoopText::tr("Bring the loop back");
    return changed(library, id, label, [&](Loop &loop) {
        loop.past = past;
        loop.debrief = debrief;
        return true;
    });
}

Edit putRound(const Library &library, LoopId id, const Round &round,
              const std::optional<Interviewer> &interviewer)
{
    const Loop *held = library.find(id);
    if (!held)
        return {};
    const bool known = std::any_of(held->rounds.begin(), held->rounds.end(),
                                   [&round](const Round &one) { return one.id == round.id; });
    Edit edit{known ? LoopText::tr("Edit the round") : LoopText::tr("Add a round"), {}};
    if (interviewer)
        edit.put(library, *interviewer);
    Loop loop = *held;
    if (!known) {
        loop.rounds.append(round);
        if (round.id.isNull())
            loop.rounds.last().id = RoundId::create();
        return edit.replace(*held, loop);
    }
    for (Round &one : loop.rounds) {
        if (one.id != round.id)
            continue;
        const QList<Slot> expected = one.expected;
        one = round;
        one.expected = expected;
    }
    return edit.replace(*held, loop);
}

Edit moveRound(const Library &library, LoopId id, qsizetype from, qsizetype to)
{
    return changed(library, id, LoopText::tr("Move a round"), [&](Loop &loop) {
        if (!hasRound(loop, from) || !hasRound(loop, to))
            return false;
        loop.rounds.move(from, to);
        return true;
    });
}

Edit swapRounds(const Library &library, LoopId id, qsizetype one, qsizetype other)
{
    return changed(library, id, LoopText::tr("Swap two rounds"), [&](Loop &loop) {
        if (!hasRound(loop, one) || !hasRound(loop, other))
            return false;
        loop.rounds.swapItemsAt(one, other);
        Round &first = loop.rounds[one];
        Round &second = loop.rounds[other];
        if (first.start.isValid() && second.start.isValid())
            std::swap(first.start, second.start);
        return true;
    });
}

Edit duplicateRound(const Library &library, LoopId id, qsizetype round)
{
    return changed(library, id, LoopText::tr("Duplicate a round"), [&](Loop &loop) {
        if (!hasRound(loop, round))
            return false;
        Round copy = loop.rounds.at(round);
        copy.id = RoundId::create();
        copy.interviewer = {};
        copy.start = {};
        for (Slot &slot : copy.expected)
            slot = {slot.prompt, {}, {}, false};
        loop.rounds.insert(round + 1, copy);
        return true;
    });
}

Edit setRoundMinutes(const Library &library, LoopId id, qsizetype round, int minutes)
{
    return changed(library, id, LoopText::tr("Change the length of a round"), [&](Loop &loop) {
        if (!hasRound(loop, round))
            return false;
        loop.rounds[round].minutes = std::clamp(minutes, leastMinutes, mostMinutes);
        return true;
    });
}

Edit removeRound(const Library &library, LoopId id, qsizetype round)
{
    const Loop *held = library.find(id);
    if (!held || !hasRound(*held, round))
        return {};
    Edit edit = changed(library, id, LoopText::tr("Remove a round"), [&](Loop &loop) {
        loop.rounds.removeAt(round);
        return true;
    });
    for (const Telling &telling : library.tellings()) {
        if (telling.round != held->rounds.at(round).id)
            continue;
        Telling kept = telling;
        kept.round = {};
        edit.replace(telling, kept);
    }
    return edit;
}

Edit expectPrompts(const Library &library, LoopId id, qsizetype round, const QList<PromptId> &prompts,
                   const QStringList &typed, const QDateTime &now)
{
    const Loop *held = library.find(id);
    if (!held || !hasRound(*held, round))
        return {};
    Edit edit{LoopText::tr("Add prompts to a round"), {}};
    QList<PromptId> wanted = prompts;
    for (const QString &text : typed) {
        if (text.trimmed().isEmpty())
            continue;
        const NewPrompt made = newPrompt(library, text.trimmed(), {}, now);
        edit.changes += made.edit.changes;
        wanted.append(made.id);
    }
    Loop loop = *held;
    QList<Slot> &expected = loop.rounds[round].expected;
    const qsizetype made = edit.changes.size();
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const PromptId prompt = wanted.at(i);
        const bool there = std::any_of(expected.begin(), expected.end(),
                                       [prompt](const Slot &slot) { return slot.prompt == prompt; });
        // Those that were typed are not in the library yet.
        if (!there && (library.find(prompt) || i >= wanted.size() - made))
            expected.append({prompt, {}, {}, false});
    }
    return edit.replace(*held, loop);
}

Edit moveSlot(const Library &library, LoopId id, SlotPlace from, SlotPlace to)
{
    return changed(library, id, LoopText::tr("Move a prompt"), [&](Loop &loop) {
        const Slot *slot = slotIn(loop, from);
        if (!slot || !hasRound(loop, to.round))
            return false;
        const Slot moved = *slot;
        QList<Slot> &target = loop.rounds[to.round].expected;
        const auto twice = [&moved](const Slot &one) { return one.prompt == moved.prompt; };
        if (from.round != to.round && std::any_of(target.begin(), target.end(), twice))
            return false;
        loop.rounds[from.round].expected.removeAt(from.slot);
        const qsizetype at = from.round == to.round && to.slot > from.slot ? to.slot - 1 : to.slot;
        target.insert(std::clamp<qsizetype>(at, 0, target.size()), moved);
        return true;
    });
}

Edit removeSlot(const Library &library, LoopId id, SlotPlace place)
{
    return changed(library, id, LoopText::tr("Remove a prompt from a round"), [&](Loop &loop) {
        if (!slotIn(loop, place))
            return false;
        loop.rounds[place.round].expected.removeAt(place.slot);
        return true;
    });
}

Edit setStory(const Library &library, LoopId id, SlotPlace place, StoryId story)
{
    const QString label = story.isNull() ? LoopText::tr("Take a story off a prompt")
                                         : LoopText::tr("Choose a story for a prompt");
    return changed(library, id, label, [&](Loop &loop) {
        Slot *slot = slotIn(loop, place);
        if (!slot || (!story.isNull() && !library.find(story)))
            return false;
        give(*slot, story, true);
        return true;
    });
}

Edit swapStories(const Library &library, LoopId id, SlotPlace one, SlotPlace other)
{
    return changed(library, id, LoopText::tr("Swap two stories"), [&](Loop &loop) {
        Slot *first = slotIn(loop, one);
        Slot *second = slotIn(loop, other);
        if (!first || !second || first->story == second->story)
            return false;
        const Slot before = *first;
        give(*first, second->story, second->locked);
        give(*second, before.story, before.locked);
        return true;
    });
}

} // namespace storybank
