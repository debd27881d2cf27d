#include "boardview.h"

#include "bench.h"
#include "planstrip.h"
#include "roundcolumn.h"

#include "items/boardmodel.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/inlinebar.h"
#include "views/common/plainlabel.h"
#include "views/common/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace storybank {

namespace {

constexpr int wordsNeed = 900;  ///< px of width from which the buttons have words
constexpr int benchNeeds = 470; ///< px of height from which the bench leaves the board room for a card

} // namespace

BoardView::BoardView(Session &session, BoardModel &model, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(model),
      m_title(new PlainLabel({}, FontRole::Title, &Theme::text, this)),
      m_facts(new PlainLabel({}, FontRole::Body, &Theme::text2, this)),
      m_pane(new QToolButton(this)),
      m_loopMenu(new QToolButton(this)),
      m_mode(new SegmentedControl(this)),
      m_addRound(new QPushButton(icon(u"plus"), tr("Add round"), this)),
      m_print(new QPushButton(icon(u"printer"), tr("Print plan"), this)),
      m_plan(new QPushButton(icon(u"wand-sparkles", &Theme::onAccent), tr("Plan for me"), this)),
      m_strip(new PlanStrip(this)),
      m_lines(new PlanLines(this)),
      m_struckBar(new InlineBar(this)),
      m_area(new QScrollArea(this)),
      m_row(nullptr),
      m_noRounds(new EmptyState(u"calendar-days", tr("No rounds yet. Who will you meet?"), this)),
      m_benchPane(nullptr),
      m_bench(nullptr),
      m_benchHint(nullptr)
{
    const Theme &theme = themeOf(this);
    setSurface(this, Surface::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *upper = new QVBoxLayout;
    upper->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(12));
    upper->setSpacing(theme.px(12));
    upper->addWidget(buildHead());
    upper->addWidget(m_strip);
    m_lines->hide();
    upper->addWidget(m_lines);
    m_struckBar->setClosable(false);
    m_struckBar->hide();
    upper->addWidget(m_struckBar);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    setSurface(body, Surface::Base);
    m_row = new QHBoxLayout(body);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme.px(10));
    m_area->setWidget(body);
    setSurface(m_area->viewport(), Surface::Base);
    upper->addWidget(m_area, 1);
    m_noRounds->hide();
    upper->addWidget(m_noRounds, 1);
    column->addLayout(upper, 1);
    m_benchPane = buildBench();
    column->addWidget(m_benchPane);

    connect(m_noRounds->addButton(tr("Add round"), ButtonRole::Standard), &QPushButton::clicked, m_addRound,
            &QPushButton::click);
    connect(m_strip->explainButton(), &QPushButton::toggled, this, &BoardView::explain);
    connect(m_lines, &PlanLines::lineChosen, this, &BoardView::showLine);
    connect(m_lines, &PlanLines::closeRequested, this, [this] { explain(false); });
    connect(&m_model, &BoardModel::roundsChanged, this, &BoardView::buildColumns);
    connect(&m_model, &BoardModel::changed, this, &BoardView::refresh);
    buildColumns();
    refresh();
}

QWidget *BoardView::buildHead()
{
    const Theme &theme = themeOf(this);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, theme.px(3), 0, 0); // room for the ring round a button
    row->setSpacing(theme.px(8));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    auto *first = new QHBoxLayout;
    first->setSpacing(theme.px(4));
    m_title->setMinimumWidth(1);
    m_facts->setMinimumWidth(1);
    m_pane->setIcon(icon(u"panel-left"));
    m_pane->setCheckable(true);
    m_pane->setFocusPolicy(Qt::TabFocus);
    m_pane->setAccessibleName(tr("Loops and rules for planning"));
    m_pane->setToolTip(tr("Show the loops, the rules for planning and the notes (Shift+F9)"));
    m_pane->hide();
    first->addWidget(m_title);
    m_loopMenu->setIcon(icon(u"ellipsis"));
    m_loopMenu->setFocusPolicy(Qt::TabFocus);
    m_loopMenu->setAccessibleName(tr("What to do with this loop"));
    m_loopMenu->setToolTip(tr("Edit, duplicate, debrief or delete this loop, or go to another one"));
    first->addWidget(m_loopMenu);
    first->addWidget(m_pane);
    first->addStretch(1);
    words->addLayout(first);
    words->addWidget(m_facts);
    row->addLayout(words, 1);
    m_mode->addSegment(tr("Plan"));
    m_mode->addSegment(tr("On the day"));
    m_mode->setAccessibleName(tr("Plan the loop, or go through its day"));
    row->addWidget(m_mode);
    row->addSpacing(theme.px(6));
    m_plan->setToolTip(tr("Find the best story for each prompt (Ctrl+R)"));
    m_print->setToolTip(tr("Print the plan, or save it as PDF (Ctrl+P)"));
    setButtonRole(m_plan, ButtonRole::Main);
    m_addRound->setToolTip(tr("Add a round"));
    for (QPushButton *button : {m_addRound, m_print, m_plan}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    return head;
}

QWidget *BoardView::buildBench()
{
    const Theme &theme = themeOf(this);
    auto *pane = new QWidget(this);
    setSurface(pane, Surface::Pane);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new QFrame(pane);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    column->addWidget(line);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(theme.px(16), theme.px(9), theme.px(16), theme.px(10));
    inside->setSpacing(theme.px(7));
    auto *title = new QHBoxLayout;
    title->setSpacing(theme.px(8));
    title->addWidget(new PlainLabel(tr("Bench"), FontRole::BodyStrong, &Theme::text, pane));
    m_benchHint = new PlainLabel({}, FontRole::Body, &Theme::text3, pane);
    title->addWidget(m_benchHint, 1);
    inside->addLayout(title);
    m_bench = new Bench(*m_model.bench(), pane);
    inside->addWidget(m_bench);
    column->addLayout(inside);
    connect(m_bench, &Bench::storyOpened, this,
            [this](int row) { Q_EMIT storyOpened(m_model.bench()->storyAt(row)); });
    connect(m_bench, &Bench::strikeRequested, this,
            [this](int row) { Q_EMIT strikeRequested(m_model.bench()->storyAt(row)); });
    connect(m_bench, &Bench::menuRequested, this, [this](int row, const QPoint &global) {
        Q_EMIT benchMenuRequested(m_model.bench()->storyAt(row), global);
    });
    return pane;
}

RoundColumn *BoardView::newColumn(int round)
{
    auto *column = new RoundColumn(*m_model.round(round), m_area->widget());
    const SlotList *list = column->list();
    // A column keeps its round when others come and go, so its number is looked up when it is asked.
    const auto number = [this, column] { return static_cast<int>(m_columns.indexOf(column)); };
    connect(list, &SlotList::commanded, this, [this, number](BoardCommand command, int row) {
        Q_EMIT commanded(command, {number(), row});
    });
    connect(list, &SlotList::slotDropped, this, [this, number](const DraggedSlot &slot, int row) {
        Q_EMIT slotDropped(slot, {number(), row});
    });
    connect(list, &SlotList::storyDropped, this, [this, number](StoryId story, int row) {
        Q_EMIT storyDropped(story, {number(), row});
    });
    connect(list, &SlotList::rowChosen, this, [this, column] { chosen(column); });
    connect(list, &SlotList::neighbourRequested, this,
            [this, number](int by, int row) { goToNeighbour(number(), by, row); });
    connect(column->addButton(), &QToolButton::clicked, this,
            [this, number] { Q_EMIT addPromptRequested(number()); });
    connect(column->head(), &RoundHead::editRequested, this,
            [this, number] { Q_EMIT roundEditRequested(number()); });
    QToolButton *menu = column->head()->menuButton();
    connect(menu, &QToolButton::clicked, this, [this, number, menu] {
        Q_EMIT roundMenuRequested(number(), menu->mapToGlobal(QPoint(0, menu->height())));
    });
    connect(column, &RoundColumn::menuRequested, this,
            [this, number](const QPoint &global) { Q_EMIT roundMenuRequested(number(), global); });
    return column;
}

void BoardView::buildColumns()
{
    const QList<RoundColumn *> held = std::exchange(m_columns, {});
    while (QLayoutItem *item = m_row->takeAt(0))
        delete item;
    for (int round = 0; round < m_model.roundCount(); ++round) {
        const auto same = std::find_if(held.begin(), held.end(), [&](const RoundColumn *column) {
            return &column->list()->roundModel() == m_model.round(round);
        });
        RoundColumn *column = same == held.end() ? newColumn(round) : *same;
        column->head()->setNumber(round + 1);
        m_row->addWidget(column, 100);
        m_columns.append(column);
    }
    m_row->addStretch(1);
    for (RoundColumn *column : held) {
        if (m_columns.contains(column))
            continue;
        // It may be in the middle of telling of a drop.
        column->hide();
        column->deleteLater();
    }
}

void BoardView::refresh()
{
    const Loop *loop = m_model.loop();
    if (!loop)
        return;
    const Board &board = m_model.board();
    m_title->setText(loop->company.isEmpty() ? tr("No company yet") : loop->company);
    m_facts->setText(loopFacts(*loop, board, QDate::currentDate(), QLocale()));
    QString weakest;
    if (board.shown.weakest) {
        const Prompt *prompt = m_session.library().find(board.shown.at(*board.shown.weakest).prompt);
        weakest = prompt ? prompt->displayName() : QString();
    }
    m_strip->tell(board, weakest);
    m_strip->setVisible(!board.rounds.isEmpty());
    m_area->setVisible(!board.rounds.isEmpty());
    m_noRounds->setVisible(board.rounds.isEmpty());
    fold();
    m_benchHint->setText(board.bench.isEmpty() ? tr("every story is in this plan")
                                               : tr("not in this plan, drag onto a prompt"));
    m_bench->setVisible(!board.bench.isEmpty());
    const bool writable = !m_session.isReadOnly();
    m_plan->setEnabled(writable && board.shown.prompts > 0);
    m_addRound->setEnabled(writable);
    m_print->setEnabled(!board.rounds.isEmpty());
    if (m_lines->isVisibleTo(this))
        m_lines->setLines(explanation(m_session.library(), *loop, board));
    showStruck();
}

/// On a small screen, or in large letters, the rounds come first: the buttons lose their words, and the bench
/// goes.
void BoardView::fold()
{
    const Theme &theme = themeOf(this);
    const bool wide = width() >= theme.px(wordsNeed);
    for (QPushButton *button : {m_addRound, m_print})
        button->setText(wide ? button->accessibleName() : QString());
    m_benchPane->setVisible(!m_model.board().rounds.isEmpty() && height() >= theme.px(benchNeeds));
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void BoardView::explain(bool on)
{
    const Loop *loop = m_model.loop();
    if (on && loop)
        m_lines->setLines(explanation(m_session.library(), *loop, m_model.board()));
    m_lines->setVisible(on);
    m_strip->explainButton()->setChecked(on);
    if (on)
        m_lines->list()->setFocus();
}

void BoardView::showStruck()
{
    const Board &board = m_model.board();
    if (board.struckText.isEmpty()) {
        m_struckBar->hide();
        return;
    }
    const qsizetype count = board.struckNames.size();
    const QString names = count <= 2
                              ? board.struckNames.join(tr("” and “"))
                              : tr("%1” and %2 more").arg(board.struckNames.constFirst()).arg(count - 1);
    const QString lead = count <= 2 ? tr("Without “%1”:").arg(names) : tr("Without “%1:").arg(names);
    if (m_struckBar->isVisibleTo(this) && m_struckBar->message() == lead + u' ' + board.struckText)
        return;
    m_struckBar->showMessage(InlineBar::Kind::Info, lead, board.struckText);
    const bool writable = !m_session.isReadOnly();
    const auto add = [this](const QString &words, const QString &tip, auto signal) {
        QPushButton *button = m_struckBar->addButton(words);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    if (!m_model.struck().stories.isEmpty())
        add(tr("Keep as spent"), tr("Nothing counts on these stories any more"),
            &BoardView::keepSpentRequested)
            ->setEnabled(writable);
    add(tr("Plan it so"), tr("Store the plan as it is shown"), &BoardView::acceptRequested)
        ->setEnabled(writable);
    add(tr("Put back"), tr("Back to the plan as it was (Esc)"), &BoardView::putBackRequested);
}

void BoardView::showLine(const BoardLine &line)
{
    if (line.place)
        select(*line.place);
    else if (!line.story.isNull()) {
        const int row = m_model.bench()->rowOf(line.story);
        if (row >= 0) {
            m_bench->setFocus();
            m_bench->setCurrentIndex(m_model.bench()->index(row, 0));
        } else {
            Q_EMIT storyOpened(line.story);
        }
    }
}

RoundColumn *BoardView::column(int round) const
{
    return m_columns.value(round);
}

QWidget *BoardView::board() const
{
    return m_area;
}

std::optional<SlotPlace> BoardView::current() const
{
    for (int round = 0; round < m_columns.size(); ++round) {
        const QModelIndex index = m_columns.at(round)->list()->currentIndex();
        if (index.isValid())
            return SlotPlace{round, index.row()};
    }
    return std::nullopt;
}

void BoardView::chosen(RoundColumn *column)
{
    for (RoundColumn *other : std::as_const(m_columns)) {
        if (other != column)
            other->list()->setCurrentIndex({});
    }
    m_area->ensureWidgetVisible(column, 0, 0);
}

void BoardView::select(SlotPlace place)
{
    RoundColumn *column = m_columns.value(place.round);
    if (!column || place.slot < 0 || place.slot >= column->list()->model()->rowCount())
        return;
    SlotList *list = column->list();
    list->setCurrentIndex(list->model()->index(static_cast<int>(place.slot), 0));
    list->setFocus(Qt::OtherFocusReason);
    list->scrollTo(list->currentIndex());
}

void BoardView::select(RoundId round, PromptId prompt)
{
    const int index = m_model.indexOf(round);
    if (index >= 0)
        select({index, m_model.round(index)->rowOf(prompt)});
}

void BoardView::goToNeighbour(int round, int by, int row)
{
    // Rounds without a prompt are stepped over.
    for (int next = round + by; next >= 0 && next < m_columns.size(); next += by) {
        const int rows = m_model.round(next)->rowCount();
        if (rows > 0) {
            select({next, std::min(row, rows - 1)});
            return;
        }
    }
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_model.struck().isEmpty())
        Q_EMIT putBackRequested();
    else if (event->key() == Qt::Key_Escape && m_lines->isVisible())
        explain(false);
    else
        QWidget::keyPressEvent(event);
}

} // namespace storybank
