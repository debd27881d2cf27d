#pragma once

#include <QString>

namespace storybank {

/// What stands below a heading, as far as its words tell.
enum class HeadingRole {
    Other,        ///< a category, or a title
    Questions,    ///< "Questions", "Interview prompts"
    FollowUps,    ///< "Common follow-ups include:"
    Answers,      ///< "Answers:" below a prompt
    SampleAnswer, ///< "Sample answer", "My answer": a story may follow
    Solution,     ///< "Solution", "Quick answer": from here on a page explains
    Advice,       ///< tips, templates, mistakes
    Hints,        ///< "Hints"
    Stories,      ///< "Stories", "My stories"
    Filler        ///< "STAR example": stands between a title and its story
};

HeadingRole roleOf(const QString &heading);

/// Whether these words head something although nothing below them shows it.
bool isKnownHeading(const QString &text);

/// The category that a heading of questions names: "Leadership questions" → "Leadership"; empty for a heading
/// that only says that questions follow.
QString categoryOf(const QString &heading);

/// Whether the words ask for a story of its own for each question.
bool asksForDistinct(const QString &text);

} // namespace storybank
