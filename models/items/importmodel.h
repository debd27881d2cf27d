#pragma once

#include "actions/importing.h"

#include <QAbstractItemModel>

namespace storybank {

/// What an import is going to do, as a tree: prompts, stories, and what was not recognised. Checking a row or
/// choosing another outcome changes the plan.
class ImportModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { ItemColumn, ChoiceColumn, LineColumn, ColumnCount };
    enum Role {
        RowKindRole = Qt::UserRole, ///< RowKind
        FirstLineRole,              ///< int, from 1; 0 = no line
        LastLineRole,               ///< int
        ChoiceRole,                 ///< int, an index into choices()
        ChoicesRole,                ///< QStringList, what can be chosen
        SectionsRole,               ///< QList<bool>: Situation, Task, Action, Result found
        CompetenciesRole,           ///< QStringList
        HuesRole,                   ///< QList<int>, one for each of CompetenciesRole
        NumbersRole,                ///< QString: "2 numbers, 41 → 9"
        LikenessRole,               ///< QString: what the bank has like it; empty = nothing
        ChosenRole,                 ///< of a group: "3 of 4 chosen"
    };
    enum class RowKind { Group, Prompt, Story, Leftover };

    explicit ImportModel(QObject *parent = nullptr);

    /// Shows `plan` for a bank that holds `library`.
    void setPlan(const ImportPlan &plan, const Library &library);
    const ImportPlan &plan() const { return m_plan; }

    /// How many items are going to be written, without leftovers.
    int chosen() const;

    /// The row whose lines hold `line`; invalid when there is none.
    QModelIndex atLine(int line) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// A choice was made.
    void planChanged();

private:
    /// One of the three parts; the items are positions in the plan's lists.
    struct Group
    {
        RowKind kind = RowKind::Prompt;
        QList<qsizetype> rows;
    };

    QVariant groupData(const Group &group, int column, int role) const;
    QVariant itemData(const ImportItem &item, int column, int role) const;
    QVariant storyData(const Story &story, int role) const;
    QVariant leftoverData(const ImportLeftover &leftover, int column, int role) const;
    QVariant competencyData(const ImportItem &item, int role) const;
    const Group *groupAt(const QModelIndex &index) const;
    Qt::CheckState groupState(const Group &group) const;
    bool isIn(const Group &group, qsizetype row) const;
    void setIn(const Group &group, qsizetype row, bool in);

    ImportPlan m_plan;
    Library m_library;
    QList<Group> m_groups;
};

} // namespace storybank
