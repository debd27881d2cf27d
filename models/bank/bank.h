#pragma once

#include "domain/edit.h"
#include "domain/library.h"
#include "domain/result.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace storybank {

class Store;

/// How a bank is opened.
struct OpenOptions
{
    bool readOnly = false;
    int busyTimeoutMillis = 3000; ///< how long a write waits for another program; the window takes 50
};

/// One found entity.
struct SearchHit
{
    Kind kind = Kind::Story;
    QUuid id;
    QString title;
    QString snippet;  ///< plain text around the match; matches stand between U+E000 and U+E001
    double score = 0; ///< greater is better
};

/// One kept state of an entity.
struct HistoryEntry
{
    qint64 sequence = 0;
    QDateTime at;  ///< UTC
    QString label; ///< of the edit
    QJsonObject before;
    QJsonObject after;
};

/// What `check` found.
struct CheckReport
{
    bool ok = true;
    int schema = 0;
    QStringList findings; ///< one sentence each; ids and codes, never texts of the owner
};

/// The one door to a bank file. STORAGE.md's rules live behind it.
class Bank : public QObject
{
    Q_OBJECT

public:
    /// Makes a new bank at `path` (0600) that holds `content`; refuses to replace a file.
    static Result<void> create(const QString &path, const Library &content);

    /// Opens the bank at `path` and reads all of it. Errors: BankMissing, NotABank, BankNewer, BankDamaged,
    /// BankLocked, BankReadOnly. The file is not touched by a failure.
    static Result<std::unique_ptr<Bank>> open(const QString &path, const OpenOptions &options = {});

    ~Bank() override;

    const Library &library() const;
    QString path() const;
    /// The identity that the bank keeps through renaming and copying, as text.
    QString id() const;
    bool isReadOnly() const;

    /// Writes the edit: all of it in one transaction with history and search index, or nothing. On success
    /// library() holds it and changed() is emitted. Errors: StaleEdit, BankLocked, BankReadOnly,
    /// ChangedOutside, InputOutput. An empty edit is done without a write.
    Result<void> apply(const Edit &edit);

    /// Full-text search over stories, prompts and notes, best first, at most `limit` hits. A short last word
    /// is a prefix. Works in any language; operators in the text are searched as words. `among`: only these
    /// entities.
    Result<QList<SearchHit>> search(const QString &text, int limit = 50,
                                    const std::optional<QList<QUuid>> &among = {}) const;

    /// Looks in the background whether the search index is sound and makes it anew if it is not, so that the
    /// first search need not: 40 ms for 1,000 stories. For the window, when a bank has been opened.
    void prepareSearch();

    /// The kept states of an entity, newest first.
    Result<QList<HistoryEntry>> history(Kind kind, QUuid id) const;

    /// Thins the history by age: every version of the last two days stays, then one a day, a week, a month;
    /// the first always stays. How many versions went; none when another program has just written. For the
    /// window, when it has nothing else to do.
    Result<int> thinHistory();

    /// Integrity of the file, of references, of story hashes and of the search index.
    Result<CheckReport> check() const;

    /// Reads what other programs have written since; emits changed() with the difference. True when there was
    /// any.
    Result<bool> refresh();

Q_SIGNALS:
    /// The library holds the edit now.
    void changed(const storybank::Edit &edit);

private:
    explicit Bank(std::unique_ptr<Store> store);

    /// Waits for what prepareSearch() started: two connections of one program need not fight for a lock.
    void awaitIndex() const;

    std::unique_ptr<Store> m_store;
    mutable QFuture<bool> m_indexLook; ///< whether the index is sound now; invalid = not asked
};

} // namespace storybank
