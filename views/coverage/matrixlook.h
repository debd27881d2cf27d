#pragma once

#include "views/common/theme.h"

#include <array>

namespace storybank {

/// How large the matrix is shown: the theme of the window with everything grown by the zoom, made once for
/// the heads and all the cells that are painted with it.
class MatrixLook
{
public:
    /// The steps of the zoom in percent.
    static constexpr std::array steps{80, 90, 100, 110, 125, 140, 160};

    explicit MatrixLook(const Theme &theme) : m_theme(theme) {}

    const Theme &theme() const { return m_theme; }
    int zoom() const { return m_zoom; }

    /// Takes the step nearest to `percent`, over `window`.
    void setZoom(int percent, const Theme &window);
    /// The theme of the window is another one now.
    void setTheme(const Theme &window);
    /// The step `by` steps away from the one in use, within what there is.
    int stepped(int by) const;

private:
    Theme m_theme;
    int m_zoom = 100;
};

} // namespace storybank
