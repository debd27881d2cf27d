#pragma once

#include "roundmodel.h"
#include "session.h"

#include <memory>
#include <vector>

namespace storybank {

/// The stories that the board does not tell, as cards.
class BenchModel : public RowSync<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QUuid of the story
        CardRole,              ///< StoryCard
        StruckRole,            ///< bool
    };
    struct Row
    {
        StoryCard card;
        bool struck = false;
        friend bool operator==(const Row &, const Row &) = default;
    };

    using RowSync::RowSync;

    void setRows(const QList<Row> &rows) { syncRows(m_rows, rows); }
    StoryId storyAt(int row) const;
    int rowOf(StoryId story) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    QList<Row> m_rows;
};

/// The board of one loop, worked out once after each edit that can change it, and the models of its columns.
///
/// What stands in the loop is shown at once; what planning would make of it is worked out beside the window,
/// and changed() tells of it again.
class BoardModel : public QObject
{
    Q_OBJECT

public:
    explicit BoardModel(Session &session, QObject *parent = nullptr);

    /// Shows the loop, or nothing (null); what is struck out is put back.
    void setLoop(LoopId loop);
    LoopId loopId() const { return m_loop; }
    /// The loop as the bank holds it; null when it is gone.
    const Loop *loop() const { return m_session.library().find(m_loop); }

    const Board &board() const { return m_board; }
    const BoardStruck &struck() const { return m_struck; }
    void setStruck(const BoardStruck &struck);

    int roundCount() const { return static_cast<int>(m_rounds.size()); }
    RoundModel *round(int index) const { return m_rounds.at(static_cast<size_t>(index)).get(); }
    int indexOf(RoundId round) const;
    BenchModel *bench() { return &m_bench; }

    /// While false (the page is not shown) an edit only marks the board as old; turning it on brings it up to
    /// date.
    void setAwake(bool awake);

    /// Whether Board::best is that of the bank as it is.
    bool knowsBest() const { return m_bestKnown; }
    /// Works Board::best out now when it is not, and waits for it: before it is stored, for pictures and
    /// tests.
    void finish();

Q_SIGNALS:
    /// Rounds came, went or stand in another order; their models are the same as before where they stayed.
    void roundsChanged();
    /// board() says something else now.
    void changed();

private:
    void follow(const Edit &edit);
    void refresh();
    void startPlanning();
    void dropStaleStrikes(const Loop &loop);
    bool syncRounds();

    Session &m_session;
    LoopId m_loop;
    Board m_board;
    BoardStruck m_struck;
    Plan m_best; ///< with nothing struck
    bool m_bestKnown = false;
    bool m_planning = false; ///< beside the window
    int m_state = 0;         ///< counts what makes m_best old: a plan of an earlier one is thrown away
    std::vector<std::unique_ptr<RoundModel>> m_rounds;
    std::vector<std::unique_ptr<RoundModel>> m_gone; ///< kept until the columns have let go of them
    BenchModel m_bench;
    bool m_awake = true;
    bool m_stale = false;
};

} // namespace storybank
