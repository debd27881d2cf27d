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

/// What each kind of detail is worth, the least first: the order in which things go. One detail of a kind is
/// worth more than all details of the kinds before it together; of a kind, a bullet or prompt more than all
/// of a later rank, and of a rank the stronger story's more than those of all weaker ones. So there is one
/// page of most worth, and what it drops is dropped because it does not fit beside what is worth more, not
/// even when everything of less worth goes: no exchange makes the page better.
///
/// The order is not a threshold. Where the long situation of one story does not fit, a short learning of
/// another may stand in the room that is left: to drop it too would only leave that room empty. The other
/// way, by worth for the room it takes, three short learnings would push out a situation, and what goes first
/// would change with every word that is written; nobody could foretell it.
///
/// Titles, hooks, numbers and gaps are not in the table: they never go. A whole story is worth more than
/// every detail, so all details go before the weakest story; what the owner wants kept is not asked.
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
