#include "promptfiltermodel.h"
#include "wording/coverage.h"

#include "listsync.h"
#include "promptrows.h"
#include "wording/names.h"

#include "domain/text.h"

#include <QCollator>

namespace storybank {

namespace {

using Ask = PromptFilter::Kind;
using Row = PromptFilterModel::Row;

QString keyOf(const PromptFilter &filter)
{
    return QString::number(static_cast<int>(filter.kind)) + u'/' + filter.value;
}

Row heading(Ask kind, const QString &title)
{
    return {Row::Kind::Heading,
            QStringLiteral("heading/%1").arg(static_cast<int>(kind)),
            title,
            {},
            -1,
            0,
            true,
            {}};
}

Row entry(const PromptFilter &filter, const QString &text, const QString &icon, int count, int hue = -1)
{
    return {Row::Kind::Entry, keyOf(filter), text, icon, hue, count, true, filter};
}

QString iconOf(Level level)
{
    switch (level) {
    case Level::Safe:
        return QStringLiteral("shield-check");
    case Level::Covered:
        return QStringLiteral("check");
    case Level::Thin:
        return QStringLiteral("circle-alert");
    case Level::Gap:
        return QStringLiteral("triangle-alert");
    }
    return {};
}

} // namespace

PromptFilterModel::PromptFilterModel(Session &session, PromptModel &prompts, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_prompts(prompts)
{
    connect(&prompts, &PromptModel::refreshed, this, &PromptFilterModel::refresh);
    m_rows = build();
}

int PromptFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PromptFilterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.text;
    case Qt::AccessibleTextRole:
        if (row.kind == Row::Kind::Entry)
            return tr("%1, %2").arg(row.text, promptCount(row.count));
        return row.kind == Row::Kind::Heading ? row.text
               : row.open                     ? tr("%1, open").arg(row.text)
                                              : tr("%1, closed").arg(row.text);
    case CountRole:
    case SortRole:
        return row.count;
    default:
        return {};
    }
}

Qt::ItemFlags PromptFilterModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).kind == Row::Kind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

int PromptFilterModel::rowOf(const PromptFilter &filter) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).kind == Row::Kind::Entry && m_rows.at(i).filter == filter)
            return i;
    }
    return -1;
}

void PromptFilterModel::toggle(int row)
{
    if (m_rows.at(row).kind != Row::Kind::Fold)
        return;
    const Ask kind = m_rows.at(row).filter.kind;
    if (!m_open.remove(kind))
        m_open.insert(kind);
    refresh();
}

QList<const PromptRow *> PromptFilterModel::allPrompts() const
{
    QList<const PromptRow *> prompts;
    for (int group = 0; group < m_prompts.rowCount(); ++group) {
        const QModelIndex parent = m_prompts.index(group, 0);
        for (int i = 0; i < m_prompts.rowCount(parent); ++i)
            prompts.append(m_prompts.promptAt(m_prompts.index(i, 0, parent)));
    }
    return prompts;
}

PromptFilterModel::Rows PromptFilterModel::build() const
{
    const QList<const PromptRow *> prompts = allPrompts();
    Rows rows;
    addLibrary(rows, prompts);
    addLevels(rows, prompts);
    addSets(rows, prompts);
    addCompetencies(rows, prompts);
    addTexts(rows, prompts, Ask::Company, tr("Company"), QStringLiteral("building-2"), tr("Any company"),
             &PromptRow::company);
    addTexts(rows, prompts, Ask::Round, tr("Round"), QStringLiteral("users"), tr("Any round"),
             &PromptRow::round);
    addDifficulties(rows, prompts);
    addTexts(rows, prompts, Ask::Category, tr("Category"), QStringLiteral("layers"), tr("Without a category"),
             &PromptRow::category);
    return rows;
}

void PromptFilterModel::addLibrary(Rows &rows, const QList<const PromptRow *> &prompts) const
{
    rows.append(heading(Ask::All, tr("Library")));
    rows.append(entry({}, tr("All prompts"), QStringLiteral("message-circle-question"),
                      static_cast<int>(prompts.size())));
    const auto counted = [&](const PromptFilter &filter) {
        return static_cast<int>(std::count_if(prompts.begin(), prompts.end(), [&](const PromptRow *row) {
            return passes(*row, filter, m_session.library());
        }));
    };
    for (const Loop &loop : m_session.library().loops()) {
        const PromptFilter filter{Ask::Loop, loop.id.toString()};
        if (!loop.past)
            rows.append(entry(filter, tr("%1 plan").arg(loop.company), QStringLiteral("calendar-days"),
                              counted(filter)));
    }
    const PromptFilter judge{Ask::ToJudge, {}};
    rows.append(entry(judge, tr("With pairs to judge"), QStringLiteral("circle-help"), counted(judge)));
}

void PromptFilterModel::addLevels(Rows &rows, const QList<const PromptRow *> &prompts) const
{
    rows.append(heading(Ask::Level, tr("Level")));
    for (const Level level : {Level::Safe, Level::Covered, Level::Thin, Level::Gap}) {
        const auto count = std::count_if(prompts.begin(), prompts.end(),
                                         [level](const PromptRow *row) { return row->level == level; });
        rows.append(
            entry({Ask::Level, toCode(level)}, levelName(level), iconOf(level), static_cast<int>(count)));
    }
}

void PromptFilterModel::addSets(Rows &rows, const QList<const PromptRow *> &prompts) const
{
    QHash<QuestionSetId, int> counts;
    for (const PromptRow *row : prompts)
        ++counts[row->set];
    QList<QuestionSet> sets(m_session.library().sets().begin(), m_session.library().sets().end());
    std::stable_sort(sets.begin(), sets.end(), [](const QuestionSet &a, const QuestionSet &b) {
        return std::tie(a.position, a.name) < std::tie(b.position, b.name);
    });
    rows.append(heading(Ask::Set, tr("Question sets")));
    for (const QuestionSet &set : sets)
        rows.append(
            entry({Ask::Set, set.id.toString()}, set.name, QStringLiteral("library"), counts.value(set.id)));
}

void PromptFilterModel::addCompetencies(Rows &rows, const QList<const PromptRow *> &prompts) const
{
    QHash<CompetencyId, int> counts;
    for (const PromptRow *row : prompts) {
        for (const CompetencyId id : row->competencies)
            ++counts[id];
    }
    rows.append(heading(Ask::Competency, tr("Competency")));
    for (const Competency &competency : m_session.library().competenciesInOrder())
        rows.append(entry({Ask::Competency, competency.id.toString()}, competency.name, {},
                          counts.value(competency.id), competency.hue));
}

bool PromptFilterModel::addFold(Rows &rows, Ask kind, const QString &title) const
{
    Row fold = heading(kind, title);
    fold.kind = Row::Kind::Fold;
    fold.filter.kind = kind;
    fold.open = m_open.contains(kind);
    rows.append(fold);
    return fold.open;
}

void PromptFilterModel::addTexts(Rows &rows, const QList<const PromptRow *> &prompts, Ask kind,
                                 const QString &title, const QString &icon, const QString &nameless,
                                 QString PromptRow::*member) const
{
    if (!addFold(rows, kind, title))
        return;
    QMap<QString, std::pair<QString, int>> counted;
    for (const PromptRow *row : prompts) {
        auto &[name, count] = counted[foldedKey(row->*member)];
        name = name.isEmpty() ? row->*member : name;
        ++count;
    }
    const int rest = counted.take(QString()).second;
    QCollator collator;
    collator.setNumericMode(true);
    Rows found;
    for (auto it = counted.cbegin(); it != counted.cend(); ++it)
        found.append(entry({kind, it.key()}, it->first, icon, it->second));
    std::stable_sort(found.begin(), found.end(), [&collator](const Row &a, const Row &b) {
        return collator.compare(a.text, b.text) < 0;
    });
    rows += found;
    if (rest > 0)
        rows.append(entry({kind, {}}, nameless, icon, rest));
}

void PromptFilterModel::addDifficulties(Rows &rows, const QList<const PromptRow *> &prompts) const
{
    if (!addFold(rows, Ask::Difficulty, tr("Difficulty")))
        return;
    for (const Difficulty difficulty :
         {Difficulty::Easy, Difficulty::Medium, Difficulty::Hard, Difficulty::Unknown}) {
        const auto count = std::count_if(prompts.begin(), prompts.end(), [difficulty](const PromptRow *row) {
            return row->difficulty == difficulty;
        });
        const QString text = difficulty == Difficulty::Unknown ? tr("Not known") : difficultyName(difficulty);
        if (count > 0)
            rows.append(entry({Ask::Difficulty, toCode(difficulty)}, text,
                              QStringLiteral("difficulty-%1").arg(static_cast<int>(difficulty)),
                              static_cast<int>(count)));
    }
}

void PromptFilterModel::refresh()
{
    const Rows target = build();
    const auto keys = [](const Rows &rows) {
        QStringList list;
        for (const Row &row : rows)
            list.append(row.key);
        return list;
    };
    syncLists<QString>(
        keys(m_rows), keys(target),
        [this](int first, int last) {
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
        },
        [this](const QList<qsizetype> &from) {
            Q_EMIT layoutAboutToBeChanged();
            const QModelIndexList before = persistentIndexList();
            m_rows = reordered(m_rows, from);
            QModelIndexList after;
            for (const QModelIndex &old : before)
                after.append(index(static_cast<int>(from.indexOf(old.row()))));
            changePersistentIndexList(before, after);
            Q_EMIT layoutChanged();
        },
        [this, &target](int first, int last) {
            beginInsertRows({}, first, last);
            for (int i = first; i <= last; ++i)
                m_rows.insert(i, target.at(i));
            endInsertRows();
        });
    for (int i = 0; i < target.size(); ++i) {
        if (m_rows.at(i) == target.at(i))
            continue;
        m_rows[i] = target.at(i);
        Q_EMIT dataChanged(index(i), index(i));
    }
}

} // namespace storybank
