#include "prompttable.h"

#include "promptdelegate.h"

#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace storybank {

namespace {

/// The head of the table: its words stand exactly over those of the cells.
class PromptHeader : public QHeaderView
{
public:
    explicit PromptHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
    }
    QSize sizeHint() const override { return {0, themeOf(this).px(size::TableHead)}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override
    {
        const Theme &theme = themeOf(this);
        painter->fillRect(rect, theme.pane);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
        const bool right = column == PromptModel::RepliesColumn;
        QRect words = rect.adjusted(0, 0, right ? -theme.px(14) : -theme.px(8), -1);
        const QFont font = theme.font(FontRole::Caption, QFont::Medium);
        const QString name = model()->headerData(column, orientation()).toString();
        if (sortIndicatorSection() == column) {
            const int side = theme.px(12);
            const int after = words.left() + QFontMetrics(font).horizontalAdvance(name) + theme.px(4);
            const QRect arrow(right ? words.right() - side : std::min(after, words.right() - side),
                              words.top(), side, words.height());
            drawIconIn(painter, arrow,
                       sortIndicatorOrder() == Qt::AscendingOrder ? u"chevron-up" : u"chevron-down",
                       theme.text2, side);
            words.setRight(right ? arrow.left() - theme.px(3) : words.right());
        }
        marks::text(painter, words, name, font, theme.text2,
                    (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
};

} // namespace

PromptTable::PromptTable(PromptModel &model, PromptProxy &proxy, QWidget *parent)
    : QTreeView(parent), m_model(model), m_proxy(proxy)
{
    setHeader(new PromptHeader(this));
    setModel(&proxy);
    setItemDelegate(new PromptDelegate(this));
    setIndentation(0);
    setRootIsDecorated(false);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setAccessibleName(tr("Prompts"));
    setSortingEnabled(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    header()->setSortIndicatorClearable(true);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setStretchLastSection(false);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&proxy, &QAbstractItemModel::rowsInserted, this, &PromptTable::openNewGroups);
    connect(&proxy, &QAbstractItemModel::modelReset, this, [this] {
        m_closed.clear();
        openNewGroups();
    });
    connect(&proxy, &QAbstractItemModel::layoutChanged, this, &PromptTable::openNewGroups);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (const PromptHead *head = promptHeadOf(index))
            m_closed.insert(head->key);
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (const PromptHead *head = promptHeadOf(index))
            m_closed.remove(head->key);
    });
    fitColumns();
    openNewGroups();
}

void PromptTable::fitColumns()
{
    const Theme &theme = themeOf(this);
    QHeaderView *head = header();
    const int gap = theme.px(8);
    const auto fixed = [&](int column, int width) {
        head->setSectionResizeMode(column, QHeaderView::Interactive);
        head->resizeSection(column, theme.px(width) + gap);
    };
    head->setMinimumSectionSize(theme.px(40));
    head->setSectionResizeMode(PromptModel::LevelColumn, QHeaderView::Fixed);
    head->resizeSection(PromptModel::LevelColumn, theme.px(41));
    head->setSectionResizeMode(PromptModel::NameColumn, QHeaderView::Stretch);
    fixed(PromptModel::CompetencyColumn, 142);
    fixed(PromptModel::CompanyColumn, 76);
    fixed(PromptModel::RoundColumn, 60);
    fixed(PromptModel::DifficultyColumn, 70);
    fixed(PromptModel::StoryColumn, 138);
    fixed(PromptModel::RepliesColumn, 50);
}

void PromptTable::openNewGroups()
{
    for (int row = 0; row < m_proxy.rowCount(); ++row) {
        const QModelIndex index = m_proxy.index(row, 0);
        setFirstColumnSpanned(row, {}, true);
        const PromptHead *head = promptHeadOf(index);
        if (head && !m_closed.contains(head->key) && !isExpanded(index))
            expand(index);
    }
}

QList<PromptId> PromptTable::selectedPrompts() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.parent().row(), a.row()) < std::pair(b.parent().row(), b.row());
    });
    QList<PromptId> prompts;
    for (const QModelIndex &index : rows) {
        if (const PromptRow *row = promptRowOf(index))
            prompts.append(row->id);
    }
    return prompts;
}

PromptId PromptTable::currentPrompt() const
{
    const PromptRow *row = promptRowOf(currentIndex());
    return row ? row->id : PromptId();
}

bool PromptTable::select(PromptId prompt)
{
    const QModelIndex index = m_proxy.mapFromSource(m_model.indexOf(prompt));
    if (!index.isValid())
        return false;
    expand(index.parent());
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void PromptTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme &theme = themeOf(this);
    const bool selected = selectionModel()->isSelected(index);
    const bool hovered =
        option.rect.contains(viewport()->mapFromGlobal(QCursor::pos())) && viewport()->underMouse();
    marks::RowState state;
    state.selected = selected;
    state.hovered = hovered;
    state.active = hasFocus() || selected;
    const QRect ground(0, option.rect.top(), viewport()->width(), option.rect.height());
    marks::row(painter, ground, state, theme);
    if (const PromptHead *head = promptHeadOf(index)) {
        paintPromptHead(painter, ground, *head, isExpanded(index), selected, theme);
    } else {
        QTreeView::drawRow(painter, option, index);
    }
    painter->fillRect(QRect(0, option.rect.bottom(), viewport()->width(), 1), theme.line);
    if (index == currentIndex() && hasFocus() && showsKeyboardFocus(this)) {
        painter->setPen(QPen(theme.accentFg, 2));
        painter->drawRect(ground.adjusted(1, 1, -1, -2));
    }
}

bool PromptTable::handleKey(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    const int key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_5) {
        Q_EMIT acceptRequested(key - Qt::Key_0);
        return true;
    }
    switch (key) {
    case Qt::Key_A:
        Q_EMIT acceptRequested(std::nullopt);
        return true;
    case Qt::Key_Delete:
        Q_EMIT deleteRequested();
        return true;
    case Qt::Key_F2:
        Q_EMIT editRequested();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (promptHeadOf(currentIndex()))
            setExpanded(currentIndex(), !isExpanded(currentIndex()));
        else
            Q_EMIT editRequested();
        return true;
    default:
        return false;
    }
}

void PromptTable::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(event))
        event->accept();
    else
        QTreeView::keyPressEvent(event);
}

void PromptTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && promptHeadOf(index) && event->pos().x() < themeOf(this).px(28)) {
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
        return;
    }
    QTreeView::mousePressEvent(event);
    const PromptRow *row = promptRowOf(index);
    if (!row || event->button() != Qt::LeftButton || index.column() != PromptModel::StoryColumn)
        return;
    if (row->bestStory.isNull() && PromptDelegate::draftRect(visualRect(index), themeOf(this))
                                       .adjusted(-4, 0, 8, 0)
                                       .contains(event->pos()))
        Q_EMIT draftRequested(row->id);
}

void PromptTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const PromptRow *row = promptRowOf(index);
    if (!row)
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    else if (index.column() == PromptModel::StoryColumn && !row->bestStory.isNull())
        Q_EMIT storyRequested(row->bestStory);
    else
        Q_EMIT editRequested();
}

void PromptTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    if (!selectionModel()->isSelected(index))
        setCurrentIndex(index);
    Q_EMIT menuRequested(byMouse ? event->globalPos()
                                 : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void PromptTable::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitColumns();
}

void PromptTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void PromptTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    viewport()->update();
}

} // namespace storybank
