#pragma once

#include "facts.h"
#include "queryhelp.h"
#include "searchmatches.h"
#include "storycard.h"

#include <QAbstractListModel>

namespace storybank {

/// What a search found, in groups with a heading each: stories, prompts, notes. A new search resets it.
/// Conditions of the query (StoryQuery) restrict what is found; a query of conditions alone lists what meets
/// them.
class SearchResults : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool
        CountRole,                  ///< int, of a heading
        KindRole,                   ///< int, Kind
        IdRole,                     ///< QUuid
        TitleMatchesRole,           ///< QList<TextRange>
        SnippetRole,                ///< QString
        SnippetMatchesRole,         ///< QList<TextRange>
        CardRole,                   ///< StoryCard, of a story
        LevelRole,                  ///< int, Level of a prompt; −1 = not known
        TagsRole,                   ///< QList<TagMark>, the competencies of a prompt
        BestStoryRole, ///< QString, the title of the story that answers a prompt best; empty = none
        BestFitRole,   ///< int, its fit; 0 = not judged
        PlaceRole,     ///< QString, the part in which the snippet stands; empty = not known
    };

    SearchResults(Session &session, Facts &facts, QObject *parent = nullptr);

    /// Searches for `text`; an empty text shows the stories edited last.
    void setQuery(const QString &text);
    QString query() const { return m_query.text(); }
    /// Why a condition of the query can find nothing; see queryRemarks().
    QStringList remarks() const;

    /// Shows only what is of this kind; none = everything.
    void setKind(std::optional<Kind> kind);
    std::optional<Kind> kind() const { return m_kind; }

    /// How many were found of a kind, of all kinds without one; more may be there when isCut().
    int found(std::optional<Kind> kind = {}) const;
    bool isCut() const { return m_cut; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        bool heading = false;
        int count = 0;
        SearchHit hit;
        QString place;
        QList<TextRange> titleMatches;
        QList<TextRange> snippetMatches;
    };

    QList<SearchHit> latestStories() const;
    QList<SearchHit> listed();
    QList<QUuid> admitted() const;
    const StoryStandings &standings() const;
    void show();
    Row rowOf(const SearchHit &hit) const;
    QVariant promptData(PromptId id, int role) const;

    Session &m_session;
    Facts &m_facts;
    StoryQuery m_query;
    std::optional<Kind> m_kind;
    QList<SearchHit> m_hits;
    QHash<Kind, int> m_found;
    bool m_cut = false;
    mutable std::optional<StoryStandings> m_standings; ///< none = not worked out since the last edit
    QList<Row> m_rows;
};

} // namespace storybank

Q_DECLARE_METATYPE(QList<storybank::TextRange>)
Q_DECLARE_METATYPE(QList<storybank::TagMark>)
