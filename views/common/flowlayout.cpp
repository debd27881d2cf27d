#include "flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace storybank {

FlowLayout::FlowLayout(QWidget *parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(qBound(0, index, count()), new QWidgetItem(widget));
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        const QSize hint = item->sizeHint();
        width += hint.width() + (width > 0 ? m_gap : 0);
        height = qMax(height, hint.height());
    }
    return QSize(width, height).grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = inner.left();
    int y = inner.top();
    int lineHeight = 0;
    QList<std::pair<QLayoutItem *, QRect>> line;
    // Items of one line stand on a common middle, so its height must be known before they are placed.
    const auto place = [&] {
        for (const auto &[item, room] : std::as_const(line)) {
            if (apply)
                item->setGeometry(QStyle::visualRect(
                    direction, inner, room.translated(0, y + (lineHeight - room.height()) / 2)));
        }
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint().boundedTo(
            QSize(qMax(inner.width(), item->minimumSize().width()), QWIDGETSIZE_MAX));
        if (!line.isEmpty() && x + hint.width() > inner.right() + 1) {
            place();
            x = inner.left();
            y += lineHeight + m_gap;
            lineHeight = 0;
        }
        line.append({item, QRect(QPoint(x, 0), hint)});
        x += hint.width() + m_gap;
        lineHeight = qMax(lineHeight, hint.height());
    }
    place();
    return y + lineHeight - rect.top() + margins.bottom();
}

} // namespace storybank
