#pragma once

#include "phrases.h"

#include "domain/codes.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <array>
#include <span>

namespace storybank {

/// The word lists by which the coach reads a language. A rule whose list is empty stays silent.
enum class WordList {
    We,          ///< the teller's group as the one who acts
    I,           ///< the teller as the one who acts
    NumberWord,  ///< numbers in words: "twelve", "halved", "a third", "none"
    TimeUnit,    ///< "weeks", "months"
    PeriodLead,  ///< words before a stretch of time: "within", "after"
    PeriodTail,  ///< words behind it: "later", "ago"
    RateWord,    ///< "a", "per" before a stretch of time
    Period,      ///< anything that says when or how long: "a week", "daily", "March", "since"
    Reached,     ///< a value reached from another one: "is down to", "fell to"
    Present,     ///< how it is by now: "today", "since"
    Baseline,    ///< what it was before: "from", "instead of", "used to be"
    NeedsUnit,   ///< things that are nothing without a unit: "latency", "cost"
    UnitVerb,    ///< verbs with a number that needs one: "took", "weighs"
    ChangeVerb,  ///< "fell", "rose", "cut"
    LinkWord,    ///< words that follow a finished number: "in", "and"
    OwnFailure,  ///< the teller's own failure
    Learnt,      ///< something was learnt
    Prevention,  ///< something keeps it from coming back
    Habit,       ///< the same where a lesson is told: "I always", "now"
    Install,     ///< puts something in place: "added", "built"
    Safeguard,   ///< what can be put there: "check", "alarm"
    Conflict,    ///< two who did not agree
    Clash,       ///< the same where people are told of: "clashed", "refused to"
    Reason,      ///< leads to a reason: "because", "as she"
    Background,  ///< begins what stood behind it: "her team had"
    OtherSide,   ///< the other side has a reason and a voice
    Pronoun,     ///< somebody else: "she", "their"
    Coordinator, ///< words that carry a subject on to the next verb: "and", "then"
    Blame,       ///< words that put others down
    Person,      ///< those who can be put down: "he", "the supplier"
    Scorn,       ///< puts down where it is said of a person: "useless", "hopeless"
    Disregard,   ///< what is held against them behind a person: "never answered"
    Negation,    ///< in front of a word it turns it round
    Outcome,     ///< outcomes with many causes: "revenue", "churn"
    Causal,      ///< claims a cause: "thanks to my"
    OwnDeed,     ///< what the teller made: "my plan"
    Brought,     ///< says that a deed had an effect: "led to", "doubled"
    Evidence,    ///< how one knows: "control group", "split test"
    Contrast,    ///< sets a result beside something: "against", "compared"
    Unmoved,     ///< what did not change: "stayed at"
    Comparator,  ///< what makes a group one to compare with: "other", "neighbouring"
    Group,       ///< groups that can be compared: "branches", "class"
    Launch,      ///< a change that can do harm: "rolled out", "automated"
    Guard,       ///< what must not get worse: "without", "stop rule"
    Harm,        ///< what a guard keeps away, behind a negation: "lost", "worse"
    GoalGuard,   ///< the same where a goal or a result is told: "without"
    Vague,       ///< words that stand where a fact should
    Intensifier, ///< "significantly": fine beside a number
    Bet,         ///< a risk that was taken: "took a chance"
    Danger,      ///< what could have gone wrong: "stood to lose"
    Decision,    ///< a decision that was told
    OptionNoun,  ///< what there can be two of to choose from: "ways", "offers"
    Options,     ///< what else was possible
    NearOptions, ///< the same, where they stand beside the decision: "compared", "or"
    CommonShort, ///< abbreviations that everybody knows
    Explanation, ///< "short for", "stands for"
    SetPhrase,   ///< means something else than the words in it: "told me to", "quality control"
};
template<>
struct Codes<WordList>
{
    static constexpr std::array names{"we",           "i",
                                      "number_words", "time_units",
                                      "period_leads", "period_tails",
                                      "rate_words",   "periods",
                                      "reached",      "present",
                                      "baselines",    "needs_unit",
                                      "unit_verbs",   "change_verbs",
                                      "link_words",   "own_failure",
                                      "learnt",       "prevention",
                                      "habits",       "install_verbs",
                                      "safeguards",   "conflict",
                                      "clashes",      "reasons",
                                      "background",   "other_side",
                                      "pronouns",     "coordinators",
                                      "blame",        "persons",
                                      "scorn",        "disregard",
                                      "negations",    "outcomes",
                                      "causal",       "own_deeds",
                                      "deed_verbs",   "evidence",
                                      "contrasts",    "unmoved",
                                      "comparators",  "groups",
                                      "launches",     "guards",
                                      "harms",        "goal_guards",
                                      "vague",        "intensifiers",
                                      "bets",         "dangers",
                                      "decisions",    "option_nouns",
                                      "options",      "near_options",
                                      "common_short", "explanations",
                                      "set_phrases"};
};

/// One language as the coach reads it.
struct LanguageWords
{
    QString language; ///< "en"
    QSet<QString> functionWords;
    PhraseFinder finder;
    std::array<bool, Codes<WordList>::names.size()> known{}; ///< lists that the language has

    bool has(WordList list) const { return known.at(static_cast<size_t>(list)); }
};

/// The languages that the coach reads, kept as data in resources/insight and handed in.
struct CoachWords
{
    QList<LanguageWords> languages; ///< in the order of their codes

    /// The language in which most function words stand, the first by code when two are equal; null when fewer
    /// than three stand there, or less than one word in twelve: the text is in another language, or too
    /// short.
    const LanguageWords *languageOf(std::span<const TokenText *const> texts) const;
};

/// Reads the words from JSON documents of resources/insight (one a language), in any order. Errors: BadInput.
Result<CoachWords> readCoachWords(const QList<QByteArray> &documents);

} // namespace storybank
