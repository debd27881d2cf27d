#include "session.h"

#include "editcommand.h"

#include <QTimer>

namespace storybank {

namespace {

/// The window never waits for another program: it tries again.
constexpr int windowBusyMillis = 50;

/// Old versions are thinned when opening is long over.
constexpr int thinAfterMillis = 60000;

const Library &emptyLibrary()
{
    static const Library empty;
    return empty;
}

} // namespace

Session::Session(QObject *parent) : QObject(parent)
{
    connect(&m_unsaved, &UnsavedTexts::failed, this, &Session::failed);
}

Session::~Session() = default;

Result<void> Session::open(const QString &path)
{
    Result<std::unique_ptr<Bank>> bank = Bank::open(path, {.busyTimeoutMillis = windowBusyMillis});
    if (!bank && bank.error().code == ErrorCode::BankReadOnly)
        bank = Bank::open(path, {.readOnly = true, .busyTimeoutMillis = windowBusyMillis});
    if (!bank)
        return bank.error();
    adopt(std::move(bank).value());
    return {};
}

Result<void> Session::create(const QString &path, const Library &content)
{
    if (Result<void> created = Bank::create(path, content); !created)
        return created;
    return open(path);
}

void Session::adopt(std::unique_ptr<Bank> bank)
{
    close();
    m_bank = std::move(bank);
    connect(m_bank.get(), &Bank::changed, this, &Session::changed);
    setSavedState(m_bank->isReadOnly() ? SavedState::ReadOnly : SavedState::Saved);
    m_bank->prepareSearch();
    QTimer::singleShot(thinAfterMillis, m_bank.get(), [this] {
        if (!m_typing) // else when the bank is opened next
            (void)m_bank->thinHistory();
    });
    m_unsaved.open(m_bank->id(), m_bank->path(), m_bank->library());
    Q_EMIT opened();
}

void Session::close()
{
    if (!m_bank)
        return;
    m_stack.clear();
    m_bank.reset();
    m_typing = false;
    setSavedState(SavedState::NoBank);
    Q_EMIT closed();
    m_unsaved.close();
}

bool Session::isReadOnly() const
{
    return m_bank && m_bank->isReadOnly();
}

QString Session::path() const
{
    return m_bank ? m_bank->path() : QString();
}

const Library &Session::library() const
{
    return m_bank ? m_bank->library() : emptyLibrary();
}

Result<void> Session::submit(const Edit &edit, WhenLocked whenLocked)
{
    if (edit.isEmpty())
        return {};
    if (Result<void> written = write(edit, whenLocked); !written)
        return written;
    m_stack.push(new EditCommand(edit));
    return {};
}

Result<void> Session::write(const Edit &edit, WhenLocked whenLocked)
{
    Result<void> written = m_bank ? m_bank->apply(edit)
                                  : Result<void>(Error{ErrorCode::BankMissing, tr("This change"),
                                                       tr("no bank is open"), tr("Open a bank first.")});
    if (written) {
        setSavedState(m_typing ? SavedState::Saving : SavedState::Saved);
        return written;
    }
    switch (written.error().code) {
    case ErrorCode::BankLocked:
        setSavedState(SavedState::Waiting);
        if (whenLocked == WhenLocked::CallerRetries)
            return written;
        break;
    case ErrorCode::BankReadOnly:
    case ErrorCode::ChangedOutside:
    case ErrorCode::InputOutput:
        setSavedState(SavedState::NotSaved);
        break;
    default:
        break;
    }
    Q_EMIT failed(written.error());
    return written;
}

void Session::undo()
{
    if (m_stack.canUndo())
        step(m_stack.index() - 1, true);
}

void Session::redo()
{
    if (m_stack.canRedo())
        step(m_stack.index(), false);
}

void Session::step(int index, bool back)
{
    const auto *command = static_cast<const EditCommand *>(m_stack.command(index));
    const Edit edit = back ? command->edit().inverse() : command->edit();
    const Result<void> written = write(edit, WhenLocked::Say);
    if (!written && written.error().code != ErrorCode::StaleEdit)
        return;
    // A stale step can never be taken again, so the stack is told to forget it as it moves past.
    if (!written)
        const_cast<EditCommand *>(command)->setObsolete(true);
    if (back)
        m_stack.undo();
    else
        m_stack.redo();
    if (written)
        Q_EMIT stepTaken(edit);
}

Result<QList<SearchHit>> Session::search(const QString &text, int limit,
                                         const std::optional<QList<QUuid>> &among) const
{
    return m_bank ? m_bank->search(text, limit, among) : Result<QList<SearchHit>>(QList<SearchHit>{});
}

Result<QList<HistoryEntry>> Session::history(Kind kind, QUuid id) const
{
    return m_bank ? m_bank->history(kind, id) : Result<QList<HistoryEntry>>(QList<HistoryEntry>{});
}

void Session::setTyping(bool typing)
{
    m_typing = typing;
    if (!m_bank || m_savedState == SavedState::ReadOnly)
        return;
    if (typing && m_savedState == SavedState::Saved)
        setSavedState(SavedState::Saving);
    else if (!typing && m_savedState == SavedState::Saving)
        setSavedState(SavedState::Saved);
}

void Session::setSavedState(SavedState state)
{
    if (m_savedState == state)
        return;
    m_savedState = state;
    Q_EMIT savedStateChanged(state);
}

} // namespace storybank
