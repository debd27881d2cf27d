#include "promptfilterpane.h"

#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace storybank {

namespace {

using Row = PromptFilterModel::Row;

constexpr int headingHeight = 34;
constexpr int inset = 8;

bool isSetHeading(const Row &row)
{
    return row.kind == Row::Kind::Heading && row.filter.kind == PromptFilter::Kind::All &&
           row.key == QStringLiteral("heading/%1").arg(static_cast<int>(PromptFilter::Kind::Set));
}

/// The colour of an entry's icon: levels carry their own.
QColor iconColour(const Row &row, const Theme &theme)
{
    if (row.filter.kind != PromptFilter::Kind::Level)
        return theme.text2;
    if (row.filter.value == toCode(Level::Gap))
        return theme.gap;
    return row.filter.value == toCode(Level::Thin) ? theme.warn : theme.safe;
}

void paintHeading(QPainter *painter, const QRect &rect, const Row &row, const Theme &theme)
{
    QRect words = rect.adjusted(theme.px(inset), 0, -theme.px(inset), -theme.px(6));
    words.setTop(words.bottom() - theme.px(18));
    if (row.kind == Row::Kind::Fold) {
        drawIconIn(painter, QRect(words.left(), words.top(), theme.px(13), words.height()),
                   row.open ? u"chevron-down" : u"chevron-right", theme.text2, theme.px(13));
        words.setLeft(words.left() + theme.px(18));
    }
    if (isSetHeading(row))
        drawIconIn(painter, QRect(words.right() - theme.px(16), words.top(), theme.px(15), words.height()),
                   u"plus", theme.text2, theme.px(15));
    marks::text(painter, words, row.text, theme.font(FontRole::CaptionStrong), theme.text2);
}

void paintEntry(QPainter *painter, const QRect &rect, const Row &row, const marks::RowState &state,
                const Theme &theme)
{
    marks::row(painter, rect, state, theme, size::CornerControl);
    const QRect icon(rect.left() + theme.px(inset), rect.top(), theme.px(15), rect.height());
    if (row.hue >= 0)
        marks::competency(painter, QPointF(icon.center()) + QPointF(0.5, 0.5), theme.px(10), row.hue, true,
                          theme);
    else if (row.icon.startsWith(QLatin1String("difficulty-")))
        marks::difficulty(painter, QPointF(icon.left(), icon.center().y() - theme.px(7)),
                          row.icon.last(1).toInt(), theme);
    else if (!row.icon.isEmpty())
        drawIconIn(painter, icon, row.icon, state.selected ? theme.tintFg : iconColour(row, theme),
                   theme.px(15));
    const QFont font = theme.font(state.selected ? FontRole::BodyStrong : FontRole::Body);
    const QString count = QString::number(row.count);
    const QFont countFont = theme.font(state.selected ? FontRole::SecondaryStrong : FontRole::Secondary);
    const int countWidth = QFontMetrics(countFont).horizontalAdvance(count) + 2;
    QRect words = rect.adjusted(theme.px(31), 0, -theme.px(inset), 0);
    marks::text(painter, words, count, countFont, state.selected ? theme.tintFg : theme.text3,
                Qt::AlignRight | Qt::AlignVCenter);
    words.setRight(words.right() - countWidth - theme.px(6));
    marks::text(painter, words, row.text, font, marks::rowText(state, theme));
}

} // namespace

PromptFilterDelegate::PromptFilterDelegate(const PromptFilterModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{}

void PromptFilterDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const Row &row = m_model.row(index.row());
    if (row.kind != Row::Kind::Entry) {
        paintHeading(painter, option.rect, row, theme);
        return;
    }
    marks::RowState state;
    state.selected = option.state.testFlag(QStyle::State_Selected);
    state.hovered = option.state.testFlag(QStyle::State_MouseOver);
    state.focused = option.state.testFlag(QStyle::State_HasFocus) && showsKeyboardFocus(option.widget);
    paintEntry(painter, option.rect, row, state, theme);
}

QSize PromptFilterDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const Row &row = m_model.row(index.row());
    if (row.kind == Row::Kind::Entry)
        return {theme.px(100), theme.px(size::Row)};
    const bool closed = row.kind == Row::Kind::Fold && !row.open;
    return {theme.px(100),
            theme.px(closed && index.row() > 0 && m_model.row(index.row() - 1).kind == Row::Kind::Fold
                         ? 27
                         : headingHeight)};
}

PromptFilterPane::PromptFilterPane(PromptFilterModel &model, QWidget *parent)
    : QListView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new PromptFilterDelegate(model, this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setSpacing(0);
    setViewportMargins(themeOf(this).px(inset), 0, themeOf(this).px(inset), themeOf(this).px(inset));
    setSurface(this, Surface::Pane);
    setSurface(viewport(), Surface::Pane);
    setAccessibleName(tr("Filters"));
    // What is chosen may go away with its set or company; then nothing is asked for any more.
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (filters().isEmpty())
            choose({});
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { choose({}); });
    choose({});
}

QList<PromptFilter> PromptFilterPane::filters() const
{
    QList<PromptFilter> chosen;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (m_model.row(index.row()).kind == Row::Kind::Entry)
            chosen.append(m_model.row(index.row()).filter);
    }
    return chosen;
}

void PromptFilterPane::choose(const PromptFilter &filter)
{
    const int row = std::max(1, m_model.rowOf(filter));
    if (row < m_model.rowCount())
        setCurrentIndex(m_model.index(row));
}

QRect PromptFilterPane::addRect(const QModelIndex &index) const
{
    const QRect rect = visualRect(index);
    const int side = themeOf(this).px(30);
    return {rect.right() - side, rect.bottom() - side, side, side};
}

void PromptFilterPane::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        QListView::mousePressEvent(event);
        return;
    }
    const Row row = m_model.row(index.row());
    if (row.kind == Row::Kind::Fold)
        m_model.toggle(index.row());
    else if (isSetHeading(row) && addRect(index).contains(event->pos()))
        Q_EMIT newSetRequested();
    else if (row.kind == Row::Kind::Entry)
        QListView::mousePressEvent(event);
}

void PromptFilterPane::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool isFold = index.isValid() && m_model.row(index.row()).kind == Row::Kind::Fold;
    const bool toggles = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return ||
                         event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (isFold && toggles)
        m_model.toggle(index.row());
    else
        QListView::keyPressEvent(event);
}

void PromptFilterPane::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid() || m_model.row(index.row()).filter.kind != PromptFilter::Kind::Set)
        return;
    Q_EMIT setMenuRequested(QuestionSetId::fromString(m_model.row(index.row()).filter.value),
                            viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void PromptFilterPane::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT filtersChanged();
}

} // namespace storybank
