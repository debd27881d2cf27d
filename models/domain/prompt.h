#pragma once

#include "story.h"

namespace storybank {

enum class Difficulty { Unknown, Easy, Medium, Hard };
template<>
struct Codes<Difficulty>
{
    static constexpr std::array names{"", "easy", "medium", "hard"};
};

/// Prompts that came together.
struct QuestionSet
{
    QuestionSetId id;
    QString name;
    QString company;
    QString source;
    bool distinctStories = false; ///< the source asks for a distinct story for each prompt
    int position = 0;
    QJsonObject extra;
    friend bool operator==(const QuestionSet &, const QuestionSet &) = default;
};

/// One question of an interview.
struct Prompt
{
    PromptId id;
    QString text;      ///< the full question
    QString shortName; ///< empty = derived from the text, see displayName()
    QStringList parts; ///< A, B, C of a question that is asked as one
    QuestionSetId set; ///< null = none
    QString company;
    QString role;
    QString category;
    Difficulty difficulty = Difficulty::Unknown;
    QString round;
    QString rarity;
    QString source;
    QString hint;
    QString bridge; ///< what to say when no story answers it
    QList<FollowUp> followUps;
    QList<CompetencyId> competencies;
    int position = 0; ///< order within the set
    QDateTime createdAt;
    QDateTime editedAt;
    QJsonObject extra;

    /// The short name, else the text without its lead-in ("Tell me about a time …"), at most 60 characters.
    QString displayName() const;
    /// What a story that answers it is called: the display name without "You" ("You missed a deadline").
    QString storyName() const;

    friend bool operator==(const Prompt &, const Prompt &) = default;
};

/// `text` without what interviewers say before the question proper, first letter upper case, without the last
/// stop.
QString withoutLeadIn(const QString &text);

} // namespace storybank
