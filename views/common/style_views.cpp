#include "icons.h"
#include "style.h"
#include "stylepainter.h"

#include <QAbstractItemView>
#include <QFrame>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace storybank::paint {

namespace {

constexpr int ThumbWidth = 6;

bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

} // namespace

void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle,
               const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    if (option.maximum <= option.minimum || !(option.state & QStyle::State_Enabled))
        return;
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    QRectF thumb = handle;
    const double spare = (option.orientation == Qt::Horizontal ? thumb.height() : thumb.width()) - ThumbWidth;
    if (option.orientation == Qt::Horizontal)
        thumb.adjust(2, spare / 2, -2, -spare / 2);
    else
        thumb.adjust(spare / 2, 2, -spare / 2, -2);
    box(painter, thumb, ThumbWidth / 2.0, active ? t.ctl : t.line2);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const bool level = option.orientation == Qt::Horizontal;
    const QRect whole = option.rect;
    const int length = level ? whole.width() : whole.height();
    const int range = option.maximum - option.minimum;
    int thumb = length;
    if (range > 0)
        thumb = qBound(qMin(t.px(28), length),
                       int(qint64(length) * option.pageStep / (range + option.pageStep)), length);
    const int at = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                   length - thumb, option.upsideDown);
    const auto along = [&](int from, int size) {
        return level ? QRect(whole.left() + from, whole.top(), size, whole.height())
                     : QRect(whole.left(), whole.top() + from, whole.width(), size);
    };
    QRect rect;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        rect = along(at, thumb);
        break;
    case QStyle::SC_ScrollBarSubPage:
        rect = along(0, at);
        break;
    case QStyle::SC_ScrollBarAddPage:
        rect = along(at + thumb, length - at - thumb);
        break;
    case QStyle::SC_ScrollBarGroove:
        rect = whole;
        break;
    default:
        return {}; // no arrows at the ends
    }
    return QStyle::visualRect(option.direction, whole, rect);
}

void itemBackground(QPainter *painter, const QRect &rect, QStyle::State state, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const bool active = !widget || widget->hasFocus();
    if (state & QStyle::State_Selected) {
        painter->fillRect(rect, active ? t.tint : t.hover);
        if (!t.fills())
            box(painter, rect, 0, Qt::transparent, t.accentFg, 2);
    } else if (state & QStyle::State_MouseOver && state & QStyle::State_Enabled) {
        painter->fillRect(rect, t.hover);
    }
}

void branch(QPainter *painter, const QRect &rect, QStyle::State state, const QWidget *widget)
{
    if (!(state & QStyle::State_Children))
        return;
    const Theme &t = themeOf(widget);
    const bool open = state & QStyle::State_Open;
    drawIconIn(painter, rect, open ? u"chevron-down" : u"chevron-right", t.text2, t.px(14));
}

void headerSection(QPainter *painter, const QStyleOptionHeader &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    painter->fillRect(option.rect, t.pane);
    QRect edge = option.rect;
    if (option.orientation == Qt::Horizontal)
        edge.setTop(edge.bottom());
    else
        edge.setLeft(edge.right());
    painter->fillRect(edge, t.line);
}

void headerLabel(QPainter *painter, const QStyleOptionHeader &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    painter->save();
    painter->setFont(t.font(FontRole::Caption, QFont::Medium));
    QRect rect = option.rect.adjusted(t.px(8), 0, -t.px(8), 0);
    const auto alignment =
        option.textAlignment & Qt::AlignHorizontal_Mask ? option.textAlignment : Qt::AlignLeft;
    const bool right = alignment & Qt::AlignRight;
    if (option.sortIndicator != QStyleOptionHeader::None) {
        const int side = t.px(12);
        QRect arrow(right ? rect.left() : rect.right() + 1 - side, rect.top(), side, rect.height());
        // Qt's SortDown means ascending.
        const bool ascending = option.sortIndicator == QStyleOptionHeader::SortDown;
        drawIconIn(painter, arrow, ascending ? u"chevron-up" : u"chevron-down", t.text2, side);
        right ? rect.setLeft(arrow.right() + t.px(4)) : rect.setRight(arrow.left() - t.px(4));
    }
    if (!option.icon.isNull()) {
        const int side = t.px(14);
        option.icon.paint(painter, QRect(rect.left(), rect.center().y() - (side - 1) / 2, side, side));
        rect.setLeft(rect.left() + side + t.px(4));
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    // The margins that the common style takes off leave less than the height of a line.
    label(painter, rect, int(alignment) | Qt::AlignVCenter | Qt::TextDontClip, option.text,
          enabled ? t.text2 : t.text3);
    painter->restore();
}

void tab(QPainter *painter, const QStyleOptionTab &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    QRect edge = option.rect;
    edge.setTop(edge.bottom() - 1);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(edge, t.accentFg);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(edge, t.line2);
}

int tabWidth(const QStyleOptionTab &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const int icon = option.icon.isNull() ? 0 : t.px(16 + 6);
    return 2 * t.px(12) + icon + labelWidth(t.font(FontRole::BodyMedium), option.text);
}

void tabLabel(QPainter *painter, const QStyleOptionTab &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const bool selected = option.state & QStyle::State_Selected;
    QRect rect = option.rect.adjusted(t.px(12), 0, -t.px(12), 0);
    painter->save();
    painter->setFont(t.font(FontRole::BodyMedium));
    if (!(option.state & QStyle::State_Enabled))
        painter->setOpacity(0.5);
    if (!option.icon.isNull()) {
        const int side = t.px(16);
        option.icon.paint(painter, QRect(rect.left(), rect.center().y() - (side - 1) / 2, side, side));
        rect.setLeft(rect.left() + side + t.px(6));
    }
    label(painter, rect, Qt::AlignCenter | Qt::TextHideMnemonic, option.text, selected ? t.tintFg : t.text2);
    painter->restore();
    if (showsKeyboardFocus(widget) && selected)
        box(painter, QRectF(option.rect).adjusted(2, 2, -2, -3), 4, Qt::transparent, t.accentFg, 2);
}

bool shapedFrame(QPainter *painter, const QStyleOptionFrame &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    switch (option.frameShape) {
    case QFrame::HLine:
        painter->fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1),
                          t.line);
        return true;
    case QFrame::VLine:
        painter->fillRect(QRect(option.rect.center().x(), option.rect.top(), 1, option.rect.height()),
                          t.line);
        return true;
    case QFrame::StyledPanel:
    case QFrame::Panel:
    case QFrame::Box:
        if (isTextField(widget))
            fieldFrame(painter, option.rect, option.state, t.base, widget);
        else if (qobject_cast<const QAbstractScrollArea *>(widget))
            box(painter, option.rect, 0, Qt::transparent, t.line);
        else
            box(painter, option.rect, size::CornerCard, t.raised, t.line);
        return true;
    default:
        return false;
    }
}

} // namespace storybank::paint
