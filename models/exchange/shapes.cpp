#include "shapes.h"

#include "domain/json.h"
#include "domain/text.h"

#include <QJsonArray>

namespace storybank {

namespace {

constexpr std::array sectionOrder{
    Section::Situation,    Section::Task,  Section::Action,       Section::Result,   Section::Learning,
    Section::Stakeholders, Section::Risks, Section::Alternatives, Section::Criteria, Section::Attribution};

/// The sections whose text stands nowhere else in a shape; the lists have fields of their own.
constexpr std::array textSections{Section::Situation, Section::Task,     Section::Action,
                                  Section::Result,    Section::Learning, Section::Attribution};

QString nameOf(const Library &library, CompetencyId id)
{
    const Competency *competency = library.find(id);
    return competency ? competency->name : QString();
}

QJsonArray namesOf(const Library &library, const QList<CompetencyId> &ids)
{
    QJsonArray names;
    for (const CompetencyId id : ids) {
        const QString name = nameOf(library, id);
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

/// Primary tags first, each rank in its own order.
QJsonArray competenciesOf(const Library &library, const Story &story)
{
    QList<CompetencyId> ids;
    for (const TagRank rank : {TagRank::Primary, TagRank::Secondary}) {
        for (const Tag &tag : story.tags) {
            if (tag.rank == rank)
                ids.append(tag.competency);
        }
    }
    return namesOf(library, ids);
}

QJsonObject sectionsOf(const Story &story)
{
    QJsonObject sections;
    for (const Section section : sectionOrder)
        sections.insert(toCode(section), sectionText(story, section));
    return sections;
}

QJsonArray metricsOf(const Story &story, const QJsonArray &stored)
{
    QJsonArray metrics;
    for (qsizetype i = 0; i < stored.size(); ++i) {
        QJsonObject metric = stored.at(i).toObject();
        metric.insert(QStringLiteral("change"), formatChange(story.metrics.at(i), QLocale::c()));
        metrics.append(metric);
    }
    return metrics;
}

template<typename Belongs>
QJsonArray answersWhere(const Library &library, Belongs belongs)
{
    QJsonArray answers;
    for (const Answer &answer : library.answers()) {
        if (belongs(answer))
            answers.append(answerShape(answer));
    }
    return answers;
}

void keepOnly(QJsonObject &shape, std::initializer_list<const char *> keys)
{
    QJsonObject kept;
    for (const char *key : keys) {
        const QLatin1StringView name(key);
        kept.insert(name, shape.value(name));
    }
    shape = kept;
}

/// Moves the value of `from` to `to`; what `to` held is a derived value and goes.
void restore(QJsonObject &shape, const char *from, const char *to)
{
    const auto it = shape.constFind(QLatin1StringView(from));
    if (it == shape.constEnd())
        return;
    const QJsonValue value = *it;
    shape.remove(QLatin1StringView(from));
    shape.insert(QLatin1StringView(to), value);
}

void removeAll(QJsonObject &shape, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        shape.remove(QLatin1StringView(key));
}

QJsonObject roundShape(const Library &library, const Round &round, const QJsonObject &stored)
{
    QJsonObject shape = stored;
    const Interviewer *interviewer = library.find(round.interviewer);
    restore(shape, "interviewer", "interviewer_id");
    restore(shape, "focus", "focus_ids");
    shape.insert(QStringLiteral("interviewer"), interviewer ? interviewer->name : QString());
    shape.insert(QStringLiteral("focus"), namesOf(library, round.focus));
    QJsonArray prompts;
    for (const Slot &slot : round.expected)
        prompts.append(slot.prompt.toString());
    shape.insert(QStringLiteral("prompts"), prompts);
    return shape;
}

} // namespace

QJsonObject answerShape(const Answer &answer)
{
    return toJson(answer);
}

QJsonObject storyShape(const Library &library, const Story &story, Detail detail)
{
    QJsonObject shape = toJson(story);
    for (const Section section : textSections)
        shape.remove(toCode(section));
    const TextSize size = measure(story);
    shape.insert(QStringLiteral("competencies"), competenciesOf(library, story));
    shape.insert(QStringLiteral("sections"), sectionsOf(story));
    shape.insert(QStringLiteral("metrics"),
                 metricsOf(story, shape.value(QStringLiteral("metrics")).toArray()));
    shape.insert(QStringLiteral("words"), size.count());
    shape.insert(QStringLiteral("seconds"), speakingSeconds(size, library.settings()));
    if (detail == Detail::List) {
        keepOnly(shape, {"id", "title", "status", "strength", "company", "project", "role", "when", "hook",
                         "competencies", "sections", "metrics", "words", "seconds"});
        return shape;
    }
    shape.insert(QStringLiteral("answers"),
                 answersWhere(library, [&](const Answer &answer) { return answer.story == story.id; }));
    QJsonArray tellings;
    for (const Telling &telling : library.tellings()) {
        if (telling.story == story.id)
            tellings.append(toJson(telling));
    }
    shape.insert(QStringLiteral("tellings"), tellings);
    return shape;
}

QJsonObject promptShape(const Library &library, const Prompt &prompt, Detail detail)
{
    QJsonObject shape = toJson(prompt);
    const QuestionSet *set = library.find(prompt.set);
    restore(shape, "set", "set_id");
    restore(shape, "competencies", "competency_ids");
    shape.insert(QStringLiteral("set"), set ? set->name : QString());
    shape.insert(QStringLiteral("competencies"), namesOf(library, prompt.competencies));
    if (detail == Detail::List) {
        QJsonArray questions;
        for (const FollowUp &followUp : prompt.followUps)
            questions.append(followUp.question);
        shape.insert(QStringLiteral("follow_ups"), questions);
        keepOnly(shape, {"id", "text", "short_name", "parts", "set", "company", "role", "category",
                         "difficulty", "round", "rarity", "competencies", "follow_ups"});
        return shape;
    }
    shape.insert(QStringLiteral("answers"),
                 answersWhere(library, [&](const Answer &answer) { return answer.prompt == prompt.id; }));
    return shape;
}

QJsonObject loopShape(const Library &library, const Loop &loop, Detail detail)
{
    QJsonObject shape = toJson(loop);
    const QJsonArray stored = shape.value(QStringLiteral("rounds")).toArray();
    QJsonArray rounds;
    for (qsizetype i = 0; i < stored.size(); ++i)
        rounds.append(roundShape(library, loop.rounds.at(i), stored.at(i).toObject()));
    shape.insert(QStringLiteral("rounds"), rounds);
    if (detail == Detail::List)
        keepOnly(shape, {"id", "company", "role", "date", "level", "past", "rounds"});
    return shape;
}

QJsonObject competencyShape(const Library &library, const Competency &competency, Detail detail)
{
    QJsonObject shape = toJson(competency);
    int stories = 0;
    int prompts = 0;
    for (const Story &story : library.stories())
        stories += !story.isTrashed() && story.hasTag(competency.id) ? 1 : 0;
    for (const Prompt &prompt : library.prompts())
        prompts += prompt.competencies.contains(competency.id) ? 1 : 0;
    if (detail == Detail::List) {
        shape.insert(QStringLiteral("stories"), stories);
        shape.insert(QStringLiteral("prompts"), prompts);
        shape.remove(QStringLiteral("extra"));
    }
    return shape;
}

QJsonObject storedStory(QJsonObject shape)
{
    const QJsonObject sections = shape.value(QStringLiteral("sections")).toObject();
    for (const Section section : textSections) {
        const auto it = sections.constFind(toCode(section));
        if (it != sections.constEnd() && !shape.contains(toCode(section)))
            shape.insert(toCode(section), *it);
    }
    removeAll(shape, {"sections", "competencies", "words", "seconds", "answers", "tellings", "history"});
    return shape;
}

QJsonObject storedPrompt(QJsonObject shape)
{
    removeAll(shape, {"set", "competencies", "answers", "history"});
    restore(shape, "set_id", "set");
    restore(shape, "competency_ids", "competencies");
    return shape;
}

QJsonObject storedLoop(QJsonObject shape)
{
    const QJsonValue stored = shape.value(QStringLiteral("rounds"));
    if (!stored.isArray())
        return shape;
    QJsonArray rounds;
    for (const QJsonValue &value : stored.toArray()) {
        if (!value.isObject()) {
            rounds.append(value); // refused by the reader of fields, with a message
            continue;
        }
        QJsonObject round = value.toObject();
        removeAll(round, {"interviewer", "focus", "prompts"});
        restore(round, "interviewer_id", "interviewer");
        restore(round, "focus_ids", "focus");
        rounds.append(round);
    }
    shape.insert(QStringLiteral("rounds"), rounds);
    return shape;
}

} // namespace storybank
