#pragma once

#include "session.h"
#include "storycard.h"
#include "storystanding.h"

#include <QAbstractListModel>

namespace storybank {

/// All stories of the bank, one row each, those in the trash too: what the list filters and sorts.
class StoryListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QUuid
        CardRole,              ///< StoryCard
        EditedRole,            ///< QDateTime, UTC
        StrengthRole,          ///< int
        StatusRole,            ///< int, StoryStatus
        ToldRole,              ///< QDate; invalid = never
        HappenedRole,          ///< QDate; invalid = not known
    };

    explicit StoryListModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// A story that is not in the trash can be dragged, onto a row of StoryShelves.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

    /// The story of a row; null outside.
    const Story *storyAt(int row) const;
    /// The row of a story; an invalid index when it is not in the bank.
    QModelIndex indexOf(StoryId id) const;
    PartialDate lastTold(StoryId id) const { return m_standings.of(id).lastTold; }
    StoryStanding standing(StoryId id) const { return m_standings.of(id); }
    /// How long the full telling of a story takes; measured or estimated once for each text.
    int tellingSeconds(const Story &story) const;

private:
    void reload();
    void follow(const Edit &edit);
    void followStory(const Change<Story> &change);
    void changedRow(StoryId id);

    Session &m_session;
    QList<StoryId> m_rows;
    StoryStandings m_standings;
    mutable QHash<StoryId, int> m_seconds; ///< those asked for
};

} // namespace storybank
