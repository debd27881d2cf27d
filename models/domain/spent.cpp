#include "spent.h"

#include "records.h"

#include <QJsonArray>

#include <algorithm>

namespace storybank {

namespace {

const QString key = QStringLiteral("spent_stories");

} // namespace

QSet<StoryId> spentStories(const BankSettings &settings)
{
    QSet<StoryId> stories;
    for (const QJsonValue value : settings.extra.value(key).toArray()) {
        if (const StoryId id = StoryId::fromString(value.toString()); !id.isNull())
            stories.insert(id);
    }
    return stories;
}

void setSpentStories(BankSettings &settings, const QSet<StoryId> &stories)
{
    QStringList sorted;
    for (const StoryId &id : stories)
        sorted.append(id.toString());
    std::sort(sorted.begin(), sorted.end());
    if (sorted.isEmpty())
        settings.extra.remove(key);
    else
        settings.extra.insert(key, QJsonArray::fromStringList(sorted));
}

} // namespace storybank
