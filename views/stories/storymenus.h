#pragma once

#include "domain/ids.h"

#include <QList>

class QMenu;

namespace storybank {

class Session;

// Entries that change all of the given stories in one step of undo, with a tick where all of them agree.

void fillStatusMenu(QMenu &menu, Session &session, const QList<StoryId> &stories);
void fillStrengthMenu(QMenu &menu, Session &session, const QList<StoryId> &stories);

} // namespace storybank
