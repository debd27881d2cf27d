#include "storyfinder.h"

#include "headings.h"
#include "metadata.h"
#include "questions.h"

namespace storybank {

namespace {

constexpr int lookAhead = 400; ///< lines

Part latestTold(const StoryBlock &block)
{
    Part latest = Part::Situation;
    for (const Piece &piece : block.pieces) {
        if (isTold(piece.part))
            latest = std::max(latest, piece.part);
    }
    return latest;
}

/// Behind the last part a new paragraph goes on with the story when it reads as prose, not as a jotting.
bool isJotting(const SourceLine &line)
{
    if (line.text.isEmpty() || line.isItem() || line.kind == LineKind::Quote)
        return false;
    const QChar end = line.text.back();
    const bool closed = QStringLiteral(".!)”\"’…").contains(end);
    return !closed || line.text.at(0).isLower() || line.text.contains(QStringLiteral("??"));
}

} // namespace

bool isFilled(const StoryBlock &block, Part part)
{
    return std::any_of(block.pieces.begin(), block.pieces.end(),
                       [part](const Piece &p) { return p.part == part; });
}

/// A single letter is a label when another one stands near, in the order of the parts.
bool StoryFinder::isLetterLabel(int index) const
{
    constexpr int near = 30; // lines
    const Part own = m_labels.at(index)->part;
    const auto isLetter = [&](int i) {
        return m_labels.at(i) && m_labels.at(i)->letter && m_labels.at(i)->part != own;
    };
    int next = index + 1;
    while (next < std::min<int>(static_cast<int>(m_lines.size()), index + near) && !isLetter(next))
        ++next;
    if (next < std::min<int>(static_cast<int>(m_lines.size()), index + near) && m_labels.at(next)->part > own)
        return true;
    int before = index - 1;
    while (before >= std::max(0, index - near) && !isLetter(before))
        --before;
    return before >= std::max(0, index - near) && m_labels.at(before)->part < own;
}

bool StoryFinder::startsStory(int index) const
{
    const auto &label = m_labels.at(index);
    if (!label || !isTold(label->part) || (label->letter && !isLetterLabel(index)))
        return false;
    if (label->letter)
        return label->part == Part::Situation;
    return label->part == Part::Situation || label->sure;
}

/// Whether the line stands directly in front of a story: as its title, or as a word between title and story.
bool StoryFinder::leadsToStory(int index) const
{
    int skipped = 0;
    for (int i = nextFilled(m_lines, index); i < m_lines.size() && skipped < 8; i = nextFilled(m_lines, i)) {
        const auto &label = m_labels.at(i);
        if (label && label->part == Part::Situation && startsStory(i))
            return true;
        const HeadingRole role = roleOf(m_lines.at(i).text);
        const bool between = isMetadata(m_lines.at(i).text) || role == HeadingRole::Filler ||
                             role == HeadingRole::SampleAnswer;
        if (!between)
            return false;
        ++skipped;
    }
    return false;
}

bool StoryFinder::sureAhead(Part part, int index, int limit) const
{
    for (int i = index + 1; i < std::min(limit, index + lookAhead); ++i) {
        const auto &label = m_labels.at(i);
        if (m_lines.at(i).isHeading() && m_lines.at(i).level <= 2 && !label)
            return false;
        if (!label || (label->letter && !isLetterLabel(i)))
            continue;
        if (label->part == part && label->sure)
            return true;
        if (label->part == Part::Situation)
            return false; // the next story
    }
    return false;
}

/// Whether a told part that the block still lacks comes later.
bool StoryFinder::toldAhead(const StoryBlock &block, int index, int limit) const
{
    const int titleLevel = block.titleLine >= 0 ? m_lines.at(block.titleLine).level : 0;
    for (int i = index + 1; i < std::min(limit, index + lookAhead); ++i) {
        const SourceLine &line = m_lines.at(i);
        const auto &label = m_labels.at(i);
        if (line.isHeading() && line.level <= 6 && !label && (titleLevel == 0 || line.level <= titleLevel))
            return false;
        if (!label || !isTold(label->part) || (label->letter && !isLetterLabel(i)) || !label->sure)
            continue;
        if (label->part == Part::Situation || isFilled(block, label->part))
            return false;
        return label->part > latestTold(block);
    }
    return false;
}

bool StoryFinder::takesSure(const StoryBlock &block, int index, int limit) const
{
    const Label &label = *m_labels.at(index);
    const Piece &current = block.pieces.last();
    const SourceLine &line = m_lines.at(index);
    if (label.part == current.part && !isTold(label.part) && label.part != Part::Learning)
        return true; // "How alternatives were evaluated", then "- Criteria: …"
    if (isFilled(block, label.part))
        return label.part > Part::Result && label.part != Part::Metrics && !line.isItem();
    if (isTold(label.part))
        return label.part > latestTold(block) || !line.isItem();
    // Flattened lists: a bullet of the Action that is called "Risks" stays there while the Result is to come.
    return !(line.isItem() && current.part == Part::Action && !current.lines.isEmpty() &&
             sureAhead(Part::Result, index, limit) && m_lines.at(current.lines.last()).isItem());
}

bool StoryFinder::takesLabel(const StoryBlock &block, int index, int limit) const
{
    const auto &label = m_labels.at(index);
    const SourceLine &line = m_lines.at(index);
    if (!label || (label->letter && !isLetterLabel(index)))
        return false;
    if (block.pieces.isEmpty())
        return true;
    const SourceLine &firstLabel = m_lines.at(block.pieces.first().labelLine);
    if (line.isItem() && (line.indent > firstLabel.indent + 1 || !firstLabel.isItem()) &&
        !(block.pieces.last().part == label->part && !isTold(label->part)))
        return false;
    if (label->bare && line.isItem())
        return false;
    if (label->sure)
        return takesSure(block, index, limit);
    if (isFilled(block, label->part) || sureAhead(label->part, index, limit))
        return false;
    return isTold(label->part) ? label->part > latestTold(block)
                               : !(line.isItem() && toldAhead(block, index, limit));
}

bool StoryFinder::headingEnds(const StoryBlock &block, int index, int limit, bool afterBlank) const
{
    const SourceLine &line = m_lines.at(index);
    const SourceLine &firstLabel = m_lines.at(block.pieces.first().labelLine);
    const int titleLevel = block.titleLine >= 0 ? m_lines.at(block.titleLine).level : 0;
    if (line.level <= 6) {
        if (firstLabel.isHeading() && firstLabel.level <= 6 && line.level > firstLabel.level)
            return roleOf(line.text) != HeadingRole::Other && !toldAhead(block, index, limit);
        return !(titleLevel > 0 && line.level > titleLevel && toldAhead(block, index, limit));
    }
    if (leadsToStory(index))
        return true;
    if (toldAhead(block, index, limit))
        return false;
    return afterBlank || roleOf(line.text) != HeadingRole::Other || !line.text.endsWith(u':');
}

bool StoryFinder::endsAt(const StoryBlock &block, int index, int limit, bool afterBlank) const
{
    const SourceLine &line = m_lines.at(index);
    if (line.isHeading())
        return headingEnds(block, index, limit, afterBlank);
    if (line.kind == LineKind::Rule)
        return !toldAhead(block, index, limit);
    const auto metadata = matchMetadata(line.text);
    if (metadata && !line.isItem() && metadata->key == Key::Question)
        return true;
    const qsizetype colon = line.text.indexOf(u':');
    const HeadingRole head = colon > 0 && colon < 40 ? roleOf(line.text.left(colon)) : HeadingRole::Other;
    if (afterBlank && !line.isItem() && (head == HeadingRole::Advice || head == HeadingRole::Solution))
        return !toldAhead(block, index, limit);
    const bool asked = block.pieces.last().part == Part::FollowUps;
    if (asked && (line.isItem() || line.indent > 0))
        return false;
    if (leadsToStory(index) && !line.isBlank() &&
        (afterBlank || line.kind == LineKind::Numbered || !line.isItem()))
        return true;
    if (opensQuestion(line.text) && (line.kind != LineKind::Bullet || afterBlank))
        return !toldAhead(block, index, limit);
    if (line.kind == LineKind::Numbered && looksLikeQuestion(line.text))
        return !toldAhead(block, index, limit);
    return afterBlank && !toldAhead(block, index, limit) && isJotting(line);
}

} // namespace storybank
