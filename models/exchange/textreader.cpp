#include "reading.h"

#include "decode.h"
#include "dialect.h"
#include "headings.h"
#include "linking.h"
#include "marks.h"
#include "prompts.h"
#include "stories.h"

#include <QRegularExpression>

namespace storybank {

namespace {

bool saysNothing(const SourceLine &line)
{
    return std::none_of(line.text.begin(), line.text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// "# Stories", "# Prompts": the chapters of the program's own Markdown. Elsewhere such a heading is listed
/// with what is not recognised, since its words are kept nowhere.
void takeChapters(QList<SourceLine> &lines, Reading &reading)
{
    for (SourceLine &line : lines) {
        const HeadingRole role = line.isHeading() && line.level == 1 ? roleOf(line.text) : HeadingRole::Other;
        const bool chapter = role == HeadingRole::Stories || role == HeadingRole::Questions;
        if (line.taken || !chapter || line.text.contains(u' '))
            continue;
        line.taken = true;
        mark(reading, MarkKind::Metadata, line, 0, static_cast<int>(line.text.size()));
    }
}

/// What no item holds: below a heading together, otherwise line by line.
void listUnrecognised(const QList<SourceLine> &lines, const QStringList &raw, Reading &reading)
{
    QSet<int> partlyTaken;
    for (const SourceLine &line : lines) {
        if (line.taken)
            partlyTaken.insert(line.number);
    }
    bool gathers = false; // a heading takes what follows it along
    int last = 0;
    for (const SourceLine &line : lines) {
        if (line.taken || line.isHeading())
            gathers = false;
        if (line.taken || line.isBlank() || saysNothing(line))
            continue;
        mark(reading, MarkKind::NotRecognised, line, 0, static_cast<int>(line.text.size()));
        const bool piece = partlyTaken.contains(line.number);
        const QString text = piece ? line.text : raw.at(line.number - 1).trimmed();
        const bool sameLine = line.number == last && !piece;
        if (gathers && !sameLine)
            reading.unrecognised.last().text += u'\n' + text;
        else if (!sameLine)
            reading.unrecognised.append({{line.number, line.number}, text, reading.source});
        reading.unrecognised.last().lines.last = line.number;
        gathers = gathers || line.isHeading();
        last = line.number;
    }
}

void gather(QList<ReadStory> &stories, const ReadPrompts &prompts, const QList<Answer> &answers,
            Reading &reading)
{
    Library &content = reading.content;
    for (ReadStory &read : stories) {
        if (read.story.title.isEmpty())
            read.story.title = titleFrom(read.story.situation.isEmpty() ? read.story.task + read.story.action
                                                                        : read.story.situation);
        content.table<Story>().put(read.story);
        reading.stories.append(read.source);
        for (const Telling &telling : std::as_const(read.tellings))
            content.table<Telling>().put(telling);
    }
    for (const QuestionSet &set : prompts.sets)
        content.table<QuestionSet>().put(set);
    for (const ReadPrompt &read : prompts.prompts) {
        content.table<Prompt>().put(read.prompt);
        reading.prompts.append(read.source);
        reading.namedAnswers += read.answers;
    }
    for (const Answer &answer : answers)
        content.table<Answer>().put(answer);
}

} // namespace

Result<Reading> readText(const QByteArray &bytes, const ReadOptions &options)
{
    const auto text = decodeText(bytes, options.source);
    if (!text)
        return text.error();
    Reading reading;
    reading.source = options.source;
    reading.text = *text;
    QList<SourceLine> lines = classifyLines(*text);
    QList<SourceLine> special = readDialect(lines, reading, options.today);
    const QList<StoryBlock> blocks =
        options.as == ReadAs::Prompts ? QList<StoryBlock>() : findStoryBlocks(lines);
    QList<ReadStory> stories;
    for (const StoryBlock &block : blocks)
        stories.append(buildStory(lines, block, reading));
    ReadPrompts prompts;
    if (options.as != ReadAs::Stories)
        prompts = readPrompts(lines, blocks, reading, options.as);
    const QList<Answer> answers = linkStories(lines, stories, prompts.prompts);
    gather(stories, prompts, answers, reading);
    takeChapters(lines, reading);
    lines += special;
    std::stable_sort(lines.begin(), lines.end(),
                     [](const SourceLine &a, const SourceLine &b) { return a.number < b.number; });
    listUnrecognised(lines, text->split(u'\n'), reading);
    std::stable_sort(reading.marks.begin(), reading.marks.end(),
                     [](const SourceMark &a, const SourceMark &b) {
                         return std::tie(a.line, a.start) < std::tie(b.line, b.start);
                     });
    return reading;
}

} // namespace storybank
