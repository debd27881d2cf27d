#include "storyhashes.h"

#include "columns.h"

#include <QCryptographicHash>

namespace storybank {

StoryHashes::StoryHashes(const Connection &connection)
    : m_select(connection, QStringLiteral("SELECT sha256 FROM story_hash WHERE story = ?")),
      m_put(connection, QStringLiteral("INSERT INTO story_hash (story, sha256) VALUES (?, ?) "
                                       "ON CONFLICT (story) DO UPDATE SET sha256 = excluded.sha256")),
      m_delete(connection, QStringLiteral("DELETE FROM story_hash WHERE story = ?"))
{}

QString StoryHashes::hashOf(const Story &story)
{
    const QByteArray canonical = QJsonDocument(toJson(story)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex());
}

Result<void> StoryHashes::write(const AnyChange &change)
{
    const auto *of = std::get_if<Change<Story>>(&change);
    if (!of)
        return {};
    if (!of->after)
        return m_delete.run({of->id().toString()});
    return m_put.run({of->id().toString(), hashOf(*of->after)});
}

Result<QString> StoryHashes::read(StoryId id)
{
    const auto row = m_select.row({id.toString()}, 1);
    if (!row)
        return row.error();
    return row->isEmpty() ? QString() : row->constFirst().toString();
}

} // namespace storybank
