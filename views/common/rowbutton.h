#pragma once

#include <QAbstractButton>

namespace storybank {

/// A row that can be pressed and paints itself: repainted when the mouse comes and goes, clicked by Space and
/// Enter.
class RowButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RowButton(QWidget *parent = nullptr);

    /// A row that leads nowhere takes no focus and shows no hand.
    void setPressable(bool on);
    bool isPressable() const { return m_pressable; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool hitButton(const QPoint &at) const override;

private:
    bool m_pressable = true;
};

} // namespace storybank
