#include "measured.h"

#include "domain/text.h"

#include <algorithm>

namespace storybank {

namespace {

struct Times
{
    QList<int> rehearsed, told;
};

int medianOf(QList<int> seconds)
{
    std::sort(seconds.begin(), seconds.end());
    const qsizetype middle = seconds.size() / 2;
    return seconds.size() % 2 == 1 ? seconds.at(middle)
                                   : qRound((seconds.at(middle - 1) + seconds.at(middle)) / 2.0);
}

QHash<StoryId, int> medians(const Library &library, StoryId only)
{
    QHash<StoryId, Times> times;
    for (const Rehearsal &rehearsal : library.rehearsals()) {
        const bool meant = only.isNull() || rehearsal.story == only;
        if (meant && rehearsal.length == Length::Full && rehearsal.seconds > 0)
            times[rehearsal.story].rehearsed.append(rehearsal.seconds);
    }
    for (const Telling &telling : library.tellings()) {
        if ((only.isNull() || telling.story == only) && telling.seconds > 0)
            times[telling.story].told.append(telling.seconds);
    }
    QHash<StoryId, int> found;
    for (auto at = times.cbegin(); at != times.cend(); ++at)
        found.insert(at.key(), medianOf(at->rehearsed.isEmpty() ? at->told : at->rehearsed));
    return found;
}

} // namespace

QHash<StoryId, int> measuredSeconds(const Library &library)
{
    return medians(library, {});
}

int measuredSeconds(const Library &library, StoryId story)
{
    return story.isNull() ? 0 : medians(library, story).value(story);
}

int tellingSeconds(const Library &library, const Story &story)
{
    const int measured = measuredSeconds(library, story.id);
    return measured > 0 ? measured : speakingSeconds(measure(story), library.settings());
}

} // namespace storybank
