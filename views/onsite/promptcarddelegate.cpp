#include "promptcarddelegate.h"

#include "items/roundmodel.h"
#include "views/common/icons.h"
#include "views/common/marks.h"
#include "views/common/style.h"
#include "views/common/stylepainter.h"

#include <QPainter>
#include <QTextLayout>

namespace storybank {

namespace {

// From the top left of the card, in designed px.
constexpr int cardHeight = 106, withStrip = 131, gap = 8, padding = 9;
constexpr int storyTop = 48, storyHeight = 28, backupTop = 82, stripTop = 104, stripHeight = 20;
constexpr int iconSide = 15;

/// What is asked, on two lines at most; the second is elided.
void paintPrompt(QPainter *painter, const QRect &rect, const QString &words, const Theme &theme)
{
    QFont font = theme.font(FontRole::SecondaryMedium);
    font.setPointSizeF(font.pointSizeF() * 12.5 / 12);
    const int lineHeight = rect.height() / 2;
    QTextLayout layout(words, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(rect.width());
    layout.endLayout();
    const QString head = words.left(first.textLength()).trimmed();
    const QString rest = words.mid(first.textLength()).trimmed();
    const QRect line(rect.left(), rect.top(), rect.width(), lineHeight);
    marks::text(painter, line, head, font, theme.text);
    if (!rest.isEmpty())
        marks::text(painter, line.translated(0, lineHeight), rest, font, theme.text);
}

void paintLock(QPainter *painter, const QRect &rect, const BoardCard &card, const Theme &theme)
{
    if (card.told)
        drawIconIn(painter, rect, u"check", theme.ok, theme.px(iconSide));
    else
        drawIconIn(painter, rect, card.locked ? u"lock" : u"lock-open",
                   card.locked ? theme.text : theme.text3, theme.px(iconSide));
}

void paintStory(QPainter *painter, const QRect &bar, const QRect &lock, const BoardCard &card,
                const Theme &theme)
{
    const QRect words(bar.left() + theme.px(29), bar.top(), lock.left() - bar.left() - theme.px(31),
                      bar.height());
    if (card.story.isNull()) {
        paint::box(painter, bar, 5, Qt::transparent, theme.ctl, 1, Qt::DashLine);
        drawIconIn(painter, QRect(bar.left() + theme.px(6), bar.top(), theme.px(17), bar.height()), u"plus",
                   theme.text2, theme.px(14));
        marks::text(painter, words, PromptCardDelegate::tr("Choose a story"), theme.font(FontRole::Body),
                    theme.text2);
        return;
    }
    paint::box(painter, bar, 5, theme.fills() ? theme.teal : Qt::transparent,
               theme.fills() ? Qt::transparent : theme.line2);
    const QPointF ball(bar.left() + theme.px(15), QRectF(bar).center().y());
    if (card.fit > 0)
        marks::ball(painter, ball, 15, card.fit, theme.safe);
    else
        marks::text(painter, QRect(bar.left() + theme.px(6), bar.top(), theme.px(17), bar.height()),
                    QStringLiteral("?"), theme.font(FontRole::CaptionStrong), theme.text2, Qt::AlignCenter);
    marks::text(painter, words, card.title, theme.font(FontRole::BodyStrong), theme.text);
    if (card.struck) {
        const int width =
            std::min(words.width(), paint::labelWidth(theme.font(FontRole::BodyStrong), card.title));
        painter->setPen(QPen(theme.text, 1.5));
        const double y = QRectF(words).center().y();
        painter->drawLine(QPointF(words.left(), y), QPointF(words.left() + width, y));
    }
    paintLock(painter, lock, card, theme);
}

void paintBackup(QPainter *painter, const QRect &line, const BoardCard &card, const Theme &theme)
{
    if (card.backup.isNull() && card.story.isNull())
        return;
    drawIconIn(painter, QRect(line.left() + theme.px(8), line.top(), theme.px(13), line.height()),
               u"corner-down-right", theme.text3, theme.px(13));
    int left = line.left() + theme.px(28);
    if (card.backupFit > 0) {
        marks::ball(painter, QPointF(left + theme.px(6), QRectF(line).center().y()), 11, card.backupFit,
                    theme.text2);
        left += theme.px(17);
    }
    const bool none = card.backup.isNull();
    marks::text(painter, QRect(left, line.top(), line.right() - left, line.height()),
                none ? PromptCardDelegate::tr("No backup is left") : card.backupTitle,
                theme.font(FontRole::Secondary), none ? theme.text3 : theme.text2);
}

struct Strip
{
    QStringView icon;
    Token ink, ground;
};

Strip stripOf(BoardCard::Note note)
{
    switch (note) {
    case BoardCard::Note::Weak:
        return {u"unlink", &Theme::gap, &Theme::gapBg};
    case BoardCard::Note::Open:
        return {u"triangle-alert", &Theme::gap, &Theme::gapBg};
    case BoardCard::Note::Caution:
        return {u"circle-alert", &Theme::warn, &Theme::warnBg};
    case BoardCard::Note::Changed:
        return {u"shuffle", &Theme::tintFg, &Theme::tint};
    case BoardCard::Note::Reused:
    case BoardCard::Note::None:
        break;
    }
    return {u"repeat-2", &Theme::warn, &Theme::warnBg};
}

void paintStrip(QPainter *painter, const QRect &rect, const BoardCard &card, const Theme &theme)
{
    if (card.note == BoardCard::Note::None)
        return;
    const Strip strip = stripOf(card.note);
    paint::box(painter, rect, size::CornerTag, theme.fills() ? theme.*strip.ground : Qt::transparent,
               theme.fills() ? Qt::transparent : theme.*strip.ink);
    drawIconIn(painter, QRect(rect.left() + theme.px(5), rect.top(), theme.px(14), rect.height()), strip.icon,
               theme.*strip.ink, theme.px(13));
    marks::text(painter, rect.adjusted(theme.px(24), 0, -theme.px(4), 0), card.noteText,
                theme.font(FontRole::Secondary), theme.*strip.ink);
}

} // namespace

QRect PromptCardDelegate::cardRect(const QRect &item, const Theme &theme)
{
    return item.adjusted(0, 0, 0, -theme.px(gap));
}

QRect PromptCardDelegate::storyRect(const QRect &item, const Theme &theme)
{
    return {item.left() + theme.px(padding), item.top() + theme.px(storyTop),
            item.width() - theme.px(2 * padding), theme.px(storyHeight)};
}

QRect PromptCardDelegate::lockRect(const QRect &item, const Theme &theme)
{
    const QRect bar = storyRect(item, theme);
    return {bar.right() - theme.px(27), bar.top(), theme.px(28), bar.height()};
}

void PromptCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto card = index.data(RoundModel::CardRole).value<BoardCard>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (card.struck)
        painter->setOpacity(0.5);
    const bool focused = option.state & QStyle::State_HasFocus;
    marks::card(painter, cardRect(option.rect, theme),
                {.selected = bool(option.state & QStyle::State_Selected),
                 .hovered = bool(option.state & QStyle::State_MouseOver),
                 .active = true,
                 .focused = focused && showsKeyboardFocus(option.widget)},
                theme);
    const QPoint corner = option.rect.topLeft();
    if (card.hue >= 0)
        marks::competency(painter, QPointF(corner.x() + theme.px(14), corner.y() + theme.px(17.5)), 9,
                          card.hue, true, theme);
    paintPrompt(painter,
                QRect(corner.x() + theme.px(25), corner.y() + theme.px(9),
                      option.rect.width() - theme.px(25 + padding), theme.px(34)),
                card.name, theme);
    paintStory(painter, storyRect(option.rect, theme), lockRect(option.rect, theme), card, theme);
    const auto line = [&](int top, int height) {
        return QRect(corner.x() + theme.px(padding), corner.y() + theme.px(top),
                     option.rect.width() - theme.px(2 * padding), theme.px(height));
    };
    paintBackup(painter, line(backupTop, 16), card, theme);
    paintStrip(painter, line(stripTop, stripHeight), card, theme);
    painter->restore();
}

QSize PromptCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto card = index.data(RoundModel::CardRole).value<BoardCard>();
    const int height = card.note == BoardCard::Note::None ? cardHeight : withStrip;
    return {theme.px(120), theme.px(height + gap)};
}

} // namespace storybank
