#include "practicequeuemodel.h"

#include "domain/text.h"
#include "listsync.h"

#include <QLocale>

#include <utility>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// The parts of the queue, the later one parted where a loop to come is practised for.
enum Heading { Today, Tomorrow, BeforeTheOnsite, Later, Never };

template<typename Row>
auto keysOf(const QList<Row> &rows)
{
    QList<std::pair<int, PracticePair>> keys;
    for (const Row &row : rows)
        keys.append({row.heading, row.item.pair});
    return keys;
}

} // namespace

PracticeQueueModel::PracticeQueueModel(Session &session, Clock clock, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_clock(std::move(clock))
{
    const auto other = [this] {
        m_loop = {};
        m_first = {};
        refresh();
    };
    connect(&session, &Session::opened, this, other);
    connect(&session, &Session::closed, this, other);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Story>() || edit.touches<Prompt>() || edit.touches<Answer>() ||
            edit.touches<Loop>() || edit.touches<Rehearsal>() || edit.touches<Competency>())
            refresh();
    });
    refresh();
}

int PracticeQueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags PracticeQueueModel::flags(const QModelIndex &index) const
{
    return index.isValid() && m_rows.at(index.row()).heading < 0 ? QAbstractListModel::flags(index)
                                                                 : Qt::NoItemFlags;
}

QVariant PracticeQueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    const Library &library = m_session.library();
    switch (role) {
    case Qt::DisplayRole:
        return row.heading >= 0 ? headingText(row.heading) : practiceName(library, row.item.pair);
    case Qt::AccessibleTextRole:
        return spoken(row);
    case HeadingRole:
        return row.heading >= 0;
    case CountRole:
        return row.count;
    case StoryRole: {
        const Story *story = library.find(row.item.pair.story);
        return !story                          ? QString()
               : m_storiesHidden               ? u"…"_s
               : row.item.pair.prompt.isNull() ? tr("on its own")
                                               : story->title;
    }
    case HueRole: {
        const Competency *competency = library.find(row.item.competency);
        return competency ? competency->hue : -1;
    }
    case DueRole:
        return row.heading >= 0 ? QString() : dueText(row.item);
    case LateRole:
        return row.heading < 0 && row.item.due.isValid() && row.item.due < m_today;
    default:
        return {};
    }
}

void PracticeQueueModel::setLoop(LoopId loop)
{
    m_loop = loop;
    refresh();
}

void PracticeQueueModel::setFilter(const QString &text)
{
    m_filter = foldedKey(text);
    sync(wantedRows());
}

void PracticeQueueModel::setStoriesHidden(bool hidden)
{
    if (std::exchange(m_storiesHidden, hidden) != hidden && !m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void PracticeQueueModel::setFirst(const PracticePair &pair)
{
    if (m_first == pair)
        return;
    m_first = pair;
    refresh();
}

void PracticeQueueModel::refresh()
{
    const QDateTime now = m_clock();
    m_today = now.date();
    const PracticeDay day{m_today, now.timeZone()};
    const Library &library = m_session.library();
    m_queue = practiceQueue(library, m_loop, day);
    if (library.find(m_first.story)) {
        // What was asked for by name comes first, whether it is due or not.
        auto at = std::find_if(m_queue.begin(), m_queue.end(),
                               [this](const PracticeItem &item) { return item.pair == m_first; });
        PracticeItem item;
        if (at != m_queue.end()) {
            item = m_queue.takeAt(at - m_queue.begin());
        } else {
            item.pair = m_first;
            item.reviews = reviewsByPair(library, day.zone).value(m_first);
        }
        item.due = m_today;
        m_queue.prepend(item);
    }
    sync(wantedRows());
    Q_EMIT refreshed();
}

int PracticeQueueModel::due() const
{
    return dueCount(m_queue, m_today);
}

const PracticeItem *PracticeQueueModel::itemAt(const QModelIndex &index) const
{
    return index.isValid() && m_rows.at(index.row()).heading < 0 ? &m_rows.at(index.row()).item : nullptr;
}

const PracticeItem *PracticeQueueModel::find(const PracticePair &pair) const
{
    const auto at = std::find_if(m_queue.begin(), m_queue.end(),
                                 [&pair](const PracticeItem &item) { return item.pair == pair; });
    return at == m_queue.end() ? nullptr : &*at;
}

QModelIndex PracticeQueueModel::indexOf(const PracticePair &pair) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).heading < 0 && m_rows.at(row).item.pair == pair)
            return index(row);
    }
    return {};
}

QList<PracticeQueueModel::Row> PracticeQueueModel::wantedRows() const
{
    QList<Row> rows;
    qsizetype heading = -1;
    for (const PracticeItem &item : m_queue) {
        if (!isFound(item))
            continue;
        const int wanted = headingOf(item);
        if (heading < 0 || rows.at(heading).heading != wanted) {
            heading = rows.size();
            rows.append({wanted, 0, {}});
        }
        ++rows[heading].count;
        rows.append({-1, 0, item});
    }
    return rows;
}

bool PracticeQueueModel::isFound(const PracticeItem &item) const
{
    const Library &library = m_session.library();
    const Prompt *prompt = library.find(item.pair.prompt);
    const Story *story = library.find(item.pair.story);
    return m_filter.isEmpty() ||
           (prompt && foldedKey(prompt->text + u' ' + prompt->displayName()).contains(m_filter)) ||
           (story && foldedKey(story->title).contains(m_filter));
}

void PracticeQueueModel::sync(const QList<Row> &wanted)
{
    syncLists(
        keysOf(m_rows), keysOf(wanted),
        [this](int first, int last) {
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
        },
        [this](const QList<qsizetype> &from) { reorder(from); },
        [this, &wanted](int first, int last) {
            beginInsertRows({}, first, last);
            for (int row = first; row <= last; ++row)
                m_rows.insert(row, wanted.at(row));
            endInsertRows();
        });
    m_rows = wanted;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void PracticeQueueModel::reorder(const QList<qsizetype> &from)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const QList<Row> held = m_rows;
    for (qsizetype row = 0; row < from.size(); ++row)
        m_rows[row] = held.at(from.at(row));
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after.append(index(static_cast<int>(from.indexOf(old.row()))));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

QString PracticeQueueModel::dueText(const PracticeItem &item) const
{
    if (!item.due.isValid())
        return tr("new");
    const int days = static_cast<int>(m_today.daysTo(item.due));
    return days < 0 ? tr("%1 d late").arg(-days) : days == 0 ? tr("today") : tr("%1 d").arg(days);
}

int PracticeQueueModel::headingOf(const PracticeItem &item) const
{
    switch (partOf(item, m_today)) {
    case PracticePart::Today:
        return Today;
    case PracticePart::Tomorrow:
        return Tomorrow;
    case PracticePart::Never:
        return Never;
    case PracticePart::Later:
        break;
    }
    const Loop *loop = m_session.library().find(m_loop);
    return loop && !loop->past && item.due < loop->date.firstDay() ? BeforeTheOnsite : Later;
}

QString PracticeQueueModel::headingText(int heading) const
{
    switch (heading) {
    case Today:
        return tr("Due today");
    case Tomorrow:
        return tr("Tomorrow");
    case BeforeTheOnsite:
        return tr("Before the onsite");
    case Later:
        return tr("Later");
    default:
        return tr("Not rehearsed yet");
    }
}

QString PracticeQueueModel::spoken(const Row &row) const
{
    if (row.heading >= 0)
        return tr("%1, %2").arg(headingText(row.heading)).arg(row.count);
    const Library &library = m_session.library();
    const Story *story = library.find(row.item.pair.story);
    const Competency *competency = library.find(row.item.competency);
    QStringList parts{practiceName(library, row.item.pair)};
    if (story && !row.item.pair.prompt.isNull() && !m_storiesHidden)
        parts << tr("story %1").arg(story->title);
    if (competency)
        parts << competency->name;
    const int days = static_cast<int>(m_today.daysTo(row.item.due));
    parts << (!row.item.due.isValid() ? tr("not rehearsed yet")
              : days < -1             ? tr("due %1 days ago").arg(-days)
              : days == -1            ? tr("due yesterday")
              : days == 0             ? tr("due today")
              : days == 1             ? tr("due tomorrow")
                                      : tr("due in %1 days").arg(days));
    return parts.join(u", "_s);
}

QString practiceTitle(const Library &library, const PracticePair &pair)
{
    if (const Prompt *prompt = library.find(pair.prompt))
        return prompt->text;
    const Story *story = library.find(pair.story);
    return story ? story->title : QString();
}

QString practiceName(const Library &library, const PracticePair &pair)
{
    const Prompt *prompt = library.find(pair.prompt);
    return prompt ? prompt->displayName() : practiceTitle(library, pair);
}

} // namespace storybank
