#pragma once

#include "codes.h"
#include "ids.h"
#include "metric.h"
#include "partialdate.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace storybank {

enum class StoryStatus { Draft, Ready, Polished, Retired };
template<>
struct Codes<StoryStatus>
{
    static constexpr std::array names{"draft", "ready", "polished", "retired"};
};

enum class TagRank { Primary, Secondary };
template<>
struct Codes<TagRank>
{
    static constexpr std::array names{"primary", "secondary"};
};

/// The parts of a story, in the order in which they stand on the page.
enum class Section {
    Situation,
    Task,
    Action,
    Result,
    Learning,
    Stakeholders,
    Risks,
    Alternatives,
    Criteria,
    Attribution
};
template<>
struct Codes<Section>
{
    static constexpr std::array names{"situation",    "task",  "action",       "result",   "learning",
                                      "stakeholders", "risks", "alternatives", "criteria", "attribution"};
};

/// A story's competency.
struct Tag
{
    CompetencyId competency;
    TagRank rank = TagRank::Primary;
    friend bool operator==(const Tag &, const Tag &) = default;
};

struct Stakeholder
{
    QString name; ///< a name or a role
    QString role;
    QString stance;
    friend bool operator==(const Stakeholder &, const Stakeholder &) = default;
};

struct Risk
{
    QString text;
    QString mitigation;
    friend bool operator==(const Risk &, const Risk &) = default;
};

struct Alternative
{
    QString text;
    QString merit; ///< what spoke for it or against it
    friend bool operator==(const Alternative &, const Alternative &) = default;
};

/// A probing question with the prepared reply.
struct FollowUp
{
    QString question;
    QString reply;
    bool ready = false;
    friend bool operator==(const FollowUp &, const FollowUp &) = default;
};

/// One experience, told in sections.
struct Story
{
    StoryId id;
    QString title;
    StoryStatus status = StoryStatus::Draft;
    int strength = 0; ///< 0 = not judged, else 1–5
    QString company;
    QString project;
    QString role;
    PartialDate from;  ///< when it happened or began
    PartialDate until; ///< when it ended; null = the same
    QString hook;      ///< the line that opens it on the sheet

    QString situation;
    QString task;
    QString action;
    QString result;
    QString learning;
    QString ninetySeconds; ///< text of the 90 s length; empty = derived
    QString thirtySeconds; ///< text of the 30 s length; empty = derived

    QList<Stakeholder> stakeholders;
    QList<Risk> risks;
    QList<Alternative> alternatives;
    QStringList criteria;
    QString attribution;
    QList<FollowUp> followUps;

    QList<Metric> metrics;
    QList<Tag> tags;
    QStringList mutedRules; ///< ids of coach rules that stay silent here
    QString source;         ///< where an import found it
    QString templateKey;    ///< key of the template that guides its empty fields, of an own one its id

    QDateTime createdAt; ///< UTC
    QDateTime editedAt;  ///< UTC
    QDateTime trashedAt; ///< UTC; null = not in the trash
    QJsonObject extra;   ///< fields that a newer program wrote

    /// The text of one of the five told sections (Situation … Learning) or of the attribution.
    const QString &text(Section section) const;
    QString &text(Section section);

    bool isTrashed() const { return !trashedAt.isNull(); }

    /// Whether `competency` is a tag of this story, at least of rank `rank`.
    bool hasTag(CompetencyId competency) const;
    bool hasPrimaryTag(CompetencyId competency) const;

    /// The headline metric: the one marked, else the first; null without metrics.
    const Metric *headline() const;

    friend bool operator==(const Story &, const Story &) = default;
};

/// Situation, Task, Action, Result: what is told aloud, in this order.
inline constexpr std::array toldSections{Section::Situation, Section::Task, Section::Action, Section::Result};

/// A section as plain text: told sections as they are, lists with one item a line ("Vendor lead: sceptical").
QString sectionText(const Story &story, Section section);

} // namespace storybank
