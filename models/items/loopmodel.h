#pragma once

#include "rowsync.h"
#include "session.h"

#include <functional>

namespace storybank {

/// The loops of the bank: those that come up by date, then the past ones, each under its heading.
class LoopModel : public RowSync<QAbstractListModel>
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QUuid; null for a heading
        DetailRole,            ///< "Thu 18 June, 5 rounds"
        CountRole,             ///< "14 of 14", "debriefed"
        OpenRole,              ///< bool: prompts stay open
    };

    /// `today` says which day it is, where the person is.
    LoopModel(Session &session, std::function<QDate()> today, QObject *parent = nullptr);

    LoopId loopAt(int row) const;
    int rowOf(LoopId loop) const;
    /// The next loop to come, else the last one; null when there is none.
    LoopId next() const;
    /// Whether it is over: marked so, or its day has gone by.
    static bool isPast(const Loop &loop, QDate today);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        LoopId id; ///< null = a heading
        QString name, detail, count;
        bool open = false;
        friend bool operator==(const Row &, const Row &) = default;
    };

    Row rowOf(const Loop &loop, bool past) const;
    void refresh();

    Session &m_session;
    std::function<QDate()> m_today;
    QList<Row> m_rows;
};

} // namespace storybank
