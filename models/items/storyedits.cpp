#include "storyedits.h"

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

Edit trashed(const Library &library, const QList<StoryId> &ids, const QDateTime &now)
{
    return marked(library, ids, Words::tr("Delete “%1”"), Words::tr("Delete %1 stories"), now, now);
}

Edit restored(const Library &library, const QList<StoryId> &ids, const QDateTime &now)
{
    return marked(library, ids, Words::tr("Put back “%1”"), Words::tr("Put back %1 stories"), now, {});
}

} // namespace storyedits

} // namespace storybank
