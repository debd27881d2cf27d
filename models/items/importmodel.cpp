#include "importmodel.h"

#include "importwords.h"

#include <QLocale>

namespace storybank {

namespace {

/// Items under a group carry the group's position; groups carry this.
constexpr quintptr topLevel = ~quintptr(0);

/// What can become of a story or prompt, in the order in which it is offered.
QList<ImportChoice> choicesFor(const ImportItem &item)
{
    QList<ImportChoice> choices{ImportChoice::Add};
    if (item.kind == Kind::Story)
        choices.append(ImportChoice::AsDraft);
    if (!item.existing.isNull())
        choices.append(ImportChoice::Merge);
    choices.append(ImportChoice::Skip);
    return choices;
}

/// The outcome of an item that is checked again.
ImportChoice includedChoice(const ImportItem &item)
{
    return item.existing.isNull() ? ImportChoice::Add : ImportChoice::Merge;
}

QString groupName(ImportModel::RowKind kind)
{
    switch (kind) {
    case ImportModel::RowKind::Prompt:
        return ImportModel::tr("Prompts");
    case ImportModel::RowKind::Story:
        return ImportModel::tr("Stories");
    default:
        return ImportModel::tr("Not recognised");
    }
}

} // namespace

ImportModel::ImportModel(QObject *parent) : QAbstractItemModel(parent) {}

void ImportModel::setPlan(const ImportPlan &plan, const Library &library)
{
    beginResetModel();
    m_plan = plan;
    m_library = library;
    Group prompts{RowKind::Prompt, {}};
    Group stories{RowKind::Story, {}};
    Group leftovers{RowKind::Leftover, {}};
    for (qsizetype i = 0; i < m_plan.items.size(); ++i)
        (m_plan.items.at(i).kind == Kind::Story ? stories : prompts).rows.append(i);
    for (qsizetype i = 0; i < m_plan.leftovers.size(); ++i)
        leftovers.rows.append(i);
    m_groups.clear();
    for (const Group &group : {prompts, stories, leftovers}) {
        if (!group.rows.isEmpty())
            m_groups.append(group);
    }
    endResetModel();
    Q_EMIT planChanged();
}

int ImportModel::chosen() const
{
    return static_cast<int>(std::count_if(m_plan.items.begin(), m_plan.items.end(),
                                          [](const ImportItem &i) { return i.isIn(); }));
}

QModelIndex ImportModel::atLine(int line) const
{
    for (int g = 0; g < m_groups.size(); ++g) {
        const QModelIndex group = index(g, 0);
        for (int row = 0; row < rowCount(group); ++row) {
            const QModelIndex item = index(row, 0, group);
            if (item.data(FirstLineRole).toInt() <= line && line <= item.data(LastLineRole).toInt())
                return item;
        }
    }
    return {};
}

QModelIndex ImportModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : topLevel);
}

QModelIndex ImportModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, topLevel);
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == topLevel && parent.column() == 0
               ? static_cast<int>(m_groups.at(parent.row()).rows.size())
               : 0;
}

int ImportModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const ImportModel::Group *ImportModel::groupAt(const QModelIndex &index) const
{
    const quintptr at =
        index.internalId() == topLevel ? static_cast<quintptr>(index.row()) : index.internalId();
    return &m_groups.at(static_cast<qsizetype>(at));
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Group &group = *groupAt(index);
    if (index.internalId() == topLevel)
        return groupData(group, index.column(), role);
    const qsizetype row = group.rows.at(index.row());
    if (group.kind == RowKind::Leftover)
        return leftoverData(m_plan.leftovers.at(row), index.column(), role);
    return itemData(m_plan.items.at(row), index.column(), role);
}

QVariant ImportModel::groupData(const Group &group, int column, int role) const
{
    const auto in =
        std::count_if(group.rows.begin(), group.rows.end(), [&](qsizetype r) { return isIn(group, r); });
    const QString chosen = group.kind == RowKind::Leftover
                               ? tr("%n lines or passages, left out unless you say so", nullptr,
                                    static_cast<int>(group.rows.size()))
                               : tr("%1 of %2 chosen").arg(in).arg(group.rows.size());
    switch (role) {
    case Qt::DisplayRole:
        return column == ItemColumn ? groupName(group.kind) : QString();
    case Qt::AccessibleTextRole:
        return groupName(group.kind) + QStringLiteral(", ") + chosen;
    case Qt::CheckStateRole:
        return column == ItemColumn && group.kind != RowKind::Leftover ? QVariant(groupState(group))
                                                                       : QVariant();
    case RowKindRole:
        return static_cast<int>(RowKind::Group);
    case ChosenRole:
        return chosen;
    default:
        return {};
    }
}

QVariant ImportModel::itemData(const ImportItem &item, int column, int role) const
{
    const QList<ImportChoice> choices = choicesFor(item);
    switch (role) {
    case Qt::DisplayRole:
        return column == ItemColumn     ? item.title
               : column == ChoiceColumn ? importChoiceName(item.choice)
                                        : linesText(item.lines);
    case Qt::EditRole:
    case ChoiceRole:
        return static_cast<int>(choices.indexOf(item.choice));
    case ChoicesRole: {
        QStringList names;
        for (const ImportChoice choice : choices)
            names.append(importChoiceName(choice));
        return names;
    }
    case Qt::CheckStateRole:
        return column == ItemColumn ? QVariant(item.isIn() ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return column == ItemColumn ? importSentence(item, m_library) : QVariant();
    case RowKindRole:
        return static_cast<int>(item.kind == Kind::Story ? RowKind::Story : RowKind::Prompt);
    case FirstLineRole:
        return item.lines.first;
    case LastLineRole:
        return item.lines.last;
    case LikenessRole:
        return likenessText(item, m_library);
    case CompetenciesRole:
    case HuesRole:
        return competencyData(item, role);
    default:
        break;
    }
    const Story *story = item.kind == Kind::Story ? m_plan.content.find(StoryId(item.id)) : nullptr;
    return story ? storyData(*story, role) : QVariant();
}

QVariant ImportModel::storyData(const Story &story, int role) const
{
    if (role == SectionsRole) {
        QVariantList found;
        for (const Section section : toldSections)
            found.append(!story.text(section).isEmpty());
        return found;
    }
    if (role == NumbersRole && !story.metrics.isEmpty()) {
        return tr("%n numbers, %1", nullptr, static_cast<int>(story.metrics.size()))
            .arg(formatMetric(*story.headline(), QLocale()));
    }
    return {};
}

QVariant ImportModel::competencyData(const ImportItem &item, int role) const
{
    QList<CompetencyId> ids;
    if (const Story *story = item.kind == Kind::Story ? m_plan.content.find(StoryId(item.id)) : nullptr) {
        for (const Tag &tag : story->tags)
            ids.append(tag.competency);
    } else if (const Prompt *prompt = m_plan.content.find(PromptId(item.id))) {
        ids = prompt->competencies;
    }
    QStringList names;
    QVariantList hues;
    for (const CompetencyId id : ids) {
        const Competency *known = m_library.find(id);
        if (!known)
            known = m_plan.content.find(id);
        if (known) {
            names.append(known->name);
            hues.append(known->hue);
        }
    }
    return role == HuesRole ? QVariant(hues) : QVariant(names);
}

QVariant ImportModel::leftoverData(const ImportLeftover &leftover, int column, int role) const
{
    const QStringList choices{tr("Leave out"), tr("To notes")};
    switch (role) {
    case Qt::DisplayRole:
        return column == ItemColumn     ? leftover.what.text.simplified()
               : column == ChoiceColumn ? choices.at(leftover.toNotes ? 1 : 0)
                                        : linesText(leftover.what.lines);
    case Qt::ToolTipRole:
        return column == ItemColumn ? QVariant(leftover.what.text.left(600)) : QVariant();
    case Qt::EditRole:
    case ChoiceRole:
        return leftover.toNotes ? 1 : 0;
    case ChoicesRole:
        return choices;
    case Qt::AccessibleTextRole:
        return tr("Not recognised, line %1: %2")
            .arg(linesText(leftover.what.lines), leftover.what.text.simplified());
    case RowKindRole:
        return static_cast<int>(RowKind::Leftover);
    case FirstLineRole:
        return leftover.what.lines.first;
    case LastLineRole:
        return leftover.what.lines.last;
    default:
        return {};
    }
}

bool ImportModel::isIn(const Group &group, qsizetype row) const
{
    return group.kind == RowKind::Leftover ? m_plan.leftovers.at(row).toNotes : m_plan.items.at(row).isIn();
}

void ImportModel::setIn(const Group &group, qsizetype row, bool in)
{
    if (isIn(group, row) == in)
        return;
    if (group.kind == RowKind::Leftover)
        m_plan.leftovers[row].toNotes = in;
    else
        m_plan.items[row].choice = in ? includedChoice(m_plan.items.at(row)) : ImportChoice::Skip;
}

Qt::CheckState ImportModel::groupState(const Group &group) const
{
    const auto in =
        std::count_if(group.rows.begin(), group.rows.end(), [&](qsizetype r) { return isIn(group, r); });
    return in == 0 ? Qt::Unchecked : in == group.rows.size() ? Qt::Checked : Qt::PartiallyChecked;
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    const Group group = *groupAt(index);
    const bool isGroup = index.internalId() == topLevel;
    if (role == Qt::CheckStateRole) {
        const bool in = value.toInt() == Qt::Checked;
        for (const qsizetype row : isGroup ? group.rows : QList<qsizetype>{group.rows.at(index.row())})
            setIn(group, row, in);
    } else if (role == Qt::EditRole && !isGroup && group.kind == RowKind::Leftover) {
        m_plan.leftovers[group.rows.at(index.row())].toNotes = value.toInt() == 1;
    } else if (role == Qt::EditRole && !isGroup) {
        ImportItem &item = m_plan.items[group.rows.at(index.row())];
        const QList<ImportChoice> choices = choicesFor(item);
        if (value.toInt() < 0 || value.toInt() >= choices.size())
            return false;
        item.choice = choices.at(value.toInt());
    } else {
        return false;
    }
    const QModelIndex top = isGroup ? index : index.parent();
    Q_EMIT dataChanged(top, top.siblingAtColumn(LineColumn));
    Q_EMIT dataChanged(this->index(0, 0, top), this->index(rowCount(top) - 1, LineColumn, top));
    Q_EMIT planChanged();
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isGroup = index.internalId() == topLevel;
    if (index.column() == ItemColumn && groupAt(index)->kind != RowKind::Leftover)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == ChoiceColumn && !isGroup)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ItemColumn:
        return tr("Item");
    case ChoiceColumn:
        return tr("What happens");
    default:
        return tr("Line");
    }
}

} // namespace storybank
