#include "bank.h"

#include "checking.h"
#include "creating.h"
#include "failure.h"
#include "opening.h"
#include "store.h"

#include <QtConcurrentRun>

namespace storybank {

Result<void> Bank::create(const QString &path, const Library &content)
{
    return createBank(path, content);
}

Result<std::unique_ptr<Bank>> Bank::open(const QString &path, const OpenOptions &options)
{
    auto store = openStore(path, options);
    if (!store)
        return store.error();
    return std::unique_ptr<Bank>(new Bank(std::move(store).value()));
}

Bank::Bank(std::unique_ptr<Store> store) : m_store(std::move(store)) {}

Bank::~Bank()
{
    awaitIndex();
}

const Library &Bank::library() const
{
    return m_store->library();
}

QString Bank::path() const
{
    return m_store->path();
}

QString Bank::id() const
{
    return m_store->bankId();
}

bool Bank::isReadOnly() const
{
    return m_store->isReadOnly();
}

Result<void> Bank::apply(const Edit &edit)
{
    if (edit.isEmpty())
        return {};
    awaitIndex();
    constexpr int attempts = 2; // another program may have written in between, once
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto written = m_store->write(edit);
        if (!written)
            return written.error();
        if (*written) {
            Q_EMIT changed(edit);
            return {};
        }
        if (auto refreshed = refresh(); !refreshed)
            return refreshed.error();
    }
    return failure::locked(path());
}

Result<QList<SearchHit>> Bank::search(const QString &text, int limit,
                                      const std::optional<QList<QUuid>> &among) const
{
    awaitIndex();
    return m_store->search(text, limit, among);
}

void Bank::prepareSearch()
{
    if (!m_store->isReadOnly() && !m_indexLook.isValid())
        m_indexLook = QtConcurrent::run([path = path()] { return mendIndex(path).ok(); });
}

void Bank::awaitIndex() const
{
    if (m_indexLook.isValid() && m_indexLook.takeResult())
        m_store->trustIndex();
}

Result<QList<HistoryEntry>> Bank::history(Kind kind, QUuid id) const
{
    return m_store->history(kind, id);
}

Result<int> Bank::thinHistory()
{
    return m_store->thinHistory(QDateTime::currentDateTimeUtc());
}

Result<CheckReport> Bank::check() const
{
    return checkBank(m_store->connection());
}

Result<bool> Bank::refresh()
{
    const auto difference = m_store->reload();
    if (!difference)
        return difference.error();
    if (!difference->isEmpty())
        Q_EMIT changed(*difference);
    return !difference->isEmpty();
}

} // namespace storybank
