#include "droporder.h"

#include "worth.h"

namespace storybank::paper {

using What = SheetTrim::What;

namespace {

/// How many details of a kind a story has.
qsizetype countOf(const SheetStory &story, What what)
{
    switch (what) {
    case What::Learning:
        return story.learning.isEmpty() ? 0 : 1;
    case What::Bullets:
        return story.bullets.size();
    case What::Task:
        return story.task.isEmpty() ? 0 : 1;
    case What::Situation:
        return story.situation.isEmpty() ? 0 : 1;
    case What::Prompts:
        break;
    }
    return story.prompts.size();
}

} // namespace

QList<DropStep> dropOrder(const QList<SheetStory> &stories, const QList<qsizetype> &weakestFirst,
                          const SheetOptions &options)
{
    QList<DropStep> steps;
    for (const DetailWorth &kind : detailWorths) {
        qsizetype most = 0;
        for (const SheetStory &story : stories)
            most = std::max(most, countOf(story, kind.what));
        for (qsizetype rank = most - 1; rank >= kind.keeps; --rank) {
            for (const qsizetype i : weakestFirst) {
                if (countOf(stories.at(i), kind.what) > rank &&
                    !options.keeps(stories.at(i).story, kind.what))
                    steps.append({kind.what, i, static_cast<int>(rank)});
            }
        }
    }
    return steps;
}

QList<Detail> bareDetails(const QList<SheetStory> &stories, const QList<DropStep> &steps)
{
    QList<Detail> details;
    for (const SheetStory &story : stories)
        details.append(Detail::all(story));
    for (const DropStep &step : steps) {
        Detail &detail = details[step.story];
        switch (step.what) {
        case What::Learning:
            detail.learning = false;
            break;
        case What::Bullets:
            detail.bullets = std::min(detail.bullets, step.rank);
            break;
        case What::Task:
            detail.task = false;
            break;
        case What::Situation:
            detail.situation = false;
            break;
        case What::Prompts:
            detail.prompts = std::min(detail.prompts, step.rank);
            break;
        }
    }
    return details;
}

bool restore(const DropStep &step, Detail &detail)
{
    switch (step.what) {
    case What::Learning:
        detail.learning = true;
        return true;
    case What::Bullets:
        return detail.bullets == step.rank && ++detail.bullets > 0;
    case What::Task:
        detail.task = true;
        return true;
    case What::Situation:
        detail.situation = true;
        return true;
    case What::Prompts:
        break;
    }
    return detail.prompts == step.rank && ++detail.prompts > 0;
}

QList<SheetTrim> trimsOf(const QList<SheetStory> &stories, const QList<Detail> &details)
{
    QList<SheetTrim> trims;
    for (qsizetype i = 0; i < stories.size(); ++i) {
        const SheetStory &story = stories.at(i);
        const Detail &detail = details.at(i);
        const auto report = [&](What what, qsizetype dropped, qsizetype of) {
            if (dropped > 0)
                trims.append(
                    {what, story.story, story.number, static_cast<int>(dropped), static_cast<int>(of)});
        };
        const qsizetype bullets = std::max<qsizetype>(story.bulletsWritten, story.bullets.size());
        report(What::Learning, !detail.learning && !story.learning.isEmpty(), 1);
        report(What::Bullets, bullets - detail.bullets, bullets);
        report(What::Task, !detail.task && !story.task.isEmpty(), 1);
        report(What::Situation, !detail.situation && !story.situation.isEmpty(), 1);
        report(What::Prompts, story.prompts.size() - detail.prompts, story.prompts.size());
    }
    return trims;
}

} // namespace storybank::paper
