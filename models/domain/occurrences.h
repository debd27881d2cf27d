#pragma once

#include <QList>
#include <QStringView>

namespace storybank {

/// A stretch of a text, in UTF-16 units.
struct Occurrence
{
    int start = 0;
    int length = 0;
    friend bool operator==(const Occurrence &, const Occurrence &) = default;
};

/// Where `wanted` stands in `text`, from the left and without overlap; case, accents and the kind and number
/// of spaces make no difference. None for a `wanted` of spaces only.
QList<Occurrence> occurrences(QStringView text, QStringView wanted);

} // namespace storybank
