#pragma once

#include "sheet.h"

namespace storybank::paper {

/// A number in one significant digit: 504,000 → 500,000, 1.8 → 2.
double roughly(double value);

/// The numbers of a story that may be shown, the headline first: never those that are never to be shown;
/// blurred ones as "about …": a pair as its rounded change, anything else rounded to one digit.
QList<SheetStory::Number> toldNumbers(const Story &story, const QLocale &locale);

} // namespace storybank::paper
