#include "summary.h"

#include "domain/json.h"

#include <QJsonArray>

namespace storybank::testing {

namespace {

QString spanText(const LineSpan &span)
{
    return QStringLiteral("%1-%2").arg(span.first).arg(span.last);
}

void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1StringView(key), value);
}

void put(QJsonObject &object, const char *key, const QStringList &values)
{
    if (!values.isEmpty())
        object.insert(QLatin1StringView(key), QJsonArray::fromStringList(values));
}

QStringList followUpsOf(const QList<FollowUp> &followUps)
{
    QStringList all;
    for (const FollowUp &followUp : followUps)
        all.append(followUp.ready ? followUp.question + QStringLiteral(" — ") + followUp.reply
                                  : followUp.question);
    return all;
}

QStringList metricsOf(const Story &story)
{
    QStringList all;
    for (const Metric &metric : story.metrics) {
        QStringList parts{(metric.headline ? QStringLiteral("* ") : QString()) + metric.name,
                          formatMetric(metric, QLocale::c()), toCode(metric.betterWhen)};
        if (!metric.period.isEmpty())
            parts.append(metric.period);
        if (!metric.sample.isEmpty())
            parts.append(metric.sample);
        if (metric.certainty != Certainty::Measured)
            parts.append(toCode(metric.certainty));
        if (metric.share != ShareLevel::Say)
            parts.append(toCode(metric.share));
        all.append(parts.join(QStringLiteral(" | ")));
    }
    return all;
}

QJsonObject storySummary(const Reading &reading, const ItemSource &source)
{
    const Library &content = reading.content;
    const Story &story = *content.find(StoryId(source.id));
    QJsonObject object;
    put(object, "lines", spanText(source.lines));
    put(object, "title", story.title);
    put(object, "status", QString(toCode(story.status)));
    put(object, "company", story.company);
    put(object, "project", story.project);
    put(object, "role", story.role);
    put(object, "hook", story.hook);
    put(object, "when", story.from.toString());
    put(object, "until", story.until.toString());
    put(object, "primary", source.primary);
    put(object, "secondary", source.secondary);
    put(object, "ninety_seconds", story.ninetySeconds);
    put(object, "thirty_seconds", story.thirtySeconds);
    for (const Section section : {Section::Situation, Section::Task, Section::Action, Section::Result,
                                  Section::Learning, Section::Stakeholders, Section::Risks,
                                  Section::Alternatives, Section::Criteria, Section::Attribution})
        put(object, toCode(section).data(), sectionText(story, section));
    put(object, "metrics", metricsOf(story));
    put(object, "follow_ups", followUpsOf(story.followUps));
    QStringList answers;
    for (const ItemSource &prompt : reading.prompts) {
        const Answer *answer = content.answer(story.id, PromptId(prompt.id));
        if (answer)
            answers.append(content.find(PromptId(prompt.id))->displayName());
    }
    put(object, "answers", answers);
    QStringList tellings;
    for (const Telling &telling : content.tellings()) {
        if (telling.story == story.id)
            tellings.append(telling.day.toString() + u' ' + telling.company + u' ' +
                            QString(toCode(telling.landing)));
    }
    put(object, "tellings", tellings);
    return object;
}

QJsonObject promptSummary(const Library &content, const ItemSource &source)
{
    const Prompt &prompt = *content.find(PromptId(source.id));
    const QuestionSet *set = content.find(prompt.set);
    QJsonObject object;
    put(object, "lines", spanText(source.lines));
    put(object, "text", prompt.text);
    put(object, "short_name", prompt.shortName);
    put(object, "parts", prompt.parts);
    put(object, "set",
        set ? set->name + (set->distinctStories ? QStringLiteral(" (distinct)") : QString()) : QString());
    put(object, "company", prompt.company);
    put(object, "role", prompt.role);
    put(object, "category", prompt.category);
    put(object, "difficulty", QString(toCode(prompt.difficulty)));
    put(object, "round", prompt.round);
    put(object, "rarity", prompt.rarity);
    put(object, "hint", prompt.hint);
    put(object, "bridge", prompt.bridge);
    put(object, "competencies", source.primary);
    put(object, "follow_ups", followUpsOf(prompt.followUps));
    return object;
}

void collect(const QJsonValue &value, QStringList &values)
{
    if (value.isString())
        values.append(value.toString());
    else if (value.isDouble())
        values.append(QString::number(value.toDouble()));
    else if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collect(item, values);
    } else if (value.isObject()) {
        for (const QJsonValue &item : value.toObject())
            collect(item, values);
    }
}

} // namespace

QJsonObject summary(const Reading &reading)
{
    QJsonArray stories;
    for (const ItemSource &source : reading.stories)
        stories.append(storySummary(reading, source));
    QJsonArray prompts;
    for (const ItemSource &source : reading.prompts)
        prompts.append(promptSummary(reading.content, source));
    QJsonArray rest;
    for (const Unrecognised &unrecognised : reading.unrecognised)
        rest.append(spanText(unrecognised.lines) + QStringLiteral(": ") + unrecognised.text);
    return {{QStringLiteral("stories"), stories},
            {QStringLiteral("prompts"), prompts},
            {QStringLiteral("unrecognised"), rest}};
}

QStringList valuesOf(const Reading &reading)
{
    QStringList values;
    Entities::forEach([&]<typename T>() {
        for (const T &entity : reading.content.table<T>())
            collect(toJson(entity), values);
    });
    for (const QList<ItemSource> &items : {reading.stories, reading.prompts, reading.rounds}) {
        for (const ItemSource &item : items)
            values += item.primary + item.secondary;
    }
    // What a line refers to by name is held as a link.
    const Library &content = reading.content;
    for (const Answer &answer : content.answers())
        values.append(content.find(answer.story)->title);
    for (const Loop &loop : content.loops()) {
        for (const Round &round : loop.rounds) {
            const Interviewer *interviewer = content.find(round.interviewer);
            values.append(interviewer ? interviewer->name : QString());
            for (const Slot &slot : round.expected) {
                for (const StoryId id : {slot.story, slot.backup})
                    values.append(content.find(id) ? content.find(id)->title : QString());
                values.append(content.find(slot.prompt)->displayName());
            }
        }
    }
    for (const Unrecognised &unrecognised : reading.unrecognised)
        values.append(unrecognised.text);
    return values;
}

} // namespace storybank::testing
