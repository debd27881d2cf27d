#pragma once

#include "domain/library.h"

#include <QRandomGenerator>

/// Small banks for tests of insight.
namespace storybank::test {

/// An identity that depends on kind and number only, so that ties fall the same in every run.
template<typename T>
Id<T> idOf(const char *kind, int number)
{
    return Id<T>::fromName(QStringLiteral("test/%1/%2").arg(QLatin1String(kind)).arg(number));
}

inline CompetencyId competencyId(int number)
{
    return idOf<Competency>("competency", number);
}
inline StoryId storyId(int number)
{
    return idOf<Story>("story", number);
}
inline PromptId promptId(int number)
{
    return idOf<Prompt>("prompt", number);
}

inline Story story(int number, StoryStatus status = StoryStatus::Ready, int strength = 0,
                   QList<Tag> tags = {})
{
    Story made;
    made.id = storyId(number);
    made.title = QStringLiteral("Story %1").arg(number);
    made.status = status;
    made.strength = strength;
    made.tags = std::move(tags);
    return made;
}

inline Prompt prompt(int number, QList<CompetencyId> competencies = {})
{
    Prompt made;
    made.id = promptId(number);
    made.text = QStringLiteral("Prompt %1").arg(number, 4, 10, QLatin1Char('0'));
    made.competencies = std::move(competencies);
    return made;
}

inline Answer answer(int storyNumber, int promptNumber, std::optional<int> fit, Origin origin = Origin::Owner)
{
    Answer made;
    made.story = storyId(storyNumber);
    made.prompt = promptId(promptNumber);
    made.id = Answer::idFor(made.story, made.prompt);
    made.fit = fit;
    made.origin = origin;
    return made;
}

inline Competency competency(int number)
{
    Competency made;
    made.id = competencyId(number);
    made.name = QStringLiteral("Competency %1").arg(number);
    made.position = number;
    return made;
}

/// A bank of random stories, prompts, tags and answers of every kind; `density` is the share of pairs that
/// are answers.
inline Library randomBank(QRandomGenerator &random, int stories, int prompts, int competencies,
                          double density)
{
    const auto upTo = [&random](int limit) { return random.bounded(limit + 1); };
    Library bank;
    for (int i = 0; i < competencies; ++i)
        bank.table<Competency>().put(competency(i));
    for (int i = 0; i < stories; ++i) {
        Story made = story(i, static_cast<StoryStatus>(upTo(9) < 7 ? 1 + upTo(1) : 3 * upTo(1)), upTo(5));
        for (int c = 0; c < competencies; ++c) {
            if (upTo(2) == 0)
                made.tags.append({competencyId(c), static_cast<TagRank>(upTo(1))});
        }
        bank.table<Story>().put(made);
    }
    for (int i = 0; i < prompts; ++i) {
        Prompt made = prompt(i);
        for (int c = 0; c < competencies; ++c) {
            if (upTo(2) == 0)
                made.competencies.append(competencyId(c));
        }
        bank.table<Prompt>().put(made);
        for (int s = 0; s < stories; ++s) {
            if (random.generateDouble() >= density)
                continue;
            const int fit = upTo(6);
            Answer link =
                answer(s, i, fit == 6 ? std::nullopt : std::optional<int>(fit), static_cast<Origin>(upTo(1)));
            link.chosen = upTo(4) == 0;
            bank.table<Answer>().put(link);
        }
    }
    return bank;
}

} // namespace storybank::test
