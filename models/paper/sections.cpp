#include "sections.h"

namespace storybank::paper {

double sectionHeading(double points)
{
    return 16 * points / 9;
}

double sectionGap(double points)
{
    return 7 * points / 9;
}

double Section::blockHeight(qsizetype block) const
{
    if (kind == Kind::Flow)
        return blocks.at(block).height;
    double height = 0;
    const qsizetype row = block / columns;
    for (qsizetype i = row * columns; i < std::min<qsizetype>(blocks.size(), (row + 1) * columns); ++i)
        height = std::max(height, blocks.at(i).height);
    return height;
}

QList<QPointF> Section::places(double points) const
{
    const double head = heading.isEmpty() ? 0 : sectionHeading(points);
    QList<QPointF> all;
    if (kind == Kind::Grid) {
        double y = head;
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            if (i > 0 && i % columns == 0)
                y += blockHeight(i - 1) + gutter;
            all.append({static_cast<double>(i % columns) * (columnWidth + gutter), y});
        }
        return all;
    }
    QList<double> heights;
    for (const Drawn &block : blocks)
        heights.append(block.height);
    constexpr double unlimited = 1e6;
    const QList<qsizetype> starts = columnStarts(heights, columns, unlimited);
    for (int c = 0; c < columns; ++c) {
        double y = head;
        for (qsizetype i = starts.at(c); i < starts.at(c + 1); ++i) {
            all.append({c * (columnWidth + gutter), y});
            y += heights.at(i);
        }
    }
    return all;
}

double Section::height(double points) const
{
    double bottom = heading.isEmpty() ? 0 : sectionHeading(points);
    const QList<QPointF> all = places(points);
    for (qsizetype i = 0; i < blocks.size(); ++i)
        bottom = std::max(bottom, all.at(i).y() + blockHeight(i));
    return bottom;
}

double Surroundings::height(double points) const
{
    double height = storyHeading.isEmpty() ? 0 : sectionHeading(points);
    height += above.isEmpty() ? 0 : belowHead;
    for (const QList<Section> *sections : {&above, &below}) {
        for (const Section &section : *sections)
            height += section.height(points) + sectionGap(points);
    }
    return height;
}

Drawn storyBlock(SheetLayout layout, const SheetStory &story, const Look &look, double width,
                 TextMeasure &measure)
{
    return layout == SheetLayout::Cards   ? card(story, look, width, measure)
           : layout == SheetLayout::Strip ? largeStrip(story, look, width, measure)
                                          : strip(story, look, width, measure);
}

double storyHeight(SheetLayout layout, const SheetStory &story, const Look &look, double width,
                   TextMeasure &measure)
{
    return layout == SheetLayout::Cards   ? cardHeight(story, look, width, measure)
           : layout == SheetLayout::Strip ? largeStripHeight(story, look, width, measure)
                                          : stripHeight(story, look, width, measure);
}

double StoryHeights::of(const SheetStory &story, const Detail &detail, const Look &look)
{
    const auto packed =
        static_cast<quint32>((detail.learning ? 1 : 0) | (detail.task ? 2 : 0) | (detail.situation ? 4 : 0) |
                             (detail.bullets & 0xff) << 3 | (detail.prompts & 0xff) << 11 |
                             qRound(look.points * 20) << 19 | look.closeness << 28);
    const std::pair key(story.story, packed);
    auto known = m_known.constFind(key);
    if (known == m_known.constEnd())
        known = m_known.insert(key, storyHeight(m_layout, detail.of(story), look, m_width, m_measure));
    return *known;
}

QList<double> StoryHeights::of(const QList<SheetStory> &stories, const QList<Detail> &details,
                               const Look &look)
{
    QList<double> heights;
    heights.reserve(stories.size());
    for (qsizetype i = 0; i < stories.size(); ++i)
        heights.append(of(stories.at(i), details.at(i), look));
    return heights;
}

} // namespace storybank::paper
