#pragma once

#include "coachwords.h"
#include "rule.h"
#include "telling.h"

#include "domain/library.h"
#include "domain/textrange.h"

#include <QList>
#include <QStringList>

#include <span>

namespace storybank {

/// Where a finding stands: a section, the metrics (an item is a row), or a shorter length.
enum class Place {
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
    NinetySeconds,
    ThirtySeconds
};
template<>
struct Codes<Place>
{
    static constexpr std::array names{
        "situation",    "task",     "action",      "result",  "learning",       "stakeholders",  "risks",
        "alternatives", "criteria", "attribution", "metrics", "ninety_seconds", "thirty_seconds"};
};

/// The text of a place, in which ranges count: of a section as sectionText() gives it, of the metrics their
/// names, one a line.
QString placeText(const Story &story, Place place);

/// What the coach says of a story: codes and arguments, which models/wording turns into sentences.
struct Finding
{
    CoachRule rule = CoachRule::PartMissing;
    Severity severity = Severity::Hint;
    Place place = Place::Action;
    int item = -1;          ///< row of a list or of the metrics; -1 = the text itself
    TextRange range;        ///< where to go; length 0 where nothing stands yet
    QList<TextRange> marks; ///< all that is meant, in the order of the text, the range among them
    QStringList words;      ///< the very words, or names, that the sentence quotes
    QList<int> numbers;     ///< counts, seconds and limits, as the rule's sentence wants them

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// What a bank sets, and the limits behind the rules.
struct CoachSettings
{
    BankSettings bank;       ///< speaking rates, rules off
    int situationLimit = 35; ///< seconds; target 20
    int taskLimit = 28;      ///< seconds; target 15
    int resultLeast = 6;     ///< seconds, of a telling of a minute or more; target 30
    int hardLimit = 180;     ///< seconds a full telling may take; over targetRange() it is a hint
    int mostBullets = 6;     ///< in one section
    int leastWords = 60;     ///< told; rules of proportion are silent below
};

/// All rules in the order in which findings are given.
std::span<const CoachRule> coachRules();

/// Whether the rule may speak of this story: neither muted in it nor switched off for the bank.
bool isRuleOn(CoachRule rule, const Story &story, const BankSettings &settings);

/// The findings of a story, by the order of its page, then of the rules. The library gives the competencies
/// behind its tags. A story in a language that `words` does not hold gets the findings that count and
/// measure.
QList<Finding> coach(const Story &story, const Library &library, const CoachWords &words,
                     const CoachSettings &settings);

/// How sound a story is, 0–100: 100, less 25 for each error, 12 for each warning and 4 for each hint, never
/// below 0; a rule counts twice at most, so that one habit does not hide all else. 0 when nothing is told.
int coachScore(const Story &story, const QList<Finding> &findings);

} // namespace storybank
