#pragma once

#include "storyblocks.h"

#include <optional>

namespace storybank {

/// Looks for stories by the labels of their parts. The questions it asks of a line depend on the lines around
/// it, so it keeps the labels of all lines.
class StoryFinder
{
public:
    explicit StoryFinder(const QList<SourceLine> &lines);

    QList<StoryBlock> find();

private:
    void findCertain();
    bool collect(StoryBlock &block, int from, int limit);
    bool takesLabel(const StoryBlock &block, int index, int limit) const;
    bool takesSure(const StoryBlock &block, int index, int limit) const;
    bool isLetterLabel(int index) const;
    bool startsStory(int index) const;
    bool leadsToStory(int index) const;
    bool toldAhead(const StoryBlock &block, int index, int limit) const;
    bool sureAhead(Part part, int index, int limit) const;
    bool endsAt(const StoryBlock &block, int index, int limit, bool afterBlank) const;
    bool headingEnds(const StoryBlock &block, int index, int limit, bool afterBlank) const;
    bool isStory(const StoryBlock &block) const;
    QString firstWords(const Piece &piece) const;
    void findTitle(StoryBlock &block, int after) const;
    bool readTitle(StoryBlock &block, int index) const;

    const QList<SourceLine> &m_lines;
    QList<std::optional<Label>> m_labels;
    QList<StoryBlock> m_blocks;
};

/// Whether the block has the part already.
bool isFilled(const StoryBlock &block, Part part);

/// "Story 2: The rota" without its first words; their number goes to `ordinal`.
QString withoutStoryWord(const QString &text, int *ordinal);

} // namespace storybank
