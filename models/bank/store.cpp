#include "store.h"

#include "failure.h"
#include "references.h"
#include "thinning.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct StoreText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::StoreText)
};

constexpr int loadSeconds = 120;
constexpr int writeSeconds = 60;
constexpr int searchSeconds = 10;

/// What a hit is called on the screen; none when the library has no such entity.
std::optional<QString> titleOf(const Library &library, const IndexHit &hit)
{
    if (const Story *story = library.find(StoryId(hit.id)); story && hit.kind == Kind::Story)
        return story->title;
    if (const Prompt *prompt = library.find(PromptId(hit.id)); prompt && hit.kind == Kind::Prompt)
        return prompt->text;
    if (const Note *note = library.find(NoteId(hit.id)); note && hit.kind == Kind::Note)
        return note->title;
    return std::nullopt;
}

} // namespace

Result<void> Writer::writeRows(const Edit &edit)
{
    for (const AnyChange &change : edit.changes) {
        auto done = m_tables.write(change);
        if (done)
            done = m_hashes.write(change);
        if (done)
            done = m_index.write(change);
        if (!done)
            return done;
    }
    return {};
}

Store::Store(std::unique_ptr<Connection> connection, FileIdentity identity, bool readOnly)
    : m_connection(std::move(connection)), m_identity(identity), m_readOnly(readOnly), m_writer(*m_connection)
{}

Result<void> Store::verifyFile() const
{
    const auto now = identityOf(path());
    return now && *now == m_identity ? Result<void>() : Result<void>(failure::changedOutside(path()));
}

Result<void> Store::load()
{
    m_connection->setDeadline(loadSeconds);
    Transaction transaction(*m_connection);
    if (auto done = transaction.begin(Transaction::Kind::Read); !done)
        return done;
    auto meta = readMeta(*m_connection);
    if (!meta)
        return meta.error();
    Library library;
    if (auto done = m_writer.tables().readAll(library); !done)
        return done;
    m_meta = std::move(meta).value();
    m_library = std::move(library);
    return transaction.commit();
}

Result<bool> Store::write(const Edit &edit)
{
    if (m_readOnly)
        return failure::readOnly(path());
    if (auto done = verifyFile(); !done)
        return done.error();
    if (!keepsReferences(edit, m_library))
        return failure::dangling(edit.label);
    m_connection->setDeadline(writeSeconds);
    auto committed = commitMending(edit);
    if (!committed) {
        Error error = committed.error();
        if (error.code == ErrorCode::StaleEdit)
            error.what = edit.label;
        return error;
    }
    if (!*committed)
        return false;
    ++m_meta.changeSeq;
    if (!storybank::apply(edit, m_library)) // the file has taken it, so the file is right
        return load() ? Result<bool>(true) : Result<bool>(failure::changedOutside(path()));
    return true;
}

Result<bool> Store::commit(const Edit &edit)
{
    Transaction transaction(*m_connection);
    if (auto done = transaction.begin(Transaction::Kind::Write); !done)
        return done.error();
    const auto current = advance(*m_connection, m_meta);
    if (!current || !*current)
        return current;
    auto done = m_writer.writeRows(edit);
    if (done)
        done = m_writer.writeHistory(edit);
    if (done)
        done = transaction.commit();
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

Result<Edit> Store::reload()
{
    if (auto done = verifyFile(); !done)
        return done.error();
    const auto meta = readMeta(*m_connection);
    if (!meta)
        return meta.error();
    if (meta->bankId != m_meta.bankId)
        return failure::changedOutside(path());
    if (meta->changeSeq == m_meta.changeSeq)
        return Edit();
    const Library before = m_library;
    if (auto done = load(); !done)
        return done.error();
    Edit edit = difference(before, m_library);
    edit.label = StoreText::tr("Changes of another program");
    return edit;
}

Result<bool> Store::commitMending(const Edit &edit)
{
    auto committed = commit(edit);
    if (committed || committed.error().code != ErrorCode::BankDamaged || m_indexVerified)
        return committed;
    if (auto done = prepareSearch(); !done)
        return committed;
    return commit(edit);
}

Result<void> Store::prepareSearch()
{
    if (m_indexVerified || m_readOnly)
        return {};
    m_connection->setDeadline(loadSeconds);
    auto done = m_writer.index().mend();
    m_indexVerified = done.ok();
    return done;
}

Result<void> mendIndex(const QString &path)
{
    constexpr int busyMillis = 1000;
    const auto connection = Connection::open(path, Connection::Access::ReadWrite, busyMillis);
    return connection ? SearchIndex(**connection).mend() : Result<void>(connection.error());
}

Result<QList<SearchHit>> Store::search(const QString &text, int limit,
                                       const std::optional<QList<QUuid>> &among)
{
    // Another program that is just writing keeps the index from being looked at, not from being read.
    if (auto done = prepareSearch(); !done && done.error().code != ErrorCode::BankLocked)
        return done.error();
    m_connection->setDeadline(searchSeconds);
    const auto found = m_writer.index().find(text, limit, among);
    if (!found)
        return found.error();
    QList<SearchHit> hits;
    for (const IndexHit &hit : *found) {
        if (const auto title = titleOf(m_library, hit))
            hits.append({hit.kind, hit.id, *title, hit.snippet, hit.score});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const SearchHit &a, const SearchHit &b) {
        return a.score != b.score ? a.score > b.score : std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
    });
    return hits;
}

Result<QList<HistoryEntry>> Store::history(Kind kind, QUuid id) const
{
    m_connection->setDeadline(searchSeconds);
    return m_writer.history().read(kind, id);
}

Result<int> Store::thinHistory(const QDateTime &now)
{
    if (m_readOnly)
        return 0;
    if (auto done = verifyFile(); !done)
        return done.error();
    m_connection->setDeadline(writeSeconds);
    Transaction transaction(*m_connection);
    if (auto done = transaction.begin(Transaction::Kind::Write); !done)
        return done.error();
    const auto current = advance(*m_connection, m_meta);
    if (!current || !*current)
        return current ? Result<int>(0) : Result<int>(current.error());
    const auto gone = storybank::thinHistory(*m_connection, now);
    if (!gone || *gone == 0) // rolled back: nothing to say to other programs
        return gone;
    if (auto done = transaction.commit(); !done)
        return done.error();
    ++m_meta.changeSeq;
    return gone;
}

} // namespace storybank
