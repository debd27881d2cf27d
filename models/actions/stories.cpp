#include "stories.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct StoryText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::StoryText)
};

/// The step that makes of each story what `change` makes of it, under `one` (%1 is the title) or `several`
/// (%1 is how many).
template<typename Make>
Edit changed(const Library &library, const QList<StoryId> &ids, const QString &one, const QString &several,
             const QDateTime &now, Make change)
{
    Edit edit;
    for (const StoryId id : ids) {
        const Story *held = library.find(id);
        if (!held)
            continue;
        Story story = *held;
        change(story);
        if (story == *held)
            continue;
        story.editedAt = now;
        edit.replace(*held, story);
        edit.label = one.arg(held->title.isEmpty() ? StoryText::tr("Untitled story") : held->title);
    }
    if (edit.changes.size() > 1)
        edit.label = several.arg(edit.changes.size());
    return edit;
}

bool hasPrimary(const Story &story)
{
    return std::any_of(story.tags.begin(), story.tags.end(),
                       [](const Tag &tag) { return tag.rank == TagRank::Primary; });
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

Edit setStatus(const Library &library, const QList<StoryId> &stories, StoryStatus status,
               const QDateTime &now)
{
    return changed(library, stories, StoryText::tr("Status of “%1”"), StoryText::tr("Status of %1 stories"),
                   now, [status](Story &story) { story.status = status; });
}

Edit setStrength(const Library &library, const QList<StoryId> &stories, int strength, const QDateTime &now)
{
    return changed(library, stories, StoryText::tr("Strength of “%1”"),
                   StoryText::tr("Strength of %1 stories"), now,
                   [strength](Story &story) { story.strength = std::clamp(strength, 0, 5); });
}

Edit trash(const Library &library, const QList<StoryId> &stories, const QDateTime &now)
{
    return changed(library, stories, StoryText::tr("Delete “%1”"), StoryText::tr("Delete %1 stories"), now,
                   [&now](Story &story) {
                       if (!story.isTrashed())
                           story.trashedAt = now;
                   });
}

Edit restore(const Library &library, const QList<StoryId> &stories, const QDateTime &now)
{
    return changed(library, stories, StoryText::tr("Put back “%1”"), StoryText::tr("Put back %1 stories"),
                   now, [](Story &story) { story.trashedAt = {}; });
}

Edit addTag(const Library &library, const QList<StoryId> &stories, CompetencyId competency,
            std::optional<TagRank> rank, const QDateTime &now)
{
    if (!library.find(competency))
        return {};
    const auto tag = [&](Story &story) {
        const auto found = std::find_if(story.tags.begin(), story.tags.end(),
                                        [&](const Tag &one) { return one.competency == competency; });
        if (found == story.tags.end())
            story.tags.append(
                {competency, rank.value_or(hasPrimary(story) ? TagRank::Secondary : TagRank::Primary)});
        else
            found->rank = rank.value_or(found->rank);
    };
    return changed(library, stories, StoryText::tr("Tag “%1”"), StoryText::tr("Tag %1 stories"), now, tag);
}

Edit removeTag(const Library &library, const QList<StoryId> &stories, CompetencyId competency,
               const QDateTime &now)
{
    return changed(library, stories, StoryText::tr("Take a tag off “%1”"),
                   StoryText::tr("Take a tag off %1 stories"), now, [competency](Story &story) {
                       story.tags.removeIf(
                           [competency](const Tag &tag) { return tag.competency == competency; });
                   });
}

} // namespace storybank
