#include "tellingmodel.h"

#include "plaintip.h"
#include "storycard.h"
#include "wording/day.h"

namespace storybank {

using namespace Qt::StringLiterals;

TellingModel::TellingModel(Session &session, QObject *parent) : RowSync(parent), m_session(session)
{
    for (const auto &signal : {&Session::opened, &Session::closed})
        connect(&session, signal, this, [this] { setFilter({}); });
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Telling>() || edit.touches<Story>() || edit.touches<Prompt>() ||
            edit.touches<Loop>() || edit.touches<Interviewer>() || edit.touches<BankSettings>())
            syncRows(m_rows, wanted());
    });
    m_rows = wanted();
}

void TellingModel::setFilter(const LedgerFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    m_rows = wanted();
    endResetModel();
}

QList<TellingModel::Row> TellingModel::wanted() const
{
    const Library &library = m_session.library();
    const QLocale locale;
    const QSet<StoryId> often = toldTooOften(library);
    QList<Row> rows;
    for (const Telling &telling : ledger(library, m_filter)) {
        const Story *story = library.find(telling.story);
        const Prompt *prompt = library.find(telling.prompt);
        const Interviewer *hearer = library.find(telling.interviewer);
        rows.append({telling.id,
                     {dateText(telling.day, locale), story ? shownTitle(*story) : QString(),
                      prompt ? prompt->displayName() : QString(), companyOf(library, telling),
                      hearer ? hearer->name : QString(), landingName(telling.landing)},
                     telling.notes,
                     telling.landing,
                     often.contains(telling.story)});
    }
    return rows;
}

int TellingModel::rowOf(TellingId telling) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == telling)
            return row;
    }
    return -1;
}

int TellingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TellingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TellingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return RowSync::headerData(section, orientation, role);
    const QStringList names{tr("Day"), tr("Story"), tr("For"), tr("At"), tr("To"), tr("Landed")};
    return names.value(section);
}

QVariant TellingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(index.column());
    case Qt::ToolTipRole:
        if (row.often && index.column() == StoryColumn)
            return plainTip(tr("%1 is told too often.").arg(row.cells.at(StoryColumn)));
        return plainTip(row.notes.isEmpty() ? row.cells.value(index.column()) : row.notes);
    case Qt::AccessibleTextRole: {
        QStringList parts = row.cells;
        parts.removeAll(QString());
        if (row.often)
            parts.append(tr("told too often"));
        return parts.join(u", "_s);
    }
    case IdRole:
        return row.id.uuid();
    case OftenRole:
        return row.often;
    case LandingRole:
        return static_cast<int>(row.landing);
    default:
        return {};
    }
}

} // namespace storybank
