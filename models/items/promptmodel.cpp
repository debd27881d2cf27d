#include "promptmodel.h"

#include "listsync.h"
#include "promptrows.h"
#include "wording/coverage.h"
#include "wording/names.h"

namespace storybank {

PromptModel::PromptModel(Session &session, Facts &facts, Suggestions &suggestions, QObject *parent)
    : QAbstractItemModel(parent), m_session(session), m_facts(facts), m_suggestions(suggestions)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &PromptModel::refresh);
    connect(&session, &Session::opened, this, &PromptModel::reset);
    connect(&session, &Session::closed, this, &PromptModel::reset);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (matters(edit))
            m_refresh.start();
    });
    connect(&suggestions, &Suggestions::suggestionsChanged, this, [this] { m_refresh.start(); });
    reset();
}

PromptModel::~PromptModel() = default;

bool PromptModel::matters(const Edit &edit)
{
    bool renamed = Facts::touchesCoverage(edit) || edit.touches<Prompt>();
    edit.forEach<Story>([&renamed](const Change<Story> &change) {
        renamed = renamed || !change.before || !change.after || change.before->title != change.after->title;
    });
    return renamed;
}

QModelIndex PromptModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, m_groups.at(static_cast<size_t>(parent.row())).get())
                            : createIndex(row, column, nullptr);
}

QModelIndex PromptModel::parent(const QModelIndex &index) const
{
    const void *group = index.internalPointer();
    if (!index.isValid() || !group)
        return {};
    for (size_t i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i].get() == group)
            return createIndex(static_cast<int>(i), 0, nullptr);
    }
    return {};
}

int PromptModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.column() != 0 || parent.internalPointer())
        return 0;
    return static_cast<int>(m_groups.at(static_cast<size_t>(parent.row()))->rows.size());
}

int PromptModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const PromptRow *PromptModel::promptAt(const QModelIndex &index) const
{
    const auto *group = static_cast<const Group *>(index.internalPointer());
    return index.isValid() && group ? &group->rows.at(index.row()) : nullptr;
}

const PromptHead *PromptModel::headAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalPointer())
        return nullptr;
    return &m_groups.at(static_cast<size_t>(index.row()))->head;
}

QModelIndex PromptModel::indexOf(PromptId prompt) const
{
    for (const auto &group : m_groups) {
        for (qsizetype i = 0; i < group->rows.size(); ++i) {
            if (group->rows.at(i).id == prompt)
                return createIndex(static_cast<int>(i), 0, group.get());
        }
    }
    return {};
}

QVariant PromptModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PromptRow *row = promptAt(index);
    if (!row)
        return headData(*m_groups.at(static_cast<size_t>(index.row())), index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
        return promptCellText(*row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == StoryColumn)
            return row->bestStory.isNull() ? QString() : row->bestTitle;
        if (index.column() == LevelColumn)
            return levelName(row->level);
        return index.column() == NameColumn ? row->text : promptCellText(*row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() <= NameColumn ? promptSentence(*row) : promptCellText(*row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (index.column() == RepliesColumn ? Qt::AlignRight : Qt::AlignLeft)));
    case IdRole:
        return row->id.uuid();
    case SortRole:
        return promptSortValue(*row, index.column());
    case FilterRole:
        return QStringList{row->name,  row->text,     row->competency, row->company,
                           row->round, row->category, row->bestTitle}
            .join(u'\n');
    default:
        return {};
    }
}

QVariant PromptModel::headData(const Group &group, int column, int role) const
{
    const PromptHead &head = group.head;
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? head.name : QString();
    case Qt::AccessibleTextRole: {
        QString said = tr("%1, %2, %3 answered")
                           .arg(head.name, promptCount(static_cast<int>(head.levels.size())))
                           .arg(head.answered);
        if (head.wantsDistinct)
            said += tr(", asks for distinct stories: %1 of %2 possible")
                        .arg(head.distinct)
                        .arg(head.levels.size());
        return said;
    }
    default:
        return {};
    }
}

QVariant PromptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section == RepliesColumn ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case LevelColumn:
        return role == Qt::DisplayRole ? QString() : tr("Level");
    case NameColumn:
        return tr("Prompt");
    case CompetencyColumn:
        return tr("Competency");
    case CompanyColumn:
        return tr("Company");
    case RoundColumn:
        return tr("Round");
    case DifficultyColumn:
        return tr("Difficulty");
    case StoryColumn:
        return tr("Best story");
    case RepliesColumn:
        return tr("Replies");
    default:
        return {};
    }
}

Qt::ItemFlags PromptModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.internalPointer() ? common | Qt::ItemNeverHasChildren : common;
}

void PromptModel::setGrouping(PromptGrouping grouping)
{
    m_grouping = grouping;
    refresh();
}

PromptModel::Groups PromptModel::build() const
{
    const Library &library = m_session.library();
    const Coverage &coverage = m_facts.coverage();
    Groups groups;
    for (const PromptGroup &grouped : groupPrompts(library, coverage.prompts, m_grouping)) {
        // An empty set is shown, since its owner has just made it; an empty competency is not.
        if (grouped.prompts.isEmpty() && m_grouping != PromptGrouping::Set)
            continue;
        auto group = std::make_unique<Group>();
        group->head = makePromptHead(library, coverage, grouped);
        for (const PromptId id : grouped.prompts)
            group->rows.append(makePromptRow(library, *coverage.find(id), *library.find(id), m_suggestions));
        groups.push_back(std::move(group));
    }
    return groups;
}

void PromptModel::reset()
{
    beginResetModel();
    m_groups = build();
    endResetModel();
    Q_EMIT refreshed();
}

void PromptModel::refresh()
{
    m_refresh.stop();
    Groups target = build();
    Q_EMIT aboutToRefresh();
    syncGroups(target);
    Q_EMIT refreshed();
}

void PromptModel::syncGroups(Groups &target)
{
    QList<QString> held;
    for (const auto &group : m_groups)
        held.append(group->head.key);
    QList<QString> wanted;
    for (const auto &group : target)
        wanted.append(group->head.key);
    syncLists(
        held, wanted,
        [this](int first, int last) {
            beginRemoveRows({}, first, last);
            m_groups.erase(m_groups.begin() + first, m_groups.begin() + last + 1);
            endRemoveRows();
        },
        [this](const QList<qsizetype> &from) { reorderGroups(from); },
        [this, &target](int first, int last) {
            beginInsertRows({}, first, last);
            for (int i = first; i <= last; ++i)
                m_groups.insert(m_groups.begin() + i,
                                std::make_unique<Group>(*target.at(static_cast<size_t>(i))));
            endInsertRows();
        });
    for (size_t i = 0; i < target.size(); ++i) {
        syncRows(static_cast<int>(i), target[i]->rows);
        if (m_groups[i]->head == target[i]->head)
            continue;
        m_groups[i]->head = target[i]->head;
        Q_EMIT dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), ColumnCount - 1));
    }
}

void PromptModel::reorderGroups(const QList<qsizetype> &from)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    Groups moved;
    QModelIndexList after;
    for (const qsizetype position : from)
        moved.push_back(std::move(m_groups[static_cast<size_t>(position)]));
    m_groups = std::move(moved);
    for (const QModelIndex &old : before) {
        after.append(old.internalPointer()
                         ? old
                         : createIndex(static_cast<int>(from.indexOf(old.row())), old.column(), nullptr));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void PromptModel::reorderRows(int position, const QList<qsizetype> &from)
{
    Group *group = m_groups.at(static_cast<size_t>(position)).get();
    const QList<QPersistentModelIndex> parents{QPersistentModelIndex(index(position, 0))};
    Q_EMIT layoutAboutToBeChanged(parents);
    const QModelIndexList before = persistentIndexList();
    group->rows = reordered(group->rows, from);
    QModelIndexList after;
    for (const QModelIndex &old : before) {
        after.append(old.internalPointer() == group
                         ? createIndex(static_cast<int>(from.indexOf(old.row())), old.column(), group)
                         : old);
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged(parents);
}

void PromptModel::syncRows(int position, const QList<PromptRow> &target)
{
    Group &group = *m_groups.at(static_cast<size_t>(position));
    const auto keys = [](const QList<PromptRow> &rows) {
        QList<PromptId> ids;
        for (const PromptRow &row : rows)
            ids.append(row.id);
        return ids;
    };
    const QModelIndex parent = index(position, 0);
    syncLists(
        keys(group.rows), keys(target),
        [&](int first, int last) {
            beginRemoveRows(parent, first, last);
            group.rows.remove(first, last - first + 1);
            endRemoveRows();
        },
        [&](const QList<qsizetype> &from) { reorderRows(position, from); },
        [&](int first, int last) {
            beginInsertRows(parent, first, last);
            for (int i = first; i <= last; ++i)
                group.rows.insert(i, target.at(i));
            endInsertRows();
        });
    for (int i = 0; i < target.size(); ++i) {
        if (group.rows.at(i) == target.at(i))
            continue;
        group.rows[i] = target.at(i);
        Q_EMIT dataChanged(index(i, 0, parent), index(i, ColumnCount - 1, parent));
    }
}

} // namespace storybank
