#pragma once

#include "bank.h"
#include "connection.h"
#include "file.h"
#include "history.h"
#include "meta.h"
#include "searchindex.h"
#include "storyhashes.h"
#include "tables.h"

namespace storybank {

/// Tables, history, hashes and search index over one connection: what one edit writes.
class Writer
{
public:
    explicit Writer(const Connection &connection)
        : m_tables(connection), m_hashes(connection), m_index(connection), m_history(connection)
    {}

    Tables &tables() { return m_tables; }
    const SearchIndex &index() const { return m_index; }

    const History &history() const { return m_history; }

    /// Writes the rows of each change with hash and index, each change checked against what the file holds.
    Result<void> writeRows(const Edit &edit);

    /// Keeps what the edit changes as versions.
    Result<void> writeHistory(const Edit &edit)
    {
        return m_history.write(edit, QDateTime::currentDateTimeUtc());
    }

private:
    Tables m_tables;
    StoryHashes m_hashes;
    SearchIndex m_index;
    History m_history;
};

/// An open bank: the file, and what it holds in memory.
class Store
{
public:
    Store(std::unique_ptr<Connection> connection, FileIdentity identity, bool readOnly);

    const Library &library() const { return m_library; }
    const Connection &connection() const { return *m_connection; }
    const QString &path() const { return m_connection->path(); }
    bool isReadOnly() const { return m_readOnly; }
    const QString &bankId() const { return m_meta.bankId; }

    /// Reads all of the bank in one transaction.
    Result<void> load();

    /// Writes the edit by the protocol of STORAGE.md and into library(). False, and nothing done, when
    /// another program has written since: load first.
    Result<bool> write(const Edit &edit);

    /// Reads what other programs have written; the difference, which is empty when there is none.
    Result<Edit> reload();

    /// Makes the search index anew if it is damaged; done once. A damaged index silently finds nothing and
    /// refuses edits, but looking takes longer than opening the bank, so that is done when the index is first
    /// needed.
    Result<void> prepareSearch();
    /// Says that it was looked at by another connection.
    void trustIndex() { m_indexVerified = true; }

    Result<QList<SearchHit>> search(const QString &text, int limit, const std::optional<QList<QUuid>> &among);
    Result<QList<HistoryEntry>> history(Kind kind, QUuid id) const;

    /// Thins the history as of `now` (UTC); gives how many versions went.
    Result<int> thinHistory(const QDateTime &now);

private:
    Result<void> verifyFile() const;
    Result<bool> commit(const Edit &edit);
    Result<bool> commitMending(const Edit &edit);

    std::unique_ptr<Connection> m_connection;
    FileIdentity m_identity;
    bool m_readOnly;
    bool m_indexVerified = false;
    Meta m_meta;
    Library m_library;
    Writer m_writer;
};

/// Makes the search index of the bank at `path` anew if it is damaged, by a connection of its own: for
/// another thread than that of the bank. Error: BankLocked when another program writes for too long.
Result<void> mendIndex(const QString &path);

} // namespace storybank
