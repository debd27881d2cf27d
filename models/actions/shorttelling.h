#pragma once

#include "domain/library.h"

namespace storybank {

/// A story cut to what can be told in `seconds` at the bank's speaking rates: whole sentences of Situation,
/// Task, Action and Result in their order, a paragraph each. First the sentence of the Result that holds a
/// number, the first ones of Task and Situation, then what was done, then the rest; a sentence that does not
/// fit is left out. Empty when nothing is written, or not even the first choice fits.
QString shortTelling(const Story &story, int seconds, const BankSettings &settings);

} // namespace storybank
