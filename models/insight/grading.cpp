#include "coverage.h"

namespace storybank {

namespace {

/// The grade by the judgement alone.
Grade uncapped(const Answer &answer)
{
    if (!answer.fit)
        return answer.origin == Origin::Import ? Grade::Workable : Grade::None;
    switch (*answer.fit) {
    case 5:
    case 4:
        return Grade::Strong;
    case 3:
        return Grade::Workable;
    case 2:
    case 1:
        return Grade::Stretch;
    default:
        return Grade::None;
    }
}

/// Whether both are tagged, and none of the story's primary tags is asked for.
bool missesPrimaryTag(const Story &story, const Prompt &prompt)
{
    if (story.tags.isEmpty() || prompt.competencies.isEmpty())
        return false;
    return std::none_of(story.tags.begin(), story.tags.end(), [&prompt](const Tag &tag) {
        return tag.rank == TagRank::Primary && prompt.competencies.contains(tag.competency);
    });
}

} // namespace

Graded grade(const Answer &answer, const Story &story, const Prompt &prompt)
{
    Graded graded{uncapped(answer), Cap::NoCap, false};
    const auto atMost = [&graded](Grade limit, Cap cap) {
        if (graded.grade > limit)
            graded = {limit, cap, false};
    };
    // From the lowest limit up, so that the cap that is told is the one that holds.
    if (story.status == StoryStatus::Retired || story.isTrashed())
        atMost(Grade::None, Cap::Retired);
    if (story.status == StoryStatus::Draft)
        atMost(Grade::Stretch, Cap::Draft);
    if (story.strength == 1 || story.strength == 2)
        atMost(Grade::Stretch, Cap::Weak);
    if (story.strength == 3)
        atMost(Grade::Workable, Cap::Strength3);
    if (missesPrimaryTag(story, prompt))
        atMost(Grade::Workable, Cap::NoPrimaryTag);

    graded.provisional = !answer.fit && graded.grade != Grade::None;
    return graded;
}

} // namespace storybank
