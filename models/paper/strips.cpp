#include "blocks.h"

#include <QCoreApplication>

namespace storybank::paper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)
};

constexpr double markSize = 5.2;

double widthOfMarks(const QList<SheetStory::Mark> &marks, qsizetype named, double points,
                    TextMeasure &measure)
{
    const double scale = points / 9;
    const double size = roleSize(tokens::mark, points);
    double width = 0;
    for (qsizetype i = 0; i < marks.size(); ++i)
        width += markSize * scale + (i > 0 ? (named > 0 ? 6 : 3.5) * scale : 0) +
                 (i < named ? 3.5 * scale + measure.width(marks.at(i).name, tokens::mark, size) : 0);
    return width;
}

/// All names, or those from the front that fit; a mark without its name still has its shape.
qsizetype namedMarks(const QList<SheetStory::Mark> &marks, double points, double available,
                     TextMeasure &measure)
{
    qsizetype named = marks.size();
    while (named > 0 && widthOfMarks(marks, named, points, measure) > available)
        --named;
    return named;
}

} // namespace

double marksReach(const QList<SheetStory::Mark> &marks, double points, double available, TextMeasure &measure)
{
    return widthOfMarks(marks, namedMarks(marks, points, available, measure), points, measure);
}

Drawn marks(const QList<SheetStory::Mark> &marks, double points, double available, TextMeasure &measure)
{
    const double scale = points / 9;
    const double size = roleSize(tokens::mark, points);
    const double lineHeight = size * 1.2;
    Drawn drawn;
    drawn.height = lineHeight;
    const qsizetype named = namedMarks(marks, points, available, measure);
    double x = 0;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        x += i > 0 ? (named > 0 ? 6 : 3.5) * scale : 0;
        const QRectF box(x, (lineHeight - markSize * scale) / 2, markSize * scale, markSize * scale);
        const int slot = marks.at(i).hue < 0 ? 0 : marks.at(i).hue % 8;
        drawn.shapes.append({SheetShape::Kind::Mark, box, tokens::competency.at(static_cast<size_t>(slot)),
                             slot, marks.at(i).primary});
        x = box.right();
        if (i < named) {
            x += 3.5 * scale;
            const double width = measure.width(marks.at(i).name, tokens::mark, size);
            drawn.texts.append(
                sheetText(marks.at(i).name, tokens::mark, size, {x, baselineIn(lineHeight, size)}, width));
            x += width;
        }
    }
    return drawn;
}

Drawn gapStrip(const QStringList &gaps, double points, double width, double most, TextMeasure &measure,
               Wanted wanted)
{
    if (gaps.isEmpty())
        return {};
    const double scale = points / 9;
    const double left = 13 * scale;
    const double lineHeight = 12 * scale;
    const auto stripOf = [&](qsizetype named) {
        Flow lines(measure, points, left, width - left);
        lines.whole(Words::tr("No story yet"), tokens::gapLabel);
        lines.space(6 * scale);
        QStringList names = gaps.first(named);
        if (named < gaps.size())
            names.append(Words::tr("and %n more", nullptr, static_cast<int>(gaps.size() - named)));
        lines.list(names, tokens::gapName);
        return lines;
    };
    qsizetype named = gaps.size();
    while (named > 1 && stripOf(named).height(lineHeight) > most)
        named = named * 9 / 10;
    Drawn drawn;
    if (wanted == Wanted::Height) {
        drawn.height = stripOf(named).height(lineHeight);
        return drawn;
    }
    drawn = stripOf(named).lines(lineHeight);
    const double size = 9 * scale;
    drawn.shapes.append(
        {SheetShape::Kind::GapMark, QRectF(0, (lineHeight - size) / 2, size, size), tokens::gap, 0, false});
    return drawn;
}

} // namespace storybank::paper
