#include "actions/builtin.h"
#include "actions/tagactions.h"
#include "banks.h"
#include "document.h"
#include "wording/reasons.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct TagCommandText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::TagCommandText)
};

QString nameOf(const Library &library, CompetencyId id)
{
    const Competency *competency = library.find(id);
    return competency ? competency->name : QString();
}

QByteArray jsonReport(const Library &library, const QList<TagSuggestion> &suggestions, bool apply)
{
    QJsonArray array;
    for (const TagSuggestion &suggestion : suggestions) {
        QJsonArray competencies;
        for (const TagProposal &proposal : suggestion.proposals) {
            competencies.append(QJsonObject{
                {QStringLiteral("name"), nameOf(library, proposal.competency)},
                {QStringLiteral("score"), proposal.score},
                {QStringLiteral("applied"), apply && proposal.score >= tagThreshold},
                {QStringLiteral("reasons"), QJsonArray::fromStringList(reasonSentences(proposal.reasons))}});
        }
        array.append(QJsonObject{{QStringLiteral("kind"), QString(toCode(suggestion.kind))},
                                 {QStringLiteral("id"), suggestion.id.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("title"), suggestion.title},
                                 {QStringLiteral("competencies"), competencies}});
    }
    return document(array);
}

QByteArray textReport(const Library &library, const QList<TagSuggestion> &suggestions, bool apply,
                      const Terminal &terminal)
{
    QString text;
    int strong = 0;
    for (const TagSuggestion &suggestion : suggestions) {
        text += terminal.tinted(oneLine(suggestion.title), Tone::Heading) + u'\n';
        for (const TagProposal &proposal : suggestion.proposals) {
            const bool stored = proposal.score >= tagThreshold;
            strong += stored ? 1 : 0;
            const QString percent = QStringLiteral("%1 %").arg(qRound(proposal.score * 100), 4);
            text += percent + QStringLiteral("  ") +
                    terminal.tinted(oneLine(nameOf(library, proposal.competency)),
                                    stored ? Tone::Good : Tone::Quiet) +
                    u'\n';
            for (const Reason &reason : proposal.reasons)
                text += wrapped(reasonSentence(reason), terminal.textWidth(), 8);
        }
        text += u'\n';
    }
    if (suggestions.isEmpty())
        text = TagCommandText::tr("There is nothing to propose.");
    else if (apply)
        text += TagCommandText::tr("Tags stored: %1.").arg(strong);
    else
        text += TagCommandText::tr("Strong enough for “--apply”: %1.").arg(strong);
    return (text + u'\n').toUtf8();
}

Result<Outcome> run(const Arguments &arguments, const Terminal &terminal)
{
    const Result<Lexicon> lexicon = builtInLexicon();
    if (!lexicon)
        return lexicon.error();
    const bool apply = arguments.isSet(QStringLiteral("apply"));
    Result<std::unique_ptr<Bank>> opened =
        apply ? openToWrite(arguments.bank()) : openToRead(arguments.bank());
    if (!opened)
        return opened.error();
    const std::shared_ptr<Bank> bank = std::move(opened).value();
    const Library library = bank->library();
    const QList<TagSuggestion> suggestions = tagSuggestions(library, *lexicon);
    const QByteArray report = arguments.json() ? jsonReport(library, suggestions, apply)
                                               : textReport(library, suggestions, apply, terminal);
    if (!apply)
        return Outcome{report, 0, {}};
    return applied(bank, applyTags(library, suggestions, QDateTime::currentDateTimeUtc()), report);
}

} // namespace

Command tagCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK");
    syntax.summary = TagCommandText::tr("Propose competencies for stories and prompts, with reasons.");
    syntax.options = {{QStringLiteral("apply"),
                       TagCommandText::tr("Store those of 50 % and more; tags that are there stay.")},
                      jsonOption()};
    return {QStringLiteral("tag"), syntax, run};
}

} // namespace storybank
