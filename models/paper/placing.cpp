#include "droporder.h"
#include "sections.h"

#include <QCoreApplication>
#include <QSet>

#include <numeric>

namespace storybank::paper {

namespace {

// Room that is left over is shared out below the stories, in points at a text size of 9: at most so much for
// each, and so much more in columns that have fewer lines.
constexpr double mostSpare = 10;
constexpr double levelling = 4;

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
        m_page.layout = m_frame.layout;
        m_page.content = shownContent(m_content, m_arrangement);
        leftOut();
        head();
        body();
        foot();
        return std::move(m_page);
    }

private:
    void put(const QString &text, const tokens::Role &role, double x, double baseline);
    void rule(double y, double height, const QColor &colour, double left, double width);
    void leftOut();
    void head();
    QString told() const;
    QString key() const;
    void put(const Drawn &drawn, QPointF at);
    void body();
    void section(const Section &section, double y);
    void sectionHead(const QString &heading, double y);
    double stories(double top, double room);
    void column(int column, double top, const QList<double> &heights, qsizetype first, qsizetype end,
                double above, double extra);
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

QString Placer::told() const
{
    const int count = static_cast<int>(m_page.content.stories.size());
    return count == 1 ? tr("1 story") : tr("%n stories", nullptr, count);
}

/// What stands at the right of the head: how to read the page, or how much is on it.
QString Placer::key() const
{
    switch (m_frame.layout) {
    case SheetLayout::Router:
        return tr("black number: tell this, grey: backup");
    case SheetLayout::Matrix:
        return tr("fuller ball: fits better, ring: planned");
    default:
        return m_page.content.summary();
    }
}

void Placer::head()
{
    const QRectF &inner = m_frame.inner;
    const double baseline = inner.top() + 13;
    const auto width = [this](const QString &text, const tokens::Role &role) {
        return m_measure.width(text, role, role.size);
    };
    const QString summary = key();
    const double summaryWidth = width(summary, tokens::subheading);
    const double room = inner.width() - summaryWidth - 16;
    const QString heading = m_measure.elided(m_content.heading, tokens::heading, tokens::heading.size, room);
    const double beside = width(heading, tokens::heading) + 10;
    put(heading, tokens::heading, inner.left(), baseline);
    QString sub = m_content.subheading;
    const QString longer = sub.isEmpty() ? told() : sub + QStringLiteral(", ") + told();
    if (m_frame.layout == SheetLayout::Router && width(longer, tokens::subheading) <= room - beside)
        sub = longer;
    put(m_measure.elided(sub, tokens::subheading, tokens::subheading.size, room - beside), tokens::subheading,
        inner.left() + beside, baseline);
    put(summary, tokens::subheading, inner.right() - summaryWidth, baseline);
    rule(m_frame.top - 1.5, tokens::headRule, tokens::text, inner.left(), inner.width());
}

void Placer::put(const Drawn &drawn, QPointF at)
{
    Drawn moved;
    moved.add(drawn, at);
    m_page.texts += moved.texts;
    m_page.shapes += moved.shapes;
}

void Placer::body()
{
    const double points = m_arrangement.look.points;
    const Surroundings around = surroundingsOf(m_page.content, m_frame, m_arrangement.look, m_measure);
    double y = m_frame.top + (around.above.isEmpty() ? 0 : belowHead);
    for (const Section &above : around.above) {
        section(above, y);
        y += above.height(points) + sectionGap(points);
    }
    if (!around.storyHeading.isEmpty()) {
        sectionHead(around.storyHeading, y);
        y += sectionHeading(points);
        rule(y - tokens::thinRule, tokens::thinRule, tokens::rule, m_frame.inner.left(),
             m_frame.inner.width());
    }
    double bottom = m_frame.bottom();
    for (auto below = around.below.crbegin(); below != around.below.crend(); ++below) {
        bottom -= below->height(points);
        section(*below, bottom);
        bottom -= sectionGap(points);
        if (below->heading.isEmpty())
            rule(bottom + sectionGap(points) / 2, tokens::thinRule, tokens::rule, m_frame.inner.left(),
                 m_frame.inner.width());
    }
    const double used = stories(y, m_frame.room() - around.height(points));
    m_page.fill = (around.height(points) + used / m_frame.storyColumns) / m_frame.room();
}

void Placer::sectionHead(const QString &heading, double y)
{
    const double points = m_arrangement.look.points;
    Drawn head;
    const double size = roleSize(tokens::section, points);
    addText(head, m_measure.elided(heading, tokens::section, size, m_frame.inner.width()), tokens::section,
            points, {m_frame.inner.left(), y}, sectionHeading(points), m_measure);
    put(head, {0, 0});
}

void Placer::section(const Section &section, double y)
{
    const double points = m_arrangement.look.points;
    if (!section.heading.isEmpty())
        sectionHead(section.heading, y);
    const QList<QPointF> places = section.places(points);
    for (qsizetype i = 0; i < section.blocks.size(); ++i) {
        const QPointF at = places.at(i) + QPointF(m_frame.inner.left(), y);
        if (section.kind == Section::Kind::Grid)
            m_page.shapes.append({SheetShape::Kind::Box,
                                  QRectF(at, QSizeF(section.columnWidth, section.blockHeight(i))),
                                  tokens::rule, 0, false});
        put(section.blocks.at(i), at);
    }
}

/// The columns of stories; gives how high all of them are together.
double Placer::stories(double top, double room)
{
    const QList<double> heights =
        StoryHeights(m_frame, m_measure).of(m_arrangement.stories, m_arrangement.details, m_arrangement.look);
    const QList<qsizetype> starts = columnStarts(heights, m_frame.storyColumns, room);
    if (heights.isEmpty() || starts.isEmpty())
        return 0;
    const double scale = m_arrangement.look.points / 9;
    const auto spare = [&](int column) {
        const auto first = heights.begin() + starts.at(column);
        const auto end = heights.begin() + starts.at(column + 1);
        return end == first ? mostSpare * scale
                            : (room - std::accumulate(first, end, 0.0)) / static_cast<double>(end - first);
    };
    double least = mostSpare * scale;
    for (int c = 0; c < m_frame.storyColumns; ++c)
        least = std::min(least, spare(c));
    for (int c = 0; c < m_frame.storyColumns; ++c)
        column(c, top, heights, starts.at(c), starts.at(c + 1), least / 2,
               std::min(spare(c), least + levelling * scale));
    return std::accumulate(heights.begin(), heights.end(), 0.0);
}

/// Each story gets `extra` room, `above` of it above itself: the same in all columns, so that their first
/// lines stand side by side.
void Placer::column(int column, double top, const QList<double> &heights, qsizetype first, qsizetype end,
                    double above, double extra)
{
    const double left = m_frame.left(column, m_frame.storyColumns);
    const double width = m_frame.columnWidth();
    double y = top;
    for (qsizetype i = first; i < end; ++i) {
        const double height = heights.at(i) + extra;
        const SheetStory &story = m_page.content.stories.at(i);
        put(storyBlock(m_frame.layout, story, m_arrangement.look, width, m_measure), {left, y + above});
        m_page.blocks.append({story.story, QRectF(left, y, width, height)});
        y += height;
        if (i + 1 < end)
            rule(y - tokens::thinRule / 2, tokens::thinRule, tokens::rule, left, width);
    }
}

/// The names of the marks that stand somewhere without their name, as far as there is room.
void Placer::legend(double left, double right, double baseline)
{
    if (m_frame.layout == SheetLayout::Strip)
        return; // it has no marks
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
}

} // namespace

SheetContent shownContent(const SheetContent &content, const Arrangement &arrangement)
{
    SheetContent shown = content;
    shown.stories.clear();
    for (qsizetype i = 0; i < arrangement.stories.size(); ++i)
        shown.stories.append(arrangement.details.at(i).of(arrangement.stories.at(i)));
    return shown;
}

SheetPage place(const SheetContent &content, const Arrangement &arrangement, const Frame &frame,
                TextMeasure &measure)
{
    return Placer(content, arrangement, frame, measure).page();
}

} // namespace storybank::paper
