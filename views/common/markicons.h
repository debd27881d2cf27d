#pragma once

#include <QIcon>

class QWidget;

namespace storybank {

// Marks as the icons of rows and of entries of menus, in the theme of `widget` and sharp on its screen.

/// The marker of a competency; hollow for a secondary tag.
[[nodiscard]] QIcon competencyIcon(int hue, const QWidget *widget, bool filled = true);

/// The ball of a fit, 1–5.
[[nodiscard]] QIcon fitIcon(int fit, const QWidget *widget);

/// Nothing, as wide as the others, so that the words of all rows begin at one place.
[[nodiscard]] QIcon blankIcon(const QWidget *widget);

} // namespace storybank
