#pragma once

#include "ids.h"
#include "partialdate.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

namespace storybank {

/// A person one meets in interviews, by name or role.
struct Interviewer
{
    InterviewerId id;
    QString name;
    QString company;
    QString role;
    QString notes;
    QJsonObject extra;
    friend bool operator==(const Interviewer &, const Interviewer &) = default;
};

/// One prompt expected in a round, with what the plan says.
struct Slot
{
    PromptId prompt;
    StoryId story;  ///< null = nothing planned
    StoryId backup; ///< null = none
    bool locked = false;
    friend bool operator==(const Slot &, const Slot &) = default;
};

struct Round
{
    RoundId id;
    QString name;
    InterviewerId interviewer; ///< null = not known
    QTime start;               ///< local; invalid = not known
    int minutes = 45;
    QList<CompetencyId> focus;
    QList<Slot> expected; ///< the prompts expected, in order
    QStringList questionsToAsk;
    QString notes;
    friend bool operator==(const Round &, const Round &) = default;
};

/// An onsite.
struct Loop
{
    LoopId id;
    QString company;
    QString role;
    PartialDate date; ///< local to the person
    QString level;
    QString notes;
    QString debrief;
    bool past = false;
    QList<Round> rounds;
    QJsonObject extra;
    friend bool operator==(const Loop &, const Loop &) = default;
};

} // namespace storybank
