#include "dayview.h"

#include "actions/dayedits.h"
#include "actions/plans.h"
#include "actions/tellings.h"
#include "dayoffers.h"
#include "daypane.h"
#include "dayparts.h"
#include "daysteps.h"
#include "daystorycard.h"
#include "insight/ledger.h"
#include "items/session.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/linkbutton.h"
#include "views/common/panes.h"
#include "views/common/segmentedcontrol.h"
#include "wording/plan.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int stripHeight = 56;
constexpr int paneWidth = 300, narrowPaneWidth = 276; // which still holds how a story landed
constexpr int millisInMinute = 60000;

/// The strip over the day, with a line under it.
class Strip : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), themeOf(this).line);
    }
};

} // namespace

DayView::DayView(Session &session, Clock clock, QWidget *parent)
    : QWidget(parent), m_session(session), m_clock(std::move(clock)), m_stack(new QStackedLayout(this))
{
    build();
    listen();
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &DayView::lookAtClock);
    refresh();
}

void DayView::build()
{
    const Theme &theme = themeOf(this);
    auto *page = new QWidget(this);
    setSurface(page, Surface::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *strip = new Strip(page);
    strip->setMinimumHeight(theme.px(stripHeight));
    m_strip = new QHBoxLayout(strip);
    m_strip->setContentsMargins(theme.px(18), 0, theme.px(20), 0);
    m_strip->setSpacing(theme.px(16));
    m_steps = new DaySteps(strip);
    m_strip->addWidget(m_steps, 1);
    column->addWidget(strip);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(buildStories(), 1);
    m_pane = new DayPane(page);
    middle->addWidget(m_pane);
    column->addLayout(middle, 1);
    m_foot = new DayFoot(page);
    column->addWidget(m_foot);
    m_empty = new EmptyState(u"calendar-days", QString(), this);
    m_stack->addWidget(page);
    m_stack->addWidget(m_empty);
}

QWidget *DayView::buildStories()
{
    const Theme &theme = themeOf(this);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(10));
    column->setSpacing(0);
    m_head = new DayHead(body);
    column->addWidget(m_head);
    column->addSpacing(theme.px(12));
    m_cardColumn = new QVBoxLayout;
    m_cardColumn->setSpacing(theme.px(10));
    column->addLayout(m_cardColumn);
    column->addSpacing(theme.px(8));
    m_reserve = new DayReserveLine(body);
    column->addWidget(m_reserve);
    column->addStretch(1);
    return scrolled(body, Surface::Base, this);
}

void DayView::listen()
{
    connect(&m_session, &Session::opened, this, [this] { setLoop(m_loop); });
    connect(&m_session, &Session::closed, this, [this] { setLoop({}); });
    connect(&m_session, &Session::changed, this, [this](const Edit &edit) {
        if (m_taking)
            return;
        if (edit.touches<Loop>() || edit.touches<Telling>() || edit.touches<Answer>() ||
            edit.touches<Story>() || edit.touches<Prompt>() || edit.touches<Interviewer>() ||
            edit.touches<BankSettings>() || edit.touches<Competency>())
            refresh();
    });
    connect(&m_session, &Session::stepTaken, this, [this] {
        m_changes.clear(); // undo takes back what they tell of
        refresh();
    });
    connect(m_steps, &DaySteps::chosen, this, &DayView::choose);
    connect(m_steps, &DaySteps::menuRequested, this, [this](RoundId round, const QPoint &at) {
        const std::unique_ptr<QMenu> menu(roundMenu(round));
        menu->exec(at);
    });
    connect(m_head, &DayHead::menuRequested, this, [this](const QPoint &at) {
        const std::unique_ptr<QMenu> menu(roundMenu(m_day.shown));
        menu->exec(at);
    });
    connect(m_head, &DayHead::roundRequested, this, &DayView::choose);
    connect(m_reserve->other(), &LinkButton::clicked, this, [this] { askForOther(); });
    connect(m_foot->explain(), &LinkButton::clicked, this, &DayView::explain);
    connect(m_pane, &DayPane::landed, this, &DayView::land);
    connect(m_pane, &DayPane::tellingMenuRequested, this, [this](TellingId telling, const QPoint &at) {
        const std::unique_ptr<QMenu> menu(tellingMenu(telling));
        menu->exec(at);
    });
    connect(m_pane, &DayPane::questionTicked, this, [this](const QString &question, bool asked) {
        (void)m_session.submit(setQuestionAsked(m_session.library(), m_loop, m_day.shown, question, asked));
    });
    connect(m_pane, &DayPane::questionAdded, this, [this](const QString &question) {
        (void)m_session.submit(addQuestionToAsk(m_session.library(), m_loop, m_day.shown, question));
    });
}

const Loop *DayView::heldLoop() const
{
    return m_session.library().find(m_loop);
}

void DayView::setLoop(LoopId loop)
{
    if (loop != m_loop) {
        m_chosen = {};
        m_changes.clear();
    }
    m_loop = loop;
    refresh();
    if (isVisible() && !m_cards.isEmpty())
        m_cards.first()->setFocus(Qt::OtherFocusReason);
}

void DayView::setStripTail(QWidget *widget)
{
    m_strip->addWidget(widget);
}

void DayView::choose(RoundId round)
{
    m_chosen = round == m_day.current ? RoundId() : round;
    refresh();
    if (!m_cards.isEmpty() && m_stack->currentIndex() == 0)
        m_cards.first()->setFocus(Qt::OtherFocusReason);
}

void DayView::lookAtClock()
{
    const RoundId before = m_day.current;
    const Loop *loop = heldLoop();
    // The page goes on by itself with the clock, but does not leave a round that the person looks at on
    // purpose.
    if (loop && m_chosen == before && dayOf(m_session.library(), *loop, m_clock()).current != before)
        m_chosen = {};
    refresh();
}

void DayView::startTimer()
{
    const QTime now = m_clock().time();
    m_minute.start(millisInMinute - (now.second() * 1000 + now.msec()));
}

QString DayView::summary() const
{
    qsizetype place = 0;
    while (place < m_day.steps.size() && m_day.steps.at(place).round != m_day.shown)
        ++place;
    return m_day.steps.isEmpty() || place == m_day.steps.size()
               ? QString()
               : tr("Round %1 of %2").arg(place + 1).arg(m_day.steps.size());
}

void DayView::refresh()
{
    const Library &library = m_session.library();
    const Loop *loop = heldLoop();
    const QDateTime now = m_clock();
    const QString before = summary();
    m_day = loop ? dayOf(library, *loop, now, m_chosen) : Day();
    if (m_day.shown.isNull()) {
        m_empty->setSentence(loop ? tr("This onsite has no rounds yet.") : tr("No onsite is chosen."));
        m_stack->setCurrentIndex(1);
    } else {
        const QLocale locale;
        const DayWords words(library, *loop);
        m_steps->setDay(m_day, *loop, words, locale);
        m_head->setDay(m_day, library, *loop, now, locale);
        showCards();
        m_reserve->setDay(m_day, library, words);
        m_pane->setDay(m_day, library, *loop, now.date(), locale);
        m_foot->setDay(m_day, footNote());
        m_stack->setCurrentIndex(0);
    }
    startTimer();
    if (summary() != before)
        Q_EMIT summaryChanged();
}

void DayView::showCards()
{
    while (m_cards.size() > m_day.cards.size())
        delete m_cards.takeLast();
    while (m_cards.size() < m_day.cards.size()) {
        auto *card = new DayStoryCard;
        connect(card, &DayStoryCard::clicked, this, [this, card] { toggle(card->card()); });
        const qsizetype place = m_cards.size();
        connect(card, &DayStoryCard::moveRequested, this, [this, place](int by) {
            const qsizetype to = std::clamp<qsizetype>(place + by, 0, m_cards.size() - 1);
            m_cards.at(to)->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        });
        m_cardColumn->addWidget(card);
        m_cards.append(card);
    }
    bool nextSeen = m_day.shown != m_day.current;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const DayCard &card = m_day.cards.at(i);
        m_cards.at(i)->setCard(card, m_session.library(), QLocale());
        const bool next = !nextSeen && card.telling.isNull() && !card.story.isNull();
        m_cards.at(i)->setNext(next);
        nextSeen = nextSeen || next;
    }
}

void DayView::toggle(const DayCard &card)
{
    const Library &library = m_session.library();
    if (!card.telling.isNull())
        take(takeBackOnTheDay(library, card.telling, m_clock()));
    else if (card.story.isNull())
        askForOther(card.prompt);
    else
        take(tellOnTheDay(library, {m_loop, m_day.shown, card.prompt, card.story}, m_clock()));
}

/// Writes a step of the day, stays at the round it was made in, and keeps what it changed in the plan.
void DayView::take(const Edit &edit)
{
    const Loop *held = heldLoop();
    if (!held || edit.isEmpty())
        return;
    const Loop before = *held;
    m_taking = true; // the page is refreshed once, when it knows what has changed
    const bool done = m_session.submit(edit).ok();
    m_taking = false;
    if (!done)
        return;
    m_chosen = m_day.shown;
    m_changes.clear();
    if (const Loop *after = heldLoop()) {
        const DayWords words(m_session.library(), *after);
        for (const SlotChange &change : slotChanges(before, *after, toldInLoop(m_session.library(), *after)))
            m_changes.append(words.change(change));
    }
    refresh();
}

void DayView::land(TellingId telling, Landing landing)
{
    (void)m_session.submit(setLanding(m_session.library(), telling, landing));
}

QString DayView::footNote() const
{
    if (m_changes.size() == 1)
        return m_changes.first();
    if (!m_changes.isEmpty())
        return tr("%1 And %n more changes.", nullptr, static_cast<int>(m_changes.size()) - 1)
            .arg(m_changes.first());
    const Loop *loop = heldLoop();
    for (const DayReserve &reserve : m_day.reserve) {
        if (loop && !reserve.spared.isNull())
            return DayWords(m_session.library(), *loop).spared(reserve);
    }
    return {};
}

QStringList DayView::explanation() const
{
    const Loop *loop = heldLoop();
    if (!loop)
        return {};
    const Library &library = m_session.library();
    QStringList sentences = m_changes;
    const DayWords words(library, *loop);
    for (const DayReserve &reserve : m_day.reserve)
        sentences.append(words.spared(reserve));
    const Plan rest = plan(library, *loop, optionsForRest(m_day, planOptions(*loop)));
    sentences += PlanWords(library, *loop).explanation(rest);
    sentences.removeAll(QString());
    return sentences;
}

/// The letters come here when no field has taken them; as shortcuts they did not reach us on X11.
void DayView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    switch (plain ? event->key() : 0) {
    case Qt::Key_W:
        return land(m_pane->asked(), Landing::Well);
    case Qt::Key_S:
        return land(m_pane->asked(), Landing::SoSo);
    case Qt::Key_B:
        return land(m_pane->asked(), Landing::Badly);
    case Qt::Key_Slash:
        return askForOther();
    case Qt::Key_Escape:
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (!m_chosen.isNull() && m_day.shown != m_day.current && !m_day.current.isNull())
        choose({});
    else
        Q_EMIT leaveRequested();
}

void DayView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    if (!m_cards.isEmpty())
        m_cards.first()->setFocus(Qt::OtherFocusReason);
}

/// With a large font the right pane leaves the stories the greater part.
void DayView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Theme &theme = themeOf(this);
    const int least = std::min(theme.px(narrowPaneWidth), width() * 2 / 5);
    m_pane->setFixedWidth(std::clamp(width() * 9 / 25, least, theme.px(paneWidth)));
}

} // namespace storybank
