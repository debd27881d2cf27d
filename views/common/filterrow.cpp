#include "filterrow.h"

#include "icons.h"
#include "marks.h"
#include "style.h"
#include "stylepainter.h"

#include <QPainter>

namespace storybank {

namespace {

marks::RowState stateOf(const QStyleOptionViewItem &option)
{
    const QWidget *view = option.widget;
    const bool current = option.state & QStyle::State_HasFocus;
    return {.selected = bool(option.state & QStyle::State_Selected),
            .hovered = bool(option.state & QStyle::State_MouseOver),
            // What filters stays tinted while its pane has not the focus: it says what the list shows.
            .active = true,
            .focused = current && showsKeyboardFocus(view)};
}

void paintMarker(QPainter *painter, const QRect &place, const QModelIndex &index, const QColor &ink,
                 const Theme &t)
{
    const QVariant slot = index.data(FilterSlotRole);
    if (slot.isValid()) {
        marks::competency(painter, QRectF(place).center(), 10, slot.toInt(), true, t);
        return;
    }
    const QString name = index.data(FilterIconRole).toString();
    if (name.isEmpty())
        return;
    const QVariant tone = index.data(FilterToneRole);
    drawIconIn(painter, place, name, tone.isValid() ? tone.value<QColor>() : ink, place.width());
}

} // namespace

void FilterRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &t = themeOf(option.widget);
    const QString words = index.data().toString();
    if (index.data(FilterHeadingRole).toBool()) {
        const QRect room = option.rect.adjusted(t.px(16), t.px(8), -t.px(8), 0);
        marks::text(painter, room, words, t.font(FontRole::CaptionStrong), t.text3);
        return;
    }
    const marks::RowState state = stateOf(option);
    const QRect row = option.rect.adjusted(t.px(8), 0, -t.px(8), 0);
    marks::row(painter, row, state, t, size::CornerControl);
    if (!(index.flags() & Qt::ItemIsEnabled))
        painter->setOpacity(0.5);
    const QColor ink = marks::rowText(state, t);
    const int side = t.px(15);
    const QRect place(row.left() + t.px(8), row.top() + (row.height() - side) / 2, side, side);
    paintMarker(painter, place, index, state.selected ? t.tintFg : t.text2, t);
    const QString count = index.data(FilterCountRole).toString();
    const QFont countFont = t.font(FontRole::Secondary, state.selected ? QFont::DemiBold : QFont::Normal);
    const int countWidth = count.isEmpty() ? 0 : paint::labelWidth(countFont, count) + t.px(8);
    const QRect right = row.adjusted(0, 0, -t.px(8), 0);
    marks::text(painter, right, count, countFont, marks::rowText(state, t, &Theme::text3),
                Qt::AlignRight | Qt::AlignVCenter);
    const QRect room = right.adjusted(t.px(31), 0, -countWidth, 0);
    marks::text(painter, room, words, t.font(state.selected ? FontRole::BodyStrong : FontRole::Body), ink);
    painter->setOpacity(1);
}

QSize FilterRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = themeOf(option.widget);
    const bool heading = index.data(FilterHeadingRole).toBool();
    return {t.px(120), t.px(heading ? 34 : size::Row)};
}

} // namespace storybank
