#include "actions/plans.h"

#include "banks.h"
#include "document.h"
#include "lookup.h"
#include "wording/names.h"
#include "wording/plan.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::PlanCommandText)
};

QString titleOf(const Library &library, StoryId id)
{
    const Story *story = library.find(id);
    return story ? story->title : QString();
}

QString nameOf(const Library &library, PromptId id)
{
    const Prompt *prompt = library.find(id);
    return prompt ? prompt->displayName() : QString();
}

QString nameOf(const Library &library, InterviewerId id)
{
    const Interviewer *interviewer = library.find(id);
    return interviewer ? interviewer->name : QString();
}

template<typename T>
QJsonValue idOrNull(Id<T> id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

int minutesOf(const PlannedRound &round)
{
    return qRound(round.seconds / 60.0);
}

QJsonObject answerOf(const Library &library, const PlannedSlot &slot)
{
    return {{QStringLiteral("prompt"), slot.prompt.toString()},
            {QStringLiteral("short_name"), nameOf(library, slot.prompt)},
            {QStringLiteral("story"), slot.story.toString()},
            {QStringLiteral("title"), titleOf(library, slot.story)},
            {QStringLiteral("backup"), idOrNull(slot.backup)},
            {QStringLiteral("fit"), slot.fit ? QJsonValue(*slot.fit) : QJsonValue()},
            {QStringLiteral("grade"), QString(toCode(slot.graded.grade))},
            {QStringLiteral("worth"), slot.worth},
            {QStringLiteral("locked"), slot.locked},
            {QStringLiteral("told"), slot.told}};
}

QJsonArray roundsOf(const Library &library, const PlanWords &words, const Plan &plan)
{
    QJsonArray rounds;
    for (qsizetype i = 0; i < plan.rounds.size(); ++i) {
        const PlannedRound &round = plan.rounds.at(i);
        QJsonArray answers;
        for (const PlannedSlot &slot : round.expected) {
            if (!slot.story.isNull())
                answers.append(answerOf(library, slot));
        }
        rounds.append(QJsonObject{{QStringLiteral("round"), words.roundName(i)},
                                  {QStringLiteral("id"), round.id.toString()},
                                  {QStringLiteral("interviewer"), nameOf(library, round.interviewer)},
                                  {QStringLiteral("minutes"), round.minutes},
                                  {QStringLiteral("planned_minutes"), minutesOf(round)},
                                  {QStringLiteral("answers"), answers}});
    }
    return rounds;
}

QJsonValue weakestOf(const PlanWords &words, const Plan &plan)
{
    if (!plan.weakest)
        return {};
    const PlannedSlot &slot = plan.at(*plan.weakest);
    return QJsonObject{{QStringLiteral("round"), words.roundName(plan.weakest->round)},
                       {QStringLiteral("prompt"), slot.prompt.toString()},
                       {QStringLiteral("story"), slot.story.toString()},
                       {QStringLiteral("fit"), slot.fit ? QJsonValue(*slot.fit) : QJsonValue()},
                       {QStringLiteral("grade"), QString(toCode(slot.graded.grade))},
                       {QStringLiteral("why"), words.weakest(plan)}};
}

QByteArray jsonReport(const Library &library, const PlanWords &words, const Plan &plan)
{
    QJsonArray unanswered, reused, unused;
    const QList<SlotPlace> open = plan.open();
    for (const SlotPlace place : open)
        unanswered.append(plan.at(place).prompt.toString());
    for (const Reuse &reuse : plan.reused)
        reused.append(reuse.story.toString());
    for (const Hindrance &why : plan.unused)
        unused.append(QJsonObject{{QStringLiteral("story"), why.story.toString()},
                                  {QStringLiteral("why"), words.unused(why)}});
    return document(QJsonObject{{QStringLiteral("loop"), plan.loop.toString()},
                                {QStringLiteral("prompts"), plan.prompts},
                                {QStringLiteral("answered"), plan.answered},
                                {QStringLiteral("fit"), plan.fit},
                                {QStringLiteral("worth"), plan.worth},
                                {QStringLiteral("rounds"), roundsOf(library, words, plan)},
                                {QStringLiteral("unanswered"), unanswered},
                                {QStringLiteral("reused"), reused},
                                {QStringLiteral("weakest"), weakestOf(words, plan)},
                                {QStringLiteral("unused"), unused},
                                {QStringLiteral("why"), words.explanation(plan).join(u' ')}});
}

Tone toneOf(const PlannedSlot &slot)
{
    switch (slot.graded.grade) {
    case Grade::Strong:
        return Tone::Good;
    case Grade::Workable:
        return Tone::Fair;
    case Grade::Stretch:
        return Tone::Weak;
    case Grade::None:
        break;
    }
    return Tone::Bad;
}

QString noteOf(const PlannedSlot &slot)
{
    if (slot.told)
        return PlanText::tr("told");
    return slot.locked ? PlanText::tr("locked") : QString();
}

QString answerTable(const Library &library, const PlanWords &words, const Plan &plan,
                    const Terminal &terminal)
{
    TextTable table({{PlanText::tr("Round")},
                     {PlanText::tr("Prompt"), false, true},
                     {PlanText::tr("Story")},
                     {PlanText::tr("Grade")},
                     {PlanText::tr("Backup")},
                     {QString()}});
    for (qsizetype i = 0; i < plan.rounds.size(); ++i) {
        for (const PlannedSlot &slot : plan.rounds.at(i).expected) {
            const bool open = slot.story.isNull();
            table.add({{words.roundName(i)},
                       {nameOf(library, slot.prompt)},
                       {open ? PlanText::tr("stays open") : titleOf(library, slot.story),
                        open ? Tone::Bad : Tone::Plain},
                       {open ? QString() : gradeName(slot.graded.grade), toneOf(slot)},
                       {titleOf(library, slot.backup), Tone::Quiet},
                       {noteOf(slot), Tone::Quiet}});
        }
    }
    return table.text(terminal);
}

QString loadTable(const Library &library, const PlanWords &words, const Plan &plan, const Terminal &terminal)
{
    TextTable table({{PlanText::tr("Round")},
                     {PlanText::tr("Interviewer"), false, true},
                     {PlanText::tr("Planned"), true},
                     {PlanText::tr("Length"), true}});
    for (qsizetype i = 0; i < plan.rounds.size(); ++i) {
        const PlannedRound &round = plan.rounds.at(i);
        const int planned = minutesOf(round);
        table.add({{words.roundName(i)},
                   {nameOf(library, round.interviewer)},
                   {PlanText::tr("%1 min").arg(planned), planned > round.minutes ? Tone::Bad : Tone::Plain},
                   {PlanText::tr("%1 min").arg(round.minutes)}});
    }
    return table.text(terminal);
}

QByteArray textReport(const Library &library, const PlanWords &words, const Plan &plan,
                      const Terminal &terminal)
{
    QString why;
    const QStringList sentences = words.explanation(plan);
    for (const QString &sentence : sentences)
        why += wrapped(sentence, terminal.textWidth(), 0);
    QString unused;
    for (const Hindrance &story : plan.unused)
        unused += wrapped(words.unused(story), terminal.textWidth(), 2);
    if (!unused.isEmpty())
        unused.prepend(terminal.tinted(PlanText::tr("Not told in this loop"), Tone::Heading) + u'\n');
    QStringList parts{answerTable(library, words, plan, terminal), loadTable(library, words, plan, terminal),
                      why, unused};
    parts.removeAll(QString());
    return parts.join(u'\n').toUtf8();
}

/// What the options of the call ask for instead of what the loop keeps.
struct Wishes
{
    std::optional<int> spread;
    std::optional<ToldStories> told;
    bool readyOnly = false;
};

Result<Wishes> wishesOf(const Arguments &arguments)
{
    Wishes wishes;
    wishes.readyOnly = arguments.isSet(QStringLiteral("ready"));
    if (arguments.isSet(QStringLiteral("spread"))) {
        const QString value = arguments.value(QStringLiteral("spread"));
        bool isNumber = false;
        wishes.spread = value.toInt(&isNumber);
        if (!isNumber || *wishes.spread < 0 || *wishes.spread > 100)
            return badUsage(value, PlanText::tr("“--spread” takes a whole number from 0 to 100"));
    }
    if (arguments.isSet(QStringLiteral("told"))) {
        const Result<QString> told =
            arguments.choice(QStringLiteral("told"),
                             {QStringLiteral("avoid"), QStringLiteral("forbid"), QStringLiteral("allow")});
        if (!told)
            return told.error();
        wishes.told = fromCode<ToldStories>(*told);
    }
    return wishes;
}

PlanOptions optionsOf(const Loop &loop, const Wishes &wishes)
{
    PlanOptions options = planOptions(loop);
    options.spread = wishes.spread.value_or(options.spread);
    options.told = wishes.told.value_or(options.told);
    options.readyOnly = options.readyOnly || wishes.readyOnly;
    return options;
}

Result<Outcome> run(const Arguments &arguments, const Terminal &terminal)
{
    const Result<Wishes> wishes = wishesOf(arguments);
    if (!wishes)
        return wishes.error();
    const Result<std::unique_ptr<Bank>> bank = openToRead(arguments.bank());
    if (!bank)
        return bank.error();
    const Library &library = (*bank)->library();
    const Result<Loop> loop = findLoop(library, arguments.words().at(1));
    if (!loop)
        return loop.error();
    const Plan made = plan(library, *loop, optionsOf(*loop, *wishes));
    const PlanWords words(library, *loop);
    return Outcome{arguments.json() ? jsonReport(library, words, made)
                                    : textReport(library, words, made, terminal),
                   0,
                   {}};
}

} // namespace

Command planCommand()
{
    Syntax syntax;
    syntax.positionals = QStringLiteral("BANK LOOP");
    syntax.least = syntax.most = 2;
    syntax.summary =
        PlanText::tr("Show which story answers which prompt of an onsite in which round, and the backup.");
    syntax.details =
        PlanText::tr("LOOP is its id or company. No interviewer hears a story twice; locked "
                     "pairings stay. What is not asked for here is as the loop keeps it. Nothing is "
                     "stored in the bank.");
    syntax.options = {
        {QStringLiteral("spread"),
         PlanText::tr("0 for the best fit, 100 for as many different stories as possible (else 40)."),
         QStringLiteral("N")},
        {QStringLiteral("told"),
         PlanText::tr("Stories told at the company before: avoid (else), forbid or allow."),
         QStringLiteral("HOW")},
        {QStringLiteral("ready"), PlanText::tr("Only stories that are ready or polished.")},
        jsonOption()};
    return {QStringLiteral("plan"), syntax, run};
}

} // namespace storybank
