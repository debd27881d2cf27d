#include "storyedits.h"

#include "storycard.h"

#include <QCoreApplication>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::StoryEdits)
};

QString shown(const Story &story)
{
    return story.title.isEmpty() ? Words::tr("Untitled story") : story.title;
}

Edit marked(const Library &library, const QList<StoryId> &ids, const QString &one, const QString &several,
            const QDateTime &now, const QDateTime &trashedAt)
{
    Edit edit;
    for (const StoryId &id : ids) {
        const Story *story = library.find(id);
        if (!story || story->isTrashed() == trashedAt.isValid())
            continue;
        Story after = *story;
        after.trashedAt = trashedAt;
        after.editedAt = now;
        edit.label = one.arg(shown(*story));
        edit.replace(*story, after);
    }
    if (edit.changes.size() > 1)
        edit.label = several.arg(edit.changes.size());
    return edit;
}

} // namespace

namespace storyedits {

Edit changed(const Library &library, StoryId id, const QString &label, const QDateTime &now,
             const std::function<void(Story &)> &change)
{
    const Story *story = library.find(id);
    if (!story)
        return {};
    Story after = *story;
    change(after);
    if (after == *story)
        return {};
    after.editedAt = now;
    Edit edit{label.contains(u"%1"_s) ? label.arg(shown(*story)) : label, {}};
    return edit.replace(*story, after);
}

Edit added(const QString &title, CompetencyId competency, const QDateTime &now)
{
    Story story;
    story.id = StoryId::create();
    story.title = title;
    story.createdAt = now;
    story.editedAt = now;
    if (!competency.isNull())
        story.tags.append({competency, TagRank::Primary});
    Edit edit{Words::tr("New story"), {}};
    return edit.add(story);
}

Edit withStatus(const Library &library, StoryId id, StoryStatus status, const QDateTime &now)
{
    return changed(library, id, Words::tr("%2: “%1”").replace(u"%2"_s, statusName(status)), now,
                   [status](Story &story) { story.status = status; });
}

Edit withStrength(const Library &library, StoryId id, int strength, const QDateTime &now)
{
    return changed(library, id, Words::tr("Strength of “%1”"), now,
                   [strength](Story &story) { story.strength = std::clamp(strength, 0, 5); });
}

Edit withTag(const Library &library, StoryId id, CompetencyId competency, TagRank rank, const QDateTime &now)
{
    return changed(library, id, Words::tr("Competency of “%1”"), now, [&](Story &story) {
        for (Tag &tag : story.tags) {
            if (tag.competency == competency) {
                tag.rank = rank;
                return;
            }
        }
        story.tags.append({competency, rank});
    });
}

Edit withoutTag(const Library &library, StoryId id, CompetencyId competency, const QDateTime &now)
{
    return changed(library, id, Words::tr("Competency of “%1”"), now, [&](Story &story) {
        story.tags.removeIf([&](const Tag &tag) { return tag.competency == competency; });
    });
}

Edit trashed(const Library &library, const QList<StoryId> &ids, const QDateTime &now)
{
    return marked(library, ids, Words::tr("Delete “%1”"), Words::tr("Delete %1 stories"), now, now);
}

Edit restored(const Library &library, const QList<StoryId> &ids, const QDateTime &now)
{
    return marked(library, ids, Words::tr("Put back “%1”"), Words::tr("Put back %1 stories"), now, {});
}

Edit duplicated(const Library &library, StoryId id, const QDateTime &now)
{
    const Story *story = library.find(id);
    if (!story)
        return {};
    Story copy = *story;
    copy.id = StoryId::create();
    copy.title = Words::tr("%1 (copy)").arg(shown(*story));
    copy.status = StoryStatus::Draft;
    copy.createdAt = now;
    copy.editedAt = now;
    copy.trashedAt = {};
    Edit edit{Words::tr("Duplicate “%1”").arg(shown(*story)), {}};
    return edit.add(copy);
}

} // namespace storyedits

StoryId addedStory(const Edit &edit)
{
    StoryId found;
    edit.forEach<Story>([&found](const Change<Story> &change) {
        if (found.isNull() && !change.before)
            found = change.id();
    });
    return found;
}

} // namespace storybank
