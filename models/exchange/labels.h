#pragma once

#include "lines.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace storybank {

/// The parts that a label can open in a story; the first five are told.
enum class Part {
    Situation,
    Task,
    Action,
    Result,
    Learning,
    Stakeholders,
    Risks,
    Alternatives,
    Criteria,
    Attribution,
    Metrics,
    FollowUps,
    NinetySeconds,
    ThirtySeconds
};

/// Whether the part is one of Situation, Task, Action, Result.
constexpr bool isTold(Part part)
{
    return part <= Part::Result;
}

/// A label at the start of a line: "**Situation:** …", "S: …", "Lessons learned".
struct Label
{
    Part part = Part::Situation;
    bool sure = true;    ///< the usual word, not one that also heads other things ("Context", "Goal")
    bool letter = false; ///< a single letter
    bool bare = false;   ///< without a colon: the whole line
    QString rest;        ///< what follows on the line
    int length = 0;      ///< of the label as typed, in UTF-16 units
    int restAt = 0;      ///< where `rest` begins
};

/// The label with which `text` begins, in any usual spelling and a few languages.
std::optional<Label> matchLabel(const QString &text);

/// A line with several labels inside ("Situation: … Task: … Result: …") as one piece a label; any other
/// line as it is.
QList<SourceLine> splitAtLabels(const SourceLine &line);

} // namespace storybank
