#pragma once

#include "insight/ledger.h"
#include "rowsync.h"
#include "session.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace storybank {

/// The use ledger as a table: what was told where, to whom, when and how it landed; latest first. Rows follow
/// the bank one by one; another filter resets it.
class TellingModel : public RowSync<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum Column {
        DayColumn,
        StoryColumn,
        PromptColumn,
        CompanyColumn,
        HearerColumn,
        LandingColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< QUuid of the telling
        OftenRole,             ///< bool: the story is told too often
        LandingRole            ///< int, Landing
    };

    explicit TellingModel(Session &session, QObject *parent = nullptr);

    void setFilter(const LedgerFilter &filter);
    TellingId telling(int row) const { return m_rows.value(row).id; }
    int rowOf(TellingId telling) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        TellingId id;
        QStringList cells; ///< by column
        QString notes;
        Landing landing = Landing::Unknown;
        bool often = false;
        friend bool operator==(const Row &, const Row &) = default;
    };
    QList<Row> wanted() const;

    Session &m_session;
    LedgerFilter m_filter;
    QList<Row> m_rows;
};

} // namespace storybank
