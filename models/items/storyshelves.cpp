#include "storyshelves.h"

#include "actions/stories.h"
#include "storymime.h"

namespace storybank {

using namespace Qt::StringLiterals;

StoryShelves::StoryShelves(Session &session, StoryListModel &stories, Part part, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_stories(stories), m_part(part)
{
    // After the list, whose days of tellings the counts use: it was connected first.
    connect(&session, &Session::opened, this, &StoryShelves::reload);
    connect(&session, &Session::closed, this, &StoryShelves::reload);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Story>() || edit.touches<Competency>() || edit.touches<SavedSearch>() ||
            edit.touches<Telling>() || edit.touches<Rehearsal>() || edit.touches<Loop>() ||
            edit.touches<Answer>())
            refresh();
    });
    reload();
}

int StoryShelves::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StoryShelves::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.count < 0    ? row.text
               : row.count == 1 ? tr("%1, 1 story").arg(row.text)
                                : tr("%1, %2 stories").arg(row.text).arg(row.count);
    case HeadingRole:
        return row.kind == RowKind::Heading;
    case SectionRole:
        return static_cast<int>(row.section);
    case IconRole:
        return row.icon;
    case HueRole:
        return row.hue < 0 ? QVariant() : row.hue;
    case CountRole:
        return row.count < 0 ? QVariant() : row.count;
    case KeyRole:
        return row.key;
    default:
        return {};
    }
}

Qt::ItemFlags StoryShelves::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).kind == RowKind::Heading)
        return Qt::NoItemFlags;
    const bool drops = takesStories(m_rows.at(index.row())) && !m_session.isReadOnly();
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (drops ? Qt::ItemIsDropEnabled : Qt::NoItemFlags);
}

bool StoryShelves::takesStories(const Row &row)
{
    return row.scope.status || !row.scope.competency.isNull() || row.scope.shelf != StoryScope::Shelf::All;
}

QStringList StoryShelves::mimeTypes() const
{
    return {QLatin1StringView(storyMimeType)};
}

bool StoryShelves::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                                   const QModelIndex &parent) const
{
    return data && data->hasFormat(QLatin1StringView(storyMimeType)) &&
           (flags(parent) & Qt::ItemIsDropEnabled);
}

bool StoryShelves::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    return m_session.submit(drop(storiesIn(*data), m_rows.at(parent.row()).scope)).ok();
}

/// The step that brings the stories into the scope.
Edit StoryShelves::drop(const QList<StoryId> &stories, const StoryScope &scope) const
{
    const Library &library = m_session.library();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (scope.shelf == StoryScope::Shelf::Trash)
        return trash(library, stories, now);
    if (scope.shelf == StoryScope::Shelf::Retired)
        return setStatus(library, stories, StoryStatus::Retired, now);
    if (scope.status)
        return setStatus(library, stories, *scope.status, now);
    return addTag(library, stories, scope.competency, std::nullopt, now);
}

StoryScope StoryShelves::scopeAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).scope : StoryScope();
}

QModelIndex StoryShelves::indexOf(const QString &key) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).key == key)
            return index(static_cast<int>(i));
    }
    return {};
}

QList<StoryShelves::Row> StoryShelves::wantedScopes() const
{
    const auto heading = [](const QString &key, Section section, const QString &text) {
        Row row;
        row.key = key;
        row.kind = RowKind::Heading;
        row.section = section;
        row.text = text;
        return row;
    };
    const auto filter = [](const QString &key, Section section, const QString &text, const QString &icon,
                           const StoryScope &scope) {
        return Row{.key = key, .section = section, .text = text, .icon = icon, .count = 0, .scope = scope};
    };
    QList<Row> rows{heading(u"library"_s, Section::Library, tr("Library")),
                    filter(u"all"_s, Section::Library, tr("All stories"), u"layers"_s, {})};
    for (const auto &[status, icon] :
         {std::pair{StoryStatus::Polished, u"circle-check"_s}, std::pair{StoryStatus::Ready, u"circle-dot"_s},
          std::pair{StoryStatus::Draft, u"circle-dashed"_s}}) {
        rows << filter(u"status/"_s + toCode(status), Section::Library, statusName(status), icon,
                       {.status = status, .competency = {}, .saved = {}, .query = {}});
    }
    QList<Row> given, own;
    for (const Competency &competency : m_session.library().competenciesInOrder()) {
        Row row = filter(u"competency/"_s + competency.id.toString(), Section::Competencies, competency.name,
                         {}, {.status = {}, .competency = competency.id, .saved = {}, .query = {}});
        row.hue = competency.hue;
        row.section = competency.key.isEmpty() ? Section::Own : Section::Competencies;
        (competency.key.isEmpty() ? own : given) << row;
    }
    rows << heading(u"competencies"_s, Section::Competencies, tr("Competencies")) << given;
    if (!own.isEmpty())
        rows << heading(u"own"_s, Section::Own, tr("Your own")) << own;
    rows << heading(u"needs"_s, Section::Needs, tr("Needs work"));
    for (const auto &[query, icon, name] : {std::tuple{u"no:number"_s, u"hash"_s, tr("No number")},
                                            std::tuple{u"no:learning"_s, u"lightbulb"_s, tr("No learning")},
                                            std::tuple{u"told:never"_s, u"mic"_s, tr("Never told")},
                                            std::tuple{u"due:now"_s, u"timer"_s, tr("Due for practice")}}) {
        rows << filter(u"needs/"_s + query, Section::Needs, name, icon,
                       {.status = {}, .competency = {}, .saved = {}, .query = StoryQuery(query)});
    }
    rows << heading(u"saved"_s, Section::Saved, tr("Saved searches"));
    QList<SavedSearch> searches(m_session.library().table<SavedSearch>().begin(),
                                m_session.library().table<SavedSearch>().end());
    std::stable_sort(searches.begin(), searches.end(),
                     [](const SavedSearch &a, const SavedSearch &b) { return a.position < b.position; });
    for (const SavedSearch &search : std::as_const(searches)) {
        rows << filter(
            u"saved/"_s + search.id.toString(), Section::Saved, search.name, u"bookmark"_s,
            {.status = {}, .competency = {}, .saved = search.id, .query = StoryQuery(search.query)});
    }
    return rows;
}

QList<StoryShelves::Row> StoryShelves::wantedFoot() const
{
    Row retired;
    retired.key = u"retired"_s;
    retired.section = Section::Shelf;
    retired.text = statusName(StoryStatus::Retired);
    retired.icon = u"archive"_s;
    retired.count = 0;
    retired.scope.shelf = StoryScope::Shelf::Retired;
    Row trash = retired;
    trash.key = u"trash"_s;
    trash.text = tr("Trash");
    trash.icon = u"trash-2"_s;
    trash.scope.shelf = StoryScope::Shelf::Trash;
    const auto &stories = m_session.library().stories();
    const bool hasTrash =
        std::any_of(stories.begin(), stories.end(), [](const Story &story) { return story.isTrashed(); });
    return hasTrash ? QList<Row>{retired, trash} : QList<Row>{retired};
}

void StoryShelves::count(QList<Row> &rows) const
{
    const Library &library = m_session.library();
    for (const Story &story : library.stories()) {
        const StoryStanding standing = m_stories.standing(story.id);
        for (Row &row : rows) {
            if (row.kind == RowKind::Filter && isIn(row.scope, story, library, standing))
                ++row.count;
        }
    }
}

QList<StoryShelves::Row> StoryShelves::wanted() const
{
    QList<Row> rows = m_part == Part::Scopes ? wantedScopes() : wantedFoot();
    count(rows);
    return rows;
}

void StoryShelves::reload()
{
    beginResetModel();
    m_rows = wanted();
    endResetModel();
}

void StoryShelves::refresh()
{
    const QList<Row> next = wanted();
    const auto has = [](const QList<Row> &rows, const QString &key) {
        return std::any_of(rows.begin(), rows.end(), [&key](const Row &row) { return row.key == key; });
    };
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (!has(next, m_rows.at(i).key)) {
            beginRemoveRows({}, i, i);
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }
    for (int i = 0; i < next.size(); ++i) {
        if (i < m_rows.size() && m_rows.at(i).key == next.at(i).key) {
            if (m_rows.at(i) == next.at(i))
                continue;
            m_rows[i] = next.at(i);
            Q_EMIT dataChanged(index(i), index(i));
            continue;
        }
        // A row that only moved is taken out of its old place first.
        for (int old = i + 1; old < m_rows.size(); ++old) {
            if (m_rows.at(old).key == next.at(i).key) {
                beginRemoveRows({}, old, old);
                m_rows.removeAt(old);
                endRemoveRows();
                break;
            }
        }
        beginInsertRows({}, i, i);
        m_rows.insert(i, next.at(i));
        endInsertRows();
    }
}

} // namespace storybank
