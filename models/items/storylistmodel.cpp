#include "storylistmodel.h"

#include "storymime.h"

namespace storybank {

StoryListModel::StoryListModel(Session &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session)
{
    connect(&session, &Session::opened, this, &StoryListModel::reload);
    connect(&session, &Session::closed, this, &StoryListModel::reload);
    connect(&session, &Session::changed, this, &StoryListModel::follow);
    reload();
}

int StoryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const Story *StoryListModel::storyAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_session.library().find(m_rows.at(row)) : nullptr;
}

QModelIndex StoryListModel::indexOf(StoryId id) const
{
    const qsizetype row = m_rows.indexOf(id);
    return row < 0 ? QModelIndex() : index(static_cast<int>(row));
}

QVariant StoryListModel::data(const QModelIndex &index, int role) const
{
    const Story *story = index.isValid() ? storyAt(index.row()) : nullptr;
    if (!story)
        return {};
    const auto card = [&] { return storyCard(*story, m_session.library(), lastTold(story->id), QLocale()); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return story->title;
    case Qt::AccessibleTextRole:
        return accessibleText(card());
    case IdRole:
        return story->id.uuid();
    case CardRole:
        return QVariant::fromValue(card());
    case EditedRole:
        return story->editedAt;
    case StrengthRole:
        return story->strength;
    case StatusRole:
        return static_cast<int>(story->status);
    case ToldRole:
        return lastTold(story->id).firstDay();
    case HappenedRole:
        return (story->until.isNull() ? story->from : story->until).firstDay();
    default:
        return {};
    }
}

Qt::ItemFlags StoryListModel::flags(const QModelIndex &index) const
{
    const Story *story = index.isValid() ? storyAt(index.row()) : nullptr;
    const bool drags = story && !story->isTrashed();
    return QAbstractListModel::flags(index) | (drags ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList StoryListModel::mimeTypes() const
{
    return {QLatin1StringView(storyMimeType)};
}

QMimeData *StoryListModel::mimeData(const QModelIndexList &indexes) const
{
    QList<StoryId> stories;
    for (const QModelIndex &index : indexes)
        stories.append(m_rows.at(index.row()));
    return storyMime(stories);
}

void StoryListModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_lastTold.clear();
    for (const Story &story : m_session.library().stories())
        m_rows.append(story.id);
    for (const Telling &telling : m_session.library().tellings()) {
        PartialDate &last = m_lastTold[telling.story];
        last = std::max(last, telling.day);
    }
    endResetModel();
}

void StoryListModel::follow(const Edit &edit)
{
    edit.forEach<Telling>([this](const Change<Telling> &change) {
        for (const auto &side : {change.before, change.after}) {
            if (side)
                countTold(side->story);
        }
    });
    edit.forEach<Story>([this](const Change<Story> &change) { followStory(change); });
    edit.forEach<Competency>([this](const Change<Competency> &change) {
        for (const Story &story : m_session.library().stories()) {
            if (story.hasTag(change.id()))
                changedRow(story.id);
        }
    });
}

void StoryListModel::followStory(const Change<Story> &change)
{
    const StoryId id = change.id();
    const qsizetype row = m_rows.indexOf(id);
    const bool held = m_session.library().find(id) != nullptr;
    if (row < 0 && held) {
        const int last = static_cast<int>(m_rows.size());
        beginInsertRows({}, last, last);
        m_rows.append(id);
        endInsertRows();
    } else if (row >= 0 && !held) {
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.removeAt(row);
        endRemoveRows();
    } else if (row >= 0) {
        changedRow(id);
    }
}

void StoryListModel::changedRow(StoryId id)
{
    if (const QModelIndex row = indexOf(id); row.isValid())
        Q_EMIT dataChanged(row, row);
}

void StoryListModel::countTold(StoryId id)
{
    PartialDate last;
    for (const Telling &telling : m_session.library().tellings()) {
        if (telling.story == id)
            last = std::max(last, telling.day);
    }
    m_lastTold.insert(id, last);
    changedRow(id);
}

} // namespace storybank
