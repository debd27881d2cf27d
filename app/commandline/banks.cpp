#include "banks.h"

#include <QCoreApplication>
#include <QFile>

#include <filesystem>

namespace storybank {

namespace {

struct BankText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::BankText)
};

} // namespace

Result<std::unique_ptr<Bank>> openToRead(const QString &path)
{
    OpenOptions options;
    options.readOnly = true;
    return Bank::open(path, options);
}

Result<std::unique_ptr<Bank>> openToWrite(const QString &path)
{
    Result<std::unique_ptr<Bank>> bank = Bank::open(path);
    if (bank && bank.value()->isReadOnly())
        return Error{ErrorCode::BankReadOnly, path, BankText::tr("it can be read, but not changed"),
                     BankText::tr("copy it to a folder in which you may write")};
    return bank;
}

Result<Outcome> applied(std::shared_ptr<Bank> bank, const Edit &edit, const QByteArray &output)
{
    if (const Result<void> done = bank->apply(edit); !done)
        return done.error();
    Outcome outcome;
    outcome.output = output;
    if (!edit.isEmpty()) {
        outcome.takeBack = [bank, edit] {
            [[maybe_unused]] const Result<void> undone = bank->apply(edit.inverse());
        };
    }
    return outcome;
}

Result<void> checkOutput(const QString &output, const QString &bank)
{
    std::error_code unknown; // one of the two does not exist
    const auto native = [](const QString &path) {
        return std::filesystem::path(QFile::encodeName(path).toStdString());
    };
    if (!std::filesystem::equivalent(native(output), native(bank), unknown))
        return {};
    return badUsage(output, BankText::tr("this is the bank itself"), BankText::tr("choose another file"));
}

} // namespace storybank
