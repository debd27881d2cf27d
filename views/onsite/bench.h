#pragma once

#include <QListView>

namespace storybank {

class BenchModel;

/// The stories that are not in the plan, side by side, to be dragged onto a prompt.
class Bench : public QListView
{
    Q_OBJECT

public:
    explicit Bench(BenchModel &model, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void storyOpened(int row);
    /// X: what if it could not be told.
    void strikeRequested(int row);
    void menuRequested(int row, const QPoint &global);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace storybank
