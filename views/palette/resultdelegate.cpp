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
void matchedText(QPainter *painter, const QRect &rect, const QString &text, const QList<MatchRange> &matches,
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
    for (const MatchRange &match : matches) {
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

/// The marks of the competencies, the change and the status, from the right end; gives where they begin.
int storyMarks(QPainter *painter, const QRect &rect, const StoryCard &card, const Theme &theme)
{
    const auto status = static_cast<marks::Status>(card.status);
    const int statusWidth = theme.px(76);
    marks::iconAndWord(painter, QRect(rect.right() - statusWidth, rect.top(), statusWidth, rect.height()),
                       marks::iconOf(status), statusName(card.status), theme.*marks::tokenOf(status),
                       FontRole::Secondary, theme.px(14), theme);
    int x = rect.right() - statusWidth - theme.px(10);
    if (!card.change.isEmpty()) {
        const auto meaning = card.better ? marks::Change::Better : marks::Change::Worse;
        marks::change(painter, QRect(x - theme.px(70), rect.top(), theme.px(70), rect.height()), card.change,
                      meaning, theme);
        x -= marks::changeWidth(card.change, meaning, theme) + theme.px(12);
    }
    for (qsizetype i = std::min<qsizetype>(card.tags.size(), 3) - 1; i >= 0; --i) {
        marks::competency(painter, QPointF(x - 5, rect.center().y() + 0.5), theme.px(9), card.tags.at(i).hue,
                          card.tags.at(i).primary, theme);
        x -= theme.px(15);
    }
    return x;
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
    if (const int level = index.data(SearchResults::LevelRole).toInt(); kind == Kind::Prompt && level >= 0) {
        const auto shown = static_cast<marks::Level>(3 - level);
        const int wide = theme.px(76);
        marks::iconAndWord(painter, QRect(right - wide, rect.top(), wide, rect.height()),
                           marks::iconOf(shown), levelName(static_cast<Level>(level)),
                           theme.*marks::tokenOf(shown), FontRole::Secondary, theme.px(14), theme);
        right -= wide;
    }
    const int left = rect.left() + theme.px(44);
    const int wide = right - theme.px(12) - left;
    matchedText(painter, QRect(left, rect.top() + theme.px(6), wide, theme.px(18)), index.data().toString(),
                index.data(SearchResults::TitleMatchesRole).value<QList<MatchRange>>(),
                theme.font(FontRole::Body), theme.font(FontRole::Body, QFont::Bold), theme.text);
    const QString raw = index.data(SearchResults::SnippetRole).toString();
    matchedText(painter, QRect(left, rect.top() + theme.px(25), wide, theme.px(16)),
                QString(raw).replace(u'\n', u' '),
                index.data(SearchResults::SnippetMatchesRole).value<QList<MatchRange>>(),
                theme.font(FontRole::Secondary), theme.font(FontRole::Secondary, QFont::Bold), theme.text2);
    painter->restore();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    return {100, theme.px(index.data(SearchResults::HeadingRole).toBool() ? 26 : 48)};
}

} // namespace storybank
