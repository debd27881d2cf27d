#pragma once

#include "domain/ids.h"

#include <QMimeData>

#include <optional>

namespace storybank {

// A prompt of a round, or only the story that is planned for it, dragged within the program.

struct DraggedSlot
{
    LoopId loop;
    RoundId round;
    PromptId prompt;
    bool storyOnly = false; ///< its story is meant, not the prompt
};

inline constexpr auto slotMimeType = "application/x-storybank-slot";

/// New data that names the prompt of a round.
QMimeData *slotMime(const DraggedSlot &slot);

/// The prompt that `data` names; none when it is of another kind.
std::optional<DraggedSlot> slotIn(const QMimeData &data);

} // namespace storybank
