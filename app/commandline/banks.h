#pragma once

#include "bank/bank.h"
#include "command.h"

#include <memory>

namespace storybank {

/// Opens the bank to look at it. Errors: those of Bank::open.
Result<std::unique_ptr<Bank>> openToRead(const QString &path);

/// Opens the bank to change it. Errors: those of Bank::open, BankReadOnly among them.
Result<std::unique_ptr<Bank>> openToWrite(const QString &path);

/// Writes the edit and gives the outcome with this output, which takes the edit back when it cannot be
/// printed.
Result<Outcome> applied(std::shared_ptr<Bank> bank, const Edit &edit, const QByteArray &output);

/// Refuses a path for an output that is the bank itself. Errors: BadUsage.
Result<void> checkOutput(const QString &output, const QString &bank);

} // namespace storybank
