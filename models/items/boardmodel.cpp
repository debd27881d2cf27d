#include "boardmodel.h"

#include "actions/plans.h"
#include "storymime.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

namespace storybank {

StoryId BenchModel::storyAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).card.id : StoryId();
}

int BenchModel::rowOf(StoryId story) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).card.id == story)
            return row;
    }
    return -1;
}

int BenchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BenchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.card.title;
    case Qt::AccessibleTextRole:
        return row.struck ? tr("%1, struck out").arg(accessibleText(row.card)) : accessibleText(row.card);
    case IdRole:
        return row.card.id.uuid();
    case CardRole:
        return QVariant::fromValue(row.card);
    case StruckRole:
        return row.struck;
    default:
        return {};
    }
}

Qt::ItemFlags BenchModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowSync::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList BenchModel::mimeTypes() const
{
    return {QLatin1StringView(storyMimeType)};
}

QMimeData *BenchModel::mimeData(const QModelIndexList &indexes) const
{
    QList<StoryId> stories;
    for (const QModelIndex &index : indexes)
        stories.append(storyAt(index.row()));
    return storyMime(stories);
}

BoardModel::BoardModel(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::changed, this, &BoardModel::follow);
    connect(&session, &Session::opened, this, [this] { setLoop({}); });
    connect(&session, &Session::closed, this, [this] { setLoop({}); });
}

void BoardModel::setLoop(LoopId loop)
{
    m_loop = loop;
    m_struck = {};
    m_best = {};
    m_bestKnown = false;
    ++m_state;
    refresh();
}

void BoardModel::setStruck(const BoardStruck &struck)
{
    m_struck = struck;
    refresh();
}

int BoardModel::indexOf(RoundId round) const
{
    for (size_t i = 0; i < m_rounds.size(); ++i) {
        if (m_rounds.at(i)->round().id == round)
            return static_cast<int>(i);
    }
    return -1;
}

void BoardModel::setAwake(bool awake)
{
    m_awake = awake;
    if (awake && m_stale)
        refresh();
    else
        startPlanning();
}

void BoardModel::follow(const Edit &edit)
{
    const bool matters = edit.touches<Loop>() || edit.touches<Story>() || edit.touches<Prompt>() ||
                         edit.touches<Answer>() || edit.touches<Competency>() ||
                         edit.touches<Interviewer>() || edit.touches<Telling>() ||
                         edit.touches<Rehearsal>() || edit.touches<BankSettings>();
    if (!matters)
        return;
    m_stale = true;
    m_bestKnown = false;
    ++m_state;
    if (m_awake)
        refresh();
}

/// What is gone, or is spent by now, is no longer struck out.
void BoardModel::dropStaleStrikes(const Loop &loop)
{
    const auto isIn = [&loop](RoundId id) {
        return std::any_of(loop.rounds.begin(), loop.rounds.end(),
                           [id](const Round &round) { return round.id == id; });
    };
    m_struck.rounds.removeIf([&](RoundId id) { return !isIn(id); });
    m_struck.stories.removeIf([this](StoryId id) { return !m_session.library().find(id); });
}

void BoardModel::refresh()
{
    m_stale = false;
    const Library &library = m_session.library();
    const QLocale locale;
    if (const Loop *held = loop()) {
        dropStaleStrikes(*held);
        m_board = boardOf(library, *held, planOptions(*held), m_struck, m_best, locale);
    } else {
        m_board = {};
        m_struck = {};
    }
    QList<BenchModel::Row> rows;
    for (const StoryId id : std::as_const(m_board.bench)) {
        if (const Story *story = library.find(id))
            rows.append({storyCard(*story, library, {}, locale), m_struck.stories.contains(id)});
    }
    m_bench.setRows(rows);
    if (syncRounds())
        Q_EMIT roundsChanged();
    m_gone.clear();
    Q_EMIT changed();
    startPlanning();
}

/// One at a time: planning cannot be broken off, and what it says of an earlier state is of no use.
void BoardModel::startPlanning()
{
    const Loop *held = loop();
    if (m_planning || m_bestKnown || !m_awake || !held || !m_struck.isEmpty())
        return;
    m_planning = true;
    auto *watcher = new QFutureWatcher<Plan>(this);
    connect(watcher, &QFutureWatcher<Plan>::finished, this, [this, watcher, state = m_state] {
        watcher->deleteLater();
        m_planning = false;
        if (state == m_state && !m_bestKnown) {
            m_best = watcher->result();
            m_bestKnown = true;
            refresh();
        } else {
            startPlanning();
        }
    });
    // The library and the loop are values: the copies that go along cost nothing and do not change.
    watcher->setFuture(QtConcurrent::run(&plan, m_session.library(), *held, planOptions(*held)));
}

void BoardModel::finish()
{
    const Loop *held = loop();
    if (!held || m_bestKnown)
        return;
    m_best = plan(m_session.library(), *held, planOptions(*held));
    m_bestKnown = true;
    refresh();
}

/// Gives each round its model; true when they are not the same rounds in the same order.
bool BoardModel::syncRounds()
{
    std::vector<std::unique_ptr<RoundModel>> next;
    bool other = static_cast<qsizetype>(m_rounds.size()) != m_board.rounds.size();
    for (const BoardRound &round : std::as_const(m_board.rounds)) {
        const auto held = std::find_if(m_rounds.begin(), m_rounds.end(), [&round](const auto &model) {
            return model && model->round().id == round.id;
        });
        if (held == m_rounds.end()) {
            other = true;
            next.push_back(std::make_unique<RoundModel>(m_loop, round));
            continue;
        }
        other = other || held - m_rounds.begin() != static_cast<std::ptrdiff_t>(next.size());
        (*held)->setRound(round);
        next.push_back(std::move(*held));
    }
    for (std::unique_ptr<RoundModel> &left : m_rounds) {
        if (left)
            m_gone.push_back(std::move(left));
    }
    m_rounds = std::move(next);
    return other;
}

} // namespace storybank
