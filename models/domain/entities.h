#pragma once

#include "answer.h"
#include "codes.h"
#include "competency.h"
#include "loop.h"
#include "prompt.h"
#include "records.h"
#include "story.h"

#include <concepts>
#include <tuple>

namespace storybank {

/// A list of types, to do one thing for each kind of entity.
template<typename... T>
struct TypeList
{
    template<template<typename...> typename Of>
    using Apply = Of<T...>;
    template<template<typename> typename Wrap, template<typename...> typename Of>
    using ApplyEach = Of<Wrap<T>...>;

    /// Calls `visit.template operator()<T>()` for each type in order.
    template<typename Visit>
    static void forEach(Visit &&visit)
    {
        (visit.template operator()<T>(), ...);
    }
};

/// Everything that a bank keeps, in the order in which it is written and exported.
using Entities =
    TypeList<Competency, Framework, Story, QuestionSet, Prompt, Answer, Interviewer, Loop, Telling, Rehearsal,
             Note, SavedSearch, RedactionTerm, Snapshot, Template, BankSettings>;

/// The kind of an entity, in the order of Entities.
enum class Kind {
    Competency,
    Framework,
    Story,
    QuestionSet,
    Prompt,
    Answer,
    Interviewer,
    Loop,
    Telling,
    Rehearsal,
    Note,
    SavedSearch,
    RedactionTerm,
    Snapshot,
    Template,
    BankSettings
};
template<>
struct Codes<Kind>
{
    static constexpr std::array names{"competency",     "framework", "story",       "question_set",
                                      "prompt",         "answer",    "interviewer", "loop",
                                      "telling",        "rehearsal", "note",        "saved_search",
                                      "redaction_term", "snapshot",  "template",    "bank_settings"};
};

namespace detail {
template<typename T, typename List>
struct IndexOf;
template<typename T, typename... Rest>
struct IndexOf<T, TypeList<T, Rest...>> : std::integral_constant<size_t, 0>
{};
template<typename T, typename First, typename... Rest>
struct IndexOf<T, TypeList<First, Rest...>>
    : std::integral_constant<size_t, 1 + IndexOf<T, TypeList<Rest...>>::value>
{};

template<typename T, typename List>
inline constexpr bool isIn = false;
template<typename T, typename... Types>
inline constexpr bool isIn<T, TypeList<Types...>> = (std::is_same_v<T, Types> || ...);
} // namespace detail

template<typename T>
inline constexpr Kind kindOf = static_cast<Kind>(detail::IndexOf<T, Entities>::value);

template<typename T>
concept Entity = detail::isIn<T, Entities>;

} // namespace storybank
