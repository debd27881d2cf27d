#pragma once

#include "domain/partialdate.h"
#include "domain/prompt.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace storybank {

/// What a metadata line tells.
enum class Key {
    Company,
    Role,
    Category,
    Difficulty,
    Round,
    Rarity,
    Source,
    Hint,
    Bridge,
    ShortName,
    Competencies,
    Set,
    Question,
    DistinctStories,
    Title,
    Status,
    Strength,
    Project,
    When,
    Hook,
    Told
};

/// "Key: value".
struct Metadata
{
    Key key = Key::Company;
    QString value;
    int length = 0; ///< of the key with its colon
};

/// The metadata with which `text` begins, bold or plain; none when the key is not known.
std::optional<Metadata> matchMetadata(const QString &text);
bool isMetadata(const QString &text);

/// Whether the key can belong to a prompt, or to a story.
bool fitsPrompt(Key key);
bool fitsStory(Key key);

std::optional<Difficulty> difficultyOf(const QString &value);
std::optional<StoryStatus> statusOf(const QString &value);
/// "4", "4/5", "★★★★".
std::optional<int> strengthOf(const QString &value);
/// "yes", "true", "ja".
bool isYes(const QString &value);

/// "2024-03", "March 2024", "Q2 2023", "2023".
std::optional<PartialDate> dateOf(const QString &value);

/// A period: "2024-03 to 2024-06", "March – June 2024"; a single date has no end.
struct Period
{
    PartialDate from;
    PartialDate until;
};
std::optional<Period> periodOf(const QString &value);

/// A list: at `;`, else at `,`, and at neither inside brackets; `#` of a hash tag is dropped.
QStringList namesOf(const QString &value);

/// Parts of `text` at any of `separators` outside brackets and quotes, trimmed, without empty ones.
QStringList splitOutside(const QString &text, const QString &separators);

} // namespace storybank
