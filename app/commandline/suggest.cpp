#include "insight/suggestion.h"

#include "actions/builtin.h"
#include "banks.h"
#include "document.h"
#include "lookup.h"
#include "wording/reasons.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct SuggestText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::SuggestText)
};

struct Row
{
    Prompt prompt;
    QList<Suggestion> stories;
};

QString titleOf(const Library &library, StoryId id)
{
    const Story *story = library.find(id);
    return story ? story->title : QString();
}

QByteArray jsonReport(const Library &library, const QList<Row> &rows)
{
    QJsonArray array;
    for (const Row &row : rows) {
        QJsonArray stories;
        for (const Suggestion &suggestion : row.stories) {
            stories.append(QJsonObject{{QStringLiteral("id"), suggestion.story.toString()},
                                       {QStringLiteral("title"), titleOf(library, suggestion.story)},
                                       {QStringLiteral("score"), suggestion.score},
                                       {QStringLiteral("reasons"),
                                        QJsonArray::fromStringList(reasonSentences(suggestion.reasons))}});
        }
        array.append(QJsonObject{{QStringLiteral("prompt"), row.prompt.id.toString()},
                                 {QStringLiteral("text"), row.prompt.text},
                                 {QStringLiteral("stories"), stories}});
    }
    return document(array);
}

QByteArray textReport(const Library &library, const QList<Row> &rows, const Terminal &terminal)
{
    QString text;
    for (const Row &row : rows) {
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) +
                terminal.tinted(oneLine(row.prompt.displayName()), Tone::Heading) + u'\n';
        if (row.stories.isEmpty())
            text += QStringLiteral("  ") + SuggestText::tr("No story fits yet.") + u'\n';
        for (const Suggestion &suggestion : row.stories) {
            const QString percent = QStringLiteral("%1 %").arg(qRound(suggestion.score * 100), 4);
            text += percent + QStringLiteral("  ") + oneLine(titleOf(library, suggestion.story)) + u'\n';
            const QStringList sentences = reasonSentences(suggestion.reasons);
            for (const QString &sentence : sentences)
                text += wrapped(sentence, terminal.textWidth(), 8);
        }
    }
    if (text.isEmpty())
        text = SuggestText::tr("There are no prompts yet.") + u'\n';
    return text.toUtf8();
}

Result<Outcome> run(const Arguments &arguments, const Terminal &terminal)
{
    const Result<int> limit = arguments.number(QStringLiteral("limit"), 5);
    if (!limit)
        return limit.error();
    const Result<Lexicon> lexicon = builtInLexicon();
    if (!lexicon)
        return lexicon.error();
    const Result<std::unique_ptr<Bank>> bank = openToRead(arguments.bank());
    if (!bank)
        return bank.error();
    const Library &library = (*bank)->library();
    QList<Prompt> prompts = library.promptsInOrder();
    if (arguments.isSet(QStringLiteral("prompt"))) {
        const Result<Prompt> prompt = findPrompt(library, arguments.value(QStringLiteral("prompt")));
        if (!prompt)
            return prompt.error();
        prompts = {*prompt};
    }
    const Suggester suggester(library, *lexicon);
    QList<Row> rows;
    for (const Prompt &prompt : std::as_const(prompts))
        rows.append({prompt, suggester.forPrompt(prompt, *limit)});
    return Outcome{arguments.json() ? jsonReport(library, rows) : textReport(library, rows, terminal), 0, {}};
}

} // namespace

Command suggestCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK");
    syntax.summary =
        SuggestText::tr("For each prompt, show the stories that fit, the best first, with reasons.");
    syntax.options = {{QStringLiteral("prompt"), SuggestText::tr("Only this prompt (id or short name)."),
                       QStringLiteral("ID")},
                      {QStringLiteral("limit"), SuggestText::tr("At most this many stories for each (5)."),
                       QStringLiteral("N")},
                      jsonOption()};
    return {QStringLiteral("suggest"), syntax, run};
}

} // namespace storybank
