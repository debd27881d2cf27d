#pragma once

#include "codes.h"
#include "ids.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace storybank {

/// Who made the link.
enum class Origin { Owner, Import };
template<>
struct Codes<Origin>
{
    static constexpr std::array names{"owner", "import"};
};

/// The link of a story to a prompt. A bank holds at most one for each pair.
struct Answer
{
    AnswerId id;
    StoryId story;
    PromptId prompt;
    std::optional<int> fit; ///< none = not judged, 0 = does not fit, 1–5
    Origin origin = Origin::Owner;
    bool chosen = false; ///< the one the owner uses for this prompt; at most one a prompt
    QString angle;       ///< what to stress for this question
    QString opening;     ///< the first sentence
    QJsonObject extra;

    /// The identity of the answer of a pair: the same on every machine, so that two copies of a bank merge.
    static AnswerId idFor(StoryId story, PromptId prompt)
    {
        return AnswerId::fromName(QStringLiteral("answer/") + story.toString() + u'/' + prompt.toString());
    }

    friend bool operator==(const Answer &, const Answer &) = default;
};

} // namespace storybank
