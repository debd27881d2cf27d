#pragma once

#include <QString>

namespace storybank {

/// "1 gap", "3 gaps"; likewise for the other things that pages count. Prompts: promptCount() of wording.
QString gapCount(int gaps);
QString storyCount(int stories);
QString setCount(int sets);
QString suggestionCount(int suggestions);

} // namespace storybank
