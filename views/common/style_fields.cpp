#include "icons.h"
#include "stylepainter.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace storybank::paint {

namespace {

constexpr double DisabledOpacity = 0.5;
constexpr int ArrowPart = 28;
constexpr int StepPart = 22;
constexpr int TextPad = 10;

struct Faint
{
    Faint(QPainter *p, QStyle::State state) : painter(p)
    {
        painter->save();
        if (!(state & QStyle::State_Enabled))
            painter->setOpacity(DisabledOpacity);
    }
    ~Faint() { painter->restore(); }
    Q_DISABLE_COPY_MOVE(Faint)
    QPainter *painter;
};

} // namespace

void fieldFrame(QPainter *painter, const QRect &rect, QStyle::State state, const QColor &fill,
                const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const bool hovered = (state & QStyle::State_MouseOver) && (state & QStyle::State_Enabled);
    QColor border = hovered ? t.text2 : t.ctl;
    double width = 1;
    const FieldState content = fieldState(widget);
    if (content != FieldState::Plain) {
        border = content == FieldState::Wrong ? t.bad : t.warnMark;
        width = 2;
    } else if (state & QStyle::State_HasFocus) {
        border = t.accentFg;
        width = 2;
    }
    const Faint faint(painter, state);
    box(painter, rect, size::CornerControl, fill, border, width);
}

void comboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    fieldFrame(painter, option.rect, option.state, option.editable ? t.base : t.raised, widget);
    const Faint faint(painter, option.state);
    const int side = t.px(14);
    QRect arrow = comboBoxPart(option, QStyle::SC_ComboBoxArrow, widget);
    drawIconIn(painter, arrow.adjusted(0, 0, -t.px(4), 0), u"chevron-down", t.text2, side);
}

void comboBoxLabel(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget)
{
    if (option.editable)
        return;
    const Theme &t = themeOf(widget);
    QRect rect = comboBoxPart(option, QStyle::SC_ComboBoxEditField, widget);
    const Faint faint(painter, option.state);
    if (!option.currentIcon.isNull()) {
        const int side = t.px(15);
        const QRect place(rect.left(), rect.center().y() - (side - 1) / 2, side, side);
        option.currentIcon.paint(painter, place);
        rect.setLeft(place.right() + t.px(7));
    }
    label(painter, rect, Qt::AlignLeft | Qt::AlignVCenter, option.currentText, t.text);
}

void spinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    if (option.frame)
        fieldFrame(painter, option.rect, option.state, t.base, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const Faint faint(painter, option.state);
    const QRect up = spinBoxPart(option, QStyle::SC_SpinBoxUp, widget);
    const int side = t.px(12);
    const auto ink = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step) {
        if (!(option.stepEnabled & step))
            return faded(t.text2, DisabledOpacity);
        return option.activeSubControls & part ? t.accentFg : t.text2;
    };
    const double middle = option.rect.height() / 2.0 + option.rect.top();
    const double x = up.center().x() + 1 - side / 2.0;
    drawIcon(painter, {x, middle - side + 1}, u"chevron-up",
             ink(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled), side);
    drawIcon(painter, {x, middle - 1}, u"chevron-down",
             ink(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled), side);
}

QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const QRect whole = option.rect;
    const int arrow = t.px(ArrowPart);
    QRect rect = whole;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        rect.setLeft(whole.right() + 1 - arrow);
        break;
    case QStyle::SC_ComboBoxEditField:
        rect.adjust(t.px(TextPad), 2, -arrow, -2);
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, whole, rect);
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    const QRect whole = option.rect;
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int steps = buttons ? t.px(StepPart) : 0;
    QRect rect = whole;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
    case QStyle::SC_SpinBoxDown:
        if (!buttons)
            return {};
        rect.setLeft(whole.right() + 1 - steps);
        if (part == QStyle::SC_SpinBoxUp)
            rect.setBottom(whole.center().y());
        else
            rect.setTop(whole.center().y() + 1);
        break;
    // The embedded line edit adds 2 px of its own.
    case QStyle::SC_SpinBoxEditField:
        rect.adjust(option.frame ? t.px(TextPad - 2) : 0, 2, buttons ? -steps : -t.px(TextPad - 4), -2);
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, whole, rect);
}

} // namespace storybank::paint
