#include "bench.h"

#include "items/boardmodel.h"
#include "views/common/controls.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"
#include "views/common/stylepainter.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace storybank {

namespace {

constexpr int cardWidth = 288, cardHeight = 48, gap = 10;

/// A story of the bench: grip, competency, title, number, state.
class BenchDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const Theme &theme = themeOf(option.widget);
        return {theme.px(cardWidth + gap), theme.px(cardHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const auto card = index.data(BenchModel::CardRole).value<StoryCard>();
        const bool struck = index.data(BenchModel::StruckRole).toBool();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (struck)
            painter->setOpacity(0.5);
        const QRect rect = option.rect.adjusted(0, 0, -theme.px(gap), 0);
        const bool focused = option.state & QStyle::State_HasFocus;
        marks::card(painter, rect,
                    {.selected = focused,
                     .hovered = bool(option.state & QStyle::State_MouseOver),
                     .active = true,
                     .focused = focused && showsKeyboardFocus(option.widget)},
                    theme);
        drawIconIn(painter, QRect(rect.left() + theme.px(5), rect.top(), theme.px(16), rect.height()),
                   u"grip-vertical", theme.text3, theme.px(14));
        if (!card.tags.isEmpty())
            marks::competency(painter, QPointF(rect.left() + theme.px(33), QRectF(rect).center().y()), 9,
                              card.tags.constFirst().hue, card.tags.constFirst().primary, theme);
        const auto status = static_cast<marks::Status>(card.status);
        const QString word = struck ? Bench::tr("Struck") : statusName(card.status);
        const int stateWidth = paint::labelWidth(theme.font(FontRole::Secondary), word) + theme.px(20);
        const QRect state(rect.right() - stateWidth - theme.px(9), rect.top(), stateWidth + theme.px(4),
                          rect.height());
        marks::iconAndWord(painter, state, struck ? QStringView(u"scissors") : marks::iconOf(status), word,
                           theme.*marks::tokenOf(status), FontRole::Secondary, theme.px(14), theme);
        const QRect words(rect.left() + theme.px(45), rect.top(), state.left() - rect.left() - theme.px(51),
                          rect.height());
        paintWords(painter, words, card, struck, theme);
        painter->restore();
    }

private:
    static void paintWords(QPainter *painter, const QRect &rect, const StoryCard &card, bool struck,
                           const Theme &theme)
    {
        QFont font = theme.font(FontRole::BodyStrong);
        font.setStrikeOut(struck);
        const QString title = card.title.isEmpty() ? Bench::tr("Untitled story") : card.title;
        marks::text(painter, QRect(rect.left(), rect.top() + theme.px(6), rect.width(), theme.px(18)), title,
                    font, theme.text);
        QString number = Bench::tr("No number yet");
        if (!card.result.isEmpty()) {
            number =
                card.baseline.isEmpty() ? card.result : card.baseline + QStringLiteral(" → ") + card.result;
            number = card.metricName.isEmpty() ? number : card.metricName + u' ' + number;
        }
        marks::text(painter, QRect(rect.left(), rect.top() + theme.px(25), rect.width(), theme.px(16)),
                    number, theme.font(FontRole::Secondary), theme.text2);
    }
};

} // namespace

Bench::Bench(BenchModel &model, QWidget *parent) : QListView(parent)
{
    setModel(&model);
    setItemDelegate(new BenchDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSurface(viewport(), Surface::Pane);
    setFlow(LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setAccessibleName(tr("Bench: stories that are not in this plan"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // A scroll bar must not cover the cards.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] { updateGeometry(); });
}

QSize Bench::sizeHint() const
{
    const bool scrolls = horizontalScrollBar()->maximum() > 0;
    return {themeOf(this).px(cardWidth),
            themeOf(this).px(cardHeight) + 2 + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0)};
}

void Bench::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (row >= 0 && isEnter)
        Q_EMIT storyOpened(row);
    else if (row >= 0 && event->key() == Qt::Key_X && event->modifiers() == Qt::NoModifier)
        Q_EMIT strikeRequested(row);
    else
        QListView::keyPressEvent(event);
}

void Bench::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT storyOpened(index.row());
}

void Bench::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (index.isValid())
        Q_EMIT menuRequested(index.row(), byMouse ? event->globalPos()
                                                  : viewport()->mapToGlobal(visualRect(index).center()));
}

void Bench::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData({index}));
    const QRect card = visualRect(index).adjusted(0, 0, -themeOf(this).px(gap), 0);
    drag->setPixmap(viewport()->grab(card));
    drag->setHotSpot({card.width() / 3, card.height() / 2});
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
}

void Bench::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void Bench::wheelEvent(QWheelEvent *event)
{
    // A wheel that turns up and down moves the cards sideways.
    const QPoint turned = event->angleDelta();
    if (turned.x() != 0 || horizontalScrollBar()->maximum() == 0) {
        QListView::wheelEvent(event);
        return;
    }
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - turned.y());
    event->accept();
}

} // namespace storybank
