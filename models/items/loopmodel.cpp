#include "loopmodel.h"

#include "board.h"

namespace storybank {

using namespace Qt::StringLiterals;

LoopModel::LoopModel(Session &session, std::function<QDate()> today, QObject *parent)
    : RowSync(parent), m_session(session), m_today(std::move(today))
{
    for (const auto &signal : {&Session::opened, &Session::closed})
        connect(&session, signal, this, &LoopModel::refresh);
    connect(&session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Loop>())
            refresh();
    });
    refresh();
}

bool LoopModel::isPast(const Loop &loop, QDate today)
{
    return loop.past || (loop.date.day > 0 && loop.date.firstDay() < today);
}

LoopModel::Row LoopModel::rowOf(const Loop &loop, bool past) const
{
    const QLocale locale;
    int expected = 0, answered = 0;
    for (const Round &round : loop.rounds) {
        for (const Slot &slot : round.expected) {
            ++expected;
            answered += slot.story.isNull() ? 0 : 1;
        }
    }
    const QString date =
        loop.date.day > 0 && !past
            ? locale.toString(loop.date.firstDay(), loop.date.year == m_today().year()
                                                        ? tr("ddd d MMMM", "short day of the week and date")
                                                        : tr("ddd d MMM yyyy", "date of another year"))
            : dateText(loop.date, locale);
    QStringList detail{date, past ? QString() : roundCount(static_cast<int>(loop.rounds.size()))};
    detail.removeAll(QString());
    Row row{loop.id, loop.company.isEmpty() ? tr("No company yet") : loop.company, detail.join(u", "_s), {}};
    if (past)
        row.count = loop.debrief.isEmpty() ? QString() : tr("debriefed");
    else if (expected > 0)
        row.count = tr("%1 of %2").arg(answered).arg(expected);
    row.open = !past && answered < expected;
    return row;
}

void LoopModel::refresh()
{
    const QDate today = m_today();
    QList<Loop> ahead, past;
    for (const Loop &loop : m_session.library().loops())
        (isPast(loop, today) ? past : ahead).append(loop);
    const auto key = [](const Loop &loop) { return std::tuple(loop.date.isNull(), loop.date, loop.id); };
    std::sort(ahead.begin(), ahead.end(), [&](const Loop &a, const Loop &b) { return key(a) < key(b); });
    std::sort(past.begin(), past.end(),
              [](const Loop &a, const Loop &b) { return std::tie(b.date, a.id) < std::tie(a.date, b.id); });
    QList<Row> rows;
    if (!ahead.isEmpty())
        rows.append({{}, tr("Coming up"), {}, {}});
    for (const Loop &loop : std::as_const(ahead))
        rows.append(rowOf(loop, false));
    if (!past.isEmpty())
        rows.append({{}, tr("Past"), {}, {}});
    for (const Loop &loop : std::as_const(past))
        rows.append(rowOf(loop, true));
    syncRows(m_rows, rows);
}

LoopId LoopModel::loopAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : LoopId();
}

int LoopModel::rowOf(LoopId loop) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!loop.isNull() && m_rows.at(row).id == loop)
            return row;
    }
    return -1;
}

LoopId LoopModel::next() const
{
    return loopAt(1); // under the first heading
}

int LoopModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LoopModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.name, row.detail, row.open ? tr("%1 answered").arg(row.count) : row.count};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case IdRole:
        return row.id.uuid();
    case DetailRole:
        return row.detail;
    case CountRole:
        return row.count;
    case OpenRole:
        return row.open;
    default:
        return {};
    }
}

Qt::ItemFlags LoopModel::flags(const QModelIndex &index) const
{
    return loopAt(index.row()).isNull() ? Qt::NoItemFlags : RowSync::flags(index);
}

} // namespace storybank
