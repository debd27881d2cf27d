#pragma once

#include "theme.h"

#include <QIcon>
#include <QPixmap>
#include <QStringView>

class QPainter;

namespace storybank {

/// How the lines of an icon enclose a surface.
enum class IconFill { Outline, Filled };

/// The icon `name` (a file of resources/icons without ".svg") that always shows itself in the theme in use:
/// `token` when normal, tintFg when checked or selected, half as strong when disabled. Nothing to rebuild
/// when the theme changes. QIcon::name() gives the name back, so the style can paint it in another colour.
[[nodiscard]] QIcon icon(QStringView name, Token token = &Theme::text2);

/// The icon in one colour. `size` in px; `dpr` device pixels for one px; `stroke` in units of the 24-unit
/// grid, 0 = by size: 1.75, from 15 px down thicker up to 2.4, so that small icons stay readable. Cached.
[[nodiscard]] QPixmap iconPixmap(QStringView name, const QColor &colour, int size, qreal dpr = 1.0,
                                 qreal stroke = 0, IconFill fill = IconFill::Outline);

/// Paints the icon with its top left at `at`, for delegates and own widgets.
void drawIcon(QPainter *painter, QPointF at, QStringView name, const QColor &colour, int size,
              IconFill fill = IconFill::Outline);

/// Paints the icon in the middle of `rect`.
void drawIconIn(QPainter *painter, const QRectF &rect, QStringView name, const QColor &colour, int size,
                IconFill fill = IconFill::Outline);

/// Whether the resources hold an icon of that name.
[[nodiscard]] bool hasIcon(QStringView name);

} // namespace storybank
