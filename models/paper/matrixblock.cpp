#include "blocks.h"

namespace storybank::paper {

namespace {

constexpr std::array lineHeights{12.0, 11.3, 10.8};
constexpr double usualCell = 15, mostCell = 26, leastCell = 10.8, usualLabel = 150;

} // namespace

double matrixWidth(qsizetype stories, double points)
{
    return (usualLabel + static_cast<double>(stories) * usualCell) * points / 9;
}

Drawn matrixBlock(const QList<SheetRoute> &routes, const SheetContent &shown, const Look &look, double width,
                  TextMeasure &measure, Wanted wanted)
{
    const double scale = look.points / 9;
    const double line = lineHeights.at(static_cast<size_t>(look.closeness)) * scale;
    const auto count = static_cast<double>(std::max<qsizetype>(1, shown.stories.size()));
    const double cell = std::clamp((width - usualLabel * scale) / count, leastCell, mostCell * scale);
    const double label = width - cell * count;
    Drawn drawn;
    if (wanted == Wanted::Height) {
        drawn.height = line + 1.5 * scale;
        for (qsizetype i = 0; i < routes.size(); ++i)
            drawn.height += line;
        return drawn;
    }
    const auto centre = [&](qsizetype column) { return label + (static_cast<double>(column) + 0.5) * cell; };
    const double disc = std::min(line, 11 * std::max(scale, 0.95));
    for (qsizetype i = 0; i < shown.stories.size(); ++i)
        addDisc(drawn, shown.stories.at(i).number, false, look.points, {centre(i) - disc / 2, 0}, line,
                measure);
    drawn.height = line + 1.5 * scale;
    for (const SheetRoute &route : routes) {
        const bool isGap = route.stories.isEmpty();
        const double left = isGap ? 12 * scale : 0;
        const tokens::Role &role = isGap ? tokens::gapAnswer : tokens::question;
        drawn.shapes.append({SheetShape::Kind::Rule, QRectF(0, drawn.height, label + cell * count, 0.4),
                             tokens::rule, 0, true});
        const double size = 8.5 * scale;
        if (isGap)
            drawn.shapes.append({SheetShape::Kind::GapMark,
                                 QRectF(0, drawn.height + (line - size) / 2, size, size), tokens::gap, 0,
                                 false});
        addText(drawn,
                measure.elided(route.question, role, roleSize(role, look.points), label - left - 6 * scale),
                role, look.points, {left, drawn.height}, line, measure);
        for (qsizetype i = 0; i < shown.stories.size(); ++i) {
            const auto fit = std::find_if(route.fits.begin(), route.fits.end(), [&](const SheetFit &known) {
                return known.story == shown.stories.at(i).story;
            });
            const double ball = 7.5 * scale;
            if (fit != route.fits.end())
                drawn.shapes.append(
                    {SheetShape::Kind::Ball,
                     QRectF(centre(i) - ball / 2, drawn.height + (line - ball) / 2, ball, ball), tokens::ball,
                     fit->fit, !route.stories.isEmpty() && route.stories.first() == fit->story});
        }
        drawn.height += line;
    }
    return drawn;
}

} // namespace storybank::paper
