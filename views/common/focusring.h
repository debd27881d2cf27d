#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

namespace storybank {

/// Watches the application and lays a ring round the control that got the focus from the keyboard; a click
/// takes it away again. It also knows whether Alt is held, which shows the underlined letters.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

    /// Whether `widget` has the focus and got it from the keyboard.
    [[nodiscard]] bool isOn(const QWidget *widget) const;
    [[nodiscard]] bool showsMnemonics() const { return m_altDown; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void focusEntered(QWidget *widget, Qt::FocusReason reason);
    void leave();
    void setAltDown(bool down);

    QPointer<QFocusFrame> m_frame;
    QPointer<QWidget> m_current;
    bool m_byKeyboard = false;
    bool m_altDown = false;
};

} // namespace storybank
