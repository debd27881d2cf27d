#pragma once

#include "growingtextedit.h"

#include <QFrame>

namespace storybank {

/// A text field of several lines with the frame of a field, which grows with what is written in it.
class FieldBox : public QFrame
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls it; `placeholder` shows while it is empty.
    FieldBox(const QString &name, const QString &placeholder, int lines, QWidget *parent = nullptr);

    [[nodiscard]] GrowingTextEdit *edit() const { return m_edit; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    GrowingTextEdit *m_edit;
};

} // namespace storybank
