#pragma once

#include "frame.h"

namespace storybank::paper {

/// A part of the page across its width: blocks that flow down the columns, or stand beside each other in
/// rows of equal height.
struct Section
{
    enum class Kind { Flow, Grid } kind = Kind::Flow;
    QString heading; ///< empty = none
    int columns = 1;
    double columnWidth = 0, gutter = 0;
    QList<Drawn> blocks;

    /// With the heading, in points.
    double height(double points) const;
    /// Where each block stands, from the section's top left.
    QList<QPointF> places(double points) const;
    /// How high the blocks of the row are in which this one stands; of a flow its own height.
    double blockHeight(qsizetype block) const;
};

/// The room between the rule under the head and a section.
inline constexpr double belowHead = 3;

/// How high a section's heading is.
double sectionHeading(double points);

/// The room between two sections.
double sectionGap(double points);

/// What stands above and below the stories.
struct Surroundings
{
    QList<Section> above, below;
    QString storyHeading; ///< empty = none

    /// All of it with its gaps, in points: what the columns of stories cannot have.
    double height(double points) const;
};

/// What a layout puts around these stories. Questions, boxes and gaps that would take more of the page than
/// their share are counted, not named: first questions that are answered, last gaps.
Surroundings surroundingsOf(const SheetContent &shown, const Frame &frame, const Look &look,
                            TextMeasure &measure, Wanted wanted = Wanted::Drawing);

/// A story as the layout shows it: a card, a strip of two lines, or a strip of large words.
Drawn storyBlock(SheetLayout layout, const SheetStory &story, const Look &look, double width,
                 TextMeasure &measure);

/// The height of that block, without making it.
double storyHeight(SheetLayout layout, const SheetStory &story, const Look &look, double width,
                   TextMeasure &measure);

/// The heights of stories, each worked out once.
class StoryHeights
{
public:
    StoryHeights(const Frame &frame, TextMeasure &measure)
        : m_layout(frame.layout), m_width(frame.columnWidth()), m_measure(measure)
    {}

    double of(const SheetStory &story, const Detail &detail, const Look &look);
    QList<double> of(const QList<SheetStory> &stories, const QList<Detail> &details, const Look &look);

private:
    const SheetLayout m_layout;
    const double m_width;
    TextMeasure &m_measure;
    QHash<std::pair<StoryId, quint32>, double> m_known; ///< by story, and its detail and look packed
};

} // namespace storybank::paper
