#pragma once

#include "controls.h"

#include <QPointer>
#include <QWidget>

namespace storybank {

/// The line under a field that says in words what is wrong with it; it takes no room while nothing is.
class FieldMessage : public QWidget
{
    Q_OBJECT

public:
    /// `field` gets the frame that goes with the message.
    explicit FieldMessage(QWidget *field, QWidget *parent = nullptr);

    /// Plain hides the line; `text` is then not used.
    void setMessage(FieldState state, const QString &text = {});
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPointer<QWidget> m_field;
    FieldState m_state = FieldState::Plain;
    QString m_text;
};

} // namespace storybank
