#include "roundmodel.h"

#include "plaintip.h"
#include "slotmime.h"

namespace storybank {

RoundModel::RoundModel(LoopId loop, const BoardRound &round, QObject *parent)
    : RowSync(parent), m_loop(loop), m_round(round)
{}

void RoundModel::setRound(const BoardRound &round)
{
    BoardRound head = round;
    head.cards = m_round.cards;
    const bool other = !(head == m_round);
    m_round = head;
    syncRows(m_round.cards, round.cards);
    if (other)
        Q_EMIT headChanged();
}

int RoundModel::rowOf(PromptId prompt) const
{
    for (int row = 0; row < m_round.cards.size(); ++row) {
        if (m_round.cards.at(row).prompt == prompt)
            return row;
    }
    return -1;
}

int RoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_round.cards.size());
}

QVariant RoundModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardCard &card = m_round.cards.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return card.name;
    case Qt::ToolTipRole:
        return plainTip(card.tip);
    case Qt::AccessibleTextRole:
        return card.spoken;
    case IdRole:
        return card.prompt.uuid();
    case CardRole:
        return QVariant::fromValue(card);
    default:
        return {};
    }
}

Qt::ItemFlags RoundModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowSync::flags(index) | Qt::ItemIsDropEnabled;
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList RoundModel::mimeTypes() const
{
    return {QLatin1StringView(slotMimeType)};
}

QMimeData *RoundModel::mimeData(const QModelIndexList &indexes) const
{
    return indexes.isEmpty()
               ? nullptr
               : slotMime({m_loop, m_round.id, m_round.cards.at(indexes.constFirst().row()).prompt, false});
}

} // namespace storybank
