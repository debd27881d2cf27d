#include "matrixlook.h"

#include <algorithm>
#include <cstdlib>

namespace storybank {

void MatrixLook::setZoom(int percent, const Theme &window)
{
    m_zoom = *std::min_element(steps.begin(), steps.end(), [percent](int a, int b) {
        return std::abs(a - percent) < std::abs(b - percent);
    });
    setTheme(window);
}

void MatrixLook::setTheme(const Theme &window)
{
    m_theme = window;
    m_theme.fontScale *= m_zoom / 100.0;
}

int MatrixLook::stepped(int by) const
{
    const auto at = std::find(steps.begin(), steps.end(), m_zoom) - steps.begin();
    const auto last = static_cast<std::ptrdiff_t>(steps.size()) - 1;
    return steps.at(static_cast<size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, last)));
}

} // namespace storybank
