#pragma once

#include "paper/sheet.h"

class QWidget;

namespace storybank {

/// Asks where to save the sheet; empty when the person cancels. The ending of the format is added when it is
/// missing.
QString askSheetPath(QWidget *parent, SheetFormat format);

/// Says why the sheet was not written.
void showSheetError(QWidget *parent, const Error &error);

/// Puts the sheet on the clipboard as a picture of 150 dots an inch. OutputFailed as sheetBytes().
[[nodiscard]] Result<void> copySheetPicture(const SheetPage &page);

/// Puts the sheet on the clipboard as words: rich for a word processor, plain for anything else. OutputFailed
/// as sheetBytes().
[[nodiscard]] Result<void> copySheetText(const SheetPage &page);

/// Shows the page as the printer will take it, and prints from there; says why it does not when a hidden name
/// stands on it.
void previewPrint(QWidget *parent, const SheetPage &page, const SheetOptions &options);

/// Lets the person choose a printer, then prints the sheet on one page; as above.
void printSheet(QWidget *parent, const SheetPage &page, const SheetOptions &options);

} // namespace storybank
