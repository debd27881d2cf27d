#pragma once

#include "sheet.h"

namespace storybank {

/// The page as one HTML document that needs nothing else; every text escaped.
QByteArray sheetHtml(const SheetPage &page);

/// The page as Markdown; nothing in a text acts as a mark.
QByteArray sheetMarkdown(const SheetPage &page);

} // namespace storybank
