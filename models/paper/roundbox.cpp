#include "blocks.h"

#include <QCoreApplication>

namespace storybank::paper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)
};

constexpr double pad = 5;
constexpr std::array lineHeights{11.8, 11.3, 10.8};
constexpr int shortRound = 30; // minutes; there is time for one story fewer than one thinks

class Box
{
public:
    Box(const SheetRound &round, const SheetContent &shown, const BoxWishes &wishes, const Look &look,
        double width, TextMeasure &measure, Wanted wanted)
        : m_round(round),
          m_shown(shown),
          m_wishes(wishes),
          m_points(look.points),
          m_scale(look.points / 9),
          m_line(lineHeights.at(static_cast<size_t>(look.closeness)) * m_scale),
          m_left(pad * m_scale),
          m_right(width - pad * m_scale),
          m_measure(measure),
          m_drawing(wanted == Wanted::Drawing)
    {}

    Drawn drawn()
    {
        m_drawn.height = 3.5 * m_scale;
        text(m_round.name, tokens::stripTitle, m_left, 12.2 * m_scale);
        text(m_round.when, tokens::stripNumberName, m_left, m_line);
        m_drawn.height += 2 * m_scale;
        planned();
        warnings();
        questions();
        m_drawn.height += 4.5 * m_scale;
        return std::move(m_drawn);
    }

private:
    void text(const QString &words, const tokens::Role &role, double left, double lineHeight)
    {
        if (words.isEmpty())
            return;
        Flow lines(m_measure, m_points, left, m_right - left);
        lines.text(words, role);
        if (!m_drawing) {
            m_drawn.height += lines.height(lineHeight);
            return;
        }
        const Drawn drawn = lines.lines(lineHeight);
        m_drawn.add(drawn, {0, m_drawn.height});
        m_drawn.height += drawn.height;
    }

    void story(const SheetStory &story)
    {
        if (m_drawing)
            addDisc(m_drawn, story.number, false, m_points, {m_left, m_drawn.height}, m_line, m_measure);
        const double left = m_left + 14.5 * m_scale;
        const double size = roleSize(tokens::answer, m_points);
        text(m_measure.wholeWords(story.shortTitle, tokens::answer, size, m_right - left), tokens::answer,
             left, m_line);
    }

    void gap(const QString &words)
    {
        const double size = 8.5 * m_scale;
        m_drawn.shapes.append({SheetShape::Kind::GapMark,
                               QRectF(m_left + 1, m_drawn.height + (m_line - size) / 2, size, size),
                               tokens::gap, 0, false});
        text(words, tokens::gapAnswer, m_left + 14.5 * m_scale, m_line);
    }

    void planned()
    {
        QSet<StoryId> told;
        qsizetype rows = 0;
        qsizetype more = 0;
        for (const SheetRound::Planned &planned : m_round.planned) {
            const SheetStory *known = m_shown.find(planned.story);
            if (!m_wishes.withQuestions && (!known || told.contains(planned.story)))
                continue;
            if (rows >= m_wishes.planned) {
                ++more;
                continue;
            }
            ++rows;
            told.insert(planned.story);
            if (known)
                story(*known);
            else
                gap(planned.story.isNull() ? Words::tr("no story yet") : Words::tr("not on this page"));
            if (m_wishes.withQuestions)
                text(planned.question, tokens::cue, m_left + 14.5 * m_scale, m_line);
        }
        if (more > 0)
            text(Words::tr("and %n more", nullptr, static_cast<int>(more)), tokens::cue, m_left, m_line);
    }

    void warnings()
    {
        QStringList names;
        for (const StoryId id : m_round.notAgain) {
            if (const SheetStory *story = m_shown.find(id))
                names.append(story->shortTitle);
        }
        if (!names.isEmpty())
            text(Words::tr("Not again: %1").arg(names.join(QStringLiteral(", "))), tokens::gapAnswer, m_left,
                 m_line);
        if (m_round.minutes > 0 && m_round.minutes <= shortRound)
            text(Words::tr("Short: %n minutes", nullptr, m_round.minutes), tokens::gapAnswer, m_left, m_line);
    }

    void questions()
    {
        const QStringList asked = m_round.questions.first(std::min(m_round.questions.size(), m_wishes.toAsk));
        if (asked.isEmpty())
            return;
        m_drawn.height += 2.5 * m_scale;
        m_drawn.shapes.append({SheetShape::Kind::Rule, QRectF(m_left, m_drawn.height, m_right - m_left, 0.5),
                               tokens::rule, 0, true});
        m_drawn.height += 2.5 * m_scale;
        const double size = 6 * m_scale;
        for (const QString &question : asked) {
            m_drawn.shapes.append({SheetShape::Kind::Tick,
                                   QRectF(m_left, m_drawn.height + (m_line - size) / 2, size, size),
                                   tokens::text3, 0, false});
            text(question, tokens::question, m_left + 10 * m_scale, m_line);
        }
    }

    const SheetRound &m_round;
    const SheetContent &m_shown;
    const BoxWishes m_wishes;
    const double m_points, m_scale, m_line, m_left, m_right;
    TextMeasure &m_measure;
    const bool m_drawing;
    Drawn m_drawn;
};

} // namespace

Drawn roundBox(const SheetRound &round, const SheetContent &shown, const BoxWishes &wishes, const Look &look,
               double width, TextMeasure &measure, Wanted wanted)
{
    return Box(round, shown, wishes, look, width, measure, wanted).drawn();
}

} // namespace storybank::paper
