#pragma once

#include "domain/result.h"
#include "items/coverageexport.h"
#include "views/common/theme.h"

#include <functional>

class QPagedPaintDevice;

namespace storybank {

/// Told which page is painted of how many; false = stop.
using PageProgress = std::function<bool(int page, int pages)>;

/// The colours of a table on paper: those of the light theme.
MatrixInk paperInk();

/// The dots an inch that a device must have for paintMatrixPages(): fonts and px are laid out by it.
inline constexpr int matrixDpi = 96;

/// Paints the whole matrix on as many pages as it takes, from left to right, then down; the heads of the
/// columns and of the group stand on each page. False when it was stopped or a page cannot be begun.
bool paintMatrixPages(QPagedPaintDevice &device, const MatrixTable &table, const PageProgress &progress = {});

/// The matrix as a PDF. Errors: OutputFailed, Cancelled when `progress` stopped it.
Result<QByteArray> matrixPdf(const MatrixTable &table, const PageProgress &progress = {});

/// The matrix as one picture (PNG), at twice its size on the screen while that stays sensible. Errors:
/// TooLarge, OutputFailed.
Result<QByteArray> matrixPicture(const MatrixTable &table);

} // namespace storybank
