#pragma once

#include "paper/sheet.h"

#include <QFontDatabase>

namespace storybank::fixtures {

/// The typeface that the program carries.
inline void loadFonts()
{
    const QString folder = QStringLiteral(STORYBANK_SOURCE_DIR "/resources/fonts/");
    for (const char *name : {"400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold"})
        QFontDatabase::addApplicationFont(folder +
                                          QStringLiteral("Inter_%1.ttf").arg(QLatin1StringView(name)));
}

inline Metric pair(const QString &name, double baseline, double result, const QString &unit)
{
    Metric metric;
    metric.name = name;
    metric.baseline = baseline;
    metric.result = result;
    metric.unit = unit;
    return metric;
}

inline Metric delta(const QString &name, double result, const QString &unit)
{
    Metric metric;
    metric.name = name;
    metric.kind = MetricKind::Delta;
    metric.result = result;
    metric.unit = unit;
    return metric;
}

enum class Size { Short, Usual, Long };

/// The `n`-th of many stories, each of its own words and numbers.
inline Story story(int n, Size size)
{
    const auto text = [n](const char *words) { return QString::fromUtf8(words).arg(n); };
    Story story;
    story.id = StoryId::fromName(text("story %1"));
    story.title = text("Story number %1");
    story.status = StoryStatus::Ready;
    story.strength = 1 + n % 5;
    story.metrics = {pair(text("gauge %1"), 100 + n, 10.5 + n, QStringLiteral("%"))};
    if (size == Size::Short)
        return story;
    story.title = text("The labelling pipeline nobody owned, part %1");
    story.hook = text("I took over labels that %1 teams fought about.");
    story.situation =
        text("Fifteen percent of vendor labels were wrong, and %1 analysts fixed rows by hand.");
    story.task = text("Bring the error under 3 % within %1 weeks.");
    story.action =
        text("- Sampled %1 thousand labels, found one vague guideline\n- Rewrote it with the vendor\n"
             "- Double-labelled the risky 8 % of rows\n- Cut the daily review to fifteen minutes");
    story.learning = text("Ask who owns the input before tuning model %1.");
    story.metrics += {delta(text("recall %1"), 4.1 + n, QStringLiteral("pp")),
                      delta(text("cost %1"), -20 - n, QStringLiteral("%"))};
    if (size == Size::Usual)
        return story;
    story.title += QStringLiteral(", and the quarter in which three teams stopped fighting about it");
    story.hook += QStringLiteral(" Nobody had asked me to, and nobody thought that it could be done at all.");
    for (QString *section : {&story.situation, &story.task, &story.learning})
        *section = QString(*section + u' ').repeated(6);
    story.action =
        text(
            "I sampled %1 labels and sorted the mistakes by cause, since nobody knew where they came from. "
            "Two thirds came from one vague guideline that we had inherited from an older project. "
            "I rewrote it with the vendor’s lead, and we tried it on forty hard cases before anything else. ")
            .repeated(4);
    story.metrics += pair(text("time to decision in the slowest region %1"), 9, 2, QStringLiteral("d"));
    return story;
}

/// A bank of `count` stories; each answers two prompts and has a primary and a secondary competency.
inline Library library(int count, Size size)
{
    Library library;
    const QList<Competency> competencies = defaultCompetencies();
    for (const Competency &competency : competencies)
        library.table<Competency>().put(competency);
    for (int p = 0; p < 8; ++p) {
        Prompt prompt;
        prompt.id = PromptId::fromName(QStringLiteral("prompt %1").arg(p));
        prompt.text = QStringLiteral("Tell me about a time you faced difficulty number %1.").arg(p);
        prompt.shortName = QStringLiteral("Difficulty number %1").arg(p);
        prompt.competencies = {competencies.at(p % competencies.size()).id};
        library.table<Prompt>().put(prompt);
    }
    for (int n = 1; n <= count; ++n) {
        Story made = story(n, size);
        made.tags = {{competencies.at(n % competencies.size()).id, TagRank::Primary},
                     {competencies.at((n + 1) % competencies.size()).id, TagRank::Secondary}};
        library.table<Story>().put(made);
        for (int p : {n % 8, (n + 3) % 8}) {
            Answer answer;
            answer.story = made.id;
            answer.prompt = PromptId::fromName(QStringLiteral("prompt %1").arg(p));
            answer.id = Answer::idFor(answer.story, answer.prompt);
            answer.fit = 3 + n % 3;
            library.table<Answer>().put(answer);
        }
    }
    return library;
}

inline SheetOptions options(Paper paper, bool landscape, int columns)
{
    SheetOptions options;
    options.paper = paper;
    options.landscape = landscape;
    options.columns = columns;
    options.today = QDate(2026, 6, 12);
    options.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    return options;
}

} // namespace storybank::fixtures
