#include "storyfinder.h"

#include "headings.h"
#include "metadata.h"
#include "questions.h"

#include <QRegularExpression>

namespace storybank {

namespace {

constexpr int longestTitle = 140;

} // namespace

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

bool StoryFinder::readTitle(StoryBlock &block, int index) const
{
    const SourceLine &line = m_lines.at(index);
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

void StoryFinder::findTitle(StoryBlock &block, int after) const
{
    QList<int> metadata;
    int blanks = 0;
    for (int i = block.first - 1; i > after; --i) {
        const SourceLine &line = m_lines.at(i);
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

} // namespace storybank
