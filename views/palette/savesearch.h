#pragma once

#include "items/session.h"

class QWidget;

namespace storybank {

/// Asks for a name, over `parent`, and keeps `query` under it among the saved searches.
void saveSearch(Session &session, const QString &query, QWidget *parent);

} // namespace storybank
