#pragma once

#include <QString>

#include <optional>

namespace storybank {

/// What the next line of a list begins with, and what this line began with.
struct Bullet
{
    QString mark; ///< "  - ", "2. ": indentation, sign and space
    QString next; ///< "  - ", "3. "
};

/// The bullet or number that a line begins with: `-`, `*`, `•` or a number with `.` or `)`, then a space.
/// None for any other line.
std::optional<Bullet> bulletOf(const QString &line);

} // namespace storybank
