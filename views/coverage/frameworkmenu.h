#pragma once

#include "domain/ids.h"

#include <functional>

class QMenu;

namespace storybank {

class Session;

/// Offers the frameworks that come with the program and are not in the bank yet, and a new one of the
/// owner's. Each is added as one step of undo; `added` is then told which it was, and whether it is the
/// owner's own and still wants a name.
void fillFrameworkMenu(QMenu *menu, Session &session,
                       const std::function<void(FrameworkId id, bool own)> &added);

} // namespace storybank
