#pragma once

#include "matrixpaper.h"

#include "domain/codes.h"

#include <optional>

class QWidget;

namespace storybank {

enum class MatrixFormat { Pdf, Png, Html, Csv };
template<>
struct Codes<MatrixFormat>
{
    static constexpr std::array names{"pdf", "png", "html", "csv"};
};

/// The format that a path's ending names; none when it is another one.
std::optional<MatrixFormat> matrixFormatOf(const QString &path);

/// Writes the matrix, replacing an ordinary file, never a bank. Errors: OutputFailed, TooLarge, Cancelled.
Result<void> writeMatrix(const MatrixTable &table, const QString &path, MatrixFormat format,
                         const PageProgress &progress = {});

/// Asks where to save the matrix; empty when the person cancels. The ending is added when it is missing.
QString askMatrixPath(QWidget *parent, MatrixFormat format);

/// Writes the matrix with a progress that can be stopped once it takes more than a second, and says what
/// went wrong. True when the file was written.
bool exportMatrix(QWidget *parent, const MatrixTable &table, const QString &path, MatrixFormat format);

/// Puts the matrix on the clipboard as text between tabs and as a table.
void copyMatrix(const MatrixTable &table);

/// Lets the person choose a printer, then prints the matrix.
void printMatrix(QWidget *parent, const MatrixTable &table);

} // namespace storybank
