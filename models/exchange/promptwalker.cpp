#include "promptwalker.h"

#include "marks.h"
#include "questions.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace storybank {

namespace {

bool isSetHeading(const SourceLine &line, QString *name)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:question set|prompt set)\\s*:\\s*(.+)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(line.text);
    if (!line.isHeading() || line.level > 6 || !match.hasMatch())
        return false;
    *name = match.captured(1).trimmed();
    return true;
}

} // namespace

PromptWalker::PromptWalker(QList<SourceLine> &lines, const QList<StoryBlock> &blocks, Reading &reading,
                           ReadAs as)
    : m_lines(lines), m_blocks(blocks), m_reading(reading), m_as(as)
{
    m_scopes.append(Scope());
    for (const StoryBlock &block : blocks)
        m_leading.insert(block.promptLine);
}

bool PromptWalker::explains() const
{
    return m_region == HeadingRole::Solution || m_region == HeadingRole::Advice ||
           m_region == HeadingRole::SampleAnswer;
}

/// The first line names the page when metadata follows it, or when it is the only heading of its level above
/// others.
void PromptWalker::findTitle()
{
    const int first = nextFilled(m_lines, -1);
    if (first >= m_lines.size())
        return;
    const SourceLine &line = m_lines.at(first);
    QString setName;
    const bool can = !line.taken && (line.kind == LineKind::Plain || line.isHeading()) && line.ordinal == 0 &&
                     !isMetadata(line.text) && !isSetHeading(line, &setName);
    const bool inStory = std::any_of(m_blocks.begin(), m_blocks.end(), [first](const StoryBlock &b) {
        return (b.first <= first && first <= b.last) || b.promptLine == first;
    });
    if (!can || inStory)
        return;
    const int next = nextFilled(m_lines, first);
    const auto data = next < m_lines.size() ? matchMetadata(m_lines.at(next).text) : std::nullopt;
    const bool described = data && fitsPrompt(data->key) && data->key != Key::Question;
    bool above = line.isHeading() && line.level < shortLineLevel && !looksLikeQuestion(line.text) &&
                 roleOf(line.text) != HeadingRole::Stories && roleOf(line.text) != HeadingRole::Advice;
    const bool generic = roleOf(line.text) == HeadingRole::Questions && categoryOf(line.text).isEmpty();
    if (above && !generic) {
        int below = 0;
        for (int i = first + 1; i < m_lines.size(); ++i) {
            const SourceLine &other = m_lines.at(i);
            if (other.isHeading() && other.level <= line.level)
                above = false;
            below += other.isHeading() && other.level > line.level && other.level < shortLineLevel ? 1 : 0;
        }
        above = above && below > 0;
    }
    if (!described && !above)
        return;
    m_titleLine = first;
    m_title = plainWords(line.text);
    while (m_title.endsWith(u':'))
        m_title.chop(1);
    static const QRegularExpression onlyGeneric(
        QStringLiteral("^(?:(?:my|the|interview|behaviou?ral)\\s+)*(?:questions?|prompts?)$"),
        QRegularExpression::CaseInsensitiveOption);
    if (generic) {
        m_region = HeadingRole::Questions;
        m_regionLevel = line.level;
        if (onlyGeneric.match(m_title).hasMatch())
            m_title.clear();
    }
}

ReadPrompts PromptWalker::read()
{
    findTitle();
    auto block = m_blocks.begin(); // in the order of the lines
    for (int i = 0; i < m_lines.size(); ++i) {
        while (block != m_blocks.end() && block->last < i)
            ++block;
        if (block != m_blocks.end() && block->first <= i) {
            i = block->last;
            m_listRole.reset();
        } else if (!m_lines.at(i).taken && !m_lines.at(i).isBlank()) {
            step(i);
        }
    }
    finishSets();
    return m_read;
}

void PromptWalker::step(int index)
{
    SourceLine &line = m_lines[index];
    if (index == m_titleLine)
        return;
    if (line.kind == LineKind::Rule) {
        m_listRole.reset();
        return;
    }
    const bool storyFollows = leadsAStory(index);
    if (storyFollows && explains()) {
        m_region = HeadingRole::Other;
        m_listRole.reset();
    }
    if (readSetHeading(index) || readMetadata(index))
        return;
    if (line.isHeading())
        readHeading(index);
    else if (line.isItem())
        readItem(index);
    else
        readParagraph(index);
}

bool PromptWalker::readSetHeading(int index)
{
    SourceLine &line = m_lines[index];
    QString name;
    if (!isSetHeading(line, &name))
        return false;
    QuestionSet set;
    set.id = QuestionSetId::create();
    set.name = name;
    set.source = m_reading.source;
    set.position = static_cast<int>(m_read.sets.size());
    m_read.sets.append(set);
    m_explicitSet = static_cast<int>(m_read.sets.size()) - 1;
    m_scopes = {Scope()};
    m_region = HeadingRole::Questions;
    m_regionLevel = line.level;
    m_listRole.reset();
    m_group = -1;
    m_run = static_cast<int>(m_read.prompts.size());
    line.taken = true;
    mark(m_reading, MarkKind::Metadata, line, 0, static_cast<int>(line.text.size()));
    return true;
}

/// What a heading of this role and level does to the place where we stand.
void PromptWalker::enter(HeadingRole role, int level)
{
    const bool generic = role == HeadingRole::Questions && categoryOf(m_lastHeading).isEmpty();
    if (m_region == HeadingRole::Solution && !generic && role != HeadingRole::Stories)
        return;
    const bool sticks = m_region == HeadingRole::Advice && level > m_regionLevel && !generic;
    if (sticks && role != HeadingRole::SampleAnswer && role != HeadingRole::Solution)
        return;
    m_region = role;
    m_regionLevel = level;
}

void PromptWalker::readHeading(int index)
{
    SourceLine &line = m_lines[index];
    const HeadingRole role = roleOf(line.text);
    const bool asks = looksLikeQuestion(line.text) && line.level < shortLineLevel;
    const bool goesOn = m_region != HeadingRole::Solution && m_region != HeadingRole::Advice;
    const bool storyFollows = leadsAStory(index);
    if (asks && (goesOn || storyFollows) && role != HeadingRole::Advice && role != HeadingRole::FollowUps) {
        m_region = HeadingRole::Other;
        addPrompt(line.text, {index});
        return;
    }
    if (line.level == shortLineLevel && readIntro(index, line.text))
        return;
    m_lastHeading = line.text;
    m_listRole.reset();
    if (role == HeadingRole::FollowUps || role == HeadingRole::Answers || role == HeadingRole::Hints) {
        m_listRole = role;
        m_listIndent = -1;
        if (role == HeadingRole::Hints && line.indent == 0)
            m_group = -1; // of all the questions above
        return;
    }
    enter(role, line.level);
    m_group = -1;
    m_run = static_cast<int>(m_read.prompts.size());
    while (m_scopes.size() > 1 && m_scopes.last().level >= line.level)
        m_scopes.removeLast();
    Scope scope;
    scope.level = line.level;
    scope.line = index;
    if (role == HeadingRole::Other || role == HeadingRole::Questions)
        scope.category = categoryOf(line.text);
    scope.defaults = m_scopes.last().defaults;
    m_scopes.append(scope);
}

/// Metadata directly in front of a "Question:" line tells of that question, not of the one before.
bool PromptWalker::belongsToNext(int index) const
{
    for (int i = index; i < m_lines.size() && !m_lines.at(i).isBlank(); ++i) {
        const auto data = matchMetadata(m_lines.at(i).text);
        if (!data)
            return false;
        if (data->key == Key::Question)
            return true;
    }
    return false;
}

bool PromptWalker::readMetadata(int index)
{
    SourceLine &line = m_lines[index];
    const auto data = matchMetadata(line.text);
    if (!data || !fitsPrompt(data->key) || line.isHeading())
        return false;
    if (data->value.isEmpty()) {
        if (data->key == Key::Question)
            enter(HeadingRole::Questions, shortLineLevel);
        else if (data->key == Key::Hint)
            m_listRole = HeadingRole::Hints;
        line.taken = data->key == Key::Question || (data->key == Key::Hint && !m_read.prompts.isEmpty());
        return true;
    }
    if (data->key == Key::Question) {
        addPrompt(data->value, {index});
        m_next = {};
        return true;
    }
    if (explains() && m_group < 0)
        return true;
    if (m_group >= 0 && !belongsToNext(index)) {
        for (qsizetype i = m_group; i < m_read.prompts.size(); ++i) {
            applyMetadata(m_read.prompts[i], *data, index);
            m_read.prompts[i].lastLine = index;
        }
    } else {
        applyMetadata(belongsToNext(index) ? m_next : m_scopes.last().defaults, *data, index);
    }
    if (line.indent == 0 || !line.isItem())
        m_listRole.reset();
    return true;
}

/// A metadata line is taken when its value is that of some prompt: what was said twice differently is not
/// lost.
void PromptWalker::takeMetadata()
{
    QSet<int> used;
    for (const ReadPrompt &read : std::as_const(m_read.prompts)) {
        for (const int index : read.given)
            used.insert(index);
    }
    for (const int index : std::as_const(used)) {
        SourceLine &line = m_lines[index];
        line.taken = true;
        const auto data = matchMetadata(line.text);
        const qsizetype length = data && !line.isHeading() ? data->length : line.text.size();
        mark(m_reading, MarkKind::Metadata, line, 0, static_cast<int>(length));
    }
}

QuestionSet &PromptWalker::pageSet()
{
    if (m_explicitSet < 0) {
        QuestionSet set;
        set.id = QuestionSetId::create();
        set.source = m_reading.source;
        set.position = static_cast<int>(m_read.sets.size());
        m_read.sets.append(set);
        m_explicitSet = static_cast<int>(m_read.sets.size()) - 1;
    }
    return m_read.sets[m_explicitSet];
}

void PromptWalker::finishSets()
{
    if (m_read.prompts.isEmpty() && m_titleLine >= 0 && looksLikeQuestion(m_title) && m_blocks.isEmpty()) {
        addPrompt(m_title, {m_titleLine});
        m_titleWasPrompt = true;
    }
    // Parts that ask for a story each have become prompts; the question around them is their hint.
    m_read.prompts.removeIf([](const ReadPrompt &read) { return !read.replaced.isEmpty(); });
    const QFileInfo file(m_reading.source);
    const QString fallback = file.suffix().isEmpty() ? QString() : file.completeBaseName();
    const bool named = !m_title.isEmpty() && !m_titleWasPrompt;
    const qsizetype loose = std::count_if(m_read.prompts.begin(), m_read.prompts.end(),
                                          [](const ReadPrompt &read) { return read.prompt.set.isNull(); });
    if (loose > 0 && (named || m_distinct || (loose > 1 && !fallback.isEmpty()))) {
        m_explicitSet = -1;
        QuestionSet &set = pageSet();
        set.name = named ? m_title : fallback.isEmpty() ? m_reading.source : fallback;
        set.company = m_scopes.first().defaults.company;
        set.distinctStories = m_distinct;
        for (ReadPrompt &read : m_read.prompts) {
            if (read.prompt.set.isNull())
                read.prompt.set = set.id;
        }
        if (named) {
            m_lines[m_titleLine].taken = true;
            mark(m_reading, MarkKind::Metadata, m_lines.at(m_titleLine), 0, static_cast<int>(m_title.size()));
        }
    }
    takeMetadata();
    QHash<QuestionSetId, int> positions;
    for (ReadPrompt &read : m_read.prompts)
        read.prompt.position = positions[read.prompt.set]++;
}

ReadPrompts readPrompts(QList<SourceLine> &lines, const QList<StoryBlock> &blocks, Reading &reading,
                        ReadAs as)
{
    return PromptWalker(lines, blocks, reading, as).read();
}

} // namespace storybank
