#pragma once

#include "connection.h"
#include "searchtext.h"

#include "domain/edit.h"
#include "domain/library.h"

#include <optional>

namespace storybank {

/// One row of the index that a search found.
struct IndexHit
{
    Kind kind = Kind::Story;
    QUuid id;
    QString snippet;
    double score = 0;
};

/// The full-text index: fed by code in the transaction of each edit, since the schema has no triggers.
class SearchIndex
{
public:
    explicit SearchIndex(const Connection &connection);

    /// Brings the index to what the change leaves.
    Result<void> write(const AnyChange &change);

    /// The rows that match, at most `limit`: first those that have all words in the title, then the others;
    /// best first in each. Where so many match that their ranks would tell nothing (and take longer than a
    /// frame), they come in the order of the file. `among`: only rows of these entities.
    Result<QList<IndexHit>> find(const QString &typed, int limit,
                                 const std::optional<QList<QUuid>> &among = {}) const;

    /// Whether the index is what its texts make of it; false when it is damaged.
    Result<bool> isSound() const;

    /// Makes the index anew from its texts if it is damaged.
    Result<void> mend() const;

private:
    Result<void> put(Kind kind, const QString &id, const std::optional<searchtext::Document> &document);
    Result<QList<IndexHit>> match(const QString &query, int limit, const std::optional<QString> &among) const;
    Result<bool> isRare(const QString &query) const;
    Result<void> remove(const QString &kind, const QString &id);

    const Connection *m_connection;
    Statement m_select;
    Statement m_unindex;
    Statement m_delete;
    Statement m_insert;
    Statement m_index;
};

} // namespace storybank
