#pragma once

#include "storylistmodel.h"
#include "storyquery.h"

#include <QSortFilterProxyModel>

namespace storybank {

/// Which part of the library the list shows.
struct StoryScope
{
    enum class Shelf { All, Retired, Trash };
    Shelf shelf = Shelf::All;          ///< All is without the retired ones
    std::optional<StoryStatus> status; ///< only this status
    CompetencyId competency;           ///< only with this tag; null = any
    SavedSearchId saved;               ///< which saved search `query` came from; null = none
    StoryQuery query;                  ///< of the saved search
    friend bool operator==(const StoryScope &, const StoryScope &) = default;
};

/// Whether the story is in the scope.
bool isIn(const StoryScope &scope, const Story &story, const Library &library, const StoryStanding &standing);

/// The order of the list: what is due first or takes longest comes first, as do the latest, the strongest.
enum class StoryOrder { LastEdited, Title, Strength, Status, LastTold, Happened, Due, TellingTime };

/// The stories of one scope that match what is typed into the filter, in one order; ties by title, then id.
class StoryProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit StoryProxy(Session &session, StoryListModel &stories, QObject *parent = nullptr);

    void setScope(const StoryScope &scope);
    const StoryScope &scope() const { return m_scope; }
    void setTyped(const QString &text);
    const StoryQuery &typed() const { return m_typed; }
    void setOrder(StoryOrder order);
    StoryOrder order() const { return m_order; }

    QModelIndex indexOf(StoryId id) const;
    StoryId idAt(const QModelIndex &index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    Session &m_session;
    StoryListModel &m_stories;
    StoryScope m_scope;
    StoryQuery m_typed;
    StoryOrder m_order = StoryOrder::LastEdited;
};

} // namespace storybank
