#pragma once

#include <QString>
#include <QStringList>

namespace storybank {

/// Why the program says so: a code with arguments. models/wording makes the sentence.
enum class ReasonCode {
    PrimaryTagMatches,   ///< arg 0: competency
    SecondaryTagMatches, ///< arg 0: competency
    SharedWords,         ///< args: the words, most telling first
    PhraseFound,         ///< arg 0: section code, arg 1: the phrase as it stands
    TitleMatches,        ///< args: the words
    Status,              ///< arg 0: status code
    Strength,            ///< arg 0: 1–5
    HasNumbers,          ///< arg 0: how many
    NoNumbers,
    Draft,
    ToldAtCompany, ///< arg 0: company, arg 1: ISO date
    AskedFor,      ///< arg 0: competency; the prompt's words ask for it, arg 1: the phrase
};

struct Reason
{
    ReasonCode code = ReasonCode::SharedWords;
    QStringList args;
    bool speaksFor = true; ///< false: it speaks against
    friend bool operator==(const Reason &, const Reason &) = default;
};

} // namespace storybank
