#include "droporder.h"
#include "frame.h"

#include <QCoreApplication>
#include <QSet>

#include <numeric>

namespace storybank::paper {

namespace {

// Room that is left over is shared out below the stories, in points at a text size of 9: at most so much for
// each, and so much more in columns that have fewer lines.
constexpr double mostSpare = 10;
constexpr double levelling = 4;

// Gaps are never dropped; only where they would take more of the page than the stories are the last ones
// counted.
constexpr double gapsAtMost = 0.4;

Drawn gapsOn(const Frame &frame, const QStringList &gaps, double points, TextMeasure &measure)
{
    return gapStrip(gaps, points, frame.inner.width(), frame.inner.height() * gapsAtMost, measure);
}

class Placer
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Sheet)

public:
    Placer(const SheetContent &content, const Arrangement &arrangement, const Frame &frame,
           TextMeasure &measure)
        : m_content(content), m_arrangement(arrangement), m_frame(frame), m_measure(measure)
    {}

    SheetPage page()
    {
        m_page.size = m_frame.size;
        m_page.inner = m_frame.inner;
        m_page.fontPt = m_arrangement.look.points;
        m_page.trims = trimsOf(m_arrangement.stories, m_arrangement.details);
        m_page.content = m_content;
        m_page.content.stories.clear();
        for (qsizetype i = 0; i < m_arrangement.stories.size(); ++i)
            m_page.content.stories.append(m_arrangement.details.at(i).of(m_arrangement.stories.at(i)));
        leftOut();
        head();
        columns();
        foot();
        return std::move(m_page);
    }

private:
    void put(const QString &text, const tokens::Role &role, double x, double baseline);
    void rule(double y, double height, const QColor &colour, double left, double width);
    void leftOut();
    void head();
    void columns();
    void column(int column, const QList<double> &heights, qsizetype first, qsizetype end, double extra);
    void foot();
    void legend(double left, double right, double baseline);

    const SheetContent &m_content;
    const Arrangement &m_arrangement;
    const Frame &m_frame;
    TextMeasure &m_measure;
    SheetPage m_page;
};

void Placer::put(const QString &text, const tokens::Role &role, double x, double baseline)
{
    if (text.isEmpty())
        return;
    const double points = std::max(role.size, smallestSheetPt);
    m_page.texts.append(sheetText(text, role, points, {x, baseline}, m_measure.width(text, role, points)));
}

void Placer::rule(double y, double height, const QColor &colour, double left, double width)
{
    m_page.shapes.append({SheetShape::Kind::Rule, QRectF(left, y, width, height), colour, 0, true});
}

void Placer::leftOut()
{
    QSet<StoryId> kept;
    for (const SheetStory &story : m_arrangement.stories)
        kept.insert(story.story);
    QList<SheetStory> left;
    for (const SheetStory &story : m_content.stories) {
        if (!kept.contains(story.story))
            left.append(story);
    }
    std::stable_sort(left.begin(), left.end(),
                     [](const auto &a, const auto &b) { return a.worth > b.worth; });
    for (const SheetStory &story : left)
        m_page.leftOut.append(story.story);
    m_page.leftOut += m_content.beyond;
}

void Placer::head()
{
    const QRectF &inner = m_frame.inner;
    const double baseline = inner.top() + 13;
    const auto width = [this](const QString &text, const tokens::Role &role) {
        return m_measure.width(text, role, role.size);
    };
    const QString summary = m_page.content.summary();
    const double summaryWidth = width(summary, tokens::subheading);
    const double room = inner.width() - summaryWidth - 16;
    const QString heading = m_measure.elided(m_content.heading, tokens::heading, tokens::heading.size, room);
    const double beside = width(heading, tokens::heading) + 10;
    put(heading, tokens::heading, inner.left(), baseline);
    put(m_measure.elided(m_content.subheading, tokens::subheading, tokens::subheading.size, room - beside),
        tokens::subheading, inner.left() + beside, baseline);
    put(summary, tokens::subheading, inner.right() - summaryWidth, baseline);
    rule(m_frame.top - 1.5, tokens::headRule, tokens::text, inner.left(), inner.width());
}

void Placer::columns()
{
    const QList<double> heights =
        CardHeights(m_frame, m_measure).of(m_arrangement.stories, m_arrangement.details, m_arrangement.look);
    const double room =
        columnBottom(m_frame, m_content.gaps, m_arrangement.look.points, m_measure) - m_frame.top;
    const QList<qsizetype> starts = columnStarts(heights, m_frame.columns, room);
    if (heights.isEmpty() || starts.isEmpty())
        return;
    const double scale = m_arrangement.look.points / 9;
    const auto spare = [&](int column) {
        const auto first = heights.begin() + starts.at(column);
        const auto end = heights.begin() + starts.at(column + 1);
        return end == first ? mostSpare * scale
                            : (room - std::accumulate(first, end, 0.0)) / static_cast<double>(end - first);
    };
    double least = mostSpare * scale;
    for (int c = 0; c < m_frame.columns; ++c)
        least = std::min(least, spare(c));
    for (int c = 0; c < m_frame.columns; ++c)
        column(c, heights, starts.at(c), starts.at(c + 1), std::min(spare(c), least + levelling * scale));
    m_page.fill = std::accumulate(heights.begin(), heights.end(), 0.0) / (room * m_frame.columns);
}

void Placer::column(int column, const QList<double> &heights, qsizetype first, qsizetype end, double extra)
{
    const double left = m_frame.left(column);
    double y = m_frame.top;
    for (qsizetype i = first; i < end; ++i) {
        const double height = heights.at(i) + extra;
        const Drawn drawn =
            card(m_page.content.stories.at(i), m_arrangement.look, m_frame.columnWidth, m_measure);
        Drawn at;
        at.add(drawn, {left, y + extra / 2});
        m_page.texts += at.texts;
        m_page.shapes += at.shapes;
        m_page.blocks.append(
            {m_page.content.stories.at(i).story, QRectF(left, y, m_frame.columnWidth, height)});
        y += height;
        if (i + 1 < end)
            rule(y - tokens::thinRule / 2, tokens::thinRule, tokens::rule, left, m_frame.columnWidth);
    }
}

/// The names of the marks that stand somewhere without their name, as far as there is room.
void Placer::legend(double left, double right, double baseline)
{
    QSet<QString> printed;
    for (const SheetText &text : m_page.texts)
        printed.insert(text.text);
    QList<SheetStory::Mark> nameless;
    for (const SheetStory &story : m_page.content.stories) {
        for (SheetStory::Mark mark : story.competencies) {
            const auto same = [&mark](const SheetStory::Mark &known) { return known.name == mark.name; };
            mark.primary = true;
            if (!printed.contains(mark.name) && std::none_of(nameless.begin(), nameless.end(), same))
                nameless.append(mark);
        }
    }
    const double points = std::max(tokens::foot.size, smallestSheetPt);
    const double size = tokens::mark.size;
    QList<SheetStory::Mark> shown;
    double taken = 0;
    for (const SheetStory::Mark &mark : std::as_const(nameless)) {
        taken += 18 + m_measure.width(mark.name, tokens::mark, size);
        if (taken <= right - left)
            shown.append(mark);
    }
    Drawn names = marks(shown, points * 9 / size, right - left, m_measure);
    Drawn at;
    at.add(names, {left, baseline - baselineIn(names.height, size)});
    m_page.texts += at.texts;
    m_page.shapes += at.shapes;
}

void Placer::foot()
{
    const QRectF &inner = m_frame.inner;
    const double ruleY = inner.bottom() - tokens::footHeight + 3;
    rule(ruleY, tokens::thinRule, tokens::rule, inner.left(), inner.width());
    const double baseline = inner.bottom() - 2.5;
    const auto width = [this](const QString &text) {
        return m_measure.width(text, tokens::foot, tokens::foot.size);
    };
    const QString count = tr("1 of 1", "page number");
    const double third = inner.width() / 3 - 8;
    const QString left = m_measure.elided(m_content.footerLeft, tokens::foot, tokens::foot.size, third);
    const QString middle = m_measure.elided(m_content.footerMiddle, tokens::foot, tokens::foot.size, third);
    put(left, tokens::foot, inner.left(), baseline);
    legend(inner.left() + (left.isEmpty() ? 0 : width(left) + 12),
           inner.center().x() - width(middle) / 2 - 12, baseline);
    put(middle, tokens::foot, inner.center().x() - width(middle) / 2, baseline);
    put(count, tokens::foot, inner.right() - width(count), baseline);
    const Drawn gaps = gapsOn(m_frame, m_content.gaps, m_arrangement.look.points, m_measure);
    if (gaps.height <= 0)
        return;
    Drawn at;
    at.add(gaps, {inner.left(), ruleY - 3 - gaps.height});
    m_page.texts += at.texts;
    m_page.shapes += at.shapes;
    rule(ruleY - 6 - gaps.height, tokens::thinRule, tokens::rule, inner.left(), inner.width());
}

} // namespace

double columnBottom(const Frame &frame, const QStringList &gaps, double points, TextMeasure &measure)
{
    const double strip = gapsOn(frame, gaps, points, measure).height;
    return frame.inner.bottom() - tokens::footHeight + (strip > 0 ? -strip - 4 : 2);
}

QList<double> CardHeights::of(const QList<SheetStory> &stories, const QList<Detail> &details,
                              const Look &look)
{
    QList<double> heights;
    heights.reserve(stories.size());
    for (qsizetype i = 0; i < stories.size(); ++i) {
        const Detail &detail = details.at(i);
        const auto packed = static_cast<quint32>((detail.learning ? 1 : 0) | (detail.task ? 2 : 0) |
                                                 (detail.situation ? 4 : 0) | (detail.bullets & 0xff) << 3 |
                                                 (detail.prompts & 0xff) << 11 |
                                                 qRound(look.points * 20) << 19 | look.closeness << 28);
        const std::pair key(stories.at(i).story, packed);
        auto known = m_known.constFind(key);
        if (known == m_known.constEnd())
            known = m_known.insert(key, cardHeight(detail.of(stories.at(i)), look, m_width, m_measure));
        heights.append(*known);
    }
    return heights;
}

SheetPage place(const SheetContent &content, const Arrangement &arrangement, const Frame &frame,
                TextMeasure &measure)
{
    return Placer(content, arrangement, frame, measure).page();
}

} // namespace storybank::paper
