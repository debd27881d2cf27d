#pragma once

#include "sheet.h"

namespace storybank::paper {

/// The words of a written sheet, read from its bytes: what a person can select, search or copy in it, with
/// its title. Of a picture, which has no words, those that were painted. None when the bytes cannot be read.
std::optional<QString> wordsOf(const QByteArray &bytes, SheetFormat format, const SheetPage &page);

} // namespace storybank::paper
