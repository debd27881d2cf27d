#include "style.h"

#include "focusring.h"
#include "icons.h"
#include "stylepainter.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCalendarWidget>
#include <QFocusFrame>
#include <QFormLayout>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStatusBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextFormat>

using namespace Qt::StringLiterals;

namespace storybank {

namespace {

template<typename Option>
const Option &as(const QStyleOption *option)
{
    Q_ASSERT(qstyleoption_cast<const Option *>(option));
    return *static_cast<const Option *>(option);
}

/// Views show a selection by tint and tintFg; the palette's Highlight stays for selected text.
void drawViewItem(const QProxyStyle *style, const QStyleOptionViewItem &option, QPainter *painter,
                  const QWidget *widget, const Theme &t)
{
    QStyleOptionViewItem item = option;
    const bool selected = option.state & QStyle::State_Selected;
    const bool active = !option.widget || option.widget->hasFocus();
    item.palette.setColor(QPalette::HighlightedText, active ? t.tintFg : t.text);
    if (selected && !active)
        item.font.setWeight(QFont::DemiBold);
    item.state &= ~QStyle::State_HasFocus;
    style->QProxyStyle::drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);
    if (option.state & QStyle::State_HasFocus && !selected && showsKeyboardFocus(option.widget))
        paint::box(painter, option.rect, size::CornerTag, Qt::transparent, t.accentFg, 2);
}

} // namespace

ThemeStyle::ThemeStyle(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_theme(theme), m_focusRing(new FocusRing(this))
{}

ThemeStyle::~ThemeStyle() = default;

bool ThemeStyle::showsFocus(const QWidget *widget) const
{
    return m_focusRing->isOn(widget);
}

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (widget->inherits("QAbstractButton") || widget->inherits("QAbstractSlider") ||
        widget->inherits("QLineEdit") || widget->inherits("QComboBox") ||
        widget->inherits("QAbstractSpinBox") || widget->inherits("QTextEdit") ||
        widget->inherits("QPlainTextEdit") || widget->inherits("QHeaderView"))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *bar = qobject_cast<QStatusBar *>(widget))
        bar->setMinimumHeight(m_theme.px(size::StatusBar));
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget)) {
        calendar->setWeekdayTextFormat(Qt::Saturday, {});
        calendar->setWeekdayTextFormat(Qt::Sunday, {});
        if (auto *bar = calendar->findChild<QWidget *>(u"qt_calendar_navigationbar"_s))
            setSurface(bar, Surface::Pane);
    }
    // A Wayland window cannot be cut to a shape; there it is see-through at its corners.
    if (widget->inherits("QMenu") && QGuiApplication::platformName().startsWith(u"wayland"))
        widget->setAttribute(Qt::WA_TranslucentBackground);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (as<QStyleOptionFrame>(option).lineWidth > 0)
            paint::fieldFrame(painter, option->rect, option->state, m_theme.base, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::checkIndicator(painter, option->rect, option->state, widget);
        return;
    case PE_IndicatorRadioButton:
        paint::radioIndicator(painter, option->rect, option->state, widget);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (item->backgroundBrush.style() != Qt::NoBrush)
                painter->fillRect(item->rect, item->backgroundBrush);
            paint::itemBackground(painter, item->rect, item->state, item->widget);
        }
        return;
    case PE_IndicatorBranch:
        paint::branch(painter, option->rect, option->state, widget);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        paint::menuPanel(painter, option->rect, widget);
        return;
    case PE_PanelTipLabel:
        paint::toolTipPanel(painter, option->rect, widget);
        return;
    case PE_PanelMenuBar:
        painter->fillRect(option->rect, m_theme.chrome);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, m_theme.chrome);
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), m_theme.line);
        return;
    case PE_PanelScrollAreaCorner:
    case PE_IndicatorHeaderArrow: // part of the label
    case PE_FrameFocusRect:       // the ring and the rows show the focus
    case PE_PanelItemViewRow:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameGroupBox:
    case PE_PanelToolBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton: // in one go, because Fusion would squeeze the label into its own margins
        paint::pushButtonBevel(painter, as<QStyleOptionButton>(option), widget);
        paint::pushButtonLabel(painter, as<QStyleOptionButton>(option), widget);
        return;
    case CE_PushButtonBevel:
        paint::pushButtonBevel(painter, as<QStyleOptionButton>(option), widget);
        return;
    case CE_PushButtonLabel:
        paint::pushButtonLabel(painter, as<QStyleOptionButton>(option), widget);
        return;
    case CE_ComboBoxLabel:
        paint::comboBoxLabel(painter, as<QStyleOptionComboBox>(option), widget);
        return;
    case CE_ProgressBarGroove:
        paint::progressGroove(painter, as<QStyleOptionProgressBar>(option), widget);
        return;
    case CE_ProgressBarContents:
        paint::progressContents(painter, as<QStyleOptionProgressBar>(option), widget);
        return;
    case CE_ProgressBarLabel:
        return; // the words stand beside the bar
    case CE_HeaderSection:
        paint::headerSection(painter, as<QStyleOptionHeader>(option), widget);
        return;
    case CE_HeaderLabel:
        paint::headerLabel(painter, as<QStyleOptionHeader>(option), widget);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.pane);
        return;
    case CE_TabBarTabShape:
        paint::tab(painter, as<QStyleOptionTab>(option), widget);
        return;
    case CE_TabBarTabLabel:
        paint::tabLabel(painter, as<QStyleOptionTab>(option), widget);
        return;
    case CE_MenuItem:
        paint::menuItem(painter, as<QStyleOptionMenuItem>(option), widget);
        return;
    case CE_MenuBarItem:
        paint::menuBarItem(painter, as<QStyleOptionMenuItem>(option), widget);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.chrome);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, m_theme.chrome);
        painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0), m_theme.line);
        return;
    case CE_Splitter:
        if (std::min(option->rect.width(), option->rect.height()) == 1) // a wider one is a gap, not a line
            painter->fillRect(option->rect, m_theme.line);
        return;
    case CE_ShapedFrame:
        if (paint::shapedFrame(painter, as<QStyleOptionFrame>(option), widget))
            return;
        break;
    case CE_ItemViewItem:
        drawViewItem(this, as<QStyleOptionViewItem>(option), painter, widget, m_theme);
        return;
    case CE_FocusFrame:
        if (const auto *frame = qobject_cast<const QFocusFrame *>(widget); frame && frame->widget())
            paint::focusFrame(painter, option->rect, frame->widget());
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        paint::toolButton(painter, as<QStyleOptionToolButton>(option), widget);
        return;
    case CC_ComboBox:
        paint::comboBox(painter, as<QStyleOptionComboBox>(option), widget);
        return;
    case CC_SpinBox:
        paint::spinBox(painter, as<QStyleOptionSpinBox>(option), widget);
        return;
    case CC_ScrollBar:
        paint::scrollBar(painter, as<QStyleOptionSlider>(option),
                         subControlRect(control, option, SC_ScrollBarSlider, widget), widget);
        return;
    case CC_Slider:
        paint::slider(painter, as<QStyleOptionSlider>(option),
                      subControlRect(control, option, SC_SliderGroove, widget),
                      subControlRect(control, option, SC_SliderHandle, widget), widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        // The line edit itself adds 2 px.
        const bool framed = as<QStyleOptionFrame>(option).lineWidth > 0;
        const int pad = framed ? m_theme.px(8) : 0;
        return option->rect.adjusted(pad, framed, -pad, framed ? -1 : 0);
    }
    case SE_PushButtonContents:
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    case SE_ProgressBarLabel:
        return {};
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        return paint::scrollBarPart(as<QStyleOptionSlider>(option), part, widget);
    case CC_SpinBox:
        return paint::spinBoxPart(as<QStyleOptionSpinBox>(option), part, widget);
    case CC_ComboBox:
        if (part != SC_ComboBoxListBoxPopup)
            return paint::comboBoxPart(as<QStyleOptionComboBox>(option), part, widget);
        break;
    case CC_ToolButton:
        if (part == SC_ToolButtonMenu)
            return paint::toolButtonMenuRect(as<QStyleOptionToolButton>(option));
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    const Theme &t = m_theme;
    switch (type) {
    case CT_PushButton:
        return paint::pushButtonSize(as<QStyleOptionButton>(option), widget);
    case CT_ToolButton:
        return paint::toolButtonSize(as<QStyleOptionToolButton>(option), widget);
    case CT_ComboBox:
        return {contents.width() + t.px(10 + 28 + 4), t.px(size::Field)};
    case CT_SpinBox:
        return {contents.width() + t.px(10 + 22), t.px(size::Field)};
    case CT_LineEdit:
        if (as<QStyleOptionFrame>(option).lineWidth > 0)
            return {contents.width() + t.px(16), qMax(contents.height() + 2, t.px(size::Field))};
        return contents;
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize own = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {own.width(), qMax(own.height(), t.px(24))};
    }
    case CT_MenuItem:
        return paint::menuItemSize(as<QStyleOptionMenuItem>(option), contents, widget);
    case CT_MenuBarItem:
        return {contents.width() + t.px(20), t.px(size::Menu)};
    case CT_MenuBar:
        return {contents.width(), qMax(contents.height(), t.px(size::Menu))};
    case CT_ItemViewItem: {
        const QSize own = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {own.width(), qMax(own.height(), t.px(26))};
    }
    case CT_HeaderSection: {
        const QSize own = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {own.width(), t.px(size::TableHead)};
    }
    case CT_ProgressBar:
        return {contents.width(), t.px(16)};
    case CT_TabBarTab:
        return {paint::tabWidth(as<QStyleOptionTab>(option), widget), t.px(34)};
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (const auto designed = paint::metric(metric, widget))
        return *designed;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return m_focusRing->showsMnemonics() || qobject_cast<const QMenu *>(widget);
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Widget_Animation_Duration:
        return 0; // nothing moves
    case SH_ComboBox_Popup:
        return 0;
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
        return 1;
    case SH_FormLayoutFieldGrowthPolicy:
        return QFormLayout::AllNonFixedFieldsGrow;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_ToolButton_PopupDelay:
        return 250;
    case SH_FocusFrame_Mask:
        // The arcs of a card's ring reach further inwards than the ring is away; the card lies over the rest.
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(answer)) {
            const int kept = 3 * proxy()->pixelMetric(PM_FocusFrameHMargin, option, widget);
            mask->region = QRegion(option->rect) - option->rect.adjusted(kept, kept, -kept, -kept);
        }
        return 1;
    case SH_EtchDisabledText:
        return 0;
    case SH_ToolTip_Mask:
    case SH_Menu_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(answer)) {
            QPainterPath path;
            path.addRoundedRect(QRectF(option->rect), size::CornerControl, size::CornerControl);
            mask->region = QRegion(path.toFillPolygon().toPolygon());
            return 1;
        }
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace storybank
