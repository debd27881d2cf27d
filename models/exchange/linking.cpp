#include "linking.h"

#include "domain/text.h"
#include "headings.h"
#include "wordlikeness.h"

namespace storybank {

namespace {

constexpr double sameWords = 0.6; ///< a title that shares this much with a prompt means it
constexpr double clearlyOther =
    0.5; ///< a number is not believed when the words say another prompt this clearly

class Linker
{
public:
    Linker(QList<SourceLine> &lines, QList<ReadStory> &stories, const QList<ReadPrompt> &prompts)
        : m_lines(lines), m_stories(stories), m_prompts(prompts)
    {
        for (const ReadPrompt &read : prompts)
            m_words.append({meaningfulWords(read.prompt.text), meaningfulWords(read.prompt.shortName)});
    }
    QList<Answer> link();

private:
    std::optional<qsizetype> promptAbove(qsizetype story) const;
    std::optional<qsizetype> promptNumbered(const ReadStory &read) const;
    std::optional<qsizetype> promptWorded(const QString &title) const;
    bool standsDirectly(const ReadPrompt &prompt, const ReadStory &read) const;
    bool hasStoryBelow(qsizetype prompt) const; ///< before the next prompt
    bool followsAnother(qsizetype prompt) const;

    QList<SourceLine> &m_lines;
    QList<ReadStory> &m_stories;
    const QList<ReadPrompt> &m_prompts;
    QList<std::pair<QSet<QString>, QSet<QString>>> m_words; ///< of each prompt's text and short name
};

/// Between the prompt and the story stand only words that lead over ("Sample answer"), hints and metadata.
bool Linker::standsDirectly(const ReadPrompt &prompt, const ReadStory &read) const
{
    if (read.block.first <= prompt.lastLine)
        return false;
    const SourceLine &first = m_lines.at(read.block.first);
    if (first.isHeading() && first.level <= 6 && (prompt.level == 0 || first.level <= prompt.level))
        return read.block.titleLine != read.block.first;
    for (int i = prompt.lastLine + 1; i < read.block.first; ++i) {
        const SourceLine &line = m_lines.at(i);
        const HeadingRole role = roleOf(line.text);
        const bool leadsOver = line.isBlank() || line.kind == LineKind::Rule || line.taken ||
                               role == HeadingRole::Filler || role == HeadingRole::SampleAnswer ||
                               role == HeadingRole::Answers || role == HeadingRole::Solution;
        if (!leadsOver)
            return false;
    }
    return true;
}

bool Linker::hasStoryBelow(qsizetype prompt) const
{
    const int next =
        prompt + 1 < m_prompts.size() ? m_prompts.at(prompt + 1).line : std::numeric_limits<int>::max();
    return std::any_of(m_stories.begin(), m_stories.end(), [&](const ReadStory &read) {
        return read.block.first < next && standsDirectly(m_prompts.at(prompt), read);
    });
}

/// Whether it is a further question of a list: nothing stands between it and the one before.
bool Linker::followsAnother(qsizetype prompt) const
{
    const ReadPrompt &own = m_prompts.at(prompt);
    if (prompt == 0 || own.level > 0)
        return false;
    for (int i = m_prompts.at(prompt - 1).lastLine + 1; i < own.line; ++i) {
        const bool belongs = m_lines.at(i).isBlank() || m_lines.at(i).kind == LineKind::Rule;
        if (!belongs)
            return false;
    }
    return true;
}

std::optional<qsizetype> Linker::promptAbove(qsizetype story) const
{
    const ReadStory &read = m_stories.at(story);
    for (qsizetype i = m_prompts.size() - 1; i >= 0; --i) {
        const ReadPrompt &prompt = m_prompts.at(i);
        if (prompt.line >= read.block.first)
            continue;
        if (read.block.promptLine == prompt.line)
            return i;
        if (!standsDirectly(prompt, read))
            return std::nullopt;
        // The last of a list of questions has the stories below it only by its place, unless the others have
        // theirs.
        const bool own = !followsAnother(i) || hasStoryBelow(i - 1);
        return own ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<qsizetype> Linker::promptNumbered(const ReadStory &read) const
{
    if (read.block.ordinal <= 0)
        return std::nullopt;
    std::optional<qsizetype> found;
    for (qsizetype i = 0; i < m_prompts.size() && m_prompts.at(i).line < read.block.first; ++i) {
        if (m_prompts.at(i).ordinal == read.block.ordinal)
            found = i;
    }
    if (!found)
        return std::nullopt;
    const double own = sharedWords(read.block.title, m_prompts.at(*found).prompt.text);
    for (qsizetype i = 0; i < m_prompts.size(); ++i) {
        const double other = sharedWords(read.block.title, m_prompts.at(i).prompt.text);
        if (i != *found && own == 0.0 && other >= clearlyOther)
            return i;
    }
    return found;
}

std::optional<qsizetype> Linker::promptWorded(const QString &title) const
{
    const QString key = foldedKey(title);
    const QSet<QString> words = meaningfulWords(title);
    double best = 0;
    qsizetype at = -1;
    bool tied = false;
    for (qsizetype i = 0; i < m_prompts.size(); ++i) {
        const Prompt &prompt = m_prompts.at(i).prompt;
        if (foldedKey(prompt.displayName()) == key || foldedKey(prompt.storyName()) == key ||
            foldedKey(prompt.text) == key)
            return i;
        const auto &[text, name] = m_words.at(i);
        const double own =
            words.size() < 2 ? 0 : std::max(sharedWords(words, text), sharedWords(words, name));
        tied = own == best && own > 0;
        if (own > best) {
            best = own;
            at = i;
        }
    }
    return best >= sameWords && !tied ? std::optional(at) : std::nullopt;
}

QList<Answer> Linker::link()
{
    QList<Answer> answers;
    for (qsizetype s = 0; s < m_stories.size(); ++s) {
        ReadStory &read = m_stories[s];
        QList<qsizetype> found;
        for (const auto &[line, named] : std::as_const(read.prompts)) {
            const auto prompt = promptWorded(named);
            if (!prompt)
                continue;
            found.append(*prompt);
            m_lines[line].taken = foldedKey(named) == foldedKey(m_prompts.at(*prompt).prompt.text);
        }
        auto prompt = promptAbove(s);
        if (!prompt)
            prompt = promptNumbered(read);
        if (!prompt && !read.block.title.isEmpty() && !read.block.certain)
            prompt = promptWorded(read.block.title);
        if (prompt && !found.contains(*prompt))
            found.append(*prompt);
        for (const qsizetype index : found) {
            Answer answer;
            answer.story = read.story.id;
            answer.prompt = m_prompts.at(index).prompt.id;
            answer.id = Answer::idFor(answer.story, answer.prompt);
            answer.origin = Origin::Import;
            answers.append(answer);
            if (read.story.title.isEmpty())
                read.story.title = m_prompts.at(index).prompt.storyName();
        }
    }
    return answers;
}

} // namespace

QList<Answer> linkStories(QList<SourceLine> &lines, QList<ReadStory> &stories,
                          const QList<ReadPrompt> &prompts)
{
    return Linker(lines, stories, prompts).link();
}

} // namespace storybank
