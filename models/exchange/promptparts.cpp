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
    const PromptDefaults &page = m_scopes.last().defaults;
    Prompt &prompt = read.prompt;
    const auto fill = [&](QString &field, Key key, QString PromptDefaults::*member) {
        const PromptDefaults &from = (m_next.*member).isEmpty() ? page : m_next;
        if ((from.*member).isEmpty())
            return;
        field = from.*member;
        read.given.insert(static_cast<int>(key), from.lines.value(static_cast<int>(key)));
    };
    for (const Scope &scope : m_scopes) {
        if (scope.category.isEmpty())
            continue;
        prompt.category = scope.category;
        read.given.insert(static_cast<int>(Key::Category), scope.line);
    }
    prompt.source = m_reading.source;
    fill(prompt.company, Key::Company, &PromptDefaults::company);
    fill(prompt.role, Key::Role, &PromptDefaults::role);
    fill(prompt.round, Key::Round, &PromptDefaults::round);
    fill(prompt.rarity, Key::Rarity, &PromptDefaults::rarity);
    fill(prompt.category, Key::Category, &PromptDefaults::category);
    fill(prompt.source, Key::Source, &PromptDefaults::source);
    for (const PromptDefaults *from : {&page, &m_next}) {
        if (from->difficulty != Difficulty::Unknown) {
            prompt.difficulty = from->difficulty;
            read.given.insert(static_cast<int>(Key::Difficulty),
                              from->lines.value(static_cast<int>(Key::Difficulty)));
        }
        if (!from->competencies.isEmpty()) {
            read.source.primary = from->competencies;
            read.given.insert(static_cast<int>(Key::Competencies),
                              from->lines.value(static_cast<int>(Key::Competencies)));
        }
    }
}

bool PromptWalker::setField(ReadPrompt &read, const Metadata &data) const
{
    Prompt &prompt = read.prompt;
    const auto set = [&](QString &field) {
        field = data.value;
        return true;
    };
    switch (data.key) {
    case Key::Company:
        return set(prompt.company);
    case Key::Role:
        return set(prompt.role);
    case Key::Category:
        return set(prompt.category);
    case Key::Round:
        return set(prompt.round);
    case Key::Rarity:
        return set(prompt.rarity);
    case Key::Source:
        return set(prompt.source);
    case Key::Hint:
        return set(prompt.hint);
    case Key::Bridge:
        return set(prompt.bridge);
    case Key::ShortName:
        return set(prompt.shortName);
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

bool PromptWalker::applyMetadata(ReadPrompt &read, const Metadata &data, int index) const
{
    const int key = static_cast<int>(data.key);
    const bool hintTaken = data.key == Key::Hint && !read.prompt.hint.isEmpty();
    if (read.own.contains(key) || hintTaken || !setField(read, data))
        return false;
    read.own.insert(key);
    read.given.insert(key, index);
    return true;
}

bool PromptWalker::applyMetadata(PromptDefaults &defaults, const Metadata &data, int index)
{
    defaults.lines.insert(static_cast<int>(data.key), index);
    const auto set = [&](QString &field) {
        field = data.value;
        return true;
    };
    const auto takeLine = [&] {
        m_lines[index].taken = true;
        mark(m_reading, MarkKind::Metadata, m_lines.at(index), 0, data.length);
        return true;
    };
    switch (data.key) {
    case Key::Company:
        if (m_explicitSet >= 0 && m_read.sets.at(m_explicitSet).company.isEmpty()) {
            m_read.sets[m_explicitSet].company = data.value;
            takeLine();
        }
        return set(defaults.company);
    case Key::Role:
        return set(defaults.role);
    case Key::Category:
        return set(defaults.category);
    case Key::Round:
        return set(defaults.round);
    case Key::Rarity:
        return set(defaults.rarity);
    case Key::Source:
        return set(defaults.source);
    case Key::Competencies:
        defaults.competencies = namesOf(data.value);
        return true;
    case Key::Difficulty:
        defaults.difficulty = difficultyOf(data.value).value_or(defaults.difficulty);
        return difficultyOf(data.value).has_value();
    case Key::Set:
        if (!pageSet().name.isEmpty())
            return false;
        pageSet().name = data.value;
        return takeLine();
    case Key::DistinctStories:
        (m_explicitSet >= 0 ? m_read.sets[m_explicitSet].distinctStories : m_distinct) = isYes(data.value);
        return takeLine();
    default:
        return false;
    }
}

void PromptWalker::addPrompt(const QString &text, const QList<int> &used)
{
    const SourceLine &line = m_lines.at(used.first());
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
    SourceLine &line = m_lines[index];
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
    SourceLine &line = m_lines[index];
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
    SourceLine &line = m_lines[index];
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
