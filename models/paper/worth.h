#pragma once

#include "sheetoptions.h"

#include <array>

namespace storybank::paper {

/// A kind of detail of a story, and why it goes when it goes.
struct DetailWorth
{
    SheetTrim::What what;
    int keeps;          ///< so many of them are never dropped
    const char *reason; ///< why it goes after those above it
};

/// What each kind of detail is worth, the least first. One detail of a kind is worth more than all details
/// of the kinds before it together, and within a kind the stronger story's is worth more than those of all
/// weaker ones: so the page that keeps most is the one in which nothing of more worth could have stayed by
/// dropping things of less. Titles, hooks, numbers and gaps are not in the table: they never go. A whole
/// story is worth more than every detail; a story of less worth goes before one of more.
inline constexpr std::array detailWorths{
    DetailWorth{SheetTrim::What::Learning, 0,
                "asked for seldom, and by the end of an answer one has it on one's lips"},
    DetailWorth{SheetTrim::What::Bullets, 1,
                "the first one pulls the rest along; the last written is the least telling"},
    DetailWorth{SheetTrim::What::Task, 0, "the hook already says what was at stake"},
    DetailWorth{SheetTrim::What::Situation, 0, "the first sentence spoken: without it the start is a blank"},
    DetailWorth{SheetTrim::What::Prompts, 1,
                "what makes the sheet a router; only those beyond the first, before a whole story goes"},
};

} // namespace storybank::paper
