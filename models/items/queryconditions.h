#pragma once

#include "storystanding.h"

#include <functional>
#include <optional>

namespace storybank {

/// What a query is asked of: a story, a prompt or a note of a library; exactly one of the pointers is set.
struct QuerySubject
{
    const Library &library;
    const Story *story = nullptr;
    const Prompt *prompt = nullptr;
    const Note *note = nullptr;
    StoryStanding standing = {}; ///< of the story
    QDate today = {};            ///< null = the day of the look
};

/// Whether a subject meets one condition. A condition on a field that the subject has not is never met.
using QueryCheck = std::function<bool(const QuerySubject &)>;

/// What stands before the colon: `key:value`.
enum class QueryKey { Word, Status, Tag, Company, Told, No, Has, Before, After, Strength, Age, Due };

/// The key of that name, in any case; Word for any other.
QueryKey queryKey(QStringView name);

/// The check that a condition stands for; none when its value says nothing that the program knows.
std::optional<QueryCheck> queryCheck(QueryKey key, const QString &value);

} // namespace storybank
