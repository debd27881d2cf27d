#include "coveragemodel.h"

#include "plaintip.h"

#include "domain/spent.h"

#include <numeric>

namespace storybank {

namespace {

/// The view with another value in one field.
template<typename T>
CoverageView with(CoverageView view, T CoverageView::*field, const std::type_identity_t<T> &value)
{
    view.*field = value;
    return view;
}

} // namespace

CoverageModel::CoverageModel(Session &session, Facts &facts, Suggestions &suggestions, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_facts(facts), m_suggestions(suggestions)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &CoverageModel::refresh);
    connect(&session, &Session::opened, this, &CoverageModel::reset);
    connect(&session, &Session::closed, this, &CoverageModel::reset);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (matters(edit))
            refreshLater();
    });
    connect(&suggestions, &Suggestions::suggestionsChanged, this, &CoverageModel::refreshLater);
    reset();
}

bool CoverageModel::matters(const Edit &edit)
{
    bool renamed = Facts::touchesCoverage(edit) || edit.touches<Prompt>() || edit.touches<Framework>() ||
                   edit.touches<Telling>();
    edit.forEach<Story>([&renamed](const Change<Story> &change) {
        renamed = renamed || !change.before || !change.after || change.before->title != change.after->title;
    });
    return renamed;
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

const CoverageCell &CoverageModel::cell(int row, int column) const
{
    static const CoverageCell none;
    if (row < 0 || row >= m_rows.size())
        return none;
    return column < 0 || column >= m_columns.size() ? none : m_rows.at(row).cell(m_columns.at(column));
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const CoverageRow &row = m_rows.at(index.row());
    const bool isDraft = index.column() == draftColumn();
    switch (role) {
    case Qt::DisplayRole:
        return isDraft && row.offersDraft() ? tr("Draft") : QString();
    case Qt::ToolTipRole:
        if (isDraft)
            return row.offersDraft() ? plainTip(tr("Start a draft for “%1”.").arg(row.name)) : QString();
        return plainTip(data(index, Qt::AccessibleTextRole).toString());
    case Qt::AccessibleTextRole:
        if (row.kind == CoverageRow::Kind::Group)
            return rowSentence(row);
        if (isDraft)
            return row.offersDraft() ? tr("%1, no story yet, start a draft").arg(row.name) : rowSentence(row);
        return cellSentence(row, m_columns.at(index.column()), cell(index.row(), index.column()));
    case SortRole:
        return static_cast<int>(cell(index.row(), index.column()).grade);
    default:
        return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (section < 0 || section > m_columns.size())
            return {};
        if (section == m_columns.size())
            return role == Qt::AccessibleTextRole ? tr("Start a draft") : QVariant();
        const CoverageColumn &column = m_columns.at(section);
        switch (role) {
        case Qt::DisplayRole:
            return column.shortTitle;
        case Qt::ToolTipRole:
            return plainTip(columnSentence(column));
        case Qt::AccessibleTextRole:
            return columnSentence(column);
        case IdRole:
            return column.story.uuid();
        default:
            return {};
        }
    }
    if (section < 0 || section >= m_rows.size())
        return {};
    const CoverageRow &row = m_rows.at(section);
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return plainTip(rowSentence(row));
    case Qt::AccessibleTextRole:
        return rowSentence(row);
    case IdRole:
        return row.kind == CoverageRow::Kind::Prompt ? row.prompt.uuid() : row.competency.uuid();
    default:
        return {};
    }
}

Qt::ItemFlags CoverageModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return Qt::NoItemFlags;
    // The keys step over headings of groups, unless one is closed and has to be opened again.
    const CoverageRow &row = m_rows.at(index.row());
    if (row.kind == CoverageRow::Kind::Group && !row.collapsed)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

int CoverageModel::rowOf(PromptId prompt) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).kind == CoverageRow::Kind::Prompt && m_rows.at(i).prompt == prompt)
            return i;
    }
    return -1;
}

int CoverageModel::rowOf(const QString &key) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).key == key)
            return i;
    }
    return -1;
}

int CoverageModel::columnOf(StoryId story) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i).story == story)
            return i;
    }
    return -1;
}

int CoverageModel::nextGap(int row) const
{
    const int count = static_cast<int>(m_rows.size());
    for (int step = 1; step <= count; ++step) {
        const int candidate = (std::max(row, -1) + step) % count;
        if (m_rows.at(candidate).isOpen())
            return candidate;
    }
    return -1;
}

void CoverageModel::setView(const CoverageView &view)
{
    if (m_view == view)
        return;
    m_view = view;
    refresh();
}

void CoverageModel::setRows(CoverageView::Rows rows)
{
    setView(with(m_view, &CoverageView::rows, rows));
}

void CoverageModel::setFramework(FrameworkId framework)
{
    setView(with(m_view, &CoverageView::framework, framework));
}

std::optional<Framework> CoverageModel::framework() const
{
    return shownFramework(m_session.library(), m_view);
}

void CoverageModel::setGrouping(PromptGrouping grouping)
{
    setView(with(m_view, &CoverageView::grouping, grouping));
}

void CoverageModel::setGapsOnly(bool on)
{
    setView(with(m_view, &CoverageView::gapsOnly, on));
}

void CoverageModel::setRowOrder(RowOrder order)
{
    setView(with(m_view, &CoverageView::rowOrder, order));
}

void CoverageModel::setColumnOrder(ColumnOrder order)
{
    setView(with(m_view, &CoverageView::columnOrder, order));
}

void CoverageModel::setShowRetired(bool on)
{
    setView(with(m_view, &CoverageView::showRetired, on));
}

void CoverageModel::setStruck(const QSet<StoryId> &stories)
{
    setView(with(m_view, &CoverageView::struck, stories));
}

void CoverageModel::setCollapsed(const QString &groupKey, bool collapsed)
{
    CoverageView view = m_view;
    if (collapsed)
        view.collapsed.insert(groupKey);
    else
        view.collapsed.remove(groupKey);
    setView(view);
}

void CoverageModel::setScope(const CoverageScope &scope)
{
    m_scope = scope;
    refresh();
}

const Coverage &CoverageModel::coverage() const
{
    if (m_whatIf)
        return m_whatIf->coverage;
    return isScoped() ? m_scoped : m_facts.coverage();
}

void CoverageModel::workOutCoverage()
{
    const Library &library = m_session.library();
    const QSet<StoryId> spent = spentStories(library.settings());
    m_view.struck.removeIf([&](const StoryId &id) {
        const Story *story = library.find(id);
        return !story || story->isTrashed() || spent.contains(id);
    });
    if (isScoped())
        m_scoped = storybank::coverage(library, m_scope);
    m_whatIf.reset();
    if (!m_view.struck.isEmpty())
        m_whatIf = whatIf(library, coverage(), m_scope, m_view.struck);
}

int CoverageModel::proposedCount() const
{
    return std::accumulate(m_rows.begin(), m_rows.end(), 0,
                           [](int sum, const CoverageRow &row) { return sum + row.proposed; });
}

int CoverageModel::toJudgeCount() const
{
    return std::accumulate(m_rows.begin(), m_rows.end(), 0,
                           [](int sum, const CoverageRow &row) { return sum + row.toJudge; });
}

void CoverageModel::reset()
{
    beginResetModel();
    m_scope = {};
    m_view.collapsed.clear();
    m_view.framework = {};
    m_view.struck.clear();
    workOutCoverage();
    m_columns = wantedColumns();
    m_rows = coverageRows(m_session.library(), coverage(), m_suggestions, m_columns, m_view);
    endResetModel();
    Q_EMIT summaryChanged();
}

QList<CoverageColumn> CoverageModel::wantedColumns() const
{
    QList<CoverageColumn> columns = coverageColumns(m_session.library(), m_view);
    markTold(columns, m_session.library(), m_scope);
    return columns;
}

void CoverageModel::refreshLater()
{
    m_refresh.start();
}

void CoverageModel::refresh()
{
    m_refresh.stop();
    const Library &library = m_session.library();
    workOutCoverage();
    const QList<CoverageColumn> columns = wantedColumns();
    const QList<CoverageRow> rows = coverageRows(library, coverage(), m_suggestions, columns, m_view);
    syncColumns(columns);
    syncRows(rows);
    Q_EMIT summaryChanged();
}

} // namespace storybank
