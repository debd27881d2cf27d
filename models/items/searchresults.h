#pragma once

#include "facts.h"
#include "storycard.h"

#include <QAbstractListModel>

namespace storybank {

/// Where matched letters stand in a text.
struct MatchRange
{
    int start = 0;
    int length = 0;
    friend bool operator==(const MatchRange &, const MatchRange &) = default;
};

/// What a search found, in groups with a heading each: stories, prompts, notes. A new search resets it.
class SearchResults : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool
        CountRole,                  ///< int, of a heading
        KindRole,                   ///< int, Kind
        IdRole,                     ///< QUuid
        TitleMatchesRole,           ///< QList<MatchRange>
        SnippetRole,                ///< QString
        SnippetMatchesRole,         ///< QList<MatchRange>
        CardRole,                   ///< StoryCard, of a story
        LevelRole,                  ///< int, Level of a prompt; −1 = not known
    };

    SearchResults(Session &session, Facts &facts, QObject *parent = nullptr);

    /// Searches for `text`; an empty text shows the stories edited last.
    void setQuery(const QString &text);
    QString query() const { return m_query; }
    /// How many were found, headings not counted.
    int found() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        bool heading = false;
        int count = 0;
        SearchHit hit;
        QList<MatchRange> titleMatches;
        QList<MatchRange> snippetMatches;
    };

    QList<SearchHit> latestStories() const;
    void show(const QList<SearchHit> &hits);
    Row rowOf(const SearchHit &hit) const;

    Session &m_session;
    Facts &m_facts;
    QString m_query;
    QList<Row> m_rows;
};

} // namespace storybank

Q_DECLARE_METATYPE(QList<storybank::MatchRange>)
