#pragma once

namespace storybank {

/// Makes ":/sample", ":/prompts", ":/insight" and ":/templates" readable. A static library's resources are
/// dropped by the linker unless somebody asks for them; call this first in `main` and in tests. Calling it
/// again does nothing.
void initData();

/// Makes ":/icons" and ":/fonts" readable, as initData() does for the texts.
void initLooks();

} // namespace storybank
