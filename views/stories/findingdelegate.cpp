#include "findingdelegate.h"

#include "items/findingmodel.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"

#include <QPainter>

namespace storybank {

namespace {

// In designed px.
constexpr int rowHeight = 48;
constexpr int iconSide = 15;
constexpr int textLeft = 38;

struct Sign
{
    QStringView icon;
    Token tone;
};

Sign signOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return {u"circle-alert", &Theme::bad};
    case Severity::Warning:
        return {u"triangle-alert", &Theme::warnMark};
    case Severity::Hint:
        break;
    }
    return {u"info", &Theme::accentFg};
}

} // namespace

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto px = [&theme](int designed) { return theme.px(designed); };
    const marks::RowState state{.selected = bool(option.state & QStyle::State_Selected),
                                .hovered = bool(option.state & QStyle::State_MouseOver),
                                .active = true,
                                .focused = bool(option.state & QStyle::State_HasFocus) &&
                                           showsKeyboardFocus(option.widget)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    marks::row(painter, option.rect, state, theme, 0, true);
    const QRect rect = option.rect;
    const Sign sign = signOf(static_cast<Severity>(index.data(FindingModel::SeverityRole).toInt()));
    drawIconIn(painter, QRect(rect.left() + px(14), rect.top() + px(6), px(iconSide), px(18)), sign.icon,
               theme.*sign.tone, px(iconSide));
    const QRect words = rect.adjusted(px(textLeft), 0, -px(28), 0);
    marks::text(painter, QRect(words.left(), rect.top() + px(6), words.width(), px(18)),
                index.data().toString(), theme.font(FontRole::BodyMedium), theme.text);
    marks::text(painter, QRect(words.left(), rect.top() + px(25), words.width(), px(16)),
                index.data(FindingModel::PlaceRole).toString() + QStringLiteral(" · ") +
                    index.data(FindingModel::RemedyRole).toString(),
                theme.font(FontRole::Secondary), theme.text2);
    drawIconIn(painter, QRect(rect.right() - px(24), rect.top() + px(6), px(14), px(18)), u"chevron-right",
               theme.text3, px(14));
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, themeOf(option.widget).px(rowHeight)};
}

} // namespace storybank
