#pragma once

#include "items/coveragemodel.h"
#include "matrixlook.h"

#include <QStyledItemDelegate>

namespace storybank {

/// Paints a cell of the matrix: the grade as tone, the fit as a ball, proposals and judgements apart from
/// each other by shape. It reads the model's cell directly, since a matrix shows thousands of them at once.
class FitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    FitDelegate(const CoverageModel &model, const MatrixLook &look, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The place of the mark in the middle of a cell's rectangle.
    static QRect markRect(const QRect &cell, const Theme &theme);

private:
    void paintDraft(QPainter *painter, const QRect &rect, bool hovered, bool onHatch,
                    const Theme &theme) const;

    const CoverageModel &m_model;
    const MatrixLook &m_look;
};

/// Paints the mark of `cell` in `mark` (25 x 19), for the matrix and its legend; pale and with a line
/// through it when its story is struck.
void paintMark(QPainter *painter, const QRect &mark, const CoverageCell &cell, int hue, bool selected,
               bool several, const Theme &theme, bool struck = false);

} // namespace storybank
