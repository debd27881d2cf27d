#pragma once

#include "textrange.h"

#include <QList>
#include <QStringView>

namespace storybank {

/// Where `wanted` stands in `text`, from the left and without overlap; case, accents and the kind and number
/// of spaces make no difference. None for a `wanted` of spaces only.
QList<TextRange> occurrences(QStringView text, QStringView wanted);

} // namespace storybank
