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

} // namespace storyedits

} // namespace storybank
