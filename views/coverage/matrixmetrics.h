#pragma once

#include "views/common/theme.h"

namespace storybank::matrix {

// Designed px of the matrix (STYLE.md, section 8); pass them through Theme::px().
inline constexpr int HeadHeight = 108, GroupHeight = 26, RowHeight = 23;
inline constexpr int PromptWidth = 238, StateWidth = 42, StoryWidth = 29, DraftWidth = 66;
inline constexpr int EdgeRoom = 6; ///< more for the first story's column
inline constexpr int CellWidth = 25, CellHeight = 19;
inline constexpr double Slant = 56; ///< degrees by which the titles rise
inline constexpr int TitleFoot = 6; ///< px between a title's origin and the head's bottom

} // namespace storybank::matrix
