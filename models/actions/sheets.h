#pragma once

#include "domain/edit.h"
#include "domain/result.h"
#include "paper/sheet.h"

namespace storybank {

/// Composes the sheet, fits it to one page and writes it to `path`; gives the page with what was dropped.
/// What the owner has chosen to keep for the loop stays. Errors: OutputFailed, also when a name that was to
/// be hidden stands in what would be written. Needs a QGuiApplication for the fonts.
Result<SheetPage> exportSheet(const Library &library, SheetOptions options, const QString &path,
                              SheetFormat format);

/// What the owner has chosen to keep on the sheet of this loop, or of all stories when it is null.
QList<SheetKeep> keptOnSheet(const Library &library, LoopId loop);

/// Remembers for the loop that this is not to be trimmed, or with `keep` false that it may be again; empty
/// when that is so already or there is no such loop.
Edit keepOnSheet(const Library &library, LoopId loop, const QList<SheetKeep> &what, bool keep);

} // namespace storybank
