#include "slotlist.h"

#include "promptcarddelegate.h"

#include "items/roundmodel.h"
#include "items/storymime.h"
#include "views/common/controls.h"
#include "views/common/marks.h"
#include "views/common/stylepainter.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace storybank {

SlotList::SlotList(RoundModel &model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new PromptCardDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSurface(viewport(), Surface::Pane);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    const auto resized = [this] { updateGeometry(); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, resized);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, resized);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        scheduleDelayedItemsLayout(); // a strip makes a card higher
        updateGeometry();
    });
}

QSize SlotList::sizeHint() const
{
    int height = 2;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += itemDelegate()->sizeHint(option, m_model.index(row)).height();
    return {themeOf(this).px(180), height};
}

void SlotList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const auto command = [this, row, event](BoardCommand wanted) {
        event->accept();
        if (row >= 0)
            Q_EMIT commanded(wanted, row);
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool left = event->key() == Qt::Key_Left;
        if (alt)
            return command(left ? BoardCommand::MoveLeft : BoardCommand::MoveRight);
        event->accept();
        Q_EMIT neighbourRequested(left ? -1 : 1, std::max(0, row));
        return;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (alt)
            return command(event->key() == Qt::Key_Up ? BoardCommand::MoveUp : BoardCommand::MoveDown);
        break;
    case Qt::Key_L:
    case Qt::Key_S:
    case Qt::Key_X:
        if (plain)
            return command(event->key() == Qt::Key_L   ? BoardCommand::Lock
                           : event->key() == Qt::Key_S ? BoardCommand::Choose
                                                       : BoardCommand::Strike);
        break;
    case Qt::Key_F2:
        return command(BoardCommand::Choose);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return command(BoardCommand::OpenStory);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return command(BoardCommand::TakeOff);
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

void SlotList::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QListView::mousePressEvent(event);
}

void SlotList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid() || indexAt(m_pressed) != index)
        return;
    const auto card = index.data(RoundModel::CardRole).value<BoardCard>();
    const QRect item = visualRect(index);
    const Theme &theme = themeOf(this);
    const auto both = [&](const QRect &rect) {
        return rect.contains(event->pos()) && rect.contains(m_pressed);
    };
    if (card.story.isNull() && both(PromptCardDelegate::storyRect(item, theme)))
        Q_EMIT commanded(BoardCommand::Choose, index.row());
    else if (!card.story.isNull() && both(PromptCardDelegate::lockRect(item, theme)))
        Q_EMIT commanded(BoardCommand::Lock, index.row());
}

void SlotList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const QRect lock = PromptCardDelegate::lockRect(visualRect(index), themeOf(this));
    if (index.isValid() && event->button() == Qt::LeftButton && !lock.contains(event->pos()))
        Q_EMIT commanded(BoardCommand::OpenStory, index.row());
}

void SlotList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    Q_EMIT commanded(BoardCommand::Menu, index.row());
}

void SlotList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT rowChosen(current.row());
}

void SlotList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        return;
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0));
    else if (currentIndex().isValid())
        Q_EMIT rowChosen(currentIndex().row());
}

void SlotList::wheelEvent(QWheelEvent *event)
{
    // A list that shows all of its cards leaves the wheel to the board.
    if (verticalScrollBar()->maximum() > 0)
        QListView::wheelEvent(event);
    else
        event->ignore();
}

void SlotList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_aim.row < 0)
        return;
    const Theme &theme = themeOf(this);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_aim.onStory) {
        const QRect bar = PromptCardDelegate::storyRect(visualRect(m_model.index(m_aim.row)), theme);
        paint::box(&painter, bar, 5, faded(theme.tint, 0.6), theme.accentFg, 1.5, Qt::DashLine);
        return;
    }
    const bool last = m_aim.row >= m_model.rowCount();
    const int rows = m_model.rowCount();
    const int y = rows == 0 ? 1
                  : last    ? visualRect(m_model.index(rows - 1)).bottom() - theme.px(5)
                            : visualRect(m_model.index(m_aim.row)).top() - theme.px(4);
    painter.fillRect(QRect(0, std::clamp(y, 0, viewport()->height() - 2), viewport()->width(), 2),
                     theme.accentFg);
}

QPixmap SlotList::dragPicture(const QModelIndex &index, bool storyOnly) const
{
    const Theme &theme = themeOf(this);
    const QRect item = visualRect(index);
    const QRect part =
        storyOnly ? PromptCardDelegate::storyRect(item, theme) : PromptCardDelegate::cardRect(item, theme);
    return viewport()->grab(part);
}

void SlotList::startDrag(Qt::DropActions)
{
    const QModelIndex index = indexAt(m_pressed);
    if (!index.isValid())
        return;
    const auto card = index.data(RoundModel::CardRole).value<BoardCard>();
    const QRect bar = PromptCardDelegate::storyRect(visualRect(index), themeOf(this));
    const bool storyOnly = !card.story.isNull() && bar.contains(m_pressed);
    std::unique_ptr<QMimeData> mime(m_model.mimeData({index}));
    std::optional<DraggedSlot> slot = slotIn(*mime);
    slot->storyOnly = storyOnly;
    auto *drag = new QDrag(this);
    drag->setMimeData(slotMime(*slot));
    const QRect shown = storyOnly ? bar : visualRect(index);
    drag->setPixmap(dragPicture(index, storyOnly));
    drag->setHotSpot(m_pressed - shown.topLeft());
    drag->exec(Qt::MoveAction);
}

SlotList::Aim SlotList::aimOf(const QMimeData &mime, const QPoint &at) const
{
    const QModelIndex index = indexAt(at);
    const std::optional<DraggedSlot> slot = slotIn(mime);
    if (!storiesIn(mime).isEmpty() || (slot && slot->storyOnly))
        return index.isValid() ? Aim{index.row(), true} : Aim{};
    if (!slot)
        return {};
    if (!index.isValid())
        return {m_model.rowCount(), false};
    const bool below = at.y() > visualRect(index).center().y();
    return {index.row() + (below ? 1 : 0), false};
}

void SlotList::setAim(Aim aim)
{
    m_aim = aim;
    viewport()->update();
}

bool SlotList::takesDrop(const QMimeData &mime) const
{
    const std::optional<DraggedSlot> slot = slotIn(mime);
    return slot && !slot->storyOnly;
}

void SlotList::dropAtEnd(const QMimeData &mime)
{
    take(mime, {m_model.rowCount(), false});
}

void SlotList::take(const QMimeData &mime, Aim aim)
{
    if (aim.row < 0)
        return;
    const QList<StoryId> stories = storiesIn(mime);
    if (!stories.isEmpty())
        Q_EMIT storyDropped(stories.constFirst(), aim.row);
    else if (const std::optional<DraggedSlot> slot = slotIn(mime))
        Q_EMIT slotDropped(*slot, aim.row);
}

void SlotList::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1StringView(slotMimeType)) ||
        event->mimeData()->hasFormat(QLatin1StringView(storyMimeType)))
        event->acceptProposedAction();
}

void SlotList::dragMoveEvent(QDragMoveEvent *event)
{
    const Aim aim = aimOf(*event->mimeData(), event->position().toPoint());
    setAim(aim);
    event->setAccepted(aim.row >= 0);
}

void SlotList::dragLeaveEvent(QDragLeaveEvent *)
{
    setAim({});
}

void SlotList::dropEvent(QDropEvent *event)
{
    const Aim aim = aimOf(*event->mimeData(), event->position().toPoint());
    setAim({});
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(aim.row >= 0);
    take(*event->mimeData(), aim);
}

} // namespace storybank
