#include "storycarddelegate.h"

#include "items/storylistmodel.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"

#include <QPainter>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

// From the top left of the card, in designed px.
constexpr int cardHeight = 108;
constexpr int cardGap = 6;
constexpr int sidePadding = 12;

void paintMetric(QPainter *painter, const QRect &line, const StoryCard &card, const Theme &theme)
{
    if (card.metricName.isEmpty() && card.result.isEmpty() && card.change.isEmpty()) {
        marks::text(painter, line, StoryCardDelegate::tr("No number yet"), theme.font(FontRole::Secondary),
                    theme.text3);
        return;
    }
    QRect rest = line;
    if (!card.change.isEmpty()) {
        const auto meaning = card.better ? marks::Change::Better : marks::Change::Worse;
        marks::change(painter, line, card.change, meaning, theme);
        rest.setRight(line.right() - marks::changeWidth(card.change, meaning, theme) - theme.px(8));
    }
    const QString number = card.baseline.isEmpty() ? card.result : card.baseline + u" → "_s + card.result;
    const QFont nameFont = theme.font(FontRole::Secondary);
    const QFont numberFont = theme.font(FontRole::SecondaryMedium);
    const int numberWidth = QFontMetrics(numberFont).horizontalAdvance(number);
    const int gap = number.isEmpty() ? 0 : theme.px(8);
    const int nameWidth = std::min(QFontMetrics(nameFont).horizontalAdvance(card.metricName) + 1,
                                   std::max(theme.px(40), rest.width() - numberWidth - gap));
    marks::text(painter, QRect(rest.left(), rest.top(), nameWidth, rest.height()), card.metricName, nameFont,
                theme.text2);
    marks::text(painter, rest.adjusted(nameWidth + gap, 0, 0, 0), number, numberFont, theme.text);
}

void paintChips(QPainter *painter, const QRect &line, const StoryCard &card, const Theme &theme)
{
    const int gap = theme.px(5);
    int x = line.left();
    for (qsizetype i = 0; i < card.tags.size(); ++i) {
        const TagMark &tag = card.tags.at(i);
        const marks::Chip chip{.text = tag.name, .slot = tag.hue, .primary = tag.primary};
        QSize needed = marks::chipSize(chip, theme);
        const qsizetype left = card.tags.size() - i;
        const int spare = left > 1 ? theme.px(34) : 0;
        if (i > 0 && x + needed.width() + spare > line.right() + 1) {
            const marks::Chip more{.text = u"+%1"_s.arg(left)};
            marks::chip(painter, QRect(QPoint(x, line.top()), marks::chipSize(more, theme)), more, theme);
            return;
        }
        needed.setWidth(std::min(needed.width(), line.right() + 1 - x));
        marks::chip(painter, QRect(QPoint(x, line.top()), needed), chip, theme);
        x += needed.width() + gap;
    }
    if (card.tags.isEmpty()) {
        marks::text(painter, line, StoryCardDelegate::tr("No competency yet"), theme.font(FontRole::Caption),
                    theme.text3);
    }
}

} // namespace

void StoryCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto card = index.data(StoryListModel::CardRole).value<StoryCard>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect.adjusted(0, 0, 0, -theme.px(cardGap));
    const bool focused = option.state & QStyle::State_HasFocus;
    const marks::RowState state{.selected = bool(option.state & QStyle::State_Selected),
                                .hovered = bool(option.state & QStyle::State_MouseOver),
                                .active = true,
                                .focused = focused && showsKeyboardFocus(option.widget)};
    marks::card(painter, rect, state, theme);

    const int left = rect.left() + theme.px(sidePadding);
    const int width = rect.width() - theme.px(2 * sidePadding);
    const auto line = [&](int y, int height) {
        return QRect(left, rect.top() + theme.px(y), width, theme.px(height));
    };
    const bool untitled = card.title.isEmpty();
    marks::text(painter, line(10, 18), untitled ? tr("Untitled story") : card.title,
                theme.font(FontRole::BodyStrong), untitled ? theme.text3 : theme.text);
    paintMetric(painter, line(31, 17), card, theme);
    paintChips(painter, line(56, 20), card, theme);

    const QRect foot = line(85, 14);
    const auto status = static_cast<marks::Status>(card.status);
    const int behind =
        marks::iconAndWord(painter, foot, marks::iconOf(status), statusName(card.status),
                           theme.*marks::tokenOf(status), FontRole::Caption, theme.px(13), theme);
    if (card.strength > 0)
        marks::strength(painter, QPointF(behind + theme.px(10), foot.center().y() + 0.5), card.strength,
                        theme);
    const QString told = toldText(card, QDate::currentDate(), QLocale());
    marks::text(painter, foot, told, theme.font(FontRole::Caption), card.tooOften ? theme.warn : theme.text3,
                Qt::AlignRight | Qt::AlignVCenter);
    if (card.tooOften) {
        const int wide = QFontMetrics(theme.font(FontRole::Caption)).horizontalAdvance(told);
        const int side = theme.px(12);
        drawIconIn(painter, QRect(foot.right() - wide - theme.px(16), foot.top(), side, foot.height()),
                   u"repeat-2", theme.warn, side);
    }
    painter->restore();
}

QSize StoryCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &theme = themeOf(option.widget);
    return {theme.px(276), theme.px(cardHeight + cardGap)};
}

} // namespace storybank
