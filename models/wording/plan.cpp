#include "plan.h"

#include "coverage.h"

#include <QCoreApplication>

namespace storybank {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::PlanWords)
};

/// a, b and c.
QString listed(QStringList names)
{
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return Words::tr("%1 and %2").arg(names.join(Words::tr(", ")), last);
}

QString quoted(const QString &text)
{
    return Words::tr("“%1”").arg(text);
}

} // namespace

QString PlanWords::story(StoryId id) const
{
    const Story *found = m_library.find(id);
    return quoted(found ? found->title : QString());
}

QString PlanWords::prompt(PromptId id) const
{
    const Prompt *found = m_library.find(id);
    return quoted(found ? found->displayName() : QString());
}

QString PlanWords::roundName(qsizetype round) const
{
    const QString name = m_loop.rounds.value(round).name;
    return name.isEmpty() ? Words::tr("Round %1").arg(round + 1) : name;
}

QString PlanWords::answered(const Plan &plan) const
{
    if (plan.prompts == 0)
        return Words::tr("No prompt is expected in this loop.");
    if (plan.answered == plan.prompts)
        return Words::tr("Every prompt is answered.");
    return Words::tr("%1 of %2 are answered.").arg(plan.answered).arg(promptCount(plan.prompts));
}

QString PlanWords::weakest(const Plan &plan) const
{
    if (!plan.weakest)
        return {};
    const PlannedSlot &slot = plan.at(*plan.weakest);
    const QString link = Words::tr("Weakest link: %1 with %2.").arg(prompt(slot.prompt), story(slot.story));
    return link + u' ' + gradedText({{}, slot.story, slot.fit, false, slot.graded});
}

QString PlanWords::reuse(const Reuse &reuse) const
{
    QStringList names;
    for (const RoundId id : reuse.rounds) {
        for (qsizetype round = 0; round < m_loop.rounds.size(); ++round) {
            if (m_loop.rounds.at(round).id == id)
                names.append(roundName(round));
        }
    }
    return Words::tr("%1 is told %2 times: in %3.")
        .arg(story(reuse.story), QString::number(reuse.rounds.size()), listed(names));
}

QString PlanWords::open(const Plan &plan, SlotPlace place) const
{
    const PlannedSlot &slot = plan.at(place);
    const QString where = Words::tr("%1 in %2 stays open.").arg(prompt(slot.prompt), roundName(place.round));
    if (slot.held.isEmpty())
        return where + u' ' + Words::tr("No story is linked to it.");
    QStringList sentences{where};
    for (const Hindrance &held : slot.held)
        sentences.append(hindrance(held));
    return sentences.join(u' ');
}

QString PlanWords::gain(const Gain &gain) const
{
    const QString first = prompt(gain.prompts.value(0));
    switch (gain.kind) {
    case Gain::Kind::LiftsWeakest:
        return Words::tr("A stronger story for %1 would lift the weakest link.").arg(first);
    case Gain::Kind::SparesRepetition:
        return Words::tr("A story of its own for %1 would spare telling %2 so often.")
            .arg(first, story(gain.story));
    case Gain::Kind::ClosesOpen:
        break;
    }
    const Competency *competency = m_library.find(gain.competency);
    if (!competency)
        return Words::tr("A story for %1 would close it.").arg(first);
    QStringList prompts;
    for (const PromptId id : gain.prompts)
        prompts.append(prompt(id));
    return Words::tr("A strong story for %1 would close %2.").arg(quoted(competency->name), listed(prompts));
}

QString PlanWords::hindrance(const Hindrance &hindrance) const
{
    const QString told = story(hindrance.story);
    const QString day = hindrance.day.toString();
    switch (hindrance.code) {
    case Obstacle::NotJudged:
        return Words::tr("%1 is not judged for it.").arg(told);
    case Obstacle::DoesNotFit:
        return Words::tr("%1 is judged not to fit it.").arg(told);
    case Obstacle::Retired: {
        const Story *found = m_library.find(hindrance.story);
        return found && found->isTrashed() ? Words::tr("%1 is in the trash.").arg(told)
                                           : Words::tr("%1 is retired.").arg(told);
    }
    case Obstacle::Draft:
        return Words::tr("%1 is still a draft.").arg(told);
    case Obstacle::Struck:
        return Words::tr("%1 counts as spent.").arg(told);
    case Obstacle::ToldAtCompany:
        return day.isEmpty() ? Words::tr("%1 was told at %2 before.").arg(told, hindrance.company)
                             : Words::tr("%1 was told at %2 on %3.").arg(told, hindrance.company, day);
    case Obstacle::ToldToInterviewer:
        return day.isEmpty() ? Words::tr("The interviewer has heard %1 before.").arg(told)
                             : Words::tr("The interviewer heard %1 on %2.").arg(told, day);
    case Obstacle::HeardInLoop:
        return m_library.find(hindrance.prompt)
                   ? Words::tr("The interviewer hears %1 for %2.").arg(told, prompt(hindrance.prompt))
                   : Words::tr("The interviewer has heard %1 in this loop.").arg(told);
    case Obstacle::LockedOther:
        return Words::tr("%1 fits %2, which stays with %3.")
            .arg(told, prompt(hindrance.prompt), story(hindrance.other));
    case Obstacle::LowerFit:
        return Words::tr("%1 fits %2 less well than %3.")
            .arg(told, prompt(hindrance.prompt), story(hindrance.other));
    case Obstacle::SameFit:
        return Words::tr("%1 fits %2 no better than %3.")
            .arg(told, prompt(hindrance.prompt), story(hindrance.other));
    }
    return {};
}

QString PlanWords::unused(const Hindrance &why) const
{
    if (why.code == Obstacle::NotJudged)
        return Words::tr("%1 is not judged for any prompt of this loop.").arg(story(why.story));
    if (why.code == Obstacle::DoesNotFit)
        return Words::tr("%1 is judged not to fit the prompts of this loop.").arg(story(why.story));
    return hindrance(why);
}

QStringList PlanWords::explanation(const Plan &plan) const
{
    QStringList sentences{answered(plan), weakest(plan)};
    for (const Reuse &told : plan.reused)
        sentences.append(reuse(told));
    const QList<SlotPlace> places = plan.open();
    for (const SlotPlace place : places)
        sentences.append(open(plan, place));
    for (const PlannedRound &round : plan.rounds) {
        for (const PlannedSlot &slot : round.expected) {
            for (const Hindrance &caution : slot.cautions)
                sentences.append(Words::tr("Planned for %1 all the same: %2")
                                     .arg(prompt(slot.prompt), hindrance(caution)));
        }
    }
    for (const Gain &more : plan.gains)
        sentences.append(gain(more));
    sentences.removeAll(QString());
    return sentences;
}

} // namespace storybank
