#pragma once

#include "arguments.h"
#include "domain/result.h"
#include "terminal.h"

#include <functional>

namespace storybank {

/// What a sub-command has done.
struct Outcome
{
    QByteArray output;              ///< for standard output, UTF-8
    int status = 0;                 ///< 0, or 1 when what was asked about falls short
    std::function<void()> takeBack; ///< called when the output cannot be written, so that nothing has changed
};

/// One sub-command: how it is called and what it does.
struct Command
{
    QString name;
    Syntax syntax;
    Result<Outcome> (*run)(const Arguments &arguments, const Terminal &terminal) = nullptr;
    bool needsFonts = false; ///< it draws, so it needs a QGuiApplication
};

// One file each.
Command newCommand();
Command importCommand();
Command exportCommand();
Command listCommand();
Command showCommand();
Command searchCommand();
Command coverageCommand();
Command suggestCommand();
Command tagCommand();
Command coachCommand();
Command planCommand();
Command cheatsheetCommand();
Command checkCommand();

} // namespace storybank
