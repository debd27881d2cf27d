#include "blocks.h"

#include <QCoreApplication>

namespace storybank::paper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)
};

/// Heights of lines in points at a text size of 9. No line is closer than its letters reach.
struct Spacing
{
    double top, title, hook, line, numbers, quiet, bottom;
};
constexpr std::array spacings{
    Spacing{5.5, 16.5, 15.5, 13.1, 17.5, 14.2, 6.5},
    Spacing{3.5, 14.5, 13.0, 11.7, 15.0, 12.0, 4.5},
    Spacing{2.5, 13.3, 12.1, 10.9, 14.0, 10.9, 3.0},
};

constexpr double discSize = 12.6;
constexpr double indent = 17.3;
constexpr double bulletIndent = 10.5;
constexpr double hookGap = 8;

class Card
{
public:
    Card(const SheetStory &story, const Look &look, double width, TextMeasure &measure, Wanted wanted)
        : m_story(story),
          m_wanted(wanted),
          m_look(look),
          m_scale(look.points / 9),
          m_width(width),
          m_left(indent * m_scale),
          m_measure(measure),
          m_spacing(spacings.at(static_cast<size_t>(look.closeness)))
    {}

    Drawn drawn()
    {
        m_drawn.height = m_spacing.top * m_scale;
        titleLine();
        if (!m_hookDone)
            paragraph(m_story.hook, tokens::hook, m_spacing.hook);
        scene();
        bullets();
        labelled(Words::tr("Learned"), {m_story.learning}, tokens::body, m_spacing.line);
        if (!numbersWithPrompts()) {
            numbers();
            labelled(Words::tr("Answers"), m_story.prompts, tokens::quiet, m_spacing.quiet);
        }
        m_drawn.height += m_spacing.bottom * m_scale;
        return std::move(m_drawn);
    }

private:
    Flow flow(double left) const { return {m_measure, m_look.points, left, m_width - left}; }
    Flow flow() const { return flow(m_left); }
    bool isClosest() const { return m_look.closeness == Look::closest; }
    double textWidth(const QString &text, const tokens::Role &role) const
    {
        return m_measure.width(text, role, roleSize(role, m_look.points));
    }

    bool isDrawing() const { return m_wanted == Wanted::Drawing; }

    void take(Flow &lines, double lineHeight)
    {
        if (!isDrawing()) {
            m_drawn.height += lines.height(lineHeight);
            return;
        }
        const Drawn drawn = lines.lines(lineHeight);
        m_drawn.add(drawn, {0, m_drawn.height});
        m_drawn.height += drawn.height;
    }

    void paragraph(const QString &text, const tokens::Role &role, double lineHeight)
    {
        Flow lines = flow();
        lines.text(text, role);
        take(lines, lineHeight * m_scale);
    }

    void disc(double lineHeight)
    {
        const double size = discSize * std::max(m_scale, 0.95);
        const QRectF circle(0, m_drawn.height + (lineHeight - size) / 2, size, size);
        m_drawn.shapes.append({SheetShape::Kind::Disc, circle, tokens::text, 0, true});
        const QString number = QString::number(m_story.number);
        const double points = roleSize(tokens::discNumber, m_look.points);
        const double width = m_measure.width(number, tokens::discNumber, points);
        const QPointF baseline(circle.center().x() - width / 2,
                               m_drawn.height + baselineIn(lineHeight, points));
        m_drawn.texts.append(sheetText(number, tokens::discNumber, points, baseline, width));
    }

    /// Title, marks and, where lines are closest and it saves height, the hook after the title.
    void titleLine()
    {
        const double lineHeight = m_spacing.title * m_scale;
        if (isDrawing())
            disc(lineHeight);
        const double room = m_width - m_left;
        const double titleWidth = textWidth(m_story.title, tokens::title);
        const double hookWidth = isClosest() ? textWidth(m_story.hook, tokens::hook) + hookGap * m_scale : 0;
        const double shape = static_cast<double>(m_story.competencies.size()) * 9 * m_scale;
        const bool besideHook = titleWidth + hookWidth + shape + 10 * m_scale <= room;
        const double taken = titleWidth + (besideHook ? hookWidth : 0) + 12 * m_scale;
        const double marksRoom = std::max(shape, room - taken);
        const double marksWidth = marksReach(m_story.competencies, m_look.points, marksRoom, m_measure);
        if (isDrawing()) {
            const Drawn competencies = marks(m_story.competencies, m_look.points, marksRoom, m_measure);
            m_drawn.add(competencies,
                        {m_width - marksWidth, m_drawn.height + (lineHeight - competencies.height) / 2});
        }
        titleAndHook(room - (marksWidth > 0 ? marksWidth + 10 * m_scale : 0), lineHeight);
    }

    void titleAndHook(double width, double lineHeight)
    {
        Flow title(m_measure, m_look.points, m_left, width);
        title.text(m_story.title, tokens::title);
        if (isClosest() && !m_story.hook.isEmpty()) {
            Flow both = title;
            both.space(hookGap * m_scale);
            both.text(m_story.hook, tokens::hook);
            Flow hook = flow();
            hook.text(m_story.hook, tokens::hook);
            m_hookDone =
                both.height(lineHeight) < title.height(lineHeight) + hook.height(m_spacing.hook * m_scale);
            if (m_hookDone)
                return take(both, lineHeight);
        }
        take(title, lineHeight);
    }

    void scene()
    {
        if (m_story.situation.isEmpty() && m_story.task.isEmpty())
            return;
        Flow lines = flow();
        lines.whole(Words::tr("S/T", "situation and task"), tokens::label);
        lines.space(5 * m_scale);
        lines.text(m_story.situation, tokens::scene);
        if (!m_story.task.isEmpty())
            lines.text(m_story.situation.isEmpty() ? m_story.task : u' ' + m_story.task, tokens::scene);
        take(lines, m_spacing.line * m_scale);
    }

    void bullets()
    {
        if (isClosest())
            return inlineBullets();
        for (const SheetStory::Bullet &bullet : m_story.bullets) {
            const double points = roleSize(tokens::body, m_look.points);
            const double lineHeight = m_spacing.line * m_scale;
            const QString dot = QStringLiteral("•");
            const double width = textWidth(dot, tokens::body);
            if (isDrawing())
                m_drawn.texts.append(sheetText(dot, tokens::body, points,
                                               {m_left + 1, m_drawn.height + baselineIn(lineHeight, points)},
                                               width));
            Flow lines = flow(m_left + bulletIndent * m_scale);
            lines.text(bullet.text, tokens::body);
            take(lines, lineHeight);
        }
    }

    void inlineBullets()
    {
        QStringList texts;
        for (const SheetStory::Bullet &bullet : m_story.bullets)
            texts.append(bullet.text);
        Flow lines = flow();
        lines.list(texts, tokens::body);
        take(lines, m_spacing.line * m_scale);
    }

    void addNumbers(Flow &lines) const
    {
        for (qsizetype i = 0; i < m_story.numbers.size(); ++i) {
            lines.space(i > 0 ? 14 * m_scale : 0);
            lines.whole(m_story.numbers.at(i).value, tokens::number);
            lines.space(3 * m_scale);
            lines.glue();
            lines.whole(m_story.numbers.at(i).name, tokens::numberName);
        }
    }

    void addLabelled(Flow &lines, const QString &label, const QStringList &items,
                     const tokens::Role &role) const
    {
        lines.whole(label, tokens::label);
        lines.space(3 * m_scale);
        lines.list(items, role);
    }

    void numbers()
    {
        if (m_story.numbers.isEmpty())
            return;
        Flow lines = flow();
        addNumbers(lines);
        take(lines, m_spacing.numbers * m_scale);
    }

    void labelled(const QString &label, const QStringList &items, const tokens::Role &role, double lineHeight)
    {
        if (items.isEmpty() || items.first().isEmpty())
            return;
        Flow lines = flow();
        addLabelled(lines, label, items, role);
        take(lines, lineHeight * m_scale);
    }

    /// Where lines are closest, the prompts follow the numbers if that saves height.
    bool numbersWithPrompts()
    {
        if (!isClosest() || m_story.numbers.isEmpty() || m_story.prompts.isEmpty())
            return false;
        Flow numbers = flow();
        addNumbers(numbers);
        Flow prompts = flow();
        addLabelled(prompts, Words::tr("Answers"), m_story.prompts, tokens::quiet);
        const double lineHeight = m_spacing.numbers * m_scale;
        const double apart = numbers.height(lineHeight) + prompts.height(m_spacing.quiet * m_scale);
        numbers.space(14 * m_scale);
        addLabelled(numbers, Words::tr("Answers"), m_story.prompts, tokens::quiet);
        if (numbers.height(lineHeight) >= apart)
            return false;
        take(numbers, lineHeight);
        return true;
    }

    const SheetStory &m_story;
    const Wanted m_wanted;
    const Look m_look;
    const double m_scale, m_width, m_left;
    TextMeasure &m_measure;
    const Spacing m_spacing;
    Drawn m_drawn;
    bool m_hookDone = false;
};

} // namespace

Detail Detail::all(const SheetStory &story)
{
    return {true, true, true, static_cast<int>(story.bullets.size()), static_cast<int>(story.prompts.size())};
}

SheetStory Detail::of(const SheetStory &story) const
{
    SheetStory shown = story;
    if (!learning)
        shown.learning.clear();
    if (!task)
        shown.task.clear();
    if (!situation)
        shown.situation.clear();
    if (bullets < story.bullets.size())
        shown.bullets.removeIf([this](const SheetStory::Bullet &bullet) { return bullet.rank >= bullets; });
    if (prompts < story.prompts.size())
        shown.prompts.resize(prompts);
    return shown;
}

Drawn card(const SheetStory &story, const Look &look, double width, TextMeasure &measure)
{
    return Card(story, look, width, measure, Wanted::Drawing).drawn();
}

double cardHeight(const SheetStory &story, const Look &look, double width, TextMeasure &measure)
{
    return Card(story, look, width, measure, Wanted::Height).drawn().height;
}

} // namespace storybank::paper
