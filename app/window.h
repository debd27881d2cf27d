#pragma once

#include <QString>

namespace storybank {

/// Whether there is a display to open a window on: without one Qt ends the process.
bool hasDisplay();

/// Opens the window on the bank at `bankPath`, else on the last bank, else on the welcome page, and runs
/// until it is closed. Gives the exit status. Needs a display.
int runWindow(int &argc, char **argv, const QString &bankPath);

} // namespace storybank
