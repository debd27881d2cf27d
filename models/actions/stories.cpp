#include "stories.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct StoryText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::StoryText)
};

/// The step that makes of a story what `change` makes of it.
template<typename Make>
Edit changed(const Library &library, StoryId id, const QString &label, const QDateTime &now, Make change)
{
    Edit edit{label, {}};
    const Story *held = library.find(id);
    if (!held)
        return edit;
    Story story = *held;
    change(story);
    if (!(story == *held)) {
        story.editedAt = now;
        edit.replace(*held, story);
    }
    return edit;
}

} // namespace

NewStory newStory(const QString &title, const QDateTime &now)
{
    Story story;
    story.id = StoryId::create();
    story.title = title;
    story.createdAt = story.editedAt = now;
    Edit edit{StoryText::tr("New story"), {}};
    edit.add(story);
    return {story.id, edit};
}

NewStory duplicateStory(const Library &library, StoryId id, const QDateTime &now)
{
    Edit edit{StoryText::tr("Duplicate story"), {}};
    const Story *held = library.find(id);
    if (!held)
        return {{}, edit};
    Story copy = *held;
    copy.id = StoryId::create();
    copy.title = StoryText::tr("%1 (copy)").arg(held->title);
    copy.status = StoryStatus::Draft;
    copy.createdAt = copy.editedAt = now;
    copy.trashedAt = {};
    edit.add(copy);
    return {copy.id, edit};
}

Edit setStatus(const Library &library, StoryId id, StoryStatus status, const QDateTime &now)
{
    return changed(library, id, StoryText::tr("Change status"), now,
                   [status](Story &story) { story.status = status; });
}

Edit setStrength(const Library &library, StoryId id, int strength, const QDateTime &now)
{
    return changed(library, id, StoryText::tr("Change strength"), now,
                   [strength](Story &story) { story.strength = std::clamp(strength, 0, 5); });
}

Edit trash(const Library &library, StoryId id, const QDateTime &now)
{
    return changed(library, id, StoryText::tr("Move story to the trash"), now, [&now](Story &story) {
        if (!story.isTrashed())
            story.trashedAt = now;
    });
}

Edit restore(const Library &library, StoryId id, const QDateTime &now)
{
    return changed(library, id, StoryText::tr("Restore story from the trash"), now,
                   [](Story &story) { story.trashedAt = {}; });
}

Edit addTag(const Library &library, StoryId id, CompetencyId competency, TagRank rank, const QDateTime &now)
{
    return changed(library, id, StoryText::tr("Tag story"), now, [&](Story &story) {
        if (!library.find(competency))
            return;
        for (Tag &tag : story.tags) {
            if (tag.competency == competency) {
                tag.rank = rank;
                return;
            }
        }
        story.tags.append({competency, rank});
    });
}

Edit removeTag(const Library &library, StoryId id, CompetencyId competency, const QDateTime &now)
{
    return changed(library, id, StoryText::tr("Remove tag"), now, [competency](Story &story) {
        story.tags.removeIf([competency](const Tag &tag) { return tag.competency == competency; });
    });
}

} // namespace storybank
