#include "storylistpane.h"

#include "cardlist.h"
#include "items/queryhelp.h"
#include "selectionbar.h"
#include "storycarddelegate.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/plainlabel.h"
#include "views/common/searchfield.h"
#include "views/common/style.h"
#include "views/palette/queryfield.h"
#include "views/palette/queryhelppopup.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

QString orderName(StoryOrder order)
{
    switch (order) {
    case StoryOrder::LastEdited:
        return StoryListPane::tr("Last edited");
    case StoryOrder::Title:
        return StoryListPane::tr("Title");
    case StoryOrder::Strength:
        return StoryListPane::tr("Strength");
    case StoryOrder::Status:
        return StoryListPane::tr("Status");
    case StoryOrder::LastTold:
        return StoryListPane::tr("Last told");
    case StoryOrder::Happened:
        return StoryListPane::tr("When it happened");
    case StoryOrder::Due:
        return StoryListPane::tr("Due for practice");
    case StoryOrder::TellingTime:
        return StoryListPane::tr("Telling time");
    }
    return {};
}

} // namespace

StoryListPane::StoryListPane(Session &session, StoryListModel &stories, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_proxy(session, stories),
      m_name(new PlainLabel({}, FontRole::BodyStrong, &Theme::text, this)),
      m_count(new PlainLabel({}, FontRole::Body, &Theme::text3, this)),
      m_order(new QToolButton(this)),
      m_filter(new SearchField(tr("Filter stories"), u"Ctrl+F"_s, this)),
      m_filterRow(new QWidget(this)),
      m_remark(new PlainLabel({}, FontRole::Secondary, &Theme::warn, this)),
      m_list(new CardList(this)),
      m_bar(new SelectionBar(session, this)),
      m_nothing(new EmptyState(u"search", {}, this)),
      m_noStories(new EmptyState(u"book-open", tr("No stories yet."), this)),
      m_stack(new QStackedLayout)
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme.px(12), 0, theme.px(6), 0);
    head->setSpacing(theme.px(8));
    head->addWidget(m_name);
    head->addWidget(m_count);
    head->addStretch();
    buildOrderMenu();
    head->addWidget(m_order);
    auto *headBox = new QWidget(this);
    headBox->setLayout(head);
    headBox->setFixedHeight(theme.px(size::PaneTitle));
    column->addWidget(headBox);

    buildFilter();
    column->addWidget(m_filterRow);
    column->addWidget(m_remark);

    buildList();
    // Cards of 276 in a pane of 296: 10 at the left, and the scroll bar in what is left.
    m_listBox = new QWidget(this);
    auto *listRow = new QHBoxLayout(m_listBox);
    listRow->setContentsMargins(theme.px(10), 0, 0, 0);
    listRow->addWidget(m_list);
    m_stack->addWidget(m_listBox);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_noStories);
    column->addLayout(m_stack, 1);
    column->addWidget(m_bar);
    connect(m_bar, &SelectionBar::deleteRequested, this, &StoryListPane::deleteRequested);
    connect(m_bar, &SelectionBar::restoreRequested, this, &StoryListPane::restoreRequested);
    connect(m_nothing->addButton(tr("Clear search")), &QPushButton::clicked, this,
            &StoryListPane::clearFilter);
    connect(m_noStories->addButton(tr("New story"), ButtonRole::Main), &QPushButton::clicked, this,
            &StoryListPane::newStoryRequested);
    connect(m_noStories->addButton(tr("Import…")), &QPushButton::clicked, this,
            &StoryListPane::importRequested);
    setMinimumWidth(theme.px(240));
    update(false);
}

void StoryListPane::buildFilter()
{
    const Theme &theme = themeOf(this);
    auto *row = new QHBoxLayout(m_filterRow);
    row->setContentsMargins(theme.px(10), 0, theme.px(12), theme.px(8));
    row->setSpacing(theme.px(4));
    row->addWidget(m_filter);
    auto *help = new QToolButton(m_filterRow);
    help->setIcon(icon(u"circle-help"));
    help->setToolTip(tr("What you can filter by (F1)"));
    help->setAccessibleName(tr("What you can filter by"));
    help->setFocusPolicy(Qt::TabFocus);
    connect(help, &QToolButton::clicked, this, &StoryListPane::openHelp);
    row->addWidget(help);
    m_filterRow->hide();
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(theme.px(12), 0, theme.px(12), theme.px(8));
    m_remark->hide();
    m_filter->installEventFilter(this);
    m_filter->setAccessibleName(tr("Filter stories"));
    showConditions(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy.setTyped(text);
        m_remark->setText(queryRemarks(m_proxy.typed(), m_session.library()).value(0));
        m_remark->setVisible(!m_remark->text().isEmpty());
        update(true);
    });
    connect(m_filter, &SearchField::listRequested, this, [this] { m_list->setFocus(Qt::TabFocusReason); });
}

void StoryListPane::openHelp()
{
    QueryHelpPopup::openFor(m_filter, m_session, [this](const Story &story, const StoryStanding &standing) {
        return isIn(m_proxy.scope(), story, m_session.library(), standing);
    });
}

QLineEdit *StoryListPane::filter() const
{
    return m_filter;
}

QString StoryListPane::remark() const
{
    return m_remark->text();
}

void StoryListPane::buildOrderMenu()
{
    auto *menu = new QMenu(m_order);
    auto *group = new QActionGroup(menu);
    for (const StoryOrder order :
         {StoryOrder::LastEdited, StoryOrder::Title, StoryOrder::Strength, StoryOrder::Status,
          StoryOrder::LastTold, StoryOrder::Happened, StoryOrder::Due, StoryOrder::TellingTime}) {
        QAction *action = menu->addAction(orderName(order));
        action->setCheckable(true);
        action->setChecked(order == m_proxy.order());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order] {
            m_proxy.setOrder(order);
            m_order->setText(orderName(order));
            m_list->scrollTo(m_list->currentIndex());
        });
    }
    m_order->setMenu(menu);
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_order->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_order->setText(orderName(m_proxy.order()));
    m_order->setFocusPolicy(Qt::TabFocus);
    m_order->setAccessibleName(tr("Order of the list"));
    setButtonRole(m_order, ButtonRole::Plain, ControlSize::Small);
}

void StoryListPane::buildList()
{
    m_list->setObjectName(u"storyList"_s);
    m_list->setModel(&m_proxy);
    m_list->setItemDelegate(new StoryCardDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setVerticalScrollBarPolicy(
        Qt::ScrollBarAlwaysOn); // its room stays, so that cards keep their width
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Stories"));
    m_list->installEventFilter(this);
    setSurface(m_list->viewport(), Surface::Pane);
    connect(m_list, &QListView::customContextMenuRequested, this,
            [this](QPoint at) { Q_EMIT menuRequested(m_list->viewport()->mapToGlobal(at)); });
    connect(m_list, &QListView::activated, this, &StoryListPane::activated);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        const StoryId id = current();
        if (id.isNull() || id == m_lastCurrent)
            return;
        m_lastCurrent = id;
        Q_EMIT currentChanged(id);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_bar->setStories(selected()); });
    for (const auto &signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_proxy, signal, this, [this] { update(false); });
    connect(&m_proxy, &QAbstractItemModel::modelReset, this, [this] {
        m_lastCurrent = {};
        update(true);
    });
}

void StoryListPane::setScope(const StoryScope &scope, const QString &name)
{
    m_name->setText(name);
    m_proxy.setScope(scope);
    update(true);
}

QString StoryListPane::queryText() const
{
    const StoryScope &scope = m_proxy.scope();
    QStringList parts;
    if (scope.status)
        parts << u"status:"_s + toCode(*scope.status);
    if (const Competency *competency = m_session.library().find(scope.competency))
        parts << StoryQuery::quoted(u"tag:"_s + competency->name);
    if (!scope.query.isEmpty())
        parts << scope.query.text();
    if (!m_proxy.typed().isEmpty())
        parts << m_proxy.typed().text();
    return parts.join(u' ');
}

StoryId StoryListPane::current() const
{
    return m_proxy.idAt(m_list->currentIndex());
}

QList<StoryId> StoryListPane::selected() const
{
    QList<StoryId> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        ids.append(m_proxy.idAt(index));
    return ids;
}

bool StoryListPane::select(StoryId id)
{
    const QModelIndex index = m_proxy.indexOf(id);
    if (!index.isValid())
        return false;
    choose(index);
    return true;
}

void StoryListPane::choose(const QModelIndex &index)
{
    // Not the view's own setCurrentIndex: with Ctrl held, as in Ctrl+N, it would add to the selection.
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(index);
}

void StoryListPane::selectFirst()
{
    if (m_proxy.rowCount() > 0)
        choose(m_proxy.index(0, 0));
}

void StoryListPane::update(bool reselect)
{
    const int rows = m_proxy.rowCount();
    m_count->setText(QString::number(rows));
    const bool typed = !m_proxy.typed().isEmpty();
    const bool isEmptyBank = m_proxy.sourceModel()->rowCount() == 0;
    m_nothing->setSentence(typed ? tr("Nothing matches “%1”.").arg(m_proxy.typed().text())
                                 : tr("No story is here."));
    for (QPushButton *button : m_nothing->findChildren<QPushButton *>())
        button->setVisible(typed);
    m_stack->setCurrentWidget(rows > 0 ? m_listBox : isEmptyBank ? m_noStories : m_nothing);
    if (reselect && rows > 0 && !m_list->currentIndex().isValid() && !select(m_lastCurrent))
        selectFirst();
}

void StoryListPane::focusFilter()
{
    m_filterRow->show();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void StoryListPane::clearFilter()
{
    m_filter->clear();
    m_filterRow->hide();
    m_list->setFocus(Qt::OtherFocusReason);
}

bool StoryListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_filter && key == Qt::Key_Escape && m_filter->text().isEmpty()) {
            clearFilter();
            return true;
        }
        if (watched == m_filter && key == Qt::Key_F1) {
            openHelp();
            return true;
        }
        if (watched == m_list && key == Qt::Key_Delete) {
            Q_EMIT deleteRequested();
            return true;
        }
        if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            Q_EMIT activated();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StoryListPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themeOf(this).pane);
}

} // namespace storybank
