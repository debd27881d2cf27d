#pragma once

#include "coveragemodel.h"

#include <QColor>

namespace storybank {

/// What leaves the matrix: all that is shown, or the part that is selected.
struct MatrixTable
{
    QString heading; ///< "Coverage: Fennmark onsite"
    QString summary; ///< "17 of 22 prompts answered: 12 safe, 3 covered, 2 thin, 5 gaps"
    CoverageView::Rows kind = CoverageView::Rows::Prompts;
    QList<CoverageRow> rows; ///< groups have no cells
    QList<CoverageColumn> columns;

    bool hasGroups() const;
};

/// All rows and columns of the matrix in the order, grouping and filters in which it is shown; `scope` names
/// what it is restricted to, empty = everything.
MatrixTable wholeMatrix(const CoverageModel &model, const QString &scope = {});

/// The rows and columns that hold one of `cells`, with only these filled in, without headings of groups.
MatrixTable partOfMatrix(const CoverageModel &model, const QModelIndexList &cells);

/// What the rows are, over their column: "Prompt", "Competency", "Principle".
QString rowsName(CoverageView::Rows kind);

/// "5 stretch (draft), chosen": a cell in the words of a table, empty when it says nothing.
QString cellLabel(const CoverageCell &cell);

/// The sign of a fit or of another state in a text: "◕", "?", "–"; empty when it says nothing.
QString cellSign(const CoverageCell &cell);

/// The table for spreadsheets: UTF-8 with a mark at its beginning, lines by RFC 4180, no cell a formula.
QByteArray matrixCsv(const MatrixTable &table);

/// The table for the clipboard: a line for each row, cells between tabs, no cell a formula.
QString matrixTsv(const MatrixTable &table);

/// The colours of a table on white paper.
struct MatrixInk
{
    QColor paper, text, text2, text3, rule, frame;
    QColor strong, onStrong, workable, onWorkable, stretch, onStretch;
    QColor warn, gap, gapGround;
};

/// The table as a web page that needs nothing else: real heads, a legend, each cell told apart without
/// colour and readable as a sentence.
QByteArray matrixHtml(const MatrixTable &table, const MatrixInk &ink);

/// The table alone for the clipboard, in plain markup that word processors and spreadsheets take.
QString matrixClip(const MatrixTable &table, const MatrixInk &ink);

} // namespace storybank
