#include "icons.h"
#include "stylepainter.h"

#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace storybank::paint {

namespace {

constexpr int IconLeft = 9;  // of the icon column within a row
constexpr int TextLeft = 33; // where the words begin
constexpr int TextRight = 9;

void separator(QPainter *painter, const QStyleOptionMenuItem &option, const Theme &t)
{
    const QRect &r = option.rect;
    if (option.text.isEmpty()) {
        painter->fillRect(QRect(r.left(), r.center().y(), r.width(), 1), t.line);
        return;
    }
    painter->setFont(t.font(FontRole::CaptionStrong));
    label(painter, r.adjusted(t.px(IconLeft), 0, -t.px(TextRight), 0), Qt::AlignLeft | Qt::AlignVCenter,
          option.text, t.text3);
}

void mark(QPainter *painter, const QStyleOptionMenuItem &option, const QColor &ink, const Theme &t)
{
    const int side = t.px(15);
    const QRect place(option.rect.left() + t.px(IconLeft),
                      option.rect.top() + (option.rect.height() - side) / 2, side, side);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        drawIconIn(painter, place, u"check", ink, side);
    else if (hasIcon(option.icon.name()) && (option.state & QStyle::State_Selected))
        drawIconIn(painter, place, option.icon.name(), ink, side);
    else if (option.checkType == QStyleOptionMenuItem::NotCheckable)
        option.icon.paint(painter, place);
}

} // namespace

void menuPanel(QPainter *painter, const QRect &rect, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    box(painter, rect, size::CornerCard, t.raised, t.line2);
}

void menuItem(QPainter *painter, const QStyleOptionMenuItem &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    painter->save();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        separator(painter, option, t);
        painter->restore();
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool selected = enabled && (option.state & QStyle::State_Selected);
    if (selected)
        box(painter, option.rect, size::CornerControl, t.tint, t.fills() ? Qt::transparent : t.accentFg, 2);
    if (!enabled)
        painter->setOpacity(0.5);
    const QColor ink = selected ? t.tintFg : t.text;
    mark(painter, option, selected ? t.tintFg : t.text2, t);
    const QString words = option.text.section(u'\t', 0, 0);
    const QString keys = option.text.section(u'\t', 1, 1);
    QRect rect = option.rect.adjusted(t.px(TextLeft), 0, -t.px(TextRight), 0);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const int side = t.px(14);
        drawIconIn(painter, QRect(rect.right() + 1 - side, rect.top(), side, rect.height()), u"chevron-right",
                   selected ? t.tintFg : t.text3, side);
    }
    painter->setFont(t.font(FontRole::Body));
    label(painter, rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, words, ink);
    painter->setFont(t.font(FontRole::Secondary));
    label(painter, rect, Qt::AlignRight | Qt::AlignVCenter, keys, selected ? t.tintFg : t.text3);
    painter->restore();
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), t.px(option.text.isEmpty() ? 11 : 24)};
    const QString words = option.text.section(u'\t', 0, 0);
    const QString keys = option.text.section(u'\t', 1, 1);
    int width = labelWidth(t.font(FontRole::Body), words);
    if (!keys.isEmpty())
        width += t.px(24) + labelWidth(t.font(FontRole::Secondary), keys);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += t.px(24);
    return {width + t.px(TextLeft + TextRight + 8), t.px(size::Row)};
}

void menuBarItem(QPainter *painter, const QStyleOptionMenuItem &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    painter->save();
    const bool active = option.state & (QStyle::State_Selected | QStyle::State_Sunken);
    const bool open = option.state & QStyle::State_Sunken;
    painter->fillRect(option.rect, t.chrome);
    if (active)
        box(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), 5, open ? t.tint : t.hover,
            t.fills() ? Qt::transparent : t.accentFg, 2);
    if (!(option.state & QStyle::State_Enabled))
        painter->setOpacity(0.5);
    painter->setFont(t.font(FontRole::Body));
    const bool keys = widget && widget->style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, widget);
    painter->setPen(open ? t.tintFg : t.text);
    painter->drawText(option.rect,
                      Qt::AlignCenter | Qt::TextSingleLine |
                          (keys ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      option.text);
    painter->restore();
}

void toolTipPanel(QPainter *painter, const QRect &rect, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    box(painter, rect, size::CornerControl, t.raised, t.line2);
}

} // namespace storybank::paint
