#pragma once

#include "views/mainwindow.h"

#include <functional>

/// Photographs the matrix on banks of other sizes than the sample: empty, 5 x 5, and 200 prompts for 60
/// stories, also with some of its cells chosen and at another zoom. `shoot` saves the window under a name.
bool shootCoverage(const std::function<bool(storybank::MainWindow &, const QString &)> &shoot);
