#include "versiondelegate.h"

#include "items/versionmodel.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"

#include <QPainter>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

// In designed px.
constexpr int rowHeight = 46;
constexpr int headingHeight = 30;
constexpr int inset = 8;
constexpr int iconSide = 15;
constexpr int iconLeft = 18;
constexpr int textLeft = 43;

void paintHeading(QPainter *painter, const QRect &rect, const QString &words, const Theme &theme)
{
    marks::text(painter, rect.adjusted(theme.px(iconLeft - 2), theme.px(8), -theme.px(inset), 0), words,
                theme.font(FontRole::CaptionStrong), theme.text2);
}

/// "−6 +33" at the right end of `line`; gives the width it takes.
int paintSize(QPainter *painter, const QRect &line, int removed, int added, const Theme &theme)
{
    const QFont font = theme.font(FontRole::SecondaryMedium);
    int right = line.right();
    const auto put = [&](const QString &text, const QColor &colour) {
        const int wide = QFontMetrics(font).horizontalAdvance(text) + 1;
        marks::text(painter, QRect(right - wide + 1, line.top(), wide, line.height()), text, font, colour);
        right -= wide + theme.px(6);
    };
    if (added > 0)
        put(u"+%1"_s.arg(added), theme.ok);
    if (removed > 0)
        put(u"\u2212%1"_s.arg(removed), theme.bad);
    return line.right() - right;
}

} // namespace

void VersionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto px = [&theme](int designed) { return theme.px(designed); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(VersionModel::HeadingRole).toBool()) {
        paintHeading(painter, option.rect, index.data().toString(), theme);
        painter->restore();
        return;
    }
    const marks::RowState state{.selected = bool(option.state & QStyle::State_Selected),
                                .hovered = bool(option.state & QStyle::State_MouseOver),
                                .active = true,
                                .focused = bool(option.state & QStyle::State_HasFocus) &&
                                           showsKeyboardFocus(option.widget)};
    const QRect rect = option.rect;
    marks::row(painter, rect.adjusted(px(inset), 0, -px(inset), 0), state, theme, px(size::CornerControl));
    const QRect first(rect.left() + px(textLeft), rect.top() + px(5), rect.width() - px(textLeft + 18),
                      px(18));
    drawIconIn(painter, QRect(rect.left() + px(iconLeft), first.top(), px(iconSide), first.height()),
               index.data(VersionModel::IconRole).toString(), theme.text2, px(iconSide));
    const int sizes = paintSize(painter, first, index.data(VersionModel::RemovedRole).toInt(),
                                index.data(VersionModel::AddedRole).toInt(), theme);
    const QString time = index.data().toString();
    const QFont timeFont = theme.font(FontRole::BodyMedium);
    marks::text(painter, first.adjusted(0, 0, -sizes, 0), time, timeFont, theme.text);
    if (index.data(VersionModel::NowRole).toBool()) {
        const QString now = tr("now");
        const int wide = QFontMetrics(timeFont).horizontalAdvance(time) + px(7);
        marks::tag(painter,
                   QRect(first.left() + wide, first.top() + px(1), marks::tagWidth(now, theme), px(16)), now,
                   false, theme);
    }
    marks::text(painter, QRect(first.left(), rect.top() + px(24), first.width(), px(17)),
                index.data(VersionModel::WhatRole).toString(), theme.font(FontRole::Secondary), theme.text2);
    painter->restore();
}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = index.data(VersionModel::HeadingRole).toBool();
    return {100, themeOf(option.widget).px(heading ? headingHeight : rowHeight)};
}

} // namespace storybank
