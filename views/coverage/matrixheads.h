#pragma once

#include "items/coveragemodel.h"
#include "views/common/theme.h"

#include <QHeaderView>

namespace storybank {

/// The heads of the columns: titles that rise to the right over their neighbours, which QHeaderView knows
/// nothing of, so painting and finding the title under the mouse are done here.
class StoryHead : public QHeaderView
{
    Q_OBJECT

public:
    StoryHead(const CoverageModel &model, QWidget *parent);

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

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void paintTitle(QPainter *painter, int column, const Theme &theme) const;

    const CoverageModel &m_model;
    int m_current = -1;
    int m_hovered = -1;
};

/// The heads of the rows: the prompt with its level, or the heading of a group with how it stands.
class RowHead : public QHeaderView
{
    Q_OBJECT

public:
    RowHead(const CoverageModel &model, QWidget *parent);

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
    void paintPrompt(QPainter *painter, const QRect &rect, const CoverageRow &row, bool current, bool hovered,
                     const Theme &theme) const;

    const CoverageModel &m_model;
    int m_current = -1;
    int m_hovered = -1;
};

/// Paints the ground of a row of the matrix, its head's or its cells'.
void paintRowGround(QPainter *painter, const QRect &rect, const CoverageRow &row, bool current, bool hovered,
                    const Theme &theme);

/// Paints the heading of a group: its name, how many of its prompts are answered, and what is open.
void paintGroupHead(QPainter *painter, const QRect &rect, const CoverageRow &row, const Theme &theme);

} // namespace storybank
