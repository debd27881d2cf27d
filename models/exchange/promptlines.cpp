#include "promptwalker.h"

#include "labels.h"
#include "marks.h"
#include "questions.h"

#include <QRegularExpression>

namespace storybank {

namespace {

bool asksInIntro(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\b(?:questions?|prompts?|examples?|stories|situations|themes|fragen|preguntas)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

bool isStatement(const QString &text)
{
    return plainWords(text).split(u' ', Qt::SkipEmptyParts).size() >= 3;
}

} // namespace

/// A list below an introducing line ends where the items look different.
void PromptWalker::leaveListAt(const SourceLine &line)
{
    if (!m_listRole)
        return;
    const ReadPrompt *last = m_read.prompts.isEmpty() ? nullptr : &m_read.prompts.last();
    if (last && line.ordinal == last->ordinal + 1 && last->ordinal > 0 && !line.lettered &&
        line.indent == m_lines.at(last->line).indent && m_listRole != HeadingRole::Questions &&
        m_listRole != HeadingRole::Advice) {
        m_listRole.reset(); // the next of the questions above
    } else if (m_listIndent < 0) {
        m_listIndent = line.indent;
        m_listKind = line.kind;
    } else if (line.indent < m_listIndent || (line.kind != m_listKind && line.indent <= m_listIndent)) {
        m_listRole.reset();
    }
}

/// A numbered list in which most items ask is a list of questions; "Be ready for …" among them is one too.
bool PromptWalker::isQuestionList(int index) const
{
    const SourceLine &line = m_lines.at(index);
    int items = 0;
    int asking = 0;
    const auto count = [&](const SourceLine &item) {
        ++items;
        asking += looksLikeQuestion(item.text) ? 1 : 0;
    };
    const auto inList = [&line](const SourceLine &item) {
        return item.kind == line.kind && item.indent == line.indent && item.lettered == line.lettered;
    };
    constexpr int near = 80; // lines
    for (int i = index; i < std::min<int>(m_lines.size(), index + near) && !m_lines.at(i).isHeading(); ++i) {
        if (inList(m_lines.at(i)))
            count(m_lines.at(i));
    }
    for (int i = index - 1; i >= std::max(0, index - near) && !m_lines.at(i).isHeading(); --i) {
        if (inList(m_lines.at(i)))
            count(m_lines.at(i));
    }
    return 2 * asking >= items;
}

bool PromptWalker::isPromptItem(int index) const
{
    const SourceLine &line = m_lines.at(index);
    const bool numbered = line.kind == LineKind::Numbered && !line.lettered;
    const auto label = matchLabel(line.text);
    if (m_listRole == HeadingRole::Advice || (label && isTold(label->part)))
        return false; // "Situation: what was going on?" explains the part
    const bool storyFollows = leadsAStory(index);
    if (storyFollows)
        return true;
    if (explains()) {
        const int last = m_read.prompts.isEmpty() ? 0 : m_read.prompts.last().ordinal;
        const bool continues = numbered && opensQuestion(line.text) && line.ordinal == last + 1;
        return continues ||
               (m_region == HeadingRole::SampleAnswer && numbered && looksLikeQuestion(line.text));
    }
    if (looksLikeQuestion(line.text))
        return true;
    if (!isStatement(line.text))
        return m_explicitSet >= 0 && numbered && m_region == HeadingRole::Questions;
    if (m_listRole == HeadingRole::Questions || m_region == HeadingRole::Questions)
        return numbered || isQuestionList(index) || m_as == ReadAs::Prompts ||
               m_listRole == HeadingRole::Questions;
    return numbered ? isQuestionList(index) : m_as == ReadAs::Prompts;
}

/// Whether the item hangs on the prompt above: deeper than it, or its parts, or a question that leans on it.
bool PromptWalker::nestsBelowPrompt(int index) const
{
    if (m_group < 0)
        return false;
    const SourceLine &line = m_lines.at(index);
    const SourceLine &prompt = m_lines.at(m_read.prompts.at(partedPrompt()).line);
    if (line.indent > prompt.indent && !(prompt.kind == LineKind::Plain || prompt.isHeading()))
        return true;
    if (line.lettered && !(prompt.kind == LineKind::Numbered && prompt.lettered))
        return true;
    const bool directly = index == m_read.prompts.last().lastLine + 1;
    return directly && line.kind == LineKind::Bullet && prompt.kind != LineKind::Bullet &&
           !opensQuestion(line.text) && looksLikeQuestion(line.text);
}

void PromptWalker::readNested(int index)
{
    SourceLine &line = m_lines[index];
    if (line.lettered) {
        addPart(index);
    } else if (looksLikeQuestion(line.text)) {
        addFollowUps(index, line.text);
    } else {
        addHint(index, line.text, false);
    }
    m_read.prompts.last().lastLine = index;
}

void PromptWalker::readItem(int index)
{
    SourceLine &line = m_lines[index];
    leaveListAt(line);
    if (m_listRole == HeadingRole::FollowUps && !m_read.prompts.isEmpty()) {
        addFollowUps(index, line.text);
    } else if (m_listRole == HeadingRole::Answers && m_group >= 0) {
        addAnswer(index);
    } else if (m_listRole == HeadingRole::Hints && !m_read.prompts.isEmpty()) {
        addHint(index, line.text, m_group < 0);
    } else if (nestsBelowPrompt(index)) {
        readNested(index);
    } else if (isPromptItem(index)) {
        if (explains())
            m_region = HeadingRole::Other;
        QList<int> used;
        const QString text = joinedText(index, &used);
        addPrompt(text, used);
    }
}

/// The text of a line with the lines it runs on to.
QString PromptWalker::joinedText(int index, QList<int> *used) const
{
    const SourceLine &first = m_lines.at(index);
    QString text = first.text;
    used->append(index);
    constexpr int mostLines = 40;
    for (int i = index + 1; i < std::min<int>(m_lines.size(), index + mostLines); ++i) {
        const SourceLine &line = m_lines.at(i);
        if ((line.kind != LineKind::Plain &&
             !(line.kind == LineKind::Quote && first.kind == LineKind::Quote)) ||
            line.taken || isMetadata(line.text) || matchLabel(line.text))
            break;
        const QChar end = text.isEmpty() ? QChar() : text.back();
        const bool open = !QStringLiteral(".?!:;”\"").contains(end);
        const bool indented = first.isItem() && line.indent > first.indent;
        const bool runsOn = open && (line.text.at(0).isLower() || end == u',' || text.size() > 60);
        if (!runsOn && !(indented && !line.text.endsWith(u':')))
            break;
        text += u' ' + line.text;
        used->append(i);
    }
    return text;
}

/// "Follow-up: …", "Quick answer: …": a word in front says what the rest is.
bool PromptWalker::readLabelled(int index, const QString &text)
{
    SourceLine &line = m_lines[index];
    const auto label = matchLabel(text);
    if (label && label->part == Part::FollowUps && !m_read.prompts.isEmpty()) {
        m_listRole = label->rest.isEmpty() ? std::optional(HeadingRole::FollowUps) : std::nullopt;
        m_listIndent = -1;
        line.taken = true;
        mark(m_reading, MarkKind::PartLabel, line, 0, label->length);
        if (!label->rest.isEmpty())
            addFollowUps(index, label->rest);
        return true;
    }
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0 || colon > 40 || colon + 1 == text.size())
        return false;
    const HeadingRole role = roleOf(text.left(colon));
    if (role == HeadingRole::Solution || role == HeadingRole::SampleAnswer) {
        m_lastHeading = text.left(colon);
        enter(role, 0);
        m_group = -1;
        return true;
    }
    if (role == HeadingRole::FollowUps && !m_read.prompts.isEmpty()) {
        addFollowUps(index, text.mid(colon + 1).trimmed());
        return true;
    }
    return false;
}

/// A line that says what the list below it is.
bool PromptWalker::readIntro(int index, const QString &text)
{
    m_distinct = m_distinct || (asksForDistinct(text) && !explains());
    if (!text.endsWith(u':'))
        return false;
    const HeadingRole role = roleOf(text);
    m_listIndent = -1;
    m_listRole.reset();
    if (role == HeadingRole::FollowUps || role == HeadingRole::Answers || role == HeadingRole::Hints) {
        m_listRole = role;
        m_lines[index].taken = role == HeadingRole::Answers && m_group >= 0;
        if (m_lines.at(index).taken)
            mark(m_reading, MarkKind::PartLabel, m_lines.at(index), 0, static_cast<int>(text.size()));
        return true;
    }
    if (role == HeadingRole::Advice) {
        m_listRole = role;
        return true;
    }
    if (!explains() && asksInIntro(text)) {
        m_listRole = HeadingRole::Questions;
        m_group = -1;
        m_run = static_cast<int>(m_read.prompts.size());
        return text.split(u' ').size() > 6;
    }
    return explains();
}

void PromptWalker::readParagraph(int index)
{
    QList<int> used;
    const QString text = joinedText(index, &used);
    if (m_listRole == HeadingRole::Hints && !m_read.prompts.isEmpty() && !readLabelled(index, text)) {
        for (const int i : used)
            addHint(i, m_lines.at(i).text, m_group < 0);
        return;
    }
    const auto label = matchLabel(text);
    if (m_listRole == HeadingRole::FollowUps && !m_read.prompts.isEmpty() && !label &&
        looksLikeQuestion(text)) {
        addFollowUps(index, text);
        take(used);
        return;
    }
    if (m_lines.at(index).taken || (label && isTold(label->part)) || readLabelled(index, text))
        return;
    m_listRole.reset();
    if (readIntro(index, text))
        return;
    static const QRegularExpression forEach(
        QStringLiteral("^(?:for|in) (?:each|every|all)\\b|^each (?:answer|example|story)\\b|^include\\b"),
        QRegularExpression::CaseInsensitiveOption);
    if (!explains() && m_run < m_read.prompts.size() && forEach.match(text).hasMatch()) {
        addHint(index, text, true);
        take(used);
        m_group = -1;
        return;
    }
    const bool storyFollows = leadsAStory(index);
    if (explains() && !storyFollows)
        return;
    const QStringList questions = questionsIn(text);
    if (questions.isEmpty()) {
        m_group = -1;
        return;
    }
    ++m_list;
    const qsizetype before = m_read.prompts.size();
    for (const QString &question : questions)
        addPrompt(question, used);
    m_group = static_cast<int>(before);
    for (qsizetype i = before; i < m_read.prompts.size(); ++i)
        m_read.prompts[i].ordinal = questions.size() > 1 ? static_cast<int>(i - before) + 1 : 0;
}

} // namespace storybank
