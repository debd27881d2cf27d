#pragma once

#include "rowsync.h"
#include "session.h"

#include <QAbstractTableModel>
#include <QDateTime>

namespace storybank {

/// The metrics of one story as a table that can be edited; each cell that is left becomes one edit.
class MetricModel : public RowSync<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum Column { Star, Name, Baseline, Result, Change, Certain, Share, ColumnCount };
    enum Role {
        BetterRole = Qt::UserRole, ///< Change: whether it is for the better
        MissingRole,               ///< Baseline: a baseline belongs here and is not there
        CodeRole,                  ///< Certain, Share: int, the enum; Star: bool; Change: int, BetterWhen
    };

    explicit MetricModel(Session &session, QObject *parent = nullptr);

    void setStory(StoryId id);
    StoryId story() const { return m_story; }
    /// Whether the calculator made the metric of that row.
    bool isCalculated(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Name, Baseline, Result: text as typed (refused when it holds no number). Certain, Share, Change: int,
    /// the enum. Star: true makes it the headline.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Adds a metric at the end; the first one becomes the headline. The row, or −1 when it could not be
    /// written.
    int add(Metric metric = {});
    void remove(int row);

private:
    bool write(const QString &label, const std::function<void(QList<Metric> &)> &change);
    void follow(const Edit &edit);
    QString text(const Metric &metric, int column) const;

    Session &m_session;
    StoryId m_story;
    QList<Metric> m_rows;
};

/// The words for certainty and share level: "measured", "say".
QString certaintyName(Certainty certainty);
QString shareName(ShareLevel share);

} // namespace storybank
