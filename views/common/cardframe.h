#pragma once

#include <QFrame>

namespace storybank {

/// A raised card to put widgets on. It can be pressed; a current one has the border of a selection, a dashed
/// one only proposes.
class CardFrame : public QFrame
{
    Q_OBJECT

public:
    explicit CardFrame(QWidget *parent = nullptr);

    void setPressable(bool on);
    void setCurrent(bool on);
    void setDashed(bool on);
    [[nodiscard]] bool isCurrent() const { return m_current; }

Q_SIGNALS:
    void pressed();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool m_pressable = false;
    bool m_current = false;
    bool m_dashed = false;
};

} // namespace storybank
