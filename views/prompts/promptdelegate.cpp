#include "promptdelegate.h"

#include "items/promptrows.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/coverage/levelmarks.h"
#include "wording/coverage.h"

#include <QPainter>
#include <QSortFilterProxyModel>

namespace storybank {

namespace {

constexpr int gap = 8; ///< px between two columns

QModelIndex sourceOf(QModelIndex index)
{
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(index.model()))
        index = proxy->mapToSource(index);
    return index;
}

const PromptModel *modelOf(const QModelIndex &source)
{
    return qobject_cast<const PromptModel *>(source.model());
}

} // namespace

const PromptRow *promptRowOf(const QModelIndex &index)
{
    const QModelIndex source = sourceOf(index);
    const PromptModel *model = modelOf(source);
    return model ? model->promptAt(source) : nullptr;
}

const PromptHead *promptHeadOf(const QModelIndex &index)
{
    const QModelIndex source = sourceOf(index);
    const PromptModel *model = modelOf(source);
    return model ? model->headAt(source) : nullptr;
}

QSize PromptDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    return {theme.px(60), theme.px(index.parent().isValid() ? size::Row : 33)};
}

QRect PromptDelegate::draftRect(const QRect &cell, const Theme &theme)
{
    const int wide =
        QFontMetrics(theme.font(FontRole::SecondaryStrong)).horizontalAdvance(tr("Draft")) + theme.px(18);
    return {cell.right() - wide - theme.px(6), cell.top(), wide, cell.height()};
}

void PromptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const PromptRow *row = promptRowOf(index);
    if (!row)
        return;
    const Theme &theme = themeOf(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect rect = option.rect.adjusted(0, 0, -gap, 0);
    const QFont font = theme.font(FontRole::Secondary);
    switch (index.column()) {
    case PromptModel::LevelColumn: {
        const marks::Level level = markOf(row->level);
        if (row->level == Level::Gap)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                              theme.gap);
        drawIconIn(painter, QRect(option.rect.left() + theme.px(12), rect.top(), theme.px(15), rect.height()),
                   marks::iconOf(level), theme.*marks::tokenOf(level), theme.px(15));
        return;
    }
    case PromptModel::NameColumn:
        paintName(painter, rect, *row, selected, theme);
        return;
    case PromptModel::CompetencyColumn:
        paintCompetency(painter, rect, *row, theme.text2, theme);
        return;
    case PromptModel::DifficultyColumn: {
        if (row->difficulty == Difficulty::Unknown)
            return;
        const int side = theme.px(14);
        marks::difficulty(painter, QPointF(rect.left(), rect.center().y() - side / 2.0),
                          static_cast<int>(row->difficulty), theme);
        marks::text(painter, rect.adjusted(side + theme.px(6), 0, gap, 0),
                    promptCellText(*row, index.column()), font, theme.text2);
        return;
    }
    case PromptModel::StoryColumn:
        paintStory(painter, rect, *row, selected, theme);
        return;
    case PromptModel::RepliesColumn:
        paintReplies(painter, rect.adjusted(0, 0, -theme.px(6), 0), *row, theme);
        return;
    default:
        marks::text(painter, rect, promptCellText(*row, index.column()), font, theme.text2);
    }
}

void PromptDelegate::paintName(QPainter *painter, const QRect &rect, const PromptRow &row, bool selected,
                               const Theme &theme) const
{
    const bool strong = selected || row.level == Level::Gap;
    const QColor ink = row.level == Level::Gap    ? theme.gap
                       : row.level == Level::Thin ? theme.warn
                       : selected                 ? theme.tintFg
                                                  : theme.text;
    marks::text(painter, rect, row.name, theme.font(strong ? FontRole::BodyStrong : FontRole::BodyMedium),
                ink);
}

void PromptDelegate::paintCompetency(QPainter *painter, const QRect &rect, const PromptRow &row,
                                     const QColor &ink, const Theme &theme) const
{
    if (row.competency.isEmpty())
        return;
    if (row.hue >= 0)
        marks::competency(painter, QPointF(rect.left() + theme.px(5), rect.center().y() + 0.5), theme.px(9),
                          row.hue, true, theme);
    const QFont font = theme.font(FontRole::Secondary);
    QRect name = rect.adjusted(theme.px(16), 0, 0, 0);
    if (row.competencies.size() > 1) {
        const QString more = tr("+%1").arg(row.competencies.size() - 1);
        const QFont small = theme.font(FontRole::Caption);
        const int moreWidth = QFontMetrics(small).horizontalAdvance(more) + 2;
        const int nameWidth = std::min(QFontMetrics(font).horizontalAdvance(row.competency) + 2,
                                       name.width() - moreWidth - theme.px(6));
        marks::text(painter,
                    QRect(name.left() + nameWidth + theme.px(6), name.top(), moreWidth, name.height()), more,
                    small, theme.text3);
        name.setWidth(nameWidth);
    }
    marks::text(painter, name, row.competency, font, ink);
}

void PromptDelegate::paintStory(QPainter *painter, const QRect &rect, const PromptRow &row, bool selected,
                                const Theme &theme) const
{
    const QFont font = theme.font(FontRole::Secondary);
    if (row.bestStory.isNull()) {
        const QRect link = draftRect(rect.adjusted(0, 0, gap, 0), theme);
        marks::text(painter,
                    QRect(rect.left(), rect.top(), link.left() - rect.left() - theme.px(4), rect.height()),
                    promptCellText(row, PromptModel::StoryColumn), font, theme.text3);
        drawIconIn(painter, QRect(link.left(), link.top(), theme.px(13), link.height()), u"plus", theme.gap,
                   theme.px(13));
        marks::text(painter, link.adjusted(theme.px(17), 0, theme.px(4), 0), tr("Draft"),
                    theme.font(FontRole::SecondaryStrong), theme.gap);
        return;
    }
    const QPointF centre(rect.left() + theme.px(7), rect.center().y() + 0.5);
    if (row.bestFit)
        marks::ball(painter, centre, theme.px(14), *row.bestFit, theme.safe);
    else
        marks::text(painter, QRect(rect.left(), rect.top(), theme.px(14), rect.height()), QStringLiteral("?"),
                    theme.font(FontRole::CaptionStrong), theme.text2, Qt::AlignCenter);
    marks::text(painter, rect.adjusted(theme.px(21), 0, 0, 0), promptCellText(row, PromptModel::StoryColumn),
                font, selected ? theme.text : theme.text);
}

void PromptDelegate::paintReplies(QPainter *painter, const QRect &rect, const PromptRow &row,
                                  const Theme &theme) const
{
    const bool allReady = row.replies > 0 && row.repliesReady == row.replies;
    marks::text(painter, rect, promptCellText(row, PromptModel::RepliesColumn),
                theme.font(FontRole::Secondary),
                allReady          ? theme.ok
                : row.replies > 0 ? theme.text2
                                  : theme.text3,
                Qt::AlignRight | Qt::AlignVCenter);
}

void paintPromptHead(QPainter *painter, const QRect &rect, const PromptHead &head, bool open, bool selected,
                     const Theme &theme)
{
    const int count = static_cast<int>(head.levels.size());
    drawIconIn(painter, QRect(rect.left() + theme.px(8), rect.top(), theme.px(16), rect.height()),
               open ? u"chevron-down" : u"chevron-right", theme.text2, theme.px(16));
    const QFont caption = theme.font(FontRole::Secondary);
    const QString answered = PromptDelegate::tr("%1 of %2").arg(head.answered).arg(count);
    QRect right = rect.adjusted(0, 0, -theme.px(14), 0);
    marks::text(painter, right, answered, caption, theme.text2, Qt::AlignRight | Qt::AlignVCenter);
    right.setRight(right.right() -
                   std::max(theme.px(62), QFontMetrics(caption).horizontalAdvance(answered) + theme.px(16)));
    const int cells = std::min(levelCellsWidth(count, theme), theme.px(160));
    const QRect levels(right.right() - cells, rect.top(), cells, rect.height());
    paintLevelCells(painter, levels, head.levels, theme);

    int x = rect.left() + theme.px(31);
    const auto put = [&](const QString &text, const QFont &font, const QColor &ink, int space) {
        const int wide =
            std::min(QFontMetrics(font).horizontalAdvance(text) + 2, levels.left() - theme.px(12) - x);
        marks::text(painter, QRect(x, rect.top(), wide, rect.height()), text, font, ink);
        x += wide + theme.px(space);
    };
    if (head.hue >= 0) {
        marks::competency(painter, QPointF(x + theme.px(5), rect.center().y() + 0.5), theme.px(10), head.hue,
                          true, theme);
        x += theme.px(16);
    }
    put(head.name, theme.font(FontRole::BodyStrong), selected ? theme.tintFg : theme.text, 9);
    put(promptCount(count), caption, theme.text2, 14);
    if (head.wantsDistinct && x + theme.px(40) < levels.left()) {
        drawIconIn(painter, QRect(x, rect.top(), theme.px(13), rect.height()), u"repeat-2", theme.text3,
                   theme.px(13));
        x += theme.px(19);
        put(PromptDelegate::tr("asks for distinct stories: %1 of %2 possible").arg(head.distinct).arg(count),
            caption, theme.text2, 0);
    }
}

} // namespace storybank
