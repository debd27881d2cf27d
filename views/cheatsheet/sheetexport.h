#pragma once

#include "paper/sheet.h"

class QWidget;

namespace storybank {

/// Asks where to save the sheet; empty when the person cancels. The ending of the format is added when it is
/// missing.
QString askSheetPath(QWidget *parent, SheetFormat format);

/// Says why the sheet was not written.
void showSheetError(QWidget *parent, const Error &error);

/// Puts the sheet on the clipboard as a picture of 150 dots an inch.
void copySheetPicture(const SheetPage &page);

/// Puts the sheet on the clipboard as words: rich for a word processor, plain for anything else.
void copySheetText(const SheetPage &page);

/// Shows the page as the printer will take it, and prints from there.
void previewPrint(QWidget *parent, const SheetPage &page, const SheetOptions &options);

/// Lets the person choose a printer, then prints the sheet on one page.
void printSheet(QWidget *parent, const SheetPage &page, const SheetOptions &options);

} // namespace storybank
