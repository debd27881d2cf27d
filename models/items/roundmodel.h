#pragma once

#include "board.h"
#include "rowsync.h"

namespace storybank {

/// The prompts of one round of the board, a row each.
class RoundModel : public RowSync<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QUuid of the prompt
        CardRole,              ///< BoardCard
    };

    RoundModel(LoopId loop, const BoardRound &round, QObject *parent = nullptr);

    const BoardRound &round() const { return m_round; }
    /// Shows what the round has become, with one-row signals.
    void setRound(const BoardRound &round);
    int rowOf(PromptId prompt) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    /// What stands over the prompts says something else.
    void headChanged();

private:
    LoopId m_loop;
    BoardRound m_round;
};

} // namespace storybank

Q_DECLARE_METATYPE(storybank::BoardCard)
