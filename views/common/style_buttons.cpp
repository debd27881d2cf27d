#include "icons.h"
#include "style.h"
#include "stylepainter.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

namespace storybank::paint {

namespace {

constexpr double DisabledOpacity = 0.5;
constexpr int ChevronSize = 14;

struct Look
{
    QColor fill = Qt::transparent;
    QColor border = Qt::transparent;
    double borderWidth = 1;
    QColor ink;
    bool inkedIcon = false; ///< the icon takes the colour of the text instead of its own
    bool underlined = false;
};

struct Pads
{
    int left, right, gap, icon;
};

Look mainLook(const Theme &t, bool hovered, bool pressed)
{
    Look look{.fill = pressed ? t.accentPress : hovered ? t.accentHover : t.accent, .ink = t.onAccent};
    look.inkedIcon = true;
    return look;
}

Look standardLook(const Theme &t, bool hovered, bool pressed, bool destructive)
{
    Look look{.fill = pressed   ? t.line
                      : hovered ? t.hover
                                : t.raised,
              .border = pressed ? t.ctl : t.line2,
              .ink = destructive ? t.bad : t.text};
    if (destructive)
        look.border = t.bad;
    look.inkedIcon = destructive;
    if (!t.fills())
        look.fill = t.base;
    return look;
}

Look linkLook(const Theme &t, bool hovered, bool pressed)
{
    Look look{.ink = pressed ? t.tintFg : t.accentFg};
    look.inkedIcon = true;
    look.underlined = hovered || pressed;
    return look;
}

Look plainLook(const Theme &t, bool hovered, bool pressed, bool checked)
{
    Look look{.ink = checked ? t.tintFg : t.text};
    look.inkedIcon = checked;
    if (checked) {
        look.fill = t.tint;
        look.border = pressed || hovered || !t.fills() ? t.accentFg : QColor(Qt::transparent);
        look.borderWidth = pressed || !t.fills() ? 2 : 1;
    } else if (t.fills()) {
        look.fill = pressed ? t.line : hovered ? t.hover : QColor(Qt::transparent);
    }
    return look;
}

Look segmentLook(const Theme &t, bool hovered, bool pressed, bool checked)
{
    Look look{.ink = checked || pressed ? t.text : t.text2};
    look.inkedIcon = true;
    if (checked || pressed) {
        look.fill = t.thumb;
        look.border = t.fills() ? t.line2 : t.accentFg;
        look.borderWidth = t.fills() ? 1 : 2;
    } else if (hovered && t.fills()) {
        look.fill = blended(t.thumb, t.track, 0.5);
    }
    return look;
}

Look lookOf(ButtonRole role, QStyle::State state, const Theme &t)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool hovered = enabled && (state & QStyle::State_MouseOver);
    const bool pressed = enabled && (state & QStyle::State_Sunken);
    const bool checked = state & QStyle::State_On;
    Look look;
    switch (role) {
    case ButtonRole::Main:
        look = mainLook(t, hovered, pressed);
        break;
    case ButtonRole::Destructive:
        look = standardLook(t, hovered, pressed, true);
        break;
    case ButtonRole::Link:
        look = linkLook(t, hovered, pressed);
        break;
    case ButtonRole::Plain:
        look = plainLook(t, hovered, pressed, checked);
        break;
    case ButtonRole::Segment:
        look = segmentLook(t, hovered, pressed, checked);
        break;
    case ButtonRole::Standard:
    case ButtonRole::Auto:
        look = checked ? plainLook(t, hovered, pressed, true) : standardLook(t, hovered, pressed, false);
    }
    if (!t.fills() && hovered && !checked && role != ButtonRole::Link) {
        look.border = t.accentFg;
        look.borderWidth = 2;
    }
    return look;
}

Pads padsOf(const QWidget *widget, const Theme &t)
{
    const bool small = controlSize(widget) == ControlSize::Small;
    switch (buttonRole(widget)) {
    case ButtonRole::Link:
        return {0, 0, t.px(5), t.px(14)};
    case ButtonRole::Plain:
        return {t.px(8), t.px(9), t.px(7), t.px(17)};
    case ButtonRole::Segment:
        return {t.px(11), t.px(11), t.px(6), t.px(15)};
    default:
        break;
    }
    return small ? Pads{t.px(10), t.px(10), t.px(6), t.px(15)} : Pads{t.px(14), t.px(14), t.px(6), t.px(16)};
}

int radiusOf(const QWidget *widget)
{
    switch (buttonRole(widget)) {
    case ButtonRole::Link:
        return 3;
    case ButtonRole::Segment:
        return 5;
    default:
        return size::CornerControl;
    }
}

QFont fontOf(const QWidget *widget, const Theme &t)
{
    if (controlSize(widget) == ControlSize::Small || buttonRole(widget) == ButtonRole::Link)
        return t.font(FontRole::SecondaryMedium);
    return t.font(FontRole::BodyMedium);
}

int heightOf(const QWidget *widget, const Theme &t)
{
    const bool small = controlSize(widget) == ControlSize::Small;
    switch (buttonRole(widget)) {
    case ButtonRole::Link:
        return t.px(24);
    case ButtonRole::Segment:
        return t.px(24);
    default:
        return t.px(small ? size::SmallButton : size::Button);
    }
}

void paintIcon(QPainter *painter, const QRect &rect, const QIcon &icon, const Look &look, bool on)
{
    // Always the normal mode: for a disabled button the painter is faint already.
    if (look.inkedIcon && hasIcon(icon.name()))
        drawIconIn(painter, rect, icon.name(), look.ink, rect.width());
    else
        icon.paint(painter, rect, Qt::AlignCenter, QIcon::Normal, on ? QIcon::On : QIcon::Off);
}

void paintContents(QPainter *painter, QRect inner, const QString &text, const QIcon &icon, bool hasMenu,
                   bool centred, const Look &look, QStyle::State state, const QWidget *widget, const Theme &t)
{
    const Pads pads = padsOf(widget, t);
    QFont font = fontOf(widget, t);
    font.setUnderline(look.underlined);
    painter->setFont(font);
    const int iconWidth = icon.isNull() ? 0 : pads.icon;
    const int textWidth = labelWidth(font, text);
    const int chevron = hasMenu ? t.px(ChevronSize) : 0;
    const int total = iconWidth + textWidth + chevron + (iconWidth && !text.isEmpty() ? pads.gap : 0) +
                      (chevron && (iconWidth || textWidth) ? pads.gap : 0);
    int x = inner.left() + (centred ? qMax(0, (inner.width() - total) / 2) : 0);
    if (iconWidth) {
        const QRect place(x, inner.center().y() - (iconWidth - 1) / 2, iconWidth, iconWidth);
        paintIcon(painter, place, icon, look, state & QStyle::State_On);
        x += iconWidth + pads.gap;
    }
    const int end = inner.right() + 1 - (chevron ? chevron + pads.gap : 0);
    if (!text.isEmpty()) {
        const bool keys = widget && widget->style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, widget);
        label(painter, QRect(x, inner.top(), qMin(textWidth + 1, end - x), inner.height()),
              Qt::AlignLeft | Qt::AlignVCenter | (keys ? Qt::TextShowMnemonic : Qt::TextHideMnemonic), text,
              look.ink);
        x += textWidth + pads.gap;
    }
    if (chevron) {
        const QColor ink = look.inkedIcon ? look.ink : t.text2;
        drawIconIn(painter, QRect(qMin(x, inner.right() + 1 - chevron), inner.top(), chevron, inner.height()),
                   u"chevron-down", ink, chevron);
    }
}

int contentWidth(const QString &text, bool hasIcon, bool hasMenu, const QWidget *widget, const Theme &t)
{
    const Pads pads = padsOf(widget, t);
    int parts = 0;
    int width = 0;
    const auto add = [&](int part) { width += part + (parts++ ? pads.gap : 0); };
    if (hasIcon)
        add(pads.icon);
    if (!text.isEmpty())
        add(labelWidth(fontOf(widget, t), text));
    if (hasMenu)
        add(t.px(ChevronSize));
    return width;
}

void paintBox(QPainter *painter, const QRect &rect, const Look &look, const QWidget *widget)
{
    box(painter, rect, radiusOf(widget), look.fill, look.border, look.borderWidth);
}

} // namespace

void pushButtonBevel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget)
{
    painter->save();
    if (!(option.state & QStyle::State_Enabled))
        painter->setOpacity(DisabledOpacity);
    paintBox(painter, option.rect, lookOf(buttonRole(widget), option.state, themeOf(widget)), widget);
    painter->restore();
}

void pushButtonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const Look look = lookOf(buttonRole(widget), option.state, t);
    const Pads pads = padsOf(widget, t);
    painter->save();
    if (!(option.state & QStyle::State_Enabled))
        painter->setOpacity(DisabledOpacity);
    paintContents(painter, option.rect.adjusted(pads.left, 0, -pads.right, 0), option.text, option.icon,
                  option.features & QStyleOptionButton::HasMenu, true, look, option.state, widget, t);
    painter->restore();
}

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const Pads pads = padsOf(widget, t);
    const int width = contentWidth(option.text, !option.icon.isNull(),
                                   option.features & QStyleOptionButton::HasMenu, widget, t);
    return {width + pads.left + pads.right, heightOf(widget, t)};
}

void toolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const ButtonRole role = buttonRole(widget);
    const Look look = lookOf(role, option.state, t);
    const Pads pads = padsOf(widget, t);
    painter->save();
    if (!(option.state & QStyle::State_Enabled))
        painter->setOpacity(DisabledOpacity);
    paintBox(painter, option.rect, look, widget);
    const bool iconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly;
    const bool textOnly = option.toolButtonStyle == Qt::ToolButtonTextOnly;
    const bool arrow =
        option.features & (QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::MenuButtonPopup);
    const QString text = iconOnly && !option.icon.isNull() ? QString() : option.text;
    const QIcon shown = textOnly ? QIcon() : option.icon;
    const bool centred = text.isEmpty() || role == ButtonRole::Segment || role == ButtonRole::Main;
    const QRect inner = text.isEmpty() ? option.rect : option.rect.adjusted(pads.left, 0, -pads.right, 0);
    paintContents(painter, inner, text, shown, arrow, centred, look, option.state, widget, t);
    painter->restore();
    if (role == ButtonRole::Segment && showsKeyboardFocus(widget))
        box(painter, option.rect, radiusOf(widget), Qt::transparent, t.accentFg, 2);
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const Pads pads = padsOf(widget, t);
    const bool iconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull();
    const bool textOnly = option.toolButtonStyle == Qt::ToolButtonTextOnly;
    const bool arrow =
        option.features & (QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::MenuButtonPopup);
    const int width = contentWidth(iconOnly ? QString() : option.text, !textOnly && !option.icon.isNull(),
                                   arrow, widget, t);
    return {width + (iconOnly ? 2 * pads.left : pads.left + pads.right), heightOf(widget, t)};
}

QRect toolButtonMenuRect(const QStyleOptionToolButton &option)
{
    if (!(option.features & QStyleOptionToolButton::MenuButtonPopup))
        return {};
    QRect rect = option.rect;
    rect.setLeft(rect.right() + 1 - 24);
    return rect;
}

void focusFrame(QPainter *painter, const QRect &rect, const QWidget *focused)
{
    const Theme &t = themeOf(focused);
    const QRect control = rect.adjusted(3, 3, -3, -3);
    const bool choice = focused->inherits("QCheckBox") || focused->inherits("QRadioButton");
    if (!choice) {
        focusRing(painter, control, cornerOf(focused, radiusOf(focused)), t);
        return;
    }
    // The ring goes round the box only; what of it lies inside the widget, the indicator paints.
    const int side = t.px(size::CheckBox);
    const QRect indicator(control.left(), control.top() + (control.height() - side) / 2, side, side);
    focusRing(painter, indicator, focused->inherits("QRadioButton") ? side / 2.0 : size::CornerTag, t);
}

} // namespace storybank::paint
