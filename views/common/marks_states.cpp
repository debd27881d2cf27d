#include "icons.h"
#include "marks.h"
#include "stylepainter.h"

#include <QPainter>
#include <QPainterPath>

#include <numeric>

using namespace Qt::StringLiterals;

namespace storybank::marks {

namespace {

struct CellColours
{
    QColor fill, symbol;
    Qt::PenStyle frame; ///< in high contrast the grade is told by the frame
};

CellColours coloursOf(Cell cell, const Theme &t)
{
    switch (cell) {
    case Cell::Strong:
        return {t.strongCell, t.strongSymbol, Qt::SolidLine};
    case Cell::Workable:
        return {t.workableCell, t.workableSymbol, Qt::DashLine};
    default:
        return {t.stretchCell, t.stretchSymbol, Qt::DotLine};
    }
}

void cellBody(QPainter *painter, const QRect &rect, Cell cell, int fit, const Theme &t)
{
    const QPointF centre = QRectF(rect).center();
    switch (cell) {
    case Cell::Nothing:
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.line2);
        painter->drawEllipse(centre, 1.5, 1.5);
        return;
    case Cell::DoesNotFit:
        text(painter, rect, u"–"_s, t.font(FontRole::SecondaryMedium), t.text3, Qt::AlignCenter);
        return;
    case Cell::Proposed:
        if (t.fills()) // in high contrast the dashed frame is that of a workable answer
            paint::box(painter, rect, size::CornerTag, Qt::transparent, t.ctl, 1, Qt::DashLine);
        text(painter, rect, u"?"_s, t.font(FontRole::CaptionStrong), t.text2, Qt::AlignCenter);
        return;
    case Cell::Stretch:
    case Cell::Workable:
    case Cell::Strong:
        break;
    }
    const CellColours colours = coloursOf(cell, t);
    const QColor border = t.fills() ? QColor(Qt::transparent) : t.text;
    paint::box(painter, rect, size::CornerTag, colours.fill, border, cell == Cell::Strong ? 2 : 1,
               colours.frame);
    ball(painter, centre, t.px(12), fit, colours.symbol);
}

} // namespace

void strength(QPainter *painter, QPointF left, int strength, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double scale = theme.fontScale;
    for (int i = 0; i < 5; ++i) {
        const QPointF centre(left.x() + (3 + 9 * i) * scale, left.y());
        const bool filled = i < strength;
        painter->setPen(filled ? Qt::NoPen : QPen(theme.text2, 1.2));
        painter->setBrush(filled ? QBrush(theme.text2) : QBrush());
        const double radius = (filled ? 3.0 : 2.6) * scale;
        painter->drawEllipse(centre, radius, radius);
    }
    painter->restore();
}

int strengthWidth(const Theme &theme)
{
    return theme.px(4 * 9 + 6);
}

void difficulty(QPainter *painter, QPointF topLeft, int level, const Theme &theme)
{
    const double scale = theme.fontScale;
    for (int i = 0; i < 3; ++i) {
        const double height = (4 + 4 * i) * scale;
        const QRectF bar(topLeft.x() + 5 * i * scale, topLeft.y() + 13 * scale - height, 3 * scale, height);
        if (theme.fills())
            paint::box(painter, bar, 1, i < level ? theme.text2 : theme.line2);
        else
            paint::box(painter, bar, 0, i < level ? theme.text : theme.base, theme.text);
    }
}

QStringView iconOf(Status status)
{
    switch (status) {
    case Status::Draft:
        return u"circle-dashed";
    case Status::Ready:
        return u"circle-dot";
    case Status::Polished:
        return u"circle-check";
    case Status::Retired:
        return u"archive";
    }
    Q_UNREACHABLE();
}

Token tokenOf(Status status)
{
    switch (status) {
    case Status::Ready:
        return &Theme::accentFg;
    case Status::Polished:
        return &Theme::ok;
    case Status::Draft:
    case Status::Retired:
        return &Theme::text2;
    }
    Q_UNREACHABLE();
}

QStringView iconOf(Level level)
{
    switch (level) {
    case Level::Safe:
        return u"shield-check";
    case Level::Covered:
        return u"check";
    case Level::Thin:
        return u"circle-alert";
    case Level::Gap:
        return u"triangle-alert";
    }
    Q_UNREACHABLE();
}

Token tokenOf(Level level)
{
    switch (level) {
    case Level::Safe:
    case Level::Covered:
        return &Theme::safe;
    case Level::Thin:
        return &Theme::warn;
    case Level::Gap:
        return &Theme::gap;
    }
    Q_UNREACHABLE();
}

int iconAndWord(QPainter *painter, const QRect &rect, QStringView icon, const QString &word,
                const QColor &colour, FontRole role, int side, const Theme &theme)
{
    const int wide = theme.px(side);
    drawIconIn(painter, QRect(rect.left(), rect.top(), wide, rect.height()), icon, colour, wide);
    const QFont font = theme.font(role);
    const QRect words = rect.adjusted(wide + theme.px(5), 0, 0, 0);
    text(painter, words, word, font, colour);
    return words.left() + qMin(words.width(), paint::labelWidth(font, word));
}

void cell(QPainter *painter, const QRect &rect, Cell cell, int fit, const CellState &state,
          const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF outside = rect;
    if (state.several)
        paint::box(painter, outside.adjusted(-3, -3, 3, 3), 7, theme.tint,
                   theme.fills() ? QColor(Qt::transparent) : theme.accentFg);
    if (state.struck)
        painter->setOpacity(0.4);
    cellBody(painter, rect, cell, fit, theme);
    painter->setOpacity(1);
    if (state.struck)
        painter->fillRect(QRectF(rect.left() - 2, outside.center().y() - 0.75, rect.width() + 4, 1.5),
                          theme.text3);
    if (state.chosen)
        paint::box(painter, outside.adjusted(-2, -2, 2, 2), 5, Qt::transparent, theme.text, 1.5);
    if (state.selected)
        paint::box(painter, outside.adjusted(-4, -4, 4, 4), 7, Qt::transparent, theme.accentFg, 2.5);
    painter->restore();
}

void gradeTag(QPainter *painter, const QRect &rect, Cell grade, const QString &word, const Theme &theme)
{
    const CellColours colours = coloursOf(grade, theme);
    paint::box(painter, rect, size::CornerTag, colours.fill,
               theme.fills() ? QColor(Qt::transparent) : theme.text, 1,
               theme.fills() ? Qt::SolidLine : colours.frame);
    text(painter, rect, word, theme.font(FontRole::CaptionStrong), colours.symbol, Qt::AlignCenter);
}

int gradeTagWidth(const QString &word, const Theme &theme)
{
    return paint::labelWidth(theme.font(FontRole::CaptionStrong), word) + theme.px(14);
}

void hatch(QPainter *painter, const QRect &rect, const Theme &theme)
{
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->fillRect(rect, theme.gapBg);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.hatch, 1.2));
    // 7 px from line to line, measured across them, starting where all rows agree.
    const double step = 7 * M_SQRT2;
    const double first = std::floor((rect.left() - rect.height()) / step) * step;
    for (double x = first; x < rect.right() + rect.height(); x += step)
        painter->drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + rect.height(), rect.top()));
    painter->restore();
}

std::array<std::pair<double, double>, 4> starSpans(double width, const std::array<double, 4> &seconds)
{
    constexpr double Gap = 3;
    const auto parts = std::count_if(seconds.begin(), seconds.end(), [](double s) { return s > 0; });
    const double total = std::accumulate(seconds.begin(), seconds.end(), 0.0);
    std::array<std::pair<double, double>, 4> spans{};
    if (parts == 0)
        return spans;
    const double room = width - Gap * double(parts - 1);
    double x = 0;
    for (size_t i = 0; i < seconds.size(); ++i) {
        const double part = seconds[i] > 0 ? room * seconds[i] / total : 0;
        spans[i] = {x, x + part};
        x += seconds[i] > 0 ? part + Gap : 0;
    }
    return spans;
}

void starBar(QPainter *painter, const QRect &rect, const std::array<double, 4> &seconds,
             const std::array<QString, 4> &letters, const Theme &theme, double filledSeconds)
{
    const auto spans = starSpans(rect.width(), seconds);
    const QFont font = theme.font(FontRole::CaptionStrong);
    double before = 0;
    for (size_t i = 0; i < spans.size(); ++i) {
        if (seconds[i] <= 0)
            continue;
        const QRectF part(rect.left() + spans[i].first, rect.top(), spans[i].second - spans[i].first,
                          rect.height());
        const double done = filledSeconds < 0 ? 1 : qBound(0.0, (filledSeconds - before) / seconds[i], 1.0);
        before += seconds[i];
        if (done < 1)
            paint::box(painter, part, 3, faded(theme.star[i], 0.22),
                       theme.fills() ? Qt::transparent : theme.line);
        painter->save();
        painter->setClipRect(QRectF(part.left(), part.top(), part.width() * done, part.height()),
                             Qt::IntersectClip);
        paint::box(painter, part, 3, theme.star[i]);
        painter->restore();
        if (part.width() > QFontMetricsF(font).horizontalAdvance(letters[i]) + 2)
            text(painter, part.toRect(), letters[i], font, done > 0.5 ? theme.onStar : theme.text2,
                 Qt::AlignCenter);
    }
}

void row(QPainter *painter, const QRect &rect, const RowState &state, const Theme &theme, int radius,
         bool bar)
{
    if (state.selected) {
        paint::box(painter, rect, radius, state.active ? theme.tint : theme.hover,
                   theme.fills() ? QColor(Qt::transparent) : theme.accentFg, 2);
        if (bar)
            painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accentFg);
    } else if (state.hovered) {
        paint::box(painter, rect, radius, theme.hover, theme.fills() ? QColor(Qt::transparent) : theme.line);
    }
    if (state.focused && !state.selected)
        paint::box(painter, rect, radius, Qt::transparent, theme.accentFg, 2);
}

QColor rowText(const RowState &state, const Theme &theme, Token normal)
{
    return state.selected && state.active ? theme.tintFg : theme.*normal;
}

void card(QPainter *painter, const QRect &rect, const RowState &state, const Theme &theme, int radius)
{
    const QColor border = state.selected ? theme.accentFg : state.hovered ? theme.ctl : theme.line;
    paint::box(painter, rect, radius, theme.raised, border, state.selected ? 2 : 1);
}

} // namespace storybank::marks
