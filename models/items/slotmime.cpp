#include "slotmime.h"

#include <QStringList>

namespace storybank {

QMimeData *slotMime(const DraggedSlot &slot)
{
    const QStringList parts{slot.loop.toString(), slot.round.toString(), slot.prompt.toString(),
                            slot.storyOnly ? QStringLiteral("story") : QStringLiteral("prompt")};
    auto *data = new QMimeData;
    data->setData(QLatin1StringView(slotMimeType), parts.join(u'\n').toLatin1());
    return data;
}

std::optional<DraggedSlot> slotIn(const QMimeData &data)
{
    const QStringList parts = QString::fromLatin1(data.data(QLatin1StringView(slotMimeType))).split(u'\n');
    if (parts.size() != 4)
        return std::nullopt;
    return DraggedSlot{LoopId::fromString(parts.at(0)), RoundId::fromString(parts.at(1)),
                       PromptId::fromString(parts.at(2)), parts.at(3) == QLatin1StringView("story")};
}

} // namespace storybank
