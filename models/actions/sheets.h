#pragma once

#include "domain/result.h"
#include "paper/sheet.h"

namespace storybank {

/// Composes the sheet, fits it to one page and writes it to `path`; gives the page with what was dropped.
/// Errors: OutputFailed. Needs a QGuiApplication for the fonts.
Result<SheetPage> exportSheet(const Library &library, const SheetOptions &options, const QString &path,
                              SheetFormat format);

} // namespace storybank
