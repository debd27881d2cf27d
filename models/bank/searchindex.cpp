#include "searchindex.h"

#include "domain/codes.h"

#include <functional>

namespace storybank {

namespace {

const QString selectText =
    QStringLiteral("SELECT number, title, body FROM search_text WHERE kind = ? AND id = ?");
const QString unindexText =
    QStringLiteral("INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?, ?, ?)");
const QString deleteText = QStringLiteral("DELETE FROM search_text WHERE number = ?");
const QString insertText =
    QStringLiteral("INSERT INTO search_text (kind, id, title, body) VALUES (?, ?, ?, ?)");
const QString indexText = QStringLiteral("INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)");

const QString selectHits = QStringLiteral(R"(
    SELECT t.kind, t.id, snippet(search, 1, char(0xE000), char(0xE001), '…', 18), %1
    FROM search JOIN search_text t ON t.number = search.rowid
    WHERE search MATCH ? %2 %3 LIMIT ?)");
const QString byRank = QStringLiteral("AND rank MATCH 'bm25(10.0, 1.0)'");
const QString amongThese = QStringLiteral("AND t.id IN (SELECT value FROM json_each(?))");
const QString countUpTo =
    QStringLiteral("SELECT count(*) FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?)");

/// Ranking takes some 3 µs a row.
constexpr int mostToRank = 1000;

/// The ids as SQLite takes a list.
QString listOf(const QList<QUuid> &ids)
{
    QString list;
    list.reserve(ids.size() * 39 + 2);
    for (const QUuid &id : ids)
        list += QLatin1StringView(list.isEmpty() ? "[\"" : ",\"") + id.toString(QUuid::WithoutBraces) + u'"';
    return list.isEmpty() ? QStringLiteral("[]") : list + u']';
}

QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

} // namespace

SearchIndex::SearchIndex(const Connection &connection)
    : m_connection(&connection),
      m_select(connection, selectText),
      m_unindex(connection, unindexText),
      m_delete(connection, deleteText),
      m_insert(connection, insertText),
      m_index(connection, indexText)
{}

Result<void> SearchIndex::write(const AnyChange &change)
{
    return std::visit(
        [this]<typename T>(const Change<T> &of) -> Result<void> {
            if constexpr (std::is_same_v<T, Story> || std::is_same_v<T, Prompt> || std::is_same_v<T, Note>) {
                const auto before = of.before ? searchtext::documentOf(*of.before) : std::nullopt;
                const auto after = of.after ? searchtext::documentOf(*of.after) : std::nullopt;
                return before == after ? Result<void>() : put(kindOf<T>, of.id().toString(), after);
            }
            return {};
        },
        change);
}

Result<void> SearchIndex::put(Kind kind, const QString &id,
                              const std::optional<searchtext::Document> &document)
{
    const QString code = toCode(kind);
    if (auto done = remove(code, id); !done || !document)
        return done;
    const QString title = searchtext::indexed(document->title);
    const QString body = searchtext::indexed(document->body);
    if (auto done = m_insert.run({code, id, text(title), text(body)}); !done)
        return done;
    return m_index.run({m_insert.lastInsertId(), text(title), text(body)});
}

Result<void> SearchIndex::remove(const QString &kind, const QString &id)
{
    const auto row = m_select.row({kind, id}, 3);
    if (!row)
        return row.error();
    if (row->isEmpty())
        return {};
    // The index can only forget words that it is told once more.
    if (auto done = m_unindex.run(*row); !done)
        return done;
    return m_delete.run({row->constFirst()});
}

Result<QList<IndexHit>> SearchIndex::find(const QString &typed, int limit,
                                          const std::optional<QList<QUuid>> &among) const
{
    const QString query = searchtext::queryFor(typed);
    if (query.isEmpty() || limit <= 0 || (among && among->isEmpty()))
        return QList<IndexHit>();
    const std::optional<QString> list = among ? std::optional(listOf(*among)) : std::nullopt;
    auto hits = match(QStringLiteral("title : (%1)").arg(query), limit, list);
    if (!hits)
        return hits;
    for (IndexHit &hit : *hits)
        hit.score += 1; // above all that are not found by the title
    if (hits->size() >= limit)
        return hits;
    const auto everywhere = match(query, limit, list);
    if (!everywhere)
        return everywhere;
    // What matched in the title alone shows where else it would have.
    for (IndexHit &hit : *hits) {
        const auto same = std::find_if(everywhere->begin(), everywhere->end(),
                                       [&hit](const IndexHit &of) { return of.id == hit.id; });
        if (same != everywhere->end())
            hit.snippet = same->snippet;
    }
    const auto inTitle = [found = *hits](const IndexHit &hit) {
        return std::any_of(found.begin(), found.end(),
                           [&hit](const IndexHit &of) { return of.id == hit.id; });
    };
    std::copy_if(everywhere->begin(), everywhere->end(), std::back_inserter(*hits), std::not_fn(inTitle));
    hits->resize(qMin<qsizetype>(hits->size(), limit));
    return hits;
}

Result<bool> SearchIndex::isRare(const QString &query) const
{
    const auto row = Statement(*m_connection, countUpTo).row({query, mostToRank + 1}, 1);
    return row ? Result<bool>(row->value(0).toInt() <= mostToRank) : Result<bool>(row.error());
}

Result<QList<IndexHit>> SearchIndex::match(const QString &query, int limit,
                                           const std::optional<QString> &among) const
{
    const auto rare = isRare(query);
    if (!rare)
        return rare.error();
    const QString sql = selectHits.arg(
        *rare ? QStringLiteral("-rank") : QStringLiteral("0.0"), *rare ? byRank : QString(),
        (among ? amongThese : QString()) + (*rare ? QStringLiteral(" ORDER BY rank") : QString()));
    Statement rows(*m_connection, sql);
    if (auto done = rows.run(among ? QVariantList{query, *among, limit} : QVariantList{query, limit}); !done)
        return done.error();
    QList<IndexHit> hits;
    while (rows.next()) {
        if (const auto kind = fromCode<Kind>(rows.value(0).toString())) {
            const double rank = rows.value(3).toDouble();
            hits.append({*kind, QUuid::fromString(rows.value(1).toString()),
                         searchtext::restored(rows.value(2).toString()), rank / (1 + rank)});
        }
    }
    const auto done = rows.ended();
    return done ? Result<QList<IndexHit>>(hits) : Result<QList<IndexHit>>(done.error());
}

Result<bool> SearchIndex::isSound() const
{
    // Rank 1 also compares the index with the texts that it was made from.
    const auto done =
        m_connection->run(QStringLiteral("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"));
    if (done)
        return true;
    return done.error().code == ErrorCode::BankDamaged ? Result<bool>(false) : Result<bool>(done.error());
}

Result<void> SearchIndex::mend() const
{
    const auto sound = isSound();
    if (!sound)
        return sound.error();
    if (*sound)
        return {};
    return m_connection->run(QStringLiteral("INSERT INTO search (search) VALUES ('rebuild')"));
}

} // namespace storybank
