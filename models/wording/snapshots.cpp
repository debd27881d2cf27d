#include "snapshots.h"

#include "day.h"
#include "names.h"

#include <QCoreApplication>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::SnapshotWords)
};

QString quoted(const QString &text)
{
    return Words::tr("“%1”").arg(text);
}

QString partName(const QString &part)
{
    if (const auto section = fromCode<Section>(part))
        return sectionName(*section);
    if (part == u"title")
        return Words::tr("title");
    if (part == u"hook")
        return Words::tr("hook");
    if (part == u"metrics")
        return Words::tr("numbers");
    if (part == u"lengths")
        return Words::tr("short tellings");
    if (part == u"tags")
        return Words::tr("competencies");
    return part == u"status" ? Words::tr("status") : Words::tr("strength");
}

/// Names things as they are called today, else as they were.
class Namer
{
public:
    Namer(const Library &frozen, const Library &today, LoopId loop)
        : m_frozen(frozen), m_today(today), m_loop(loop)
    {}

    QString story(StoryId id) const
    {
        const Story *found = m_today.find(id) ? m_today.find(id) : m_frozen.find(id);
        return quoted(found ? found->title : QString());
    }
    QString prompt(PromptId id) const
    {
        const Prompt *found = m_today.find(id) ? m_today.find(id) : m_frozen.find(id);
        return quoted(found ? found->displayName() : QString());
    }
    QString round(RoundId id) const
    {
        for (const Library *library : {&m_today, &m_frozen}) {
            const Loop *loop = library->find(m_loop);
            if (loop && roundOf(*loop, id))
                return DayWords(*library, *loop).roundName(id);
        }
        return {};
    }

private:
    const Library &m_frozen;
    const Library &m_today;
    const LoopId m_loop;
};

QString slotText(const SnapshotChange &change, const Namer &name)
{
    const QString asked = name.prompt(change.prompt);
    const QString where = name.round(change.round);
    if (change.story.isNull())
        return Words::tr("%1 in %2 was planned with %3 and is open now.")
            .arg(asked, where, name.story(change.before));
    if (change.before.isNull())
        return Words::tr("%1 in %2 was open and is planned with %3 now.")
            .arg(asked, where, name.story(change.story));
    return Words::tr("%1 in place of %2 for %3 in %4.")
        .arg(name.story(change.story), name.story(change.before), asked, where);
}

} // namespace

QString snapshotChangeText(const SnapshotChange &change, const Library &frozen, const Library &today,
                           LoopId loop)
{
    const Namer name(frozen, today, loop);
    QStringList parts;
    for (const QString &part : change.parts)
        parts.append(partName(part));
    switch (change.kind) {
    case SnapshotChangeKind::StoryAdded:
        return Words::tr("%1 is new.").arg(name.story(change.story));
    case SnapshotChangeKind::StoryRemoved:
        return Words::tr("%1 is no longer there.").arg(name.story(change.story));
    case SnapshotChangeKind::StoryChanged:
        return Words::tr("%1 was changed: %2.").arg(name.story(change.story), parts.join(Words::tr(", ")));
    case SnapshotChangeKind::AnswerAdded:
        return Words::tr("%1 is linked to %2 now.").arg(name.story(change.story), name.prompt(change.prompt));
    case SnapshotChangeKind::AnswerRemoved:
        return Words::tr("%1 is no longer linked to %2.")
            .arg(name.story(change.story), name.prompt(change.prompt));
    case SnapshotChangeKind::AnswerChanged:
        return Words::tr("%1 is judged otherwise for %2.")
            .arg(name.story(change.story), name.prompt(change.prompt));
    case SnapshotChangeKind::SlotChanged:
        return slotText(change, name);
    case SnapshotChangeKind::PromptAdded:
        return Words::tr("%1 is expected in %2 now.")
            .arg(name.prompt(change.prompt), name.round(change.round));
    case SnapshotChangeKind::PromptRemoved:
        return Words::tr("%1 is no longer expected in %2.")
            .arg(name.prompt(change.prompt), name.round(change.round));
    case SnapshotChangeKind::RoundAdded:
        return Words::tr("The round %1 is new.").arg(name.round(change.round));
    case SnapshotChangeKind::RoundRemoved:
        return Words::tr("The round %1 is no longer there.").arg(name.round(change.round));
    case SnapshotChangeKind::LoopRemoved:
        return Words::tr("The onsite is no longer in the bank.");
    }
    return {};
}

} // namespace storybank
