#include "rehearsals.h"

#include <QCoreApplication>

#include <algorithm>

namespace storybank {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(storybank::Rehearsals)
};

template<Entity T>
Edit readied(const Library &library, Id<T> id, qsizetype row, bool ready, const QDateTime &now)
{
    const T *held = library.find(id);
    Edit edit{ready ? Words::tr("Reply is ready") : Words::tr("Reply is not ready"), {}};
    if (!held || row < 0 || row >= held->followUps.size() || held->followUps.at(row).ready == ready)
        return edit;
    T after = *held;
    after.followUps[row].ready = ready;
    after.editedAt = now;
    return edit.replace(*held, after);
}

} // namespace

Edit rehearsed(const Library &library, Rehearsal run)
{
    const Story *story = library.find(run.story);
    const bool knownPrompt = run.prompt.isNull() || library.find(run.prompt);
    const bool negative = std::any_of(run.sectionSeconds.begin(), run.sectionSeconds.end(),
                                      [](int seconds) { return seconds < 0; });
    if (!story || !knownPrompt || negative || run.rating < 0 || run.rating > 4 || run.seconds < 0 ||
        run.reactionMillis < 0)
        return {};
    run.sectionSeconds.resize(static_cast<qsizetype>(toldSections.size()));
    Edit edit{Words::tr("Practice run of “%1”").arg(story->title), {}};
    return edit.add(run);
}

QList<FollowUpPlace> followUpsFor(const Library &library, StoryId storyId, PromptId promptId)
{
    QList<FollowUpPlace> places;
    if (const Story *story = library.find(storyId)) {
        for (qsizetype row = 0; row < story->followUps.size(); ++row)
            places.append({storyId, {}, row});
    }
    if (const Prompt *prompt = library.find(promptId)) {
        for (qsizetype row = 0; row < prompt->followUps.size(); ++row)
            places.append({{}, promptId, row});
    }
    return places;
}

const FollowUp *followUpAt(const Library &library, const FollowUpPlace &place)
{
    const Story *story = library.find(place.story);
    const Prompt *prompt = library.find(place.prompt);
    const QList<FollowUp> *list = story ? &story->followUps : prompt ? &prompt->followUps : nullptr;
    return list && place.row >= 0 && place.row < list->size() ? &list->at(place.row) : nullptr;
}

Edit setFollowUpReady(const Library &library, const FollowUpPlace &place, bool ready, const QDateTime &now)
{
    return place.story.isNull() ? readied(library, place.prompt, place.row, ready, now)
                                : readied(library, place.story, place.row, ready, now);
}

} // namespace storybank
