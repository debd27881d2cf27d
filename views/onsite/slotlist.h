#pragma once

#include "items/slotmime.h"

#include <QListView>

namespace storybank {

class RoundModel;

/// What can be done to one prompt of the board by key, mouse or menu.
enum class BoardCommand {
    Lock,
    OpenStory, ///< or choose one where none is planned
    Choose,    ///< pick the story from a list
    TakeOff,   ///< the story, then the prompt
    MoveUp,
    MoveDown,
    MoveLeft,
    MoveRight,
    Strike, ///< what if its story could not be told
    Menu,
};

/// The prompts of one round: a list of cards that is as high as they are, with the keys of the board. Cards
/// and stories can be dragged out of it and dropped into it.
class SlotList : public QListView
{
    Q_OBJECT

public:
    explicit SlotList(RoundModel &model, QWidget *parent = nullptr);

    RoundModel &roundModel() const { return m_model; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }

    /// Takes a drop below the last card as if it were there.
    bool takesDrop(const QMimeData &mime) const;
    void dropAtEnd(const QMimeData &mime);

Q_SIGNALS:
    void commanded(storybank::BoardCommand command, int row);
    /// A card became the current one.
    void rowChosen(int row);
    /// The left (−1) or right (1) arrow leads to the next column, at this row.
    void neighbourRequested(int by, int row);
    /// A prompt was dropped before `row`; or a story onto it.
    void slotDropped(const storybank::DraggedSlot &slot, int row);
    void storyDropped(storybank::StoryId story, int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Aim
    {
        int row = -1;
        bool onStory = false; ///< the card is meant, not the place before it
    };
    Aim aimOf(const QMimeData &mime, const QPoint &at) const;
    void setAim(Aim aim);
    void take(const QMimeData &mime, Aim aim);
    QPixmap dragPicture(const QModelIndex &index, bool storyOnly) const;

    RoundModel &m_model;
    Aim m_aim;
    QPoint m_pressed;
};

} // namespace storybank
