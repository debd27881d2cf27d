#include "practicepage.h"

#include "actions/tellings.h"
#include "domain/text.h"
#include "drillcard.h"
#include "historypane.h"
#include "laddercard.h"
#include "queuepane.h"
#include "tellcard.h"

#include "views/common/chipbutton.h"
#include "views/common/emptystate.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/searchfield.h"
#include "views/common/segmentedcontrol.h"
#include "views/onsite/tellingdialog.h"
#include "views/settings/preferences.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QStackedWidget>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMillis = 250, dayWatchMillis = 20000;
constexpr QLatin1StringView begunPart("practice/begun"); // in the preferences

} // namespace

PracticePage::PracticePage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_session(context.session),
      m_preferences(context.preferences),
      m_clock([] { return QDateTime::currentDateTime(); }),
      m_model(context.session, [this] { return m_clock(); }),
      m_run(context.session, [this] { return m_clock(); }),
      m_drill(context.session, [this] { return m_clock(); }),
      m_queue(new QueuePane(context.session, m_model, this)),
      m_history(new HistoryPane(context.session, m_model, this))
{
    layPanes(this, {{m_queue, 296, 220}, {buildCentre(), 784, 420}, {m_history, 284, 240}}, 1);
    buildMenu();
    buildKeys();
    connectRun();
    m_ticker.setInterval(tickMillis);
    connect(&m_ticker, &QTimer::timeout, this, &PracticePage::tick);
    m_dayWatch.setInterval(dayWatchMillis);
    m_dayWatch.start();
    connect(&m_dayWatch, &QTimer::timeout, this, [this, day = m_clock().date()]() mutable {
        if (std::exchange(day, m_clock().date()) != day)
            m_model.refresh();
    });
    connect(m_queue, &QueuePane::pairChosen, this, &PracticePage::show);
    connect(m_queue, &QueuePane::pairActivated, this, [this] { m_centre->setFocus(Qt::OtherFocusReason); });
    connect(m_queue, &QueuePane::sourceChosen, this, [this](LoopId loop) {
        m_anyway = false;
        m_skipped.clear();
        m_told = 0;
        m_model.setLoop(loop);
        goOn();
    });
    connect(&m_session, &Session::opened, this, &PracticePage::bankOpened);
    connect(&m_session, &Session::closed, this, &PracticePage::bankOpened);
    connect(&m_model, &PracticeQueueModel::refreshed, this, &PracticePage::follow);
    m_run.takeUp(m_preferences.viewChoice(QString(begunPart)).toUtf8());
    bankOpened();
    m_centre->setFocus(Qt::OtherFocusReason); // where the keys go when the page is turned to first
}

void PracticePage::connectRun()
{
    const auto changed = [this] {
        const bool runs = m_run.isRunning() || m_drill.state() == PracticeDrill::State::Asking;
        if (runs != m_ticker.isActive())
            runs ? m_ticker.start() : m_ticker.stop();
        keepBegun();
        refreshHead();
        refreshFoot();
        Q_EMIT statusChanged();
    };
    connect(&m_run, &PracticeSession::stateChanged, this, changed);
    connect(&m_drill, &PracticeDrill::stateChanged, this, changed);
    connect(&m_run, &PracticeSession::nudged, this, &PracticePage::nudge);
    connect(&m_run, &PracticeSession::stored, this, [this] { ++m_told; });
    connect(&m_run, &PracticeSession::slept, this, [this](qint64 seconds) {
        Q_EMIT messageRequested(tr("The machine slept for %1; the clock is paused where it was.")
                                    .arg(formatDuration(static_cast<int>(seconds))),
                                false);
    });
    connect(m_foot, &RatingFoot::rated, this, [this](int rating) { (void)m_run.rate(rating); });
    connect(m_tell, &TellCard::nextRequested, this, &PracticePage::goOn);
    connect(m_drillCard, &DrillCard::nextRequested, this, &PracticePage::skip);
    connect(m_ladder, &LadderCard::nextRequested, this, &PracticePage::skip);
}

void PracticePage::setClock(Clock clock)
{
    m_clock = std::move(clock);
    m_model.refresh();
}

void PracticePage::tick()
{
    m_run.tick();
    m_drill.tick();
}

void PracticePage::bankOpened()
{
    // The next loop that is planned is what one practises for; without one, the whole bank.
    const QDate today = m_clock().date();
    const Loop *next = nullptr;
    for (const Loop &loop : m_session.library().loops()) {
        const bool planned = std::any_of(loop.rounds.begin(), loop.rounds.end(), [](const Round &round) {
            return std::any_of(round.expected.begin(), round.expected.end(),
                               [](const Slot &slot) { return !slot.story.isNull(); });
        });
        if (planned && !loop.past && loop.date.firstDay() >= today && (!next || loop.date < next->date))
            next = &loop;
    }
    m_pair = {};
    m_skipped.clear();
    m_told = 0;
    m_anyway = false;
    m_model.setLoop(next ? next->id : LoopId());
    goOn();
}

void PracticePage::show(const PracticePair &pair)
{
    const PracticeItem *item = m_model.find(pair);
    if (!item) {
        showNothing();
        return;
    }
    m_pair = pair;
    m_run.load(*item, m_run.length());
    m_drill.load(*item);
    m_ladder->load(pair);
    m_queue->setCurrent(pair);
    turnTo(m_card);
    m_tell->refresh();
    refreshHead();
    refreshFoot();
    refreshHistory();
    Q_EMIT statusChanged();
}

void PracticePage::turnTo(QWidget *face)
{
    // A button that goes with its face would leave the keys to the next widget in line.
    const QWidget *focused = QApplication::focusWidget();
    if (m_stack->currentWidget() != face && focused && m_stack->isAncestorOf(focused))
        m_centre->setFocus(Qt::OtherFocusReason);
    m_stack->setCurrentWidget(face);
}

void PracticePage::showNothing()
{
    m_pair = {};
    m_run.clear();
    m_drill.load({});
    m_queue->setCurrent({});
    refreshEmptiness();
    refreshFoot();
    refreshHistory();
    Q_EMIT statusChanged();
}

void PracticePage::follow()
{
    const PracticeItem *item = m_model.find(m_pair);
    if (!item) {
        goOn();
        return;
    }
    // The card stays on what one is telling or has just rated; only its dates are new.
    if (m_run.state() != PracticeSession::State::Rated)
        m_run.load(*item, m_run.length());
    m_queue->setCurrent(m_pair);
    m_tell->refresh();
    refreshHead();
    refreshFoot();
    refreshHistory();
    Q_EMIT statusChanged();
}

std::optional<PracticePair> PracticePage::nextPair() const
{
    const QDate today = m_clock().date();
    const QList<PracticeItem> &queue = m_model.queue();
    const auto first = [&](auto wanted) -> std::optional<PracticePair> {
        const auto at = std::find_if(queue.begin(), queue.end(), [&](const PracticeItem &item) {
            return item.pair != m_pair && !m_skipped.contains(item.pair) && wanted(item);
        });
        return at == queue.end() ? std::nullopt : std::optional(at->pair);
    };
    const auto due = [today](const PracticeItem &item) { return partOf(item, today) == PracticePart::Today; };
    const auto fresh = [today](const PracticeItem &item) {
        return partOf(item, today) == PracticePart::Never;
    };
    const auto notToday = [today](const PracticeItem &item) {
        return item.reviews.isEmpty() || item.reviews.last().day != today;
    };
    if (auto pair = first(due))
        return pair;
    if (auto pair = first(fresh))
        return pair;
    return m_anyway ? first(notToday) : std::nullopt;
}

void PracticePage::goOn()
{
    m_model.setFirst({});
    auto next = nextPair();
    if (!next && !m_skipped.isEmpty()) { // what was skipped comes round again
        m_skipped.clear();
        next = nextPair();
    }
    if (next)
        show(*next);
    else
        showNothing();
}

void PracticePage::skip()
{
    const PracticePair left = m_pair;
    m_skipped.insert(left);
    if (const auto next = nextPair()) {
        m_model.setFirst({});
        show(*next);
    } else {
        goOn();
        if (m_pair == PracticePair() && m_model.find(left)) // the only one there is
            show(left);
    }
}

void PracticePage::practiseAnyway()
{
    m_anyway = true;
    m_skipped.clear();
    auto next = nextPair();
    if (!next && !m_model.queue().isEmpty()) // all of them today already: once more
        next = m_model.queue().first().pair;
    if (next)
        show(*next);
    m_centre->setFocus(Qt::OtherFocusReason);
}

bool PracticePage::open(Kind kind, QUuid id)
{
    const StoryId story(id);
    if (kind != Kind::Story || !m_session.library().find(story))
        return false;
    m_model.setLoop({});
    m_queue->filter()->clear();
    const QList<PracticeItem> &queue = m_model.queue();
    const auto at = std::find_if(queue.begin(), queue.end(),
                                 [story](const PracticeItem &item) { return item.pair.story == story; });
    const PracticePair pair = at == queue.end() ? PracticePair{story, {}} : at->pair;
    m_model.setFirst(pair);
    setMode(Mode::Tell);
    show(pair);
    m_centre->setFocus(Qt::OtherFocusReason);
    return true;
}

void PracticePage::setMode(Mode mode)
{
    if (m_mode != mode && m_run.isRunning())
        m_run.toggle();
    m_mode = mode;
    m_modes->setCurrentIndex(static_cast<int>(mode));
    m_faces->setCurrentIndex(static_cast<int>(mode));
    m_lengths->setVisible(mode == Mode::Tell);
    m_model.setStoriesHidden(mode == Mode::Recall);
    if (const PracticeItem *item = m_model.find(m_pair))
        m_drill.load(*item);
    m_ladder->load(m_pair);
    refreshHead();
    refreshFoot();
}

void PracticePage::setLength(Length length)
{
    m_lengths->setCurrentIndex(static_cast<int>(length));
    if (const PracticeItem *item = m_model.find(m_pair))
        m_run.load(*item, length);
    refreshHistory();
    refreshFoot();
}

void PracticePage::nudge(int section, PracticeSession::Nudge nudge)
{
    Q_UNUSED(section)
    Q_UNUSED(nudge)
    if (m_sound->isChecked())
        QApplication::beep();
}

QWidget *PracticePage::panel() const
{
    return m_history;
}

QWidget *PracticePage::filterPane() const
{
    return m_queue;
}

QList<QWidget *> PracticePage::panes() const
{
    return {m_queue->list(), m_centre, m_history};
}

void PracticePage::focusFilter()
{
    m_queue->filter()->setFocus(Qt::ShortcutFocusReason);
    m_queue->filter()->selectAll();
}

QString PracticePage::summary() const
{
    const int due = m_model.due();
    return due == 0 ? tr("Nothing due today") : tr("%1 due today").arg(due);
}

QString PracticePage::statusText() const
{
    switch (m_run.state()) {
    case PracticeSession::State::Telling:
        return tr("Timer running");
    case PracticeSession::State::Paused:
        return tr("Timer paused");
    default:
        return {};
    }
}

void PracticePage::keepBegun()
{
    m_preferences.setViewChoice(QString(begunPart), QString::fromUtf8(m_run.begun()));
}

bool PracticePage::settle()
{
    if (m_run.isRunning())
        m_run.toggle(); // what was begun is kept, paused
    return true;
}

void PracticePage::hideEvent(QHideEvent *event)
{
    settle();
    Page::hideEvent(event);
}

void PracticePage::recordTellingToSomebody()
{
    Telling telling;
    telling.story = m_pair.story;
    telling.prompt = m_pair.prompt;
    const QDate today = m_clock().date();
    telling.day = {today.year(), today.month(), today.day()};
    telling.seconds = m_mode == Mode::Tell ? qRound(m_run.seconds()) : 0;
    TellingDialog dialog(m_session.library(), telling, this);
    if (dialog.exec() == QDialog::Accepted &&
        m_session.submit(recordTelling(m_session.library(), dialog.telling())))
        Q_EMIT messageRequested(tr("Kept among what was told"), true);
}

} // namespace storybank
