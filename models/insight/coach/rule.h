#pragma once

#include "domain/codes.h"

#include <array>
#include <cstddef>

namespace storybank {

/// What the coach looks for. The codes are stored (rules muted in a story, rules off in a bank): they stay.
enum class CoachRule {
    PartMissing,              ///< no Situation and Task, no Action, or no Result
    ResultWithoutNumber,      ///< a Result that nothing measures
    NumberWithoutBaseline,    ///< a number reached, and nothing it was before
    NumberWithoutUnit,        ///< "latency fell from 840 to 310"
    NumberWithoutPeriod,      ///< a change, and no word on how long it took or when
    WeOverI,                  ///< an Action in which "we" drowns "I"
    PartTooLong,              ///< Situation or Task too long
    ActionTooShort,           ///< Action less than half of the telling
    ResultShort,              ///< a long telling with hardly any Result
    OverTime,                 ///< over the time limit
    TooManyBullets,           ///< a list instead of a telling
    RiskWithoutMitigation,    ///< a risk with nothing done about it
    RiskMissing,              ///< Depth is filled, and no risk is named
    FailureWithoutLearning,   ///< a failure from which nothing was learnt
    FailureWithoutPrevention, ///< a failure, and nothing that keeps it from coming back
    ConflictOneSided,         ///< a conflict without the other side's reason
    Blame,                    ///< words that put others down
    ClaimWithoutAttribution,  ///< an outcome with many causes, claimed as one's own
    NoGuardrail,              ///< a launch or a cut, and no word on what must not get worse
    VagueWords,               ///< words that stand where a fact should
    AlternativesMissing,      ///< a decision without what else was possible
    UnexplainedJargon         ///< abbreviations that are never spelt out
};
template<>
struct Codes<CoachRule>
{
    static constexpr std::array names{"part_missing",
                                      "result_without_number",
                                      "number_without_baseline",
                                      "number_without_unit",
                                      "number_without_period",
                                      "we_over_i",
                                      "part_too_long",
                                      "action_too_short",
                                      "result_short",
                                      "over_time",
                                      "too_many_bullets",
                                      "risk_without_mitigation",
                                      "risk_missing",
                                      "failure_without_learning",
                                      "failure_without_prevention",
                                      "conflict_one_sided",
                                      "blame",
                                      "claim_without_attribution",
                                      "no_guardrail",
                                      "vague_words",
                                      "alternatives_missing",
                                      "unexplained_jargon"};
};

inline constexpr std::size_t ruleCount = Codes<CoachRule>::names.size();

/// How much a finding weakens a story: an error leaves a hole in it, a warning costs it an interviewer's
/// belief, a hint is something to think about.
enum class Severity { Error, Warning, Hint };
template<>
struct Codes<Severity>
{
    static constexpr std::array names{"error", "warning", "hint"};
};

} // namespace storybank
