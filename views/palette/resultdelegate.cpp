#include "resultdelegate.h"

#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"
#include "wording/names.h"

#include <QPainter>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

/// Paints one line in which the matched letters are bold.
void matchedText(QPainter *painter, const QRect &rect, const QString &text, const QList<TextRange> &matches,
                 const QFont &plain, const QFont &bold, const QColor &colour)
{
    painter->save();
    painter->setClipRect(rect);
    painter->setPen(colour);
    const int baseline =
        rect.top() + (rect.height() + QFontMetrics(plain).ascent() - QFontMetrics(plain).descent()) / 2;
    double x = rect.left();
    int at = 0;
    const auto run = [&](int until, const QFont &font) {
        const QString part = text.mid(at, until - at);
        const double room = rect.right() - x;
        const QFontMetricsF metrics(font);
        painter->setFont(font);
        painter->drawText(QPointF(x, baseline), metrics.elidedText(part, Qt::ElideRight, room));
        x += metrics.horizontalAdvance(part);
        at = until;
    };
    const int length = static_cast<int>(text.size());
    for (const TextRange &match : matches) {
        if (match.start >= at && x < rect.right())
            run(match.start, plain);
        if (match.start >= at && x < rect.right())
            run(match.start + match.length, bold);
    }
    if (x < rect.right())
        run(length, plain);
    painter->restore();
}

QStringView iconOfKind(Kind kind)
{
    return kind == Kind::Story    ? u"book-open"
           : kind == Kind::Prompt ? u"message-circle-question"
                                  : u"file-text";
}

// The columns at the right, in designed px: they stand under each other in all rows.
constexpr int statusWidth = 76;
constexpr int changeWidth = 56;
constexpr int storyWidth = 132;

/// Paints the markers of at most three competencies so that they end at `right`; gives where they begin.
int tagMarkers(QPainter *painter, const QRect &row, int right, const QList<TagMark> &tags, const Theme &theme)
{
    for (qsizetype i = std::min<qsizetype>(tags.size(), 3) - 1; i >= 0; --i) {
        marks::competency(painter, QPointF(right - theme.px(5), row.center().y() + 0.5), theme.px(9),
                          tags.at(i).hue, tags.at(i).primary, theme);
        right -= theme.px(15);
    }
    return right;
}

/// The marks of the competencies, the change and the status; gives where they begin.
int storyMarks(QPainter *painter, const QRect &rect, const StoryCard &card, const Theme &theme)
{
    const auto status = static_cast<marks::Status>(card.status);
    QRect column(rect.right() - theme.px(statusWidth), rect.top(), theme.px(statusWidth), rect.height());
    marks::iconAndWord(painter, column, marks::iconOf(status), statusName(card.status),
                       theme.*marks::tokenOf(status), FontRole::Secondary, theme.px(14), theme);
    column.setRight(column.left() - theme.px(12));
    column.setLeft(column.right() - theme.px(changeWidth));
    if (!card.change.isEmpty()) {
        const auto meaning = card.better ? marks::Change::Better : marks::Change::Worse;
        const int wide = marks::changeWidth(card.change, meaning, theme);
        column.setLeft(std::min(column.left(), column.right() - wide));
        marks::change(painter, column, card.change, meaning, theme);
    }
    return tagMarkers(painter, rect, column.left() - theme.px(8), card.tags, theme);
}

/// The competencies, the story that answers it best and the level of a prompt; gives where they begin.
int promptMarks(QPainter *painter, const QRect &rect, const QModelIndex &index, const Theme &theme)
{
    const int level = index.data(SearchResults::LevelRole).toInt();
    QRect column(rect.right() - theme.px(statusWidth), rect.top(), theme.px(statusWidth), rect.height());
    if (level >= 0) {
        const auto shown = static_cast<marks::Level>(3 - level);
        marks::iconAndWord(painter, column, marks::iconOf(shown), levelName(static_cast<Level>(level)),
                           theme.*marks::tokenOf(shown), FontRole::Secondary, theme.px(14), theme);
    }
    column.setRight(column.left() - theme.px(12));
    column.setLeft(column.right() - theme.px(storyWidth));
    if (const QString story = index.data(SearchResults::BestStoryRole).toString(); !story.isEmpty()) {
        marks::ball(painter, QPointF(column.left() + theme.px(7), column.center().y() + 0.5), theme.px(14),
                    index.data(SearchResults::BestFitRole).toInt(), theme.safe);
        marks::text(painter, column.adjusted(theme.px(20), 0, 0, 0), story, theme.font(FontRole::Secondary),
                    theme.text2);
    }
    return tagMarkers(painter, rect, column.left() - theme.px(8),
                      index.data(SearchResults::TagsRole).value<QList<TagMark>>(), theme);
}

} // namespace

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const QRect rect = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(SearchResults::HeadingRole).toBool()) {
        const QFont font = theme.font(FontRole::CaptionStrong);
        const QString name = index.data().toString();
        const QRect line = rect.adjusted(theme.px(16), theme.px(4), 0, 0);
        marks::text(painter, line, name, font, theme.text2);
        marks::text(painter, line.adjusted(QFontMetrics(font).horizontalAdvance(name) + 8, 0, 0, 0),
                    index.data(SearchResults::CountRole).toString(), theme.font(FontRole::Caption),
                    theme.text3);
        painter->restore();
        return;
    }
    const marks::RowState state{.selected = bool(option.state & QStyle::State_Selected),
                                .hovered = bool(option.state & QStyle::State_MouseOver)};
    marks::row(painter, rect, state, theme, 0, true);
    const auto kind = static_cast<Kind>(index.data(SearchResults::KindRole).toInt());
    drawIconIn(painter, QRectF(rect.left() + theme.px(14), rect.top(), theme.px(20), rect.height()),
               iconOfKind(kind), theme.text2, theme.px(16));

    int right = rect.right() - theme.px(16);
    const QRect marksRect(rect.left(), rect.top(), right - rect.left(), rect.height());
    if (const QVariant card = index.data(SearchResults::CardRole); card.isValid())
        right = storyMarks(painter, marksRect, card.value<StoryCard>(), theme);
    else if (kind == Kind::Prompt)
        right = promptMarks(painter, marksRect, index, theme);
    const int left = rect.left() + theme.px(44);
    const int wide = right - theme.px(12) - left;
    matchedText(painter, QRect(left, rect.top() + theme.px(6), wide, theme.px(18)), index.data().toString(),
                index.data(SearchResults::TitleMatchesRole).value<QList<TextRange>>(),
                theme.font(FontRole::Body), theme.font(FontRole::Body, QFont::Bold), theme.text);
    QString line = index.data(SearchResults::SnippetRole).toString().replace(u'\n', u' ');
    auto matches = index.data(SearchResults::SnippetMatchesRole).value<QList<TextRange>>();
    if (const QString place = index.data(SearchResults::PlaceRole).toString(); !place.isEmpty()) {
        const QString before = place + u" · "_s;
        line.prepend(before);
        for (TextRange &match : matches)
            match.start += static_cast<int>(before.size());
    }
    matchedText(painter, QRect(left, rect.top() + theme.px(25), wide, theme.px(16)), line, matches,
                theme.font(FontRole::Secondary), theme.font(FontRole::Secondary, QFont::Bold), theme.text2);
    painter->restore();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    return {100, theme.px(index.data(SearchResults::HeadingRole).toBool() ? 26 : 48)};
}

} // namespace storybank
