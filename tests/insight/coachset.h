#pragma once

#include "insight/coach/coach.h"
#include "insight/samplebank.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// The labelled stories of data/coach: what a careful reader would find in each.
namespace storybank::test {

struct CoachedStory
{
    Story story;
    QStringList expected; ///< codes of rules, sorted; empty = a clean story
};

struct CoachSet
{
    Library bank;
    QList<CoachedStory> stories;
};

/// The stories of data/coach/`name`.md with the labels of data/coach/`labels`.json.
inline CoachSet coachSet(const QString &name, const QString &labels)
{
    const QString folder = QStringLiteral(STORYBANK_SOURCE_DIR "/tests/insight/data/coach/");
    const QJsonObject expected =
        QJsonDocument::fromJson(contentOf(folder + labels + QStringLiteral(".json"))).object();
    ReadOptions options;
    options.source = name;
    Result<Reading> reading = readText(contentOf(folder + name + QStringLiteral(".md")), options);
    if (!reading.ok())
        qFatal("%s", qPrintable(reading.error().why));
    resolveNames(*reading);
    CoachSet set;
    for (const Competency &competency : defaultCompetencies())
        set.bank.table<Competency>().put(competency);
    for (const ItemSource &source : reading->stories) {
        Story story = *reading->content.find(StoryId(source.id));
        for (const QString &tag : source.primary)
            story.tags.append({competencyOf(tag, set.bank), TagRank::Primary});
        QStringList codes;
        const QJsonArray listed = expected.value(story.title).toArray();
        for (const auto &code : listed)
            codes.append(code.toString());
        codes.sort();
        set.stories.append({story, codes});
    }
    for (const QString &title : expected.keys()) {
        if (std::none_of(set.stories.cbegin(), set.stories.cend(),
                         [&title](const CoachedStory &one) { return one.story.title == title; }))
            qFatal("no story has the title %s", qPrintable(title));
    }
    return set;
}

/// The codes of the rules that speak, each once, sorted.
inline QStringList codesOf(const QList<Finding> &findings)
{
    QSet<QString> codes;
    for (const Finding &finding : findings)
        codes.insert(toCode(finding.rule));
    QStringList sorted(codes.cbegin(), codes.cend());
    sorted.sort();
    return sorted;
}

} // namespace storybank::test
