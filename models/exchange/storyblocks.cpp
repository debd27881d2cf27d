#include "storyblocks.h"

#include "headings.h"
#include "metadata.h"
#include "storyfinder.h"

#include <QRegularExpression>

namespace storybank {

namespace {

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

} // namespace

StoryFinder::StoryFinder(const QList<SourceLine> &lines) : m_lines(lines)
{
    for (const SourceLine &line : lines)
        m_labels.append(line.isBlank() ? std::nullopt : matchLabel(line.text));
}

bool StoryFinder::collect(StoryBlock &block, int from, int limit)
{
    bool afterBlank = false;
    int pending = -1; // blank lines inside a part are kept only when the part goes on
    int i = from;
    for (; i < limit; ++i) {
        const SourceLine &line = m_lines.at(i);
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
                if (!block.certain && !line.isItem() && isFilled(block, m_labels.at(i)->part))
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

QString StoryFinder::firstWords(const Piece &piece) const
{
    if (!piece.label.rest.isEmpty())
        return piece.label.rest;
    for (const int index : piece.lines) {
        if (!m_lines.at(index).isBlank())
            return m_lines.at(index).text;
    }
    return {};
}

bool StoryFinder::isStory(const StoryBlock &block) const
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

/// Under "# Stories" every heading one level down is a story, however little of it is written.
void StoryFinder::findCertain()
{
    for (int i = 0; i < m_lines.size(); ++i) {
        const SourceLine &head = m_lines.at(i);
        if (!head.isHeading() || head.level > 5 || roleOf(head.text) != HeadingRole::Stories)
            continue;
        int end = i + 1;
        while (end < m_lines.size() && !(m_lines.at(end).isHeading() && m_lines.at(end).level <= head.level))
            ++end;
        for (int t = i + 1; t < end; ++t) {
            const SourceLine &title = m_lines.at(t);
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

QList<StoryBlock> StoryFinder::find()
{
    findCertain();
    const QList<StoryBlock> certain = m_blocks;
    int after = -1;
    auto next = certain.begin(); // in the order of the lines
    for (int i = 0; i < m_lines.size(); ++i) {
        while (next != certain.end() && next->last < i)
            ++next;
        if (next != certain.end() && next->first <= i) {
            i = after = next->last;
            continue;
        }
        if (!startsStory(i))
            continue;
        const int limit = next != certain.end() ? next->first : static_cast<int>(m_lines.size());
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

QList<StoryBlock> findStoryBlocks(const QList<SourceLine> &lines)
{
    return StoryFinder(lines).find();
}

} // namespace storybank
