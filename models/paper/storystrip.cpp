#include "blocks.h"

namespace storybank::paper {

namespace {

/// Heights of lines in points at a text size of 9. No line is closer than its letters reach.
struct Spacing
{
    double pad, title, cue, number, name;
};
constexpr std::array spacings{
    Spacing{1.9, 13.0, 11.6, 13.2, 11.0},
    Spacing{1.2, 12.2, 11.0, 12.9, 10.8},
    Spacing{0.7, 11.5, 10.8, 12.7, 10.8},
};

constexpr double indent = 17;
constexpr double betweenNumbers = 12;
constexpr double numbersShare = 0.42; // of the width; more of them stand on lines of their own
constexpr double narrow = 260;        // a narrower strip has all of its numbers on lines of their own

class Strip
{
public:
    Strip(const SheetStory &story, const Look &look, double width, TextMeasure &measure, bool drawing)
        : m_story(story),
          m_look(look),
          m_scale(look.points / 9),
          m_width(width),
          m_measure(measure),
          m_spacing(spacings.at(static_cast<size_t>(look.closeness))),
          m_drawing(drawing)
    {}

    /// With so many numbers at the right that the strip is lowest; of equal ones with the most. The headline
    /// stands there wherever there is room for it, so that the eye finds it in one place.
    static Drawn lowest(const SheetStory &story, const Look &look, double width, TextMeasure &measure,
                        bool drawing)
    {
        qsizetype best = 0;
        double least = 1e6;
        for (qsizetype beside = story.numbers.size(); beside >= 1;) {
            Strip strip(story, look, width, measure, false);
            const double height = strip.drawn(beside).height;
            if (height < least - 0.01) {
                least = height;
                best = beside;
            }
            beside = std::min(beside, strip.m_beside) - 1; // more than have room make no difference
        }
        Drawn drawn;
        drawn.height = least;
        return drawing || best == 0 ? Strip(story, look, width, measure, drawing).drawn(best) : drawn;
    }

private:
    Drawn drawn(qsizetype mostBeside)
    {
        m_mostBeside = mostBeside;
        const double pad = m_spacing.pad * m_scale;
        m_drawn.height = pad;
        const double right = numbersAtTheRight(marksAtTheRight());
        const double numbersBottom = m_beside > 0 ? pad + (m_spacing.number + m_spacing.name) * m_scale : pad;
        if (m_drawing)
            addDisc(m_drawn, m_story.number, false, m_look.points, {0, pad}, m_spacing.title * m_scale,
                    m_measure);
        words(right);
        m_drawn.height = std::max(m_drawn.height, numbersBottom);
        otherNumbers();
        m_drawn.height += pad;
        return std::move(m_drawn);
    }

    double textWidth(const QString &text, const tokens::Role &role) const
    {
        return m_measure.width(text, role, roleSize(role, m_look.points));
    }

    void take(Flow &lines, double lineHeight)
    {
        if (!m_drawing) {
            m_drawn.height += lines.height(lineHeight);
            return;
        }
        const Drawn drawn = lines.lines(lineHeight);
        m_drawn.add(drawn, {0, m_drawn.height});
        m_drawn.height += drawn.height;
    }

    double marksAtTheRight()
    {
        if (m_story.competencies.isEmpty())
            return m_width;
        const double left = m_width - marksReach(m_story.competencies, m_look.points, 0, m_measure);
        if (m_drawing) {
            const Drawn shapes = marks(m_story.competencies, m_look.points, 0, m_measure);
            m_drawn.add(shapes, {left, m_drawn.height + (m_spacing.title * m_scale - shapes.height) / 2});
        }
        return left - 8 * m_scale;
    }

    /// As many numbers as have room beside the words, each over its name; gives where the words may end.
    double numbersAtTheRight(double right)
    {
        QList<double> widths;
        double taken = 0;
        for (const SheetStory::Number &number : m_story.numbers) {
            const double width = std::max(textWidth(number.value, tokens::stripNumber),
                                          textWidth(number.name, tokens::stripNumberName));
            taken += width + betweenNumbers * m_scale;
            if (widths.size() == m_mostBeside || taken > m_width * numbersShare || m_width < narrow)
                break;
            widths.append(width);
        }
        m_beside = widths.size();
        double left = right;
        for (const double width : widths)
            left -= width;
        left -= std::max<qsizetype>(0, m_beside - 1) * betweenNumbers * m_scale;
        double x = left;
        for (qsizetype i = 0; i < m_beside && m_drawing; ++i) {
            const SheetStory::Number &number = m_story.numbers.at(i);
            const double end = x + widths.at(i);
            addText(m_drawn, number.value, tokens::stripNumber, m_look.points,
                    {end - textWidth(number.value, tokens::stripNumber), m_drawn.height},
                    m_spacing.number * m_scale, m_measure);
            addText(m_drawn, number.name, tokens::stripNumberName, m_look.points,
                    {end - textWidth(number.name, tokens::stripNumberName),
                     m_drawn.height + m_spacing.number * m_scale},
                    m_spacing.name * m_scale, m_measure);
            x = end + betweenNumbers * m_scale;
        }
        return m_beside > 0 ? left - betweenNumbers * m_scale : right;
    }

    void words(double right)
    {
        const double left = indent * m_scale;
        Flow title(m_measure, m_look.points, left, right - left);
        title.text(m_story.title, tokens::stripTitle);
        title.space(8 * m_scale);
        title.text(m_story.hook, tokens::stripHook);
        take(title, m_spacing.title * m_scale);
        QStringList cues;
        for (const SheetStory::Bullet &bullet : m_story.bullets)
            cues.append(bullet.text);
        Flow lines(m_measure, m_look.points, left, right - left);
        lines.list(cues, tokens::cue);
        Flow both = lines;
        both.space(betweenNumbers * m_scale);
        addNumbers(both);
        Flow numbers(m_measure, m_look.points, left, m_width - left);
        addNumbers(numbers);
        const double apart =
            lines.height(m_spacing.cue * m_scale) + numbers.height(m_spacing.number * m_scale);
        m_numbersDone = m_beside < m_story.numbers.size() && both.height(m_spacing.number * m_scale) < apart;
        take(m_numbersDone ? both : lines, (m_numbersDone ? m_spacing.number : m_spacing.cue) * m_scale);
    }

    /// The numbers that do not stand at the right.
    void addNumbers(Flow &lines) const
    {
        for (qsizetype i = m_beside; i < m_story.numbers.size(); ++i) {
            lines.space(i > m_beside ? betweenNumbers * m_scale : 0);
            lines.whole(m_story.numbers.at(i).value, tokens::stripNumber);
            lines.space(3 * m_scale);
            lines.glue();
            lines.whole(m_story.numbers.at(i).name, tokens::stripNumberName);
        }
    }

    void otherNumbers()
    {
        if (m_numbersDone)
            return;
        const double left = indent * m_scale;
        Flow lines(m_measure, m_look.points, left, m_width - left);
        addNumbers(lines);
        take(lines, m_spacing.number * m_scale);
    }

    const SheetStory &m_story;
    const Look m_look;
    const double m_scale, m_width;
    TextMeasure &m_measure;
    const Spacing m_spacing;
    const bool m_drawing;
    Drawn m_drawn;
    qsizetype m_mostBeside = 0;
    bool m_numbersDone = false; ///< they follow the cues
    qsizetype m_beside = 0;     ///< numbers that stand at the right
};

/// Few words, large: title, hook, numbers.
Drawn largeWords(const SheetStory &story, const Look &look, double width, TextMeasure &measure, bool drawing)
{
    const double scale = look.points / 9;
    const double pad = (5.0 - 2 * look.closeness) * scale;
    const double left = indent * scale;
    Drawn drawn;
    drawn.height = pad;
    const auto take = [&](Flow &lines, double lineHeight) {
        const Drawn made = drawing ? lines.lines(lineHeight) : Drawn();
        drawn.add(made, {0, drawn.height});
        drawn.height += drawing ? made.height : lines.height(lineHeight);
    };
    if (drawing)
        addDisc(drawn, story.number, false, look.points, {0, drawn.height}, 14.5 * scale, measure);
    Flow title(measure, look.points, left, width - left);
    title.text(story.title, tokens::largeTitle);
    take(title, 14.5 * scale);
    Flow hook(measure, look.points, left, width - left);
    hook.text(story.hook, tokens::largeHook);
    take(hook, (22.5 - look.closeness) * scale);
    Flow numbers(measure, look.points, left, width - left);
    for (qsizetype i = 0; i < story.numbers.size(); ++i) {
        numbers.space(i > 0 ? 16 * scale : 0);
        numbers.whole(story.numbers.at(i).value, tokens::largeNumber);
        numbers.space(4 * scale);
        numbers.glue();
        numbers.whole(story.numbers.at(i).name, tokens::largeNumberName);
    }
    take(numbers, (22.5 - look.closeness) * scale);
    drawn.height += pad;
    return drawn;
}

} // namespace

Drawn strip(const SheetStory &story, const Look &look, double width, TextMeasure &measure)
{
    return Strip::lowest(story, look, width, measure, true);
}

double stripHeight(const SheetStory &story, const Look &look, double width, TextMeasure &measure)
{
    return Strip::lowest(story, look, width, measure, false).height;
}

Drawn largeStrip(const SheetStory &story, const Look &look, double width, TextMeasure &measure)
{
    return largeWords(story, look, width, measure, true);
}

double largeStripHeight(const SheetStory &story, const Look &look, double width, TextMeasure &measure)
{
    return largeWords(story, look, width, measure, false).height;
}

} // namespace storybank::paper
