#pragma once

#include "marks.h"

#include <QAbstractButton>

namespace storybank {

/// A chip that can be pressed, and taken off when it is removable (by its cross, or Delete and Backspace).
/// Without a slot and marked as adding it is the dashed chip with a plus sign.
class ChipButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChipButton(QWidget *parent = nullptr);
    /// `slot` of the competency, `primary` filled or outlined marker.
    ChipButton(const QString &text, int slot, bool primary, QWidget *parent = nullptr);

    void setMarker(int slot, bool primary);
    void setLarge(bool large);
    void setRemovable(bool removable);
    /// A dashed chip with a plus sign; without a text it is round.
    void setAdds(bool adds);
    /// Shows that what is being dragged can be dropped here.
    void setDropTarget(bool on);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The user pressed the cross, or Delete or Backspace on the chip.
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] marks::Chip chip() const;
    void paintAdding(QPainter &painter) const;

    int m_slot = -1;
    bool m_primary = true;
    bool m_large = false;
    bool m_removable = false;
    bool m_adds = false;
    bool m_dropTarget = false;
};

} // namespace storybank
