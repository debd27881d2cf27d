#pragma once

#include "domain/library.h"
#include "exchange/reading.h"

#include <QFile>
#include <QTest>

/// The sample bank, read by the program's own reader.
namespace storybank::test {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline Reading sampleReading()
{
    QList<Reading> readings;
    for (const char *name : {"stories.md", "prompts.md"}) {
        ReadOptions options;
        options.source = QLatin1String(name);
        options.today = QDate(2026, 3, 1);
        Result<Reading> reading = readText(
            contentOf(QStringLiteral(STORYBANK_SOURCE_DIR "/resources/sample/") + options.source), options);
        if (!reading.ok())
            qFatal("%s", qPrintable(reading.error().why));
        readings.append(std::move(reading).value());
    }
    Reading merged = merge(readings);
    resolveNames(merged);
    return merged;
}

/// The competency of this name; the one that comes with the program, else a new one.
inline CompetencyId competencyOf(const QString &name, Library &bank)
{
    if (const Competency *known = bank.competencyNamed(name))
        return known->id;
    Competency made;
    const QList<Competency> wider = widerCompetencies();
    for (const Competency &competency : wider) {
        if (competency.name == name)
            made = competency;
    }
    if (made.id.isNull())
        made.id = CompetencyId::fromName(QStringLiteral("competency/") + name);
    made.name = name;
    made.position = static_cast<int>(bank.competencies().size());
    bank.table<Competency>().put(made);
    return made.id;
}

/// The sample with the competencies that it names.
inline Library sampleBank()
{
    const Reading reading = sampleReading();
    Library bank = reading.content;
    for (const Competency &competency : defaultCompetencies())
        bank.table<Competency>().put(competency);
    for (const ItemSource &source : reading.stories) {
        Story story = *bank.find(StoryId(source.id));
        for (const QString &name : source.primary)
            story.tags.append({competencyOf(name, bank), TagRank::Primary});
        for (const QString &name : source.secondary)
            story.tags.append({competencyOf(name, bank), TagRank::Secondary});
        bank.table<Story>().put(story);
    }
    for (const ItemSource &source : reading.prompts) {
        Prompt prompt = *bank.find(PromptId(source.id));
        for (const QString &name : source.primary)
            prompt.competencies.append(competencyOf(name, bank));
        bank.table<Prompt>().put(prompt);
    }
    return bank;
}

} // namespace storybank::test
