#include "droporder.h"

namespace storybank::paper {

using What = SheetTrim::What;

QList<DropStep> dropOrder(const QList<SheetStory> &stories, const QList<qsizetype> &weakestFirst)
{
    QList<DropStep> steps;
    const auto each = [&](What what, auto &&has) {
        for (const qsizetype i : weakestFirst) {
            if (has(stories.at(i)))
                steps.append({what, i});
        }
    };
    each(What::Learning, [](const SheetStory &s) { return !s.learning.isEmpty(); });
    qsizetype most = 0;
    for (const SheetStory &story : stories)
        most = std::max(most, story.bullets.size());
    for (qsizetype kept = most - 1; kept >= 1; --kept)
        each(What::Bullets, [kept](const SheetStory &s) { return s.bullets.size() > kept; });
    each(What::Task, [](const SheetStory &s) { return !s.task.isEmpty(); });
    each(What::Situation, [](const SheetStory &s) { return !s.situation.isEmpty(); });
    for (qsizetype kept = 2; kept >= 1; --kept)
        each(What::Prompts, [kept](const SheetStory &s) { return s.prompts.size() > kept; });
    return steps;
}

QList<Detail> detailsAfter(const QList<SheetStory> &stories, const QList<DropStep> &steps, qsizetype dropped)
{
    QList<Detail> details;
    for (const SheetStory &story : stories)
        details.append(Detail::all(story));
    for (qsizetype i = 0; i < dropped; ++i) {
        Detail &detail = details[steps.at(i).story];
        switch (steps.at(i).what) {
        case What::Learning:
            detail.learning = false;
            break;
        case What::Bullets:
            --detail.bullets;
            break;
        case What::Task:
            detail.task = false;
            break;
        case What::Situation:
            detail.situation = false;
            break;
        case What::Prompts:
            detail.prompts = std::min(detail.prompts - 1, 2);
            break;
        }
    }
    return details;
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
