#include "storylistmodel.h"

#include "storymime.h"

#include <QSet>

#include <utility>

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
    const auto card = [&] {
        return storyCard(*story, m_session.library(), m_standings.of(story->id), QLocale());
    };
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
    m_seconds.clear();
    for (const Story &story : m_session.library().stories())
        m_rows.append(story.id);
    m_standings = StoryStandings(m_session.library());
    endResetModel();
}

void StoryListModel::follow(const Edit &edit)
{
    if (edit.touches<BankSettings>())
        m_seconds.clear();
    QSet<StoryId> recorded;
    const auto record = [&recorded](const auto &change) {
        for (const auto &side : {change.before, change.after}) {
            if (side)
                recorded.insert(side->story);
        }
    };
    edit.forEach<Telling>(record);
    edit.forEach<Rehearsal>(record);
    // A look at one story goes through all records, as a look at all of them does.
    if (recorded.size() > 1)
        m_standings = StoryStandings(m_session.library());
    else if (!recorded.isEmpty())
        m_standings.update(m_session.library(), *recorded.cbegin());
    for (const StoryId id : std::as_const(recorded)) {
        m_seconds.remove(id);
        changedRow(id);
    }
    // What is due depends on the plans of loops and on which story answers a prompt, and on what
    // is told at all.
    bool told = edit.touches<Loop>() || edit.touches<Answer>() || edit.touches<BankSettings>();
    edit.forEach<Story>([&told](const Change<Story> &change) {
        told = told || !change.before || !change.after || change.before->status != change.after->status ||
               change.before->isTrashed() != change.after->isTrashed();
    });
    if (told) {
        const StoryStandings before = std::exchange(m_standings, StoryStandings(m_session.library()));
        for (const StoryId id : m_standings.differing(before))
            changedRow(id);
    }
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
    m_seconds.remove(id);
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

int StoryListModel::tellingSeconds(const Story &story) const
{
    const auto known = m_seconds.constFind(story.id);
    if (known != m_seconds.constEnd())
        return *known;
    const int seconds = storybank::tellingSeconds(story, standing(story.id), m_session.settings());
    m_seconds.insert(story.id, seconds);
    return seconds;
}

} // namespace storybank
