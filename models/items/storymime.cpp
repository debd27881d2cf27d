#include "storymime.h"

namespace storybank {

QMimeData *storyMime(const QList<StoryId> &stories)
{
    QStringList ids;
    for (const StoryId &id : stories)
        ids.append(id.toString());
    auto *data = new QMimeData;
    data->setData(QLatin1StringView(storyMimeType), ids.join(u'\n').toLatin1());
    return data;
}

QList<StoryId> storiesIn(const QMimeData &data)
{
    const QString ids = QString::fromLatin1(data.data(QLatin1StringView(storyMimeType)));
    QList<StoryId> stories;
    for (const QString &id : ids.split(u'\n', Qt::SkipEmptyParts))
        stories.append(StoryId::fromString(id));
    return stories;
}

} // namespace storybank
