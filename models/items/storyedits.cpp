#include "storyedits.h"

#include "storycard.h"

namespace storybank {

using namespace Qt::StringLiterals;

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
    Edit edit{label.contains(u"%1"_s) ? label.arg(shownTitle(*story)) : label, {}};
    return edit.replace(*story, after);
}

} // namespace storyedits

} // namespace storybank
