#include "matrixpaint.h"

#include "levelmarks.h"
#include "matrixmetrics.h"

#include "items/counts.h"

#include "views/common/icons.h"
#include "views/common/marks.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace storybank {

namespace {

struct MatrixPaint
{
    Q_DECLARE_TR_FUNCTIONS(storybank::MatrixPaint)
};

QFont titleFont(const Theme &theme, bool marked)
{
    QFont font = theme.font(marked ? FontRole::CaptionStrong : FontRole::Caption);
    font.setPointSizeF(font.pointSizeF() * 11.5 / 11);
    return font;
}

/// The first words of the title that find room; a row of sixteen ellipses would be a wall of dots, and the
/// tooltip has the whole. A first word that is too long is elided.
QString endingAtAWord(const QString &title, const QFontMetricsF &metrics, double room)
{
    QString shown = title;
    while (metrics.horizontalAdvance(shown) > room) {
        const qsizetype space = shown.lastIndexOf(u' ');
        if (space <= 0)
            return metrics.elidedText(title, Qt::ElideRight, room);
        shown.truncate(space);
    }
    return shown;
}

/// Which competencies stand for the principle, at the right end of `rect`; gives how much of it is left.
QRect paintMapping(QPainter *painter, QRect rect, const CoverageRow &row, const Theme &theme)
{
    constexpr qsizetype most = 4;
    if (row.mapped.isEmpty()) {
        const QString said = row.onlyRetired ? MatrixPaint::tr("retired") : MatrixPaint::tr("not mapped");
        const QFont font = theme.font(FontRole::Caption);
        const int wide = QFontMetrics(font).horizontalAdvance(said) + 2;
        marks::text(painter, rect.adjusted(rect.width() - wide, 0, 0, 0), said, font, theme.text3);
        return rect.adjusted(0, 0, -wide - theme.px(6), 0);
    }
    const int step = theme.px(13);
    for (qsizetype i = std::min(row.mapped.size(), most); i > 0; --i) {
        marks::competency(painter, QPointF(rect.right() - step / 2.0, rect.center().y() + 0.5), theme.px(9),
                          row.mapped.at(i - 1).hue, true, theme);
        rect.setRight(rect.right() - step);
    }
    return rect.adjusted(0, 0, -theme.px(4), 0);
}

} // namespace

void paintRowGround(QPainter *painter, const QRect &rect, const CoverageRow &row, const HeadState &state,
                    const Theme &theme)
{
    if (row.isGap())
        marks::hatch(painter, rect, theme);
    else if (state.current && theme.fills())
        painter->fillRect(rect, theme.tint);
    else if (state.hovered && theme.fills())
        painter->fillRect(rect, theme.hover);
}

void paintStoryTitle(QPainter *painter, const QPointF &foot, int height, const CoverageColumn &story,
                     const HeadState &state, const Theme &theme)
{
    QFont font = titleFont(theme, state.current);
    font.setStrikeOut(story.struck);
    const int side = theme.px(12);
    const double shift = story.spent ? side + theme.px(2) : 0;
    const double room = (height - theme.px(matrix::TitleFoot) - 4) / std::sin(matrix::Slant * M_PI / 180);
    const bool quiet = story.draft || story.retired || story.struck;
    const QColor colour = state.current   ? theme.accentFg
                          : state.hovered ? theme.text
                          : quiet         ? theme.text3
                                          : theme.text2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(foot.x() + theme.px(3), foot.y() - theme.px(matrix::TitleFoot));
    painter->rotate(-matrix::Slant);
    if (story.spent) {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        drawIcon(painter, QPointF(0, -side + theme.px(2)), u"pin", colour, side);
    }
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(QPointF(shift, 0), endingAtAWord(story.shortTitle, QFontMetricsF(font), room - shift));
    painter->restore();
}

void paintGroupHead(QPainter *painter, const QRect &rect, const CoverageRow &row, const Theme &theme)
{
    drawIconIn(painter, QRect(rect.left() + theme.px(1), rect.top(), theme.px(15), rect.height()),
               row.collapsed ? u"chevron-right" : u"chevron-down", theme.text2, theme.px(15));
    int x = rect.left() + theme.px(22);
    if (row.hue >= 0) {
        marks::competency(painter, QPointF(x + theme.px(5), rect.center().y() + 0.5), theme.px(10), row.hue,
                          true, theme);
        x += theme.px(16);
    }
    const auto put = [&](const QString &text, FontRole role, const QColor &colour, int gap) {
        const QFont font = theme.font(role);
        const int wide = QFontMetrics(font).horizontalAdvance(text) + 2;
        marks::text(painter, QRect(x, rect.top(), std::min(wide, rect.right() - x), rect.height()), text,
                    font, colour);
        x += wide + theme.px(gap);
    };
    const auto mark = [&](Level level, const QString &text) {
        const QColor colour = theme.*marks::tokenOf(markOf(level));
        drawIconIn(painter, QRect(x, rect.top(), theme.px(14), rect.height()), marks::iconOf(markOf(level)),
                   colour, theme.px(14));
        x += theme.px(18);
        put(text, FontRole::SecondaryMedium, colour, 8);
    };
    put(row.name, FontRole::SecondaryStrong, theme.text, 8);
    put(MatrixPaint::tr("%1 of %2").arg(row.answered()).arg(row.total), FontRole::Secondary, theme.text2, 10);
    if (row.gaps > 0)
        mark(Level::Gap, gapCount(row.gaps));
    if (row.thin > 0)
        mark(Level::Thin, MatrixPaint::tr("%1 thin").arg(row.thin));
}

void paintPromptHead(QPainter *painter, const QRect &rect, const CoverageRow &row, const HeadState &state,
                     const Theme &theme)
{
    paintRowGround(painter, rect, row, state, theme);
    const QColor levelColour = theme.*marks::tokenOf(markOf(row.level));
    FontRole role = FontRole::Secondary;
    QColor colour = theme.text;
    if (row.level == Level::Thin) {
        role = FontRole::SecondaryMedium;
        colour = theme.warn;
    }
    if (state.current) {
        role = FontRole::SecondaryStrong;
        colour = theme.tintFg;
    }
    if (row.isGap()) {
        role = FontRole::SecondaryStrong;
        colour = theme.gap;
    }
    const QFont font = theme.font(role);
    QRect name(rect.left() + theme.px(24), rect.top(), theme.px(matrix::PromptWidth - 28), rect.height());
    if (row.kind == CoverageRow::Kind::Competency) {
        marks::competency(painter, QPointF(rect.left() + theme.px(13), rect.center().y() + 0.5), theme.px(10),
                          row.hue, true, theme);
    }
    if (row.isGap()) {
        const int wide = std::min(name.width(), QFontMetrics(font).horizontalAdvance(row.name) + theme.px(6));
        painter->fillRect(QRect(rect.left(), rect.top(), name.left() - rect.left() + wide, rect.height()),
                          theme.gapBg);
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.gap);
        if (state.current && theme.fills())
            painter->fillRect(QRect(rect.left() + 3, rect.top(), 2, rect.height()), theme.accentFg);
    }
    if (row.kind == CoverageRow::Kind::Principle) {
        name.setLeft(rect.left() + theme.px(8));
        name = paintMapping(painter, name, row, theme);
    }
    marks::text(painter, name, row.name, font, colour);
    const int icons = rect.left() + theme.px(matrix::PromptWidth);
    drawIconIn(painter, QRect(icons + theme.px(3), rect.top(), theme.px(15), rect.height()),
               marks::iconOf(markOf(row.level)), levelColour, theme.px(15));
    if (row.sharesStory)
        drawIconIn(painter, QRect(icons + theme.px(22), rect.top(), theme.px(14), rect.height()), u"repeat-2",
                   theme.text3, theme.px(14));
}

} // namespace storybank
