#include "metricblock.h"

#include "foundnumbers.h"
#include "items/foundmetrics.h"
#include "metricdelegate.h"
#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/marks.h"
#include "views/common/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int headHeight = 20;
constexpr int left = 26;
// Widths of the columns but the name's, which takes the rest.
constexpr std::array columnWidths{34, 0, 88, 68, 76, 84, 52};

/// The head of the table, with its words exactly over those of the cells.
class MetricHeader : public QHeaderView
{
public:
    explicit MetricHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &theme = themeOf(this);
        painter->fillRect(rect, theme.pane);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
        const bool right = (section >= MetricModel::Baseline && section <= MetricModel::Change) ||
                           section == MetricModel::Share;
        marks::text(painter, MetricDelegate::textRect(rect, section, theme),
                    model()->headerData(section, Qt::Horizontal).toString(),
                    theme.font(FontRole::Caption, QFont::Medium), theme.text2,
                    (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
};

} // namespace

MetricBlock::MetricBlock(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(session),
      m_table(new QTableView(this)),
      m_links(new QWidget(this)),
      m_calculate(new LinkButton(u"percent", tr("Calculate…"), m_links)),
      m_add(new LinkButton(u"plus", tr("Add metric"), m_links)),
      m_addFirst(new LinkButton(u"plus", tr("Add a number: before → after"), this)),
      m_found(new FoundNumbers(this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(left), 0, 0, 0);
    column->setSpacing(theme.px(6));
    m_calculate->setToolTip(tr("Work out a number from others"));
    m_add->setToolTip(tr("Add a metric (Ctrl+Shift+M)"));
    auto *links = new QHBoxLayout(m_links);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(theme.px(16));
    links->addStretch();
    for (LinkButton *link : {m_calculate, m_add}) {
        link->setFixedHeight(theme.px(headHeight));
        links->addWidget(link);
    }
    column->addWidget(m_links);
    column->addWidget(m_table);
    column->addWidget(m_addFirst, 0, Qt::AlignLeft);
    column->addWidget(m_found);
    connect(m_found, &FoundNumbers::chosen, this, [this](const Metric &metric) { m_model.add(metric); });

    m_table->setHorizontalHeader(new MetricHeader(m_table));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new MetricDelegate(m_table));
    m_table->setAccessibleName(tr("Metrics"));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(theme.px(size::TableRow));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(size::TableRow));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setTabKeyNavigation(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setMouseTracking(true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setFixedHeight(theme.px(size::TableHead));
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(theme.px(24));
    for (int i = 0; i < MetricModel::ColumnCount; ++i) {
        header->setSectionResizeMode(i, i == MetricModel::Name ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (i != MetricModel::Name)
            header->resizeSection(i, theme.px(columnWidths[static_cast<size_t>(i)]));
    }
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, &MetricBlock::clicked);
    connect(m_table, &QTableView::customContextMenuRequested, this, &MetricBlock::showMenu);
    connect(m_calculate, &LinkButton::clicked, this, [this] { Q_EMIT calculationRequested(-1); });
    connect(m_add, &LinkButton::clicked, this, &MetricBlock::add);
    connect(m_addFirst, &LinkButton::clicked, this, &MetricBlock::add);
    for (const auto &signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &MetricBlock::fit);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MetricBlock::fit);
    fit();
}

void MetricBlock::setStory(StoryId id)
{
    m_model.setStory(id);
}

void MetricBlock::look(const Story &story)
{
    m_found->setMetrics(m_session.isReadOnly() ? QList<Metric>() : foundMetrics(story));
}

void MetricBlock::fit()
{
    const Theme &theme = themeOf(this);
    const int rows = m_model.rowCount();
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(theme.px(size::TableHead) + rows * theme.px(size::TableRow) + 2);
    m_links->setVisible(!m_session.isReadOnly());
    m_addFirst->setVisible(rows == 0 && !m_session.isReadOnly());
}

void MetricBlock::add()
{
    const int row = m_model.add();
    if (row < 0)
        return;
    const QModelIndex name = m_model.index(row, MetricModel::Name);
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(name);
    m_table->edit(name);
}

void MetricBlock::clicked(const QModelIndex &index)
{
    if (m_session.isReadOnly())
        return;
    switch (index.column()) {
    case MetricModel::Star:
        m_model.setData(index, true, MetricModel::CodeRole);
        break;
    case MetricModel::Baseline:
        if (index.data(MetricModel::MissingRole).toBool())
            m_table->edit(index);
        break;
    case MetricModel::Share:
    case MetricModel::Certain:
        m_table->edit(index);
        break;
    default:
        break;
    }
}

void MetricBlock::showMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid() || m_session.isReadOnly())
        return;
    const int row = index.row();
    const QModelIndex change = m_model.index(row, MetricModel::Change);
    QMenu menu(this);
    menu.addAction(icon(u"star"), tr("Make it the headline"), this, [this, row] {
        m_model.setData(m_model.index(row, MetricModel::Star), true, MetricModel::CodeRole);
    });
    for (const auto &[when, words] : {std::pair{BetterWhen::Higher, tr("Higher is better")},
                                      std::pair{BetterWhen::Lower, tr("Lower is better")}}) {
        QAction *action = menu.addAction(words);
        action->setCheckable(true);
        action->setChecked(change.data(MetricModel::CodeRole).toInt() == static_cast<int>(when));
        connect(action, &QAction::triggered, this, [this, change, code = static_cast<int>(when)] {
            m_model.setData(change, code, MetricModel::CodeRole);
        });
    }
    menu.addSeparator();
    menu.addAction(icon(u"percent"), tr("Change the calculation…"), this,
                   [this, row] { Q_EMIT calculationRequested(row); })
        ->setVisible(m_model.isCalculated(row));
    menu.addAction(icon(u"trash-2"), tr("Remove this metric"), this, [this, row] { m_model.remove(row); });
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

bool MetricBlock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QModelIndex index = m_table->currentIndex();
        if (key->key() == Qt::Key_Delete && index.isValid() && !m_session.isReadOnly()) {
            m_model.remove(index.row());
            return true;
        }
        if (key->key() == Qt::Key_Space && index.column() == MetricModel::Star) {
            clicked(index);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MetricBlock::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int head = theme.px(headHeight);
    const int badge = theme.px(18);
    const QRect box(0, (head - badge) / 2, badge, badge);
    marks::badge(&painter, box, {}, false, theme);
    drawIconIn(&painter, box, u"hash", theme.text2, theme.px(12));
    marks::text(&painter, QRect(theme.px(left), 0, width(), head), tr("Metrics"),
                theme.font(FontRole::SecondaryStrong), theme.text2);
}

} // namespace storybank
