#pragma once

#include "domain/library.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

/// The labelled set of data/labelled.json: what a careful reader would tag and answer.
namespace storybank::test {

struct Labelled
{
    Library bank; ///< all competencies of the program, the stories and prompts without tags and answers
    QMap<StoryId, QStringList> storyKeys;
    QMap<PromptId, QStringList> promptKeys;
    QMap<PromptId, QList<StoryId>> answers; ///< the best one first
};

inline QStringList strings(const QJsonValue &list)
{
    QStringList all;
    const QJsonArray values = list.toArray();
    for (const QJsonValue &value : values)
        all.append(value.toString());
    return all;
}

inline StoryId labelledStory(const QString &title)
{
    return StoryId::fromName(QStringLiteral("labelled/") + title);
}

inline Labelled labelledSet()
{
    Labelled set;
    const QList<Competency> competencies = defaultCompetencies() + widerCompetencies();
    for (const Competency &competency : competencies)
        set.bank.table<Competency>().put(competency);

    QFile file(QStringLiteral(STORYBANK_SOURCE_DIR "/tests/insight/data/labelled.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    const QJsonObject data = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray stories = data.value(u"stories").toArray();
    for (const QJsonValue &value : stories) {
        Story story;
        story.title = value[u"title"].toString();
        story.id = labelledStory(story.title);
        story.status = StoryStatus::Ready;
        for (const Section section :
             {Section::Situation, Section::Task, Section::Action, Section::Result, Section::Learning})
            story.text(section) = value[toCode(section)].toString();
        set.bank.table<Story>().put(story);
        set.storyKeys.insert(story.id, strings(value[u"competencies"]));
    }
    const QJsonArray prompts = data.value(u"prompts").toArray();
    for (const QJsonValue &value : prompts) {
        Prompt prompt;
        prompt.text = value[u"text"].toString();
        prompt.id = PromptId::fromName(QStringLiteral("labelled/") + prompt.text);
        set.bank.table<Prompt>().put(prompt);
        set.promptKeys.insert(prompt.id, strings(value[u"competencies"]));
        for (const QString &title : strings(value[u"answers"]))
            set.answers[prompt.id].append(labelledStory(title));
    }
    return set;
}

} // namespace storybank::test
