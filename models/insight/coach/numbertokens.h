#pragma once

#include "examined.h"

namespace storybank {

/// Whether the word is a number in digits: "12", "1.8", "3rd" is none.
bool isDigits(const WordToken &token);

/// Whether the word at `at` is a number, in digits or in words, that says how much: not a year, not the
/// stretch of time something took, not the name of a version.
bool isAmount(const ExaminedText &text, qsizetype at);

/// Whether an amount stands in the sentence of the word `at`.
bool hasAmountBeside(const ExaminedText &text, qsizetype at);

/// Whether a phrase of WordList::Period only says how often: "three people a week"; "a week later" is a
/// period.
bool isRate(const ExaminedText &text, const PhraseHit &period);

/// Whether it only says how much: "under ten days"; "within ten days" is a period.
bool isMeasured(const ExaminedText &text, const PhraseHit &period);

/// What the number at `at` counts: "%", a currency, or the word behind it in its singular; empty where
/// nothing follows but a link word or a stop.
QString unitBehind(const ExaminedText &text, qsizetype at);

/// Whether a number with this unit stands in the text.
bool hasNumberOf(const ExaminedText &text, const QString &unit);

} // namespace storybank
