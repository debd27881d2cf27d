#pragma once

#include "coveragerows.h"
#include "facts.h"

#include "insight/whatif.h"

#include <QAbstractTableModel>

namespace storybank {

/// The coverage matrix: a row for each prompt (under the heading of its group), competency, or principle of a
/// framework, a column for each story, and one last column that offers a draft for a gap. Everything a view
/// asks for is worked out once after an edit; what changed is told cell by cell, and only opening a bank
/// resets it.
class CoverageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< of the story in a header of a column, of the prompt or competency in one
                               ///< of a row
        SortRole,
    };

    CoverageModel(Session &session, Facts &facts, Suggestions &suggestions, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const QList<CoverageRow> &rows() const { return m_rows; }
    const QList<CoverageColumn> &columns() const { return m_columns; }
    /// The cell; an empty one outside, in headings and in the last column.
    const CoverageCell &cell(int row, int column) const;
    int draftColumn() const { return static_cast<int>(m_columns.size()); }

    int rowOf(PromptId prompt) const;
    int rowOf(const QString &key) const;
    int columnOf(StoryId story) const;
    /// The first row with nothing after `row`, starting over at the top; -1 = none.
    int nextGap(int row) const;

    const CoverageView &view() const { return m_view; }
    /// All of it at once; the functions below change a part of it.
    void setView(const CoverageView &view);
    void setRows(CoverageView::Rows rows);
    void setFramework(FrameworkId framework);
    /// The framework that is shown, or would be; null when the bank has none.
    std::optional<Framework> framework() const;
    void setGrouping(PromptGrouping grouping);
    void setGapsOnly(bool on);
    void setRowOrder(RowOrder order);
    void setColumnOrder(ColumnOrder order);
    void setShowRetired(bool on);
    void setCollapsed(const QString &groupKey, bool collapsed);
    void setScope(const CoverageScope &scope);
    const CoverageScope &scope() const { return m_scope; }

    /// Tries out what is left without these stories; nothing of it is stored. Those that the bank does not
    /// hold any more, or keeps as spent, fall out of it by themselves.
    void setStruck(const QSet<StoryId> &stories);
    /// What the struck stories open; none when no story is tried out.
    const std::optional<WhatIf> &whatIfStruck() const { return m_whatIf; }

    /// The coverage in the scope, up to date, without the struck stories.
    const Coverage &coverage() const;
    /// Cells with a proposal, shown or not.
    int proposedCount() const;
    /// Cells that nobody has judged, those with a proposal among them, shown or not.
    int toJudgeCount() const;

Q_SIGNALS:
    /// coverage() says something else now, or the proposals do.
    void summaryChanged();

private:
    bool isScoped() const { return !m_scope.company.isEmpty() || !m_scope.loop.isNull(); }
    void workOutCoverage();
    QList<CoverageColumn> wantedColumns() const;
    void reset();
    void refreshLater();
    void refresh();
    void syncColumns(const QList<CoverageColumn> &target);
    void syncRows(const QList<CoverageRow> &target);
    void adoptRow(int row, const CoverageRow &target);
    void reorderColumns(const QList<CoverageColumn> &columns, const QList<qsizetype> &from);
    void reorderRows(const QList<qsizetype> &from);
    static bool matters(const Edit &edit);

    Session &m_session;
    Facts &m_facts;
    Suggestions &m_suggestions;
    CoverageView m_view;
    CoverageScope m_scope;
    Coverage m_scoped; ///< the coverage in m_scope, when that is not everything
    std::optional<WhatIf> m_whatIf;
    QList<CoverageColumn> m_columns;
    QList<CoverageRow> m_rows;
    QTimer m_refresh;
};

} // namespace storybank
