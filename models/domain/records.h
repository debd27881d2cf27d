#pragma once

#include "codes.h"
#include "ids.h"
#include "partialdate.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace storybank {

/// How a telling landed.
enum class Landing { Unknown, Well, SoSo, Badly };
template<>
struct Codes<Landing>
{
    static constexpr std::array names{"", "well", "so-so", "badly"};
};

/// This story was told to this interviewer in this round on this day.
struct Telling
{
    TellingId id;
    StoryId story;
    PromptId prompt;           ///< null = not known
    LoopId loop;               ///< null = outside a loop
    RoundId round;             ///< null = not known
    InterviewerId interviewer; ///< null = not known
    QString company;
    PartialDate day; ///< local
    Landing landing = Landing::Unknown;
    int seconds = 0; ///< 0 = not measured
    QString notes;
    QJsonObject extra;
    friend bool operator==(const Telling &, const Telling &) = default;
};

/// Which length of a story was told.
enum class Length { Full, NinetySeconds, ThirtySeconds };
template<>
struct Codes<Length>
{
    static constexpr std::array names{"full", "90s", "30s"};
};

/// A timed telling to oneself of a story for a prompt.
struct Rehearsal
{
    RehearsalId id;
    StoryId story;
    PromptId prompt; ///< null = the story on its own
    QDateTime at;    ///< UTC
    Length length = Length::Full;
    QList<int> sectionSeconds; ///< Situation, Task, Action, Result
    int seconds = 0;
    int rating = 0;         ///< 1–4; 0 = not rated
    int reactionMillis = 0; ///< of the retrieval drill; 0 = none
    QJsonObject extra;
    friend bool operator==(const Rehearsal &, const Rehearsal &) = default;
};

/// What an import left over, or what the owner noted.
struct Note
{
    NoteId id;
    QString title;
    QString text;
    QString source;
    QDateTime createdAt; ///< UTC
    QJsonObject extra;
    friend bool operator==(const Note &, const Note &) = default;
};

struct SavedSearch
{
    SavedSearchId id;
    QString name;
    QString query;
    int position = 0;
    QJsonObject extra;
    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

/// A word that is replaced wherever the owner shares something.
struct RedactionTerm
{
    RedactionTermId id;
    QString term;
    QString replacement;
    QJsonObject extra;
    friend bool operator==(const RedactionTerm &, const RedactionTerm &) = default;
};

/// Bank, plan and sheet as they were for one loop.
struct Snapshot
{
    SnapshotId id;
    LoopId loop; ///< null when the loop is gone
    QString name;
    QDateTime takenAt; ///< UTC
    QJsonObject content;
    QJsonObject extra;
    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};

/// A start for a story: guidance for its sections, shown while they are empty.
struct Template
{
    TemplateId id;
    QString key; ///< stable word for what comes with the program; empty for the owner's own
    QString name;
    QString description;
    QMap<QString, QString> guidance; ///< by section code
    QStringList competencies;        ///< keys or names
    QJsonObject extra;
    friend bool operator==(const Template &, const Template &) = default;
};

/// Settings that belong to the bank; a bank has exactly one.
struct BankSettings
{
    BankSettingsId id = BankSettingsId::fromName(QStringLiteral("settings"));
    QString language = QStringLiteral("en-GB"); ///< of the stories
    int wordsPerMinute = 130;                   ///< speaking rate
    int charactersPerMinute = 240;              ///< speaking rate of Chinese and Japanese
    int competencyTarget = 2;                   ///< stories wanted for a competency
    int followUpMinutes = 6;                    ///< allowance for follow-ups of one prompt
    int tooOften = 3;                           ///< told more often than this is too often
    QStringList rulesOff;                       ///< ids of coach rules
    QJsonObject extra;
    friend bool operator==(const BankSettings &, const BankSettings &) = default;
};

} // namespace storybank
