#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace storybank {

/// What kind of failure it is; the command line turns it into an exit status, the window into an inline bar.
enum class ErrorCode {
    BadUsage,       ///< the request itself is wrong
    BadInput,       ///< an input cannot be read as what it should be
    NotFound,       ///< an entity that was named is not in the bank
    BankMissing,    ///< there is no file at the path
    BankExists,     ///< a new bank was asked for where a file stands
    NotABank,       ///< the file is something else
    BankNewer,      ///< written by a program this one cannot follow
    BankDamaged,    ///< the file is a bank, and broken
    BankLocked,     ///< another program keeps the file locked
    BankReadOnly,   ///< the file or its folder cannot be written
    StaleEdit,      ///< the edit starts from a state that the bank no longer has
    ChangedOutside, ///< the file was replaced by another program
    InputOutput,    ///< the disk is full, or the system refused
    OutputFailed,   ///< the output cannot be written
    TooLarge,       ///< over a stated limit
    Cancelled,      ///< the person stopped it
};

/// A failure in words. "`what`: `why`; `help`" reads as one sentence.
struct Error
{
    ErrorCode code = ErrorCode::BadInput;
    QString what; ///< the thing that failed, e.g. a path or "import"
    QString why;  ///< the cause
    QString help; ///< what helps; may be empty
};

/// A value, or the error that stands in its place.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value; only when ok().
    const T &value() const & { return std::get<0>(m_content); }
    T &value() & { return std::get<0>(m_content); }
    T &&value() && { return std::get<0>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    /// The error; only when not ok().
    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Done, or the error that says why not.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace storybank
