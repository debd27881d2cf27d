#include "blocks.h"

#include <QCoreApplication>

namespace storybank::paper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)
};

constexpr std::array lineHeights{11.8, 11.3, 10.8};
constexpr double headHeight = 13;
constexpr double answerAt = 0.56; // of the width
constexpr double markSize = 5.6;

/// "a" … "z", "aa" …
QString letterOf(int bridge)
{
    QString letters;
    for (int left = bridge; left >= 0; left = left / 26 - 1)
        letters.prepend(QChar(u'a' + left % 26));
    return letters;
}

/// A head or rows of a group, one below the other.
class Rows
{
public:
    Rows(const SheetContent &shown, const Look &look, double width, TextMeasure &measure, Wanted wanted)
        : m_shown(shown),
          m_points(look.points),
          m_scale(look.points / 9),
          m_line(lineHeights.at(static_cast<size_t>(look.closeness)) * m_scale),
          m_width(width),
          m_measure(measure),
          m_drawing(wanted == Wanted::Drawing)
    {}

    void head(const QString &name, SheetShape mark)
    {
        const double line = headHeight * m_scale;
        if (!m_drawing) {
            m_drawn.height += line;
            return;
        }
        const double size = mark.rect.width() * m_scale;
        mark.rect = QRectF(0.5, m_drawn.height + (line - size) / 2, size, size);
        const bool marked = size > 0;
        if (marked)
            m_drawn.shapes.append(mark);
        const double left = marked ? 12 * m_scale : 0;
        addText(m_drawn, elided(name, tokens::group, m_width - left), tokens::group, m_points,
                {left, m_drawn.height}, line, m_measure);
        m_drawn.height += line;
        m_drawn.shapes.append(
            {SheetShape::Kind::Rule, QRectF(0, m_drawn.height - 0.6, m_width, 0.5), tokens::rule, 0, true});
    }

    void route(const SheetRoute &route)
    {
        if (m_drawing)
            drawRoute(route);
        m_drawn.height += m_line;
    }

    void bridge(int place)
    {
        if (m_drawing)
            drawBridge(place);
        m_drawn.height += m_line;
    }

    Drawn drawn() && { return std::move(m_drawn); }

private:
    void drawRoute(const SheetRoute &route)
    {
        const double answer = m_width * answerAt;
        const QString question = elided(route.question, tokens::question, answer - 8 * m_scale);
        const double end =
            addText(m_drawn, question, tokens::question, m_points, {0, m_drawn.height}, m_line, m_measure);
        leader(end + 4 * m_scale, answer - 4 * m_scale);
        if (route.stories.isEmpty())
            gap(route, answer);
        else
            stories(route, answer);
    }

    void drawBridge(int place)
    {
        const SheetBridge &bridge = m_shown.bridges.at(place);
        const SheetStory *story = m_shown.find(bridge.story);
        const double disc = 13 * m_scale;
        addText(m_drawn, letterOf(place), tokens::gapAnswer, m_points, {1.5 * m_scale, m_drawn.height},
                m_line, m_measure);
        const double left = 14 * m_scale;
        const double right = m_width - (story ? disc : 0);
        // Cut inside its quotes, so that they close.
        const QString quotes = Words::tr("“%1”", "what to say over a gap");
        const double room =
            right - left - 4 * m_scale -
            m_measure.width(quotes.arg(QString()), tokens::question, roleSize(tokens::question, m_points));
        const double end = addText(m_drawn, quotes.arg(elided(bridge.text, tokens::question, room)),
                                   tokens::question, m_points, {left, m_drawn.height}, m_line, m_measure);
        if (story) {
            leader(end + 4 * m_scale, right - 4 * m_scale);
            addDisc(m_drawn, story->number, false, m_points, {right, m_drawn.height}, m_line, m_measure);
        }
    }

    QString elided(const QString &text, const tokens::Role &role, double room)
    {
        return m_measure.elided(text, role, roleSize(role, m_points), room);
    }

    void leader(double from, double to)
    {
        if (to - from > 8)
            m_drawn.shapes.append({SheetShape::Kind::Leader,
                                   QRectF(from, m_drawn.height + m_line * 0.74, to - from, 0.5), tokens::rule,
                                   0, true});
    }

    void gap(const SheetRoute &route, double x)
    {
        const double size = 8.5 * m_scale;
        m_drawn.shapes.append({SheetShape::Kind::GapMark,
                               QRectF(x, m_drawn.height + (m_line - size) / 2, size, size), tokens::gap, 0,
                               false});
        const QString words = route.bridge < 0 ? Words::tr("gap", "a question without a story")
                                               : Words::tr("gap, bridge %1").arg(letterOf(route.bridge));
        const double left = x + 14.5 * m_scale;
        addText(m_drawn, elided(words, tokens::gapAnswer, m_width - left), tokens::gapAnswer, m_points,
                {left, m_drawn.height}, m_line, m_measure);
    }

    void stories(const SheetRoute &route, double x)
    {
        QList<const SheetStory *> known;
        for (const StoryId id : route.stories) {
            if (const SheetStory *story = m_shown.find(id))
                known.append(story);
        }
        const double left = x + 14.5 * m_scale;
        const double right = m_width - (known.size() > 1 ? 15 * m_scale : 0);
        const tokens::Role &role = known.isEmpty() ? tokens::quiet : tokens::answer;
        const QString name = known.isEmpty() ? Words::tr("not on this page") : known.first()->shortTitle;
        const QString shown = m_measure.wholeWords(name, role, roleSize(role, m_points), right - left);
        addText(m_drawn, shown, role, m_points, {left, m_drawn.height}, m_line, m_measure);
        if (!known.isEmpty())
            addDisc(m_drawn, known.first()->number, false, m_points, {x, m_drawn.height}, m_line, m_measure);
        if (known.size() > 1)
            addDisc(m_drawn, known.at(1)->number, true, m_points,
                    {m_width - 11 * std::max(m_scale, 0.95), m_drawn.height}, m_line, m_measure);
    }

    const SheetContent &m_shown;
    const double m_points, m_scale, m_line, m_width;
    TextMeasure &m_measure;
    const bool m_drawing;
    Drawn m_drawn;
};

} // namespace

Drawn routeGroup(const SheetRouteGroup &group, const SheetContent &shown, const Look &look, double width,
                 TextMeasure &measure, Wanted wanted)
{
    Rows rows(shown, look, width, measure, wanted);
    const int slot = std::max(0, group.mark.hue) % 8;
    const bool named = !group.mark.name.isEmpty();
    rows.head(named ? group.mark.name : Words::tr("Other questions"),
              {SheetShape::Kind::Mark, QRectF(0, 0, named ? markSize : 0, 0),
               tokens::competency.at(static_cast<size_t>(slot)), slot, true});
    for (const SheetRoute &route : group.routes)
        rows.route(route);
    return std::move(rows).drawn();
}

Drawn bridgeGroup(const SheetContent &shown, const QSet<int> &used, const Look &look, double width,
                  TextMeasure &measure, Wanted wanted)
{
    Rows rows(shown, look, width, measure, wanted);
    rows.head(Words::tr("Bridges over the gaps"),
              {SheetShape::Kind::GapMark, QRectF(0, 0, 8.5, 0), tokens::gap, 0, false});
    for (int place = 0; place < shown.bridges.size(); ++place) {
        if (used.contains(place))
            rows.bridge(place);
    }
    return std::move(rows).drawn();
}

} // namespace storybank::paper
