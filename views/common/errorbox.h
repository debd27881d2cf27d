#pragma once

#include "domain/result.h"

#include <QString>

class QWidget;

namespace storybank {

/// Says in a box of its own, headed by `title`, why something failed and what helps; until it is closed.
void showErrorBox(QWidget *parent, const QString &title, const Error &error);

} // namespace storybank
