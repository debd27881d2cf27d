#pragma once

#include "items/coveragemodel.h"

#include <QHeaderView>

namespace storybank {

class MatrixLook;

/// The heads of the columns: titles that rise to the right over their neighbours, which QHeaderView knows
/// nothing of, so painting and finding the title under the mouse are done here.
class StoryHead : public QHeaderView
{
    Q_OBJECT

public:
    StoryHead(const CoverageModel &model, const MatrixLook &look, QWidget *parent);

    /// The column whose slanted title lies under `position`; -1 = none.
    int columnAt(const QPoint &position) const;
    /// The column that is marked; -1 = none.
    void setCurrentColumn(int column);
    void setHoveredColumn(int column);

    QSize sizeHint() const override;

Q_SIGNALS:
    void columnClicked(int column);
    void columnActivated(int column);
    void columnHovered(int column);
    void columnMenuRequested(int column, const QPoint &global);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    const CoverageModel &m_model;
    const MatrixLook &m_look;
    int m_current = -1;
    int m_hovered = -1;
};

/// The heads of the rows: the prompt with its level, or the heading of a group with how it stands.
class RowHead : public QHeaderView
{
    Q_OBJECT

public:
    RowHead(const CoverageModel &model, const MatrixLook &look, QWidget *parent);

    void setCurrentRow(int row);
    void setHoveredRow(int row);
    QSize sizeHint() const override;

Q_SIGNALS:
    void rowClicked(int row);
    void rowHovered(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const CoverageModel &m_model;
    const MatrixLook &m_look;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace storybank
