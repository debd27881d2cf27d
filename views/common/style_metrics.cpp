#include "stylepainter.h"

#include <QPlainTextEdit>
#include <QTextEdit>

namespace storybank::paint {

namespace {

int frameWidth(const QWidget *widget)
{
    // Wide enough for the corners of the viewport to stay within the rounded frame of a field.
    const bool field =
        qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
    return field ? 4 : 1;
}

std::optional<int> layoutMetric(QStyle::PixelMetric metric)
{
    switch (metric) {
    case QStyle::PM_LayoutLeftMargin:
    case QStyle::PM_LayoutRightMargin:
    case QStyle::PM_LayoutTopMargin:
    case QStyle::PM_LayoutBottomMargin:
        return size::PanePadding;
    case QStyle::PM_LayoutHorizontalSpacing:
    case QStyle::PM_LayoutVerticalSpacing:
        return 8;
    default:
        return std::nullopt;
    }
}

std::optional<int> barMetric(QStyle::PixelMetric metric)
{
    switch (metric) {
    case QStyle::PM_MenuPanelWidth:
        return 1;
    case QStyle::PM_MenuHMargin:
    case QStyle::PM_MenuVMargin:
        return 4;
    case QStyle::PM_MenuBarPanelWidth:
    case QStyle::PM_MenuBarVMargin:
    case QStyle::PM_MenuBarItemSpacing:
        return 0;
    case QStyle::PM_MenuBarHMargin:
        return 6;
    case QStyle::PM_MenuButtonIndicator:
        return 20;
    case QStyle::PM_ToolBarFrameWidth:
        return 0;
    case QStyle::PM_ToolBarItemMargin:
        return 7;
    case QStyle::PM_ToolBarItemSpacing:
        return 4;
    case QStyle::PM_ToolBarSeparatorExtent:
        return 17;
    case QStyle::PM_SplitterWidth:
        return 1;
    case QStyle::PM_ScrollBarExtent:
        return 10;
    case QStyle::PM_ScrollBarSliderMin:
        return 28;
    case QStyle::PM_ScrollView_ScrollBarSpacing:
    case QStyle::PM_ScrollView_ScrollBarOverlap:
        return 0;
    case QStyle::PM_TabBarBaseHeight:
    case QStyle::PM_TabBarBaseOverlap:
        return 0;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<int> metric(QStyle::PixelMetric metric, const QWidget *widget)
{
    const Theme &t = themeOf(widget);
    switch (metric) {
    case QStyle::PM_FocusFrameHMargin:
    case QStyle::PM_FocusFrameVMargin:
        return 3;
    case QStyle::PM_DefaultFrameWidth:
        return frameWidth(widget);
    case QStyle::PM_ComboBoxFrameWidth:
    case QStyle::PM_SpinBoxFrameWidth:
    case QStyle::PM_ToolTipLabelFrameWidth:
        return metric == QStyle::PM_ToolTipLabelFrameWidth ? 8 : 1;
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_ButtonDefaultIndicator:
        return 0;
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_TabBarIconSize:
        return t.px(16);
    case QStyle::PM_ToolBarIconSize:
        return t.px(17);
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_LineEditIconSize:
        return t.px(15);
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
        return t.px(size::CheckBox);
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
        return t.px(8);
    case QStyle::PM_SliderThickness:
    case QStyle::PM_SliderControlThickness:
        return 24;
    case QStyle::PM_SliderLength:
        return 16;
    case QStyle::PM_HeaderMargin:
        return t.px(8);
    case QStyle::PM_HeaderMarkSize:
        return t.px(12);
    case QStyle::PM_TreeViewIndentation:
        return t.px(18);
    case QStyle::PM_TextCursorWidth:
        return 1;
    default:
        break;
    }
    if (const auto layout = layoutMetric(metric))
        return layout;
    return barMetric(metric);
}

} // namespace storybank::paint
