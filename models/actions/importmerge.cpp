#include "domain/text.h"
#include "importing.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct MergeText
{
    Q_DECLARE_TR_FUNCTIONS(storybank::MergeText)
};

/// Takes over one text where there is none; what differs is listed under `heading`.
void mergeText(QString &text, const QString &other, const QString &heading, QStringList &differing)
{
    if (text.trimmed().isEmpty())
        text = other;
    else if (!other.trimmed().isEmpty() && foldedKey(text) != foldedKey(other))
        differing.append(heading.isEmpty() ? other : MergeText::tr("%1: %2").arg(heading, other));
}

template<typename T>
void mergeList(QList<T> &list, const QList<T> &other)
{
    for (const T &item : other) {
        if (!list.contains(item))
            list.append(item);
    }
}

/// Adds the numbers whose names are not there.
void mergeMetrics(QList<Metric> &list, const QList<Metric> &other)
{
    for (const Metric &metric : other) {
        const bool held = std::any_of(list.cbegin(), list.cend(), [&metric](const Metric &mine) {
            return foldedKey(mine.name) == foldedKey(metric.name);
        });
        if (!held)
            list.append(metric);
    }
}

/// Adds the questions that are not there in any wording of case and accents.
void mergeFollowUps(QList<FollowUp> &list, const QList<FollowUp> &other)
{
    for (const FollowUp &followUp : other) {
        const auto held = std::find_if(list.begin(), list.end(), [&followUp](const FollowUp &mine) {
            return foldedKey(mine.question) == foldedKey(followUp.question);
        });
        if (held == list.end())
            list.append(followUp);
        else if (held->reply.isEmpty())
            *held = followUp;
    }
}

void mergeShort(QString &text, const QString &other)
{
    if (text.isEmpty())
        text = other;
}

QString sectionHeading(Section section)
{
    switch (section) {
    case Section::Situation:
        return MergeText::tr("Situation");
    case Section::Task:
        return MergeText::tr("Task");
    case Section::Action:
        return MergeText::tr("Action");
    case Section::Result:
        return MergeText::tr("Result");
    case Section::Learning:
        return MergeText::tr("Learning");
    default:
        return MergeText::tr("Attribution");
    }
}

} // namespace

Story merged(const Story &existing, const Story &other, QStringList &differing)
{
    Story story = existing;
    for (const Section section : {Section::Situation, Section::Task, Section::Action, Section::Result,
                                  Section::Learning, Section::Attribution})
        mergeText(story.text(section), other.text(section), sectionHeading(section), differing);
    mergeShort(story.title, other.title);
    mergeShort(story.company, other.company);
    mergeShort(story.project, other.project);
    mergeShort(story.role, other.role);
    mergeShort(story.hook, other.hook);
    mergeShort(story.ninetySeconds, other.ninetySeconds);
    mergeShort(story.thirtySeconds, other.thirtySeconds);
    mergeShort(story.templateKey, other.templateKey);
    if (story.from.isNull()) {
        story.from = other.from;
        story.until = other.until;
    }
    if (story.strength == 0)
        story.strength = other.strength;
    mergeList(story.stakeholders, other.stakeholders);
    mergeList(story.risks, other.risks);
    mergeList(story.alternatives, other.alternatives);
    mergeList(story.criteria, other.criteria);
    mergeMetrics(story.metrics, other.metrics);
    mergeFollowUps(story.followUps, other.followUps);
    for (const Tag &tag : other.tags) {
        if (!story.hasTag(tag.competency))
            story.tags.append(tag);
    }
    return story;
}

Prompt merged(const Prompt &existing, const Prompt &other, QStringList &differing)
{
    Prompt prompt = existing;
    mergeText(prompt.text, other.text, QString(), differing);
    mergeShort(prompt.company, other.company);
    mergeShort(prompt.role, other.role);
    mergeShort(prompt.category, other.category);
    mergeShort(prompt.round, other.round);
    mergeShort(prompt.rarity, other.rarity);
    mergeShort(prompt.hint, other.hint);
    mergeShort(prompt.bridge, other.bridge);
    if (prompt.difficulty == Difficulty::Unknown)
        prompt.difficulty = other.difficulty;
    if (prompt.set.isNull())
        prompt.set = other.set;
    if (prompt.parts.isEmpty())
        prompt.parts = other.parts;
    mergeFollowUps(prompt.followUps, other.followUps);
    mergeList(prompt.competencies, other.competencies);
    return prompt;
}

} // namespace storybank
