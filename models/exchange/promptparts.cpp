#include "promptwalker.h"

#include "domain/text.h"
#include "marks.h"
#include "questions.h"
#include "stories.h"
#include "wordlikeness.h"

#include <QRegularExpression>

namespace storybank {

void PromptWalker::take(const QList<int> &used)
{
    for (const int index : used)
        m_lines[index].taken = true;
}

void PromptWalker::applyDefaults(ReadPrompt &read) const
{
    const auto fill = [](QString &field, const QString &own, const QString &inherited) {
        if (field.isEmpty())
            field = own.isEmpty() ? inherited : own;
    };
    const PromptDefaults &page = m_scopes.last().defaults;
    Prompt &prompt = read.prompt;
    fill(prompt.company, m_next.company, page.company);
    fill(prompt.role, m_next.role, page.role);
    fill(prompt.round, m_next.round, page.round);
    fill(prompt.rarity, m_next.rarity, page.rarity);
    fill(prompt.source, m_next.source, page.source.isEmpty() ? m_reading.source : page.source);
    QString heading;
    for (const Scope &scope : m_scopes) {
        if (!scope.category.isEmpty())
            heading = scope.category;
    }
    fill(prompt.category, m_next.category, page.category.isEmpty() ? heading : page.category);
    prompt.difficulty = m_next.difficulty != Difficulty::Unknown ? m_next.difficulty : page.difficulty;
    read.source.primary = m_next.competencies.isEmpty() ? page.competencies : m_next.competencies;
}

bool PromptWalker::applyMetadata(ReadPrompt &read, const Metadata &data) const
{
    Prompt &prompt = read.prompt;
    switch (data.key) {
    case Key::Company:
        prompt.company = data.value;
        return true;
    case Key::Role:
        prompt.role = data.value;
        return true;
    case Key::Category:
        prompt.category = data.value;
        return true;
    case Key::Round:
        prompt.round = data.value;
        return true;
    case Key::Rarity:
        prompt.rarity = data.value;
        return true;
    case Key::Source:
        prompt.source = data.value;
        return true;
    case Key::Hint:
        prompt.hint += prompt.hint.isEmpty() ? data.value : u'\n' + data.value;
        return true;
    case Key::Bridge:
        prompt.bridge = data.value;
        return true;
    case Key::ShortName:
        prompt.shortName = data.value;
        return true;
    case Key::Competencies:
        read.source.primary = namesOf(data.value);
        return true;
    case Key::Difficulty:
        prompt.difficulty = difficultyOf(data.value).value_or(prompt.difficulty);
        return difficultyOf(data.value).has_value();
    default:
        return false;
    }
}

bool PromptWalker::applyMetadata(PromptDefaults &defaults, const Metadata &data)
{
    switch (data.key) {
    case Key::Company:
        defaults.company = data.value;
        if (m_explicitSet >= 0)
            m_read.sets[m_explicitSet].company = data.value;
        return true;
    case Key::Role:
        defaults.role = data.value;
        return true;
    case Key::Category:
        defaults.category = data.value;
        return true;
    case Key::Round:
        defaults.round = data.value;
        return true;
    case Key::Rarity:
        defaults.rarity = data.value;
        return true;
    case Key::Source:
        defaults.source = data.value;
        return true;
    case Key::Competencies:
        defaults.competencies = namesOf(data.value);
        return true;
    case Key::Difficulty:
        defaults.difficulty = difficultyOf(data.value).value_or(defaults.difficulty);
        return difficultyOf(data.value).has_value();
    case Key::Set:
        pageSet().name = data.value;
        return true;
    case Key::DistinctStories:
        if (m_explicitSet >= 0)
            m_read.sets[m_explicitSet].distinctStories = isYes(data.value);
        else
            m_distinct = isYes(data.value);
        return true;
    default:
        return false;
    }
}

void PromptWalker::addPrompt(const QString &text, const QList<int> &used)
{
    const Line &line = m_lines.at(used.first());
    const PartedQuestion parted = partsOf(plainWords(text));
    if (parted.stem.isEmpty() || parted.stem.size() > sectionLimit)
        return;
    ReadPrompt read;
    read.prompt.id = PromptId::create();
    read.prompt.text = parted.stem;
    read.prompt.parts = parted.parts;
    read.prompt.shortName = nameInFront(parted.stem);
    if (m_explicitSet >= 0)
        read.prompt.set = m_read.sets.at(m_explicitSet).id;
    read.line = used.first();
    read.lastLine = used.last();
    read.ordinal = line.lettered ? 0 : line.ordinal;
    read.level = line.isHeading() ? line.level : 0;
    const bool sameList = line.isItem() && !m_read.prompts.isEmpty() &&
                          m_lines.at(m_read.prompts.last().line).kind == line.kind && m_group >= 0;
    if (!sameList && line.isItem())
        ++m_list;
    if (line.isHeading())
        ++m_list;
    read.list = m_list;
    applyDefaults(read);
    read.source.id = read.prompt.id.uuid();
    read.source.source = m_reading.source;
    read.source.lines = {line.number, m_lines.at(used.last()).number};
    m_group = static_cast<int>(m_read.prompts.size());
    m_read.prompts.append(read);
    m_listRole = m_listRole == HeadingRole::Questions ? m_listRole : std::nullopt;
    take(used);
    // A paragraph of several questions marks each where it stands.
    const qsizetype at = used.size() == 1 ? line.text.indexOf(parted.stem) : -1;
    if (at >= 0) {
        mark(m_reading, MarkKind::Prompt, line, static_cast<int>(at), static_cast<int>(text.size()));
    } else {
        for (const int index : used)
            mark(m_reading, MarkKind::Prompt, m_lines.at(index), 0,
                 static_cast<int>(m_lines.at(index).text.size()));
    }
}

/// The prompt whose parts are being read: the last one, or the one whose parts became prompts.
int PromptWalker::partedPrompt() const
{
    return m_read.prompts.at(m_group).replaced.isEmpty() ? static_cast<int>(m_read.prompts.size()) - 1
                                                         : m_group;
}

/// A part of the question above; when the source asks for a story for each, a prompt of its own.
void PromptWalker::addPart(int index)
{
    Line &line = m_lines[index];
    line.taken = true;
    mark(m_reading, MarkKind::Prompt, line, 0, static_cast<int>(line.text.size()));
    ReadPrompt &stem = m_read.prompts[partedPrompt()];
    if (!asksForDistinct(stem.prompt.text)) {
        stem.prompt.parts.append(plainWords(line.text));
        return;
    }
    m_distinct = true;
    ReadPrompt own = stem;
    own.replaced.clear();
    own.prompt.id = PromptId::create();
    own.prompt.text = plainWords(line.text);
    own.prompt.shortName = nameInFront(own.prompt.text);
    own.prompt.hint = stem.prompt.text;
    own.line = own.lastLine = index;
    own.ordinal = 0;
    own.source.id = own.prompt.id.uuid();
    own.source.lines = {line.number, line.number};
    stem.replaced.append(own.prompt.text);
    stem.lastLine = index;
    m_read.prompts.append(own);
}

/// The prompt to which follow-ups below a heading belong: the open one, else the one whose words the heading
/// shares, else the last.
int PromptWalker::followUpTarget() const
{
    if (m_group >= 0)
        return static_cast<int>(m_read.prompts.size()) - 1;
    int best = static_cast<int>(m_read.prompts.size()) - 1;
    double likeness = 0.3;
    for (int i = 0; i < m_read.prompts.size(); ++i) {
        const double own = sharedWords(m_lastHeading, m_read.prompts.at(i).prompt.text);
        if (own > likeness) {
            likeness = own;
            best = i;
        }
    }
    return best;
}

void PromptWalker::addFollowUps(int index, const QString &text)
{
    ReadPrompt &read = m_read.prompts[followUpTarget()];
    const FollowUp whole = parseFollowUp(text);
    const QStringList questions = whole.reply.isEmpty() ? questionsIn(text) : QStringList();
    if (questions.size() > 1) {
        for (const QString &question : questions)
            read.prompt.followUps.append({question, {}, false});
    } else {
        read.prompt.followUps.append(whole);
    }
    Line &line = m_lines[index];
    line.taken = true;
    mark(m_reading, MarkKind::Prompt, line, 0, static_cast<int>(line.text.size()));
    if (m_group >= 0)
        read.lastLine = index;
}

void PromptWalker::addHint(int index, const QString &text, bool toRun)
{
    const qsizetype from = toRun && m_run < m_read.prompts.size() ? m_run : m_read.prompts.size() - 1;
    for (qsizetype i = from; i < m_read.prompts.size(); ++i) {
        QString &hint = m_read.prompts[i].prompt.hint;
        hint += hint.isEmpty() ? text : u'\n' + text;
    }
    m_lines[index].taken = true;
    mark(m_reading, MarkKind::Metadata, m_lines.at(index), 0, static_cast<int>(text.size()));
}

void PromptWalker::addAnswer(int index)
{
    Line &line = m_lines[index];
    auto answer = parseAnswer(line.text);
    if (!answer)
        return;
    ReadPrompt &read = m_read.prompts.last();
    answer->answer.prompt = read.prompt.id;
    answer->place = {{line.number, line.number}, line.text, m_reading.source};
    read.answers.append(*answer);
    read.lastLine = index;
    line.taken = true;
    mark(m_reading, MarkKind::Metadata, line, 0, static_cast<int>(line.text.size()));
}

std::optional<NamedAnswer> parseAnswer(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(.+):\\s*(not judged|does not fit|[0-5])\\s*(,\\s*chosen)?"
                       "(?:\\s*;\\s*angle:\\s*(.*?))?(?:\\s*;\\s*opening:\\s*(.*))?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    NamedAnswer named;
    named.story = plainWords(match.captured(1));
    const QString judgement = match.captured(2).toLower();
    if (judgement == QStringLiteral("does not fit"))
        named.answer.fit = 0;
    else if (judgement != QStringLiteral("not judged"))
        named.answer.fit = judgement.toInt();
    named.answer.chosen = !match.captured(3).isEmpty();
    named.answer.angle = match.captured(4).trimmed();
    named.answer.opening = plainWords(match.captured(5));
    return named;
}

} // namespace storybank
