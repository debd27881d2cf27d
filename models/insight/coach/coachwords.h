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
    Period,      ///< anything that says when or how long: "a week", "daily", "March", "since"
    Reached,     ///< a value reached from another one: "is down to", "fell to"
    Baseline,    ///< what it was before: "from", "instead of", "used to be"
    NeedsUnit,   ///< things that are nothing without a unit: "latency", "cost"
    ChangeVerb,  ///< "fell", "rose", "cut"
    LinkWord,    ///< words that follow a finished number: "in", "and"
    OwnFailure,  ///< the teller's own failure
    Learnt,      ///< something was learnt
    Prevention,  ///< something keeps it from coming back
    Conflict,    ///< two who did not agree
    OtherSide,   ///< the other side has a reason and a voice
    Blame,       ///< words that put others down
    Negation,    ///< in front of a word it turns it round
    Outcome,     ///< outcomes with many causes: "revenue", "churn"
    Causal,      ///< claims a cause: "thanks to", "led to"
    Evidence,    ///< how one knows: "control group", "compared with"
    Launch,      ///< a change that can do harm: "rolled out", "automated"
    Guard,       ///< what must not get worse: "without", "stop rule"
    GoalGuard,   ///< the same where a goal or a result is told: "without"
    Vague,       ///< words that stand where a fact should
    Intensifier, ///< "significantly": fine beside a number
    Decision,    ///< a decision that was told
    Options,     ///< what else was possible
    NearOptions, ///< the same, where they stand beside the decision: "compared", "or"
    CommonShort, ///< abbreviations that everybody knows
    Explanation, ///< "short for", "stands for"
};
template<>
struct Codes<WordList>
{
    static constexpr std::array names{
        "we",           "i",           "number_words", "time_units", "period_leads", "period_tails",
        "periods",      "reached",     "baselines",    "needs_unit", "change_verbs", "link_words",
        "own_failure",  "learnt",      "prevention",   "conflict",   "other_side",   "blame",
        "negations",    "outcomes",    "causal",       "evidence",   "launches",     "guards",
        "goal_guards",  "vague",       "intensifiers", "decisions",  "options",      "near_options",
        "common_short", "explanations"};
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
