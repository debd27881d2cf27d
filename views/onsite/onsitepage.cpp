#include "onsitepage.h"

#include "bench.h"
#include "dayview.h"
#include "loopspane.h"
#include "planstrip.h"

#include "actions/plans.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/inlinebar.h"
#include "views/common/panes.h"
#include "views/common/segmentedcontrol.h"
#include "wording/coverage.h"

#include <QEvent>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

namespace storybank {

using namespace Qt::StringLiterals;

OnsitePage::OnsitePage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_session(context.session),
      m_model(context.session),
      m_loopModel(context.session, [] { return QDate::currentDate(); }),
      m_loops(new LoopsPane(context.session, m_loopModel, this)),
      m_stack(new QStackedWidget(this)),
      m_board(new BoardView(context.session, m_model, m_stack)),
      m_empty(new EmptyState(u"calendar-days", tr("Plan who hears which story."), m_stack)),
      m_day(new DayView(
          context.session, [] { return QDateTime::currentDateTime(); }, m_stack)),
      m_dayMode(new SegmentedControl(m_day))
{
    setSurface(m_stack, Surface::Base);
    layPanes(this, {{m_loops, 236, 200}, {m_stack, 1128}}, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_board);
    m_stack->addWidget(m_day);
    connect(m_empty->addButton(tr("New loop"), ButtonRole::Main), &QPushButton::clicked, this,
            [this] { editLoop({}); });
    connect(m_empty->addButton(tr("Import…")), &QPushButton::clicked, this, &Page::importRequested);
    connectBoard();
    connectDay();
    addKeys();
    m_loops->installEventFilter(this);
    connect(m_loops->newButton(), &QToolButton::clicked, this, [this] { editLoop({}); });
    connect(m_loops, &LoopsPane::loopChosen, this, &OnsitePage::showLoop);
    connect(m_loops, &LoopsPane::menuRequested, this, &OnsitePage::showLoopMenu);
    connect(m_loops, &LoopsPane::deleteRequested, this, &OnsitePage::removeLoop);
    connect(&m_model, &BoardModel::changed, this, &Page::statusChanged);
    connect(&m_session, &Session::opened, this, &OnsitePage::chooseLoop);
    connect(&m_session, &Session::closed, this, &OnsitePage::chooseLoop);
    connect(&m_session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Loop>() && !m_model.loop())
            chooseLoop();
    });
    chooseLoop();
}

void OnsitePage::connectBoard()
{
    connect(m_board, &BoardView::commanded, this, &OnsitePage::act);
    connect(m_board, &BoardView::slotDropped, this, &OnsitePage::takeDrop);
    connect(m_board, &BoardView::storyDropped, this, &OnsitePage::dropStory);
    connect(m_board, &BoardView::addPromptRequested, this, &OnsitePage::addPrompts);
    connect(m_board, &BoardView::roundMenuRequested, this, &OnsitePage::showRoundMenu);
    connect(m_board, &BoardView::roundEditRequested, this, &OnsitePage::editRound);
    connect(m_board, &BoardView::storyOpened, this, &OnsitePage::openStory);
    connect(m_board, &BoardView::strikeRequested, this, &OnsitePage::strike);
    connect(m_board, &BoardView::benchMenuRequested, this, &OnsitePage::showBenchMenu);
    connect(m_board, &BoardView::putBackRequested, this, [this] { m_model.setStruck({}); });
    connect(m_board, &BoardView::keepSpentRequested, this, &OnsitePage::keepSpent);
    connect(m_board, &BoardView::acceptRequested, this, &OnsitePage::acceptStruck);
    connect(m_board->planButton(), &QPushButton::clicked, this, &OnsitePage::planForMe);
    connect(m_board->printButton(), &QPushButton::clicked, this, [this] { printPage(); });
    connect(m_board->addRoundButton(), &QPushButton::clicked, this, [this] { editRound(-1); });
    connect(m_board->paneButton(), &QToolButton::clicked, this, &Page::filterPaneRequested);
    QToolButton *menu = m_board->loopButton();
    connect(menu, &QToolButton::clicked, this,
            [this, menu] { showLoopMenu(m_model.loopId(), menu->mapToGlobal(QPoint(0, menu->height()))); });
    connect(m_board->mode(), &SegmentedControl::currentChanged, this,
            [this](int part) { showDay(part == 1); });
}

void OnsitePage::addKeys()
{
    auto *plan = new QShortcut(Qt::CTRL | Qt::Key_R, this);
    plan->setContext(Qt::WidgetWithChildrenShortcut);
    connect(plan, &QShortcut::activated, m_board->planButton(), &QPushButton::click);
}

void OnsitePage::connectDay()
{
    m_dayMode->addSegment(tr("Plan"));
    m_dayMode->addSegment(tr("On the day"));
    m_dayMode->setAccessibleName(m_board->mode()->accessibleName());
    m_day->setStripTail(m_dayMode);
    connect(m_dayMode, &SegmentedControl::currentChanged, this, [this](int part) { showDay(part == 1); });
    connect(m_day, &DayView::storyOpened, this, &OnsitePage::openStory);
    connect(m_day, &DayView::leaveRequested, this, [this] { showDay(false); });
    connect(m_day, &DayView::summaryChanged, this, &Page::statusChanged);
}

bool OnsitePage::isOnTheDay() const
{
    return m_stack->currentWidget() == m_day;
}

void OnsitePage::showDay(bool on)
{
    if (!m_model.loop())
        return;
    for (SegmentedControl *mode : {m_board->mode(), m_dayMode})
        mode->setCurrentIndex(on ? 1 : 0);
    m_model.setAwake(!on && isVisible());
    if (on)
        m_day->setLoop(m_model.loopId());
    m_stack->setCurrentWidget(on ? static_cast<QWidget *>(m_day) : m_board);
    showPanes();
}

/// The day has the whole page; beside the board the window folds the loops when it is narrow.
void OnsitePage::showPanes()
{
    m_loops->setVisible(!isOnTheDay());
    Q_EMIT panesChanged();
    Q_EMIT statusChanged();
}

/// The rules stay in reach where the window has folded them; what the button has opened it folds again.
void OnsitePage::showPaneButton()
{
    const bool open = m_loops->isVisibleTo(this);
    QToolButton *button = m_board->paneButton();
    button->setVisible(!open || button->isChecked());
    button->setChecked(open && button->isChecked());
}

bool OnsitePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_loops &&
        (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        showPaneButton();
    return Page::eventFilter(watched, event);
}

/// Shows the next loop to come, when there is any.
void OnsitePage::chooseLoop()
{
    showLoop(m_loopModel.next());
}

void OnsitePage::showLoop(LoopId loop)
{
    (void)m_loops->settle();
    if (loop != m_model.loopId() || loop.isNull() || !m_model.loop())
        m_model.setLoop(loop);
    m_loops->setLoop(m_model.loopId());
    if (m_model.loop()) {
        showDay(isOnTheDay());
        return;
    }
    m_stack->setCurrentWidget(m_empty);
    showPanes();
}

QWidget *OnsitePage::filterPane() const
{
    return isOnTheDay() ? nullptr : m_loops;
}

QList<QWidget *> OnsitePage::panes() const
{
    if (!m_model.loop())
        return {m_loops->list(), m_stack};
    if (isOnTheDay())
        return {m_day};
    return {m_loops->list(), m_board->board(), m_board->bench()};
}

bool OnsitePage::open(Kind kind, QUuid id)
{
    if (kind == Kind::Loop && m_session.library().find(LoopId(id))) {
        showLoop(LoopId(id));
        return true;
    }
    if (kind != Kind::Prompt)
        return false;
    for (int round = 0; round < m_model.roundCount(); ++round) {
        if (const int row = m_model.round(round)->rowOf(PromptId(id)); row >= 0) {
            m_board->select({round, row});
            return true;
        }
    }
    return false;
}

QString OnsitePage::summary() const
{
    if (!m_model.loop())
        return {};
    if (isOnTheDay())
        return m_day->summary();
    const Board &board = m_model.board();
    if (board.shown.prompts == 0)
        return tr("No prompt is expected yet");
    if (!m_model.struck().isEmpty())
        return tr("What if: nothing of this is stored");
    if (board.isBest)
        return tr("The plan is the best there is");
    const int changes = otherChoices(board);
    return changes == 0 ? QString()
                        : tr("Plan for me would choose other stories for %1").arg(promptCount(changes));
}

QString OnsitePage::statusText() const
{
    const int locked = isOnTheDay() ? 0 : m_model.board().locked;
    return locked == 0   ? QString()
           : locked == 1 ? tr("1 choice locked")
                         : tr("%1 choices locked").arg(locked);
}

bool OnsitePage::settle()
{
    return m_loops->settle();
}

void OnsitePage::showEvent(QShowEvent *event)
{
    m_model.setAwake(!isOnTheDay());
    Page::showEvent(event);
}

void OnsitePage::hideEvent(QHideEvent *event)
{
    m_model.setAwake(false);
    Page::hideEvent(event);
}

} // namespace storybank
