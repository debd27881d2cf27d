#include "storyblocks.h"

#include "headings.h"
#include "metadata.h"
#include "questions.h"

#include <QRegularExpression>

namespace storybank {

namespace {

constexpr int longestTitle = 140;
constexpr int lookAhead = 400; ///< lines

bool hasFirstPerson(const QString &text)
{
    static const QRegularExpression person(
        QStringLiteral("\\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|[Ii]ch|[Ww]ir|mein|yo|nosotros|je|nous)\\b|\\bI'"));
    return person.match(text).hasMatch();
}

/// Guidance for writing a part rather than the part itself.
bool readsAsGuidance(const QString &text)
{
    static const QRegularExpression instruction(
        QStringLiteral(
            "^\\W*(?:describe|explain|set|briefly|outline|state|share|provide|give|summari[sz]e|focus|use|"
            "what|how|who|which|why|where|keep|include|mention|show|specify|list)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression reader(QStringLiteral("\\b(?:you|your|candidate)\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QString words = plainWords(text);
    if (words.isEmpty() || words.startsWith(u'[') || words.startsWith(u'<') ||
        words.startsWith(QChar(0x2026)) || words.startsWith(QStringLiteral("...")))
        return true;
    if (hasFirstPerson(words))
        return false;
    const bool asks = words.endsWith(u'?') || words.endsWith(QStringLiteral("?)"));
    return asks || instruction.match(words).hasMatch() || reader.match(words).hasMatch();
}

class Finder
{
public:
    explicit Finder(const QList<Line> &lines) : m_lines(lines)
    {
        for (const Line &line : lines)
            m_labels.append(line.isBlank() ? std::nullopt : matchLabel(line.text));
    }

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
    bool labelsAreItems(const StoryBlock &block) const
    {
        return !block.pieces.isEmpty() && m_lines.at(block.pieces.first().labelLine).isItem();
    }

    const QList<Line> &m_lines;
    QList<std::optional<Label>> m_labels;
    QList<StoryBlock> m_blocks;
};

bool filled(const StoryBlock &block, Part part)
{
    return std::any_of(block.pieces.begin(), block.pieces.end(),
                       [part](const Piece &p) { return p.part == part; });
}

Part latestTold(const StoryBlock &block)
{
    Part latest = Part::Situation;
    for (const Piece &piece : block.pieces) {
        if (isTold(piece.part))
            latest = std::max(latest, piece.part);
    }
    return latest;
}

/// A single letter is a label when another one stands near, in the order of the parts.
bool Finder::isLetterLabel(int index) const
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

bool Finder::startsStory(int index) const
{
    const auto &label = m_labels.at(index);
    if (!label || !isTold(label->part) || (label->letter && !isLetterLabel(index)))
        return false;
    if (label->letter)
        return label->part == Part::Situation;
    return label->part == Part::Situation || label->sure;
}

/// Whether the line stands directly in front of a story: as its title, or as a word between title and story.
bool Finder::leadsToStory(int index) const
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

bool Finder::sureAhead(Part part, int index, int limit) const
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
bool Finder::toldAhead(const StoryBlock &block, int index, int limit) const
{
    const int titleLevel = block.titleLine >= 0 ? m_lines.at(block.titleLine).level : 0;
    for (int i = index + 1; i < std::min(limit, index + lookAhead); ++i) {
        const Line &line = m_lines.at(i);
        const auto &label = m_labels.at(i);
        if (line.isHeading() && line.level <= 6 && !label && (titleLevel == 0 || line.level <= titleLevel))
            return false;
        if (!label || !isTold(label->part) || (label->letter && !isLetterLabel(i)) || !label->sure)
            continue;
        if (label->part == Part::Situation || filled(block, label->part))
            return false;
        return label->part > latestTold(block);
    }
    return false;
}

bool Finder::takesSure(const StoryBlock &block, int index, int limit) const
{
    const Label &label = *m_labels.at(index);
    const Piece &current = block.pieces.last();
    const Line &line = m_lines.at(index);
    if (label.part == current.part && !isTold(label.part) && label.part != Part::Learning)
        return true; // "How alternatives were evaluated", then "- Criteria: …"
    if (filled(block, label.part))
        return label.part > Part::Result && label.part != Part::Metrics && !line.isItem();
    if (isTold(label.part))
        return label.part > latestTold(block) || !line.isItem();
    // Flattened lists: a bullet of the Action that is called "Risks" stays there while the Result is to come.
    return !(line.isItem() && current.part == Part::Action && !current.lines.isEmpty() &&
             sureAhead(Part::Result, index, limit) && m_lines.at(current.lines.last()).isItem());
}

bool Finder::takesLabel(const StoryBlock &block, int index, int limit) const
{
    const auto &label = m_labels.at(index);
    const Line &line = m_lines.at(index);
    if (!label || (label->letter && !isLetterLabel(index)))
        return false;
    if (block.pieces.isEmpty())
        return true;
    const Line &firstLabel = m_lines.at(block.pieces.first().labelLine);
    if (line.isItem() && (line.indent > firstLabel.indent + 1 || !firstLabel.isItem()) &&
        !(block.pieces.last().part == label->part && !isTold(label->part)))
        return false;
    if (label->bare && line.isItem())
        return false;
    if (label->sure)
        return takesSure(block, index, limit);
    if (filled(block, label->part) || sureAhead(label->part, index, limit))
        return false;
    return isTold(label->part) ? label->part > latestTold(block)
                               : !(line.isItem() && toldAhead(block, index, limit));
}

bool Finder::headingEnds(const StoryBlock &block, int index, int limit, bool afterBlank) const
{
    const Line &line = m_lines.at(index);
    const Line &firstLabel = m_lines.at(block.pieces.first().labelLine);
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

/// Behind the last part a new paragraph goes on with the story when it reads as prose, not as a jotting.
bool isJotting(const Line &line)
{
    if (line.text.isEmpty() || line.isItem() || line.kind == LineKind::Quote)
        return false;
    const QChar end = line.text.back();
    const bool closed = QStringLiteral(".!)”\"’…").contains(end);
    return !closed || line.text.at(0).isLower() || line.text.contains(QStringLiteral("??"));
}

bool Finder::endsAt(const StoryBlock &block, int index, int limit, bool afterBlank) const
{
    const Line &line = m_lines.at(index);
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

bool Finder::collect(StoryBlock &block, int from, int limit)
{
    bool afterBlank = false;
    int pending = -1; // blank lines inside a part are kept only when the part goes on
    int i = from;
    for (; i < limit; ++i) {
        const Line &line = m_lines.at(i);
        if (line.isBlank()) {
            if (pending < 0)
                pending = i;
            afterBlank = true;
            continue;
        }
        if (takesLabel(block, i, limit)) {
            block.pieces.append(Piece{m_labels.at(i)->part, i, *m_labels.at(i), {}});
        } else if (block.pieces.isEmpty() || startsStory(i)) {
            const bool again = !block.pieces.isEmpty() && m_labels.at(i)->part == Part::Situation;
            if (again && !block.certain)
                break;
            if (!block.pieces.isEmpty()) {
                if (!block.certain && !line.isItem() && filled(block, m_labels.at(i)->part))
                    break;
                block.pieces.last().lines.append(i);
            }
        } else if (!block.certain && endsAt(block, i, limit, afterBlank)) {
            break;
        } else if (const auto data = matchMetadata(line.text);
                   data && fitsStory(data->key) && line.kind == LineKind::Plain && line.indent == 0) {
            block.metadata.append(i);
        } else if (line.kind != LineKind::Rule) {
            if (pending >= 0)
                block.pieces.last().lines.append(pending);
            block.pieces.last().lines.append(i);
        }
        pending = -1;
        afterBlank = false;
        block.last = i;
    }
    return !block.pieces.isEmpty();
}

QString Finder::firstWords(const Piece &piece) const
{
    if (!piece.label.rest.isEmpty())
        return piece.label.rest;
    for (const int index : piece.lines) {
        if (!m_lines.at(index).isBlank())
            return m_lines.at(index).text;
    }
    return {};
}

bool Finder::isStory(const StoryBlock &block) const
{
    QList<Part> told;
    int sure = 0;
    int guidance = 0;
    for (const Piece &piece : block.pieces) {
        if (!isTold(piece.part) || told.contains(piece.part))
            continue;
        told.append(piece.part);
        sure += piece.label.sure ? 1 : 0;
        guidance += readsAsGuidance(firstWords(piece)) ? 1 : 0;
    }
    const bool enough = (told.size() >= 2 && sure >= 1) || told.size() >= 3;
    return enough && 2 * guidance < told.size();
}

/// "Story 2: The rota" carries its number and its title.
QString withoutStoryWord(const QString &text, int *ordinal)
{
    static const QRegularExpression prefix(
        QStringLiteral(
            "^(?:story|example|geschichte|beispiel|historia|histoire)\\s*#?(\\d{0,2})\\s*(?:[:.)–—-]|$)\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = prefix.match(text);
    if (!match.hasMatch())
        return text;
    if (!match.captured(1).isEmpty())
        *ordinal = match.captured(1).toInt();
    return text.mid(match.capturedLength());
}

bool Finder::readTitle(StoryBlock &block, int index) const
{
    const Line &line = m_lines.at(index);
    QString title = plainWords(line.text);
    int ordinal = line.lettered ? 0 : line.ordinal;
    title = withoutStoryWord(title, &ordinal);
    while (title.endsWith(u':'))
        title.chop(1);
    if (line.number == m_lines.at(block.first).number && title.endsWith(u'.'))
        title.chop(1); // "The wrong default. Situation: …"
    if (title.isEmpty() || title.size() > longestTitle)
        return false;
    if (looksLikeQuestion(line.text) || matchMetadata(line.text)) {
        block.promptLine = index;
        return true;
    }
    const bool isShort = title.split(u' ').size() <= 12 && !QStringLiteral(".;,").contains(title.back());
    const bool bulletAbove = line.kind == LineKind::Bullet && line.indent < m_lines.at(block.first).indent;
    const bool headed = line.isHeading() && roleOf(line.text) != HeadingRole::Questions &&
                        roleOf(line.text) != HeadingRole::Stories &&
                        roleOf(line.text) != HeadingRole::Solution &&
                        (roleOf(line.text) != HeadingRole::Advice || line.ordinal > 0);
    if (!headed &&
        !(isShort && (line.kind == LineKind::Numbered || line.kind == LineKind::Plain || bulletAbove)))
        return false;
    block.titleLine = index;
    block.title = title;
    block.ordinal = ordinal;
    return true;
}

void Finder::findTitle(StoryBlock &block, int after) const
{
    QList<int> metadata;
    int blanks = 0;
    for (int i = block.first - 1; i > after; --i) {
        const Line &line = m_lines.at(i);
        if (line.isBlank() || line.kind == LineKind::Rule) {
            if (line.kind == LineKind::Rule || ++blanks > 4)
                break;
            continue;
        }
        const auto data = matchMetadata(line.text);
        if (data && data->key == Key::Title) {
            block.titleLine = i;
            block.title = plainWords(data->value);
            break;
        }
        if (data && fitsStory(data->key)) {
            metadata.prepend(i);
            continue;
        }
        if (data && data->key == Key::Question && !data->value.isEmpty()) {
            block.promptLine = i; // its title may stand above
            continue;
        }
        if (block.promptLine >= 0 && (!line.isHeading() || looksLikeQuestion(line.text)))
            break;
        const HeadingRole role =
            roleOf(withoutStoryWord(plainWords(line.text), &block.ordinal).isEmpty() ? QStringLiteral("story")
                                                                                     : line.text);
        if (role == HeadingRole::Filler || role == HeadingRole::SampleAnswer)
            continue;
        readTitle(block, i);
        break;
    }
    if (block.promptLine < 0 && (block.titleLine >= 0 || metadata.isEmpty()))
        block.metadata = metadata + block.metadata;
    if (block.titleLine >= 0 && block.promptLine < 0)
        block.first = block.titleLine;
}

/// Under "# Stories" every heading one level down is a story, however little of it is written.
void Finder::findCertain()
{
    for (int i = 0; i < m_lines.size(); ++i) {
        const Line &head = m_lines.at(i);
        if (!head.isHeading() || head.level > 5 || roleOf(head.text) != HeadingRole::Stories)
            continue;
        int end = i + 1;
        while (end < m_lines.size() && !(m_lines.at(end).isHeading() && m_lines.at(end).level <= head.level))
            ++end;
        for (int t = i + 1; t < end; ++t) {
            const Line &title = m_lines.at(t);
            if (!title.isHeading() || title.level != head.level + 1 || m_labels.at(t))
                continue;
            int limit = t + 1;
            while (limit < end && !(m_lines.at(limit).isHeading() && m_lines.at(limit).level <= title.level &&
                                    !m_labels.at(limit)))
                ++limit;
            StoryBlock block;
            block.certain = true;
            block.first = block.titleLine = block.last = t;
            block.title = withoutStoryWord(plainWords(title.text), &block.ordinal);
            int body = t + 1;
            for (; body < limit && !m_labels.at(body); ++body) {
                if (isMetadata(m_lines.at(body).text))
                    block.metadata.append(body);
                if (!m_lines.at(body).isBlank())
                    block.last = body;
            }
            collect(block, body, limit);
            m_blocks.append(block);
            t = limit - 1;
        }
        i = end - 1;
    }
}

QList<StoryBlock> Finder::find()
{
    findCertain();
    const QList<StoryBlock> certain = m_blocks;
    int after = -1;
    for (int i = 0; i < m_lines.size(); ++i) {
        const auto inside = std::find_if(certain.begin(), certain.end(),
                                         [i](const StoryBlock &b) { return b.first <= i && i <= b.last; });
        if (inside != certain.end()) {
            i = after = inside->last;
            continue;
        }
        if (!startsStory(i))
            continue;
        int limit = static_cast<int>(m_lines.size());
        for (const StoryBlock &block : certain) {
            if (block.first > i)
                limit = std::min(limit, block.first);
        }
        StoryBlock block;
        block.first = block.last = i;
        findTitle(block, after);
        if (!collect(block, i, limit) || !isStory(block))
            continue;
        m_blocks.append(block);
        i = after = block.last;
    }
    std::sort(m_blocks.begin(), m_blocks.end(),
              [](const StoryBlock &a, const StoryBlock &b) { return a.first < b.first; });
    return m_blocks;
}

} // namespace

QList<StoryBlock> findStoryBlocks(const QList<Line> &lines)
{
    return Finder(lines).find();
}

} // namespace storybank
