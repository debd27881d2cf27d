#pragma once

#include "redaction.h"
#include "sheetoptions.h"

#include <QStringList>

namespace storybank {

/// One story as it is to stand on the sheet; plain words, already shortened and redacted.
struct SheetStory
{
    struct Bullet
    {
        QString text;
        int rank = 0; ///< 0 = the most telling one, dropped last
    };
    struct Number
    {
        QString value;      ///< "15 % → 1.8 %"
        QString name;       ///< "label error rate"
        bool rough = false; ///< told roughly, since its owner shares it only so
    };
    struct Mark
    {
        QString name;
        int hue = 0; ///< slot of colour and shape, as Competency::hue
        bool primary = true;
    };

    StoryId story;
    int number = 0; ///< printed; from 1 in the order of the page
    QString title;
    QString shortTitle; ///< two or three words of the title, for lists
    QString hook;
    QString situation;
    QString task;           ///< "Goal: …" when the words say what was aimed at
    QList<Bullet> bullets;  ///< in the order of telling
    int bulletsWritten = 0; ///< bullet lines in the Action; the rest of them is over the wished number
    QList<Number> numbers;  ///< headline first
    QStringList prompts;    ///< best grade first
    QString learning;
    QList<Mark> competencies; ///< primary first
    int seconds = 0;          ///< speaking time of the whole story
    double worth = 0;         ///< the smallest is dropped first
};

/// How well a story serves a question.
struct SheetFit
{
    StoryId story;
    int fit = 0; ///< 1–5
};

/// One question, and what to tell when it comes.
struct SheetRoute
{
    QString question;
    QList<StoryId> stories; ///< planned first, then backup, then by grade and fit; empty = a gap
    QList<SheetFit> fits;
    int bridge = -1; ///< of a gap: its place in SheetContent::bridges
};

/// The questions of one competency.
struct SheetRouteGroup
{
    SheetStory::Mark mark; ///< without a name: questions of no competency
    QList<SheetRoute> routes;
};

/// What to say when a question comes that no story answers, and the nearest story to go on with.
struct SheetBridge
{
    QString text;
    StoryId story; ///< null = none
};

/// One interviewer's round.
struct SheetRound
{
    struct Planned
    {
        QString question;
        StoryId story;
    };
    QString name;
    QString when; ///< "09:30, 45 min"
    int minutes = 0;
    QList<Planned> planned;
    QList<StoryId>
        notAgain;          ///< told to this person before, or in an earlier round although it would fit here
    QStringList questions; ///< at most three, to ask there
};

struct SheetContent
{
    QString heading;
    QString subheading;
    QString footerLeft, footerMiddle;
    QList<SheetStory> stories;
    QList<StoryId> beyond;         ///< further stories, more than a page can ever hold, the strongest first
    QStringList gaps;              ///< short names of prompts without a story; never dropped
    QList<SheetRouteGroup> routes; ///< of the layouts that go from the question to the story
    QList<SheetBridge> bridges;
    QList<SheetRound> rounds; ///< of the layouts that have boxes for interviewers
    Redactor hidden;          ///< the names that may stand in nothing that is written
    QStringList hiddenNames; ///< what was replaced by what, "Fennmark → the company", in alphabetical order

    /// "8 stories · about 17 minutes".
    QString summary() const;

    /// The numbers that are told roughly, each with its name and story.
    QStringList roughNumbers() const;

    /// The story of this id; null when it does not stand on the page.
    const SheetStory *find(StoryId story) const;
};

} // namespace storybank
