#pragma once

#include "bank/bank.h"
#include "unsavedtexts.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace storybank {

/// What the status bar says about the bank.
enum class SavedState {
    NoBank,   ///< nothing is open
    Saved,    ///< the file holds everything
    Saving,   ///< something is typed that is written in a moment
    Waiting,  ///< another program keeps the file locked; what was typed is tried again
    NotSaved, ///< the last write failed; what was typed is still on screen
    ReadOnly, ///< the bank was opened for looking
};

/// The open bank of one window with its undo stack: what every view is given. All edits go through submit().
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    /// Opens the bank at `path` in place of the one that is open, which stays open when this fails. A bank
    /// that cannot be written is opened for reading. Errors: as Bank::open.
    Result<void> open(const QString &path);

    /// Makes a new bank at `path` that holds `content` and opens it. Errors: as Bank::create and Bank::open.
    Result<void> create(const QString &path, const Library &content);

    void close();

    bool isOpen() const { return m_bank != nullptr; }
    bool isReadOnly() const;
    QString path() const;

    /// Everything in the bank; an empty library while none is open.
    const Library &library() const;

    /// The settings of the open bank; the defaults while none is open.
    BankSettings settings() const { return library().settings(); }

    /// What happens when another program keeps the bank locked.
    enum class WhenLocked {
        Say,          ///< failed() tells the person
        CallerRetries ///< the caller keeps the text and tries again; only savedState() tells
    };

    /// Writes the edit and puts it on the undo stack as one step. Says failed() as well when it returns an
    /// error; then nothing has changed. An empty edit does nothing.
    Result<void> submit(const Edit &edit, WhenLocked whenLocked = WhenLocked::Say);

    /// The stack, for the texts of the actions and for what can be undone; it is moved by undo() and redo().
    const QUndoStack &undoStack() const { return m_stack; }

    /// Takes one step back or forth. A step that starts from a state the bank no longer has is dropped with
    /// failed(); after another failure the stack stays as it is.
    void undo();
    void redo();

    /// Full-text search, best first, `among` these entities if any are given; nothing while no bank is open.
    Result<QList<SearchHit>> search(const QString &text, int limit = 50,
                                    const std::optional<QList<QUuid>> &among = {}) const;

    /// The kept states of an entity, newest first; nothing while no bank is open.
    Result<QList<HistoryEntry>> history(Kind kind, QUuid id) const;

    /// What editors could not write, kept against a crash, and what an earlier run left.
    UnsavedTexts &unsavedTexts() { return m_unsaved; }
    const UnsavedTexts &unsavedTexts() const { return m_unsaved; }

    SavedState savedState() const { return m_savedState; }

    /// An editor says that it holds text that is not written yet (true), or no longer does.
    void setTyping(bool typing);

Q_SIGNALS:
    void opened();
    void closed();
    /// The library holds the edit now, whoever made it. Emitted before stepTaken().
    void changed(const storybank::Edit &edit);
    /// Undo or redo wrote `edit`, so that a view can show where.
    void stepTaken(const storybank::Edit &edit);
    void failed(const storybank::Error &error);
    void savedStateChanged(storybank::SavedState state);

private:
    void adopt(std::unique_ptr<Bank> bank);
    Result<void> write(const Edit &edit, WhenLocked whenLocked);
    void step(int index, bool back);
    void setSavedState(SavedState state);

    std::unique_ptr<Bank> m_bank;
    QUndoStack m_stack;
    UnsavedTexts m_unsaved;
    SavedState m_savedState = SavedState::NoBank;
    bool m_typing = false;
};

} // namespace storybank
