#include "labelled.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace storybank::test {

namespace {

QStringList strings(const QJsonValue &list)
{
    QStringList all;
    const QJsonArray values = list.toArray();
    for (const QJsonValue value : values)
        all.append(value.toString());
    return all;
}

QJsonObject contentOf(const QString &lot)
{
    const bool shipped = lot != u"plain" && !heldBackLots.contains(lot); // the program learns from it
    QFile file((shipped ? QStringLiteral(STORYBANK_SOURCE_DIR "/resources/insight/examples.%1.en.json")
                        : QStringLiteral(STORYBANK_SOURCE_DIR "/tests/insight/data/suggestion/%1.json"))
                   .arg(lot));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    QJsonParseError parsed;
    const QJsonObject content = QJsonDocument::fromJson(file.readAll(), &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(parsed.errorString()));
    return content;
}

CompetencyId idOf(const Labelled &set, const QString &key)
{
    const Competency *competency = set.bank.competencyNamed(key);
    if (!competency)
        qFatal("%s is no competency", qPrintable(key));
    return competency->id;
}

Story storyOf(const QJsonValue &value)
{
    Story story;
    story.title = value[u"title"].toString();
    story.id = labelledStory(story.title);
    story.status = StoryStatus::Ready;
    for (const Section section :
         {Section::Situation, Section::Task, Section::Action, Section::Result, Section::Learning})
        story.text(section) = value[toCode(section)].toString();
    return story;
}

void addStories(Labelled &set, const QJsonArray &stories, bool first, OwnersTags tags)
{
    for (const QJsonValue value : stories) {
        Story story = storyOf(value);
        const QStringList keys = strings(value[u"competencies"]);
        const QStringList also = strings(value[u"also"]);
        if (tags == OwnersTags::All) {
            for (const QString &key : keys)
                story.tags.append({idOf(set, key), TagRank::Primary});
            for (const QString &key : also)
                story.tags.append({idOf(set, key), TagRank::Secondary});
        }
        if (set.bank.find(story.id))
            qFatal("%s stands twice", qPrintable(story.title));
        set.bank.table<Story>().put(story);
        set.storyKeys.insert(story.id, keys);
        set.storyAlso.insert(story.id, also);
        if (first)
            set.stories.append(story);
    }
}

void addPrompts(Labelled &set, const QJsonArray &prompts, OwnersTags tags)
{
    for (const QJsonValue value : prompts) {
        Prompt prompt;
        prompt.text = value[u"text"].toString();
        prompt.id = PromptId::fromName(QStringLiteral("labelled/") + prompt.text);
        const QStringList keys = strings(value[u"competencies"]);
        if (tags == OwnersTags::All) {
            for (const QString &key : keys)
                prompt.competencies.append(idOf(set, key));
        }
        set.bank.table<Prompt>().put(prompt);
        set.prompts.append(prompt);
        set.promptKeys.insert(prompt.id, keys);
        set.promptAlso.insert(prompt.id, strings(value[u"also"]));
        for (const QString &title : strings(value[u"answers"])) {
            if (set.bank.find(labelledStory(title)))
                set.answers[prompt.id].append(labelledStory(title));
        }
    }
}

} // namespace

StoryId labelledStory(const QString &title)
{
    return StoryId::fromName(QStringLiteral("labelled/") + title);
}

Labelled labelledSet(const QStringList &lots, OwnersTags tags)
{
    Labelled set;
    const QList<Competency> competencies = defaultCompetencies() + widerCompetencies();
    for (const Competency &competency : competencies)
        set.bank.table<Competency>().put(competency);
    for (const QString &lot : lots)
        addStories(set, contentOf(lot).value(u"stories").toArray(), lot == lots.first(), tags);
    addPrompts(set, contentOf(lots.first()).value(u"prompts").toArray(), tags);
    return set;
}

} // namespace storybank::test
