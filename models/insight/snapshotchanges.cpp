#include "snapshotchanges.h"

#include "day.h"

#include <algorithm>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// Where two states of a story differ.
QStringList changedParts(const Story &before, const Story &after)
{
    QStringList parts;
    const auto note = [&parts](bool differs, const QString &part) {
        if (differs)
            parts.append(part);
    };
    note(before.title != after.title, u"title"_s);
    note(before.hook != after.hook, u"hook"_s);
    for (size_t i = 0; i < Codes<Section>::names.size(); ++i) {
        const auto section = static_cast<Section>(i);
        note(sectionText(before, section) != sectionText(after, section), toCode(section));
    }
    note(before.metrics != after.metrics, u"metrics"_s);
    note(before.ninetySeconds != after.ninetySeconds || before.thirtySeconds != after.thirtySeconds,
         u"lengths"_s);
    note(before.tags != after.tags, u"tags"_s);
    note(before.status != after.status, u"status"_s);
    note(before.strength != after.strength, u"strength"_s);
    return parts;
}

bool isThere(const Story *story)
{
    return story && !story->isTrashed();
}

/// Collects what differs.
class Comparison
{
public:
    Comparison(const Library &frozen, const Library &today) : m_frozen(frozen), m_today(today) {}

    QList<SnapshotChange> make(LoopId id)
    {
        const Loop *before = m_frozen.find(id);
        const Loop *after = m_today.find(id);
        if (before && after)
            rounds(*before, *after);
        else if (before)
            add({SnapshotChangeKind::LoopRemoved, {}, {}, {}, {}, {}});
        stories();
        answers(before, after);
        return m_changes;
    }

private:
    using Kind = SnapshotChangeKind;
    void add(const SnapshotChange &change) { m_changes.append(change); }

    void rounds(const Loop &before, const Loop &after)
    {
        for (const qsizetype place : roundsInTime(before)) {
            const Round &was = before.rounds.at(place);
            if (const Round *now = roundOf(after, was.id))
                comparedSlots(was, *now);
            else
                add({Kind::RoundRemoved, {}, {}, was.id, {}, {}});
        }
        for (const qsizetype place : roundsInTime(after)) {
            if (!roundOf(before, after.rounds.at(place).id))
                add({Kind::RoundAdded, {}, {}, after.rounds.at(place).id, {}, {}});
        }
    }

    static const Slot *slotFor(const Round &round, PromptId prompt)
    {
        const auto slot = std::find_if(round.expected.begin(), round.expected.end(),
                                       [prompt](const Slot &one) { return one.prompt == prompt; });
        return slot == round.expected.end() ? nullptr : &*slot;
    }

    void comparedSlots(const Round &before, const Round &after)
    {
        for (const Slot &was : before.expected) {
            const Slot *now = slotFor(after, was.prompt);
            if (!now)
                add({Kind::PromptRemoved, {}, was.prompt, before.id, was.story, {}});
            else if (now->story != was.story)
                add({Kind::SlotChanged, now->story, was.prompt, before.id, was.story, {}});
        }
        for (const Slot &now : after.expected) {
            if (!slotFor(before, now.prompt))
                add({Kind::PromptAdded, now.story, now.prompt, after.id, {}, {}});
        }
    }

    void stories()
    {
        for (const Story &was : m_frozen.storiesByTitle()) {
            const Story *now = m_today.find(was.id);
            if (!isThere(now))
                add({Kind::StoryRemoved, was.id, {}, {}, {}, {}});
            else if (const QStringList parts = changedParts(was, *now); !parts.isEmpty())
                add({Kind::StoryChanged, was.id, {}, {}, {}, parts});
        }
        for (const Story &now : m_today.storiesByTitle()) {
            if (!isThere(m_frozen.find(now.id)))
                add({Kind::StoryAdded, now.id, {}, {}, {}, {}});
        }
    }

    void answers(const Loop *before, const Loop *after)
    {
        QSet<PromptId> asked;
        for (const Loop *loop : {before, after}) {
            for (const Round &round : loop ? loop->rounds : QList<Round>()) {
                for (const Slot &slot : round.expected)
                    asked.insert(slot.prompt);
            }
        }
        QList<SnapshotChange> found;
        for (const Answer &was : m_frozen.answers()) {
            const Answer *now = m_today.find(was.id);
            if (asked.contains(was.prompt) && (!now || now->fit != was.fit || now->angle != was.angle ||
                                               now->opening != was.opening || now->chosen != was.chosen))
                found.append(
                    {now ? Kind::AnswerChanged : Kind::AnswerRemoved, was.story, was.prompt, {}, {}, {}});
        }
        for (const Answer &now : m_today.answers()) {
            if (asked.contains(now.prompt) && !m_frozen.find(now.id))
                found.append({Kind::AnswerAdded, now.story, now.prompt, {}, {}, {}});
        }
        std::sort(found.begin(), found.end(), [](const SnapshotChange &a, const SnapshotChange &b) {
            return a.prompt != b.prompt ? a.prompt < b.prompt : a.story < b.story;
        });
        m_changes += found;
    }

    const Library &m_frozen;
    const Library &m_today;
    QList<SnapshotChange> m_changes;
};

} // namespace

QList<SnapshotChange> changesSince(const Library &frozen, const Library &today, LoopId loop)
{
    return Comparison(frozen, today).make(loop);
}

} // namespace storybank
