#pragma once

#include "views/common/theme.h"

#include <QWidget>

namespace storybank {

/// One line of a summary: an icon and words, some of them strong. It can be pressed when something leads on
/// from it.
class FactLine : public QWidget
{
    Q_OBJECT

public:
    struct Span
    {
        QString text;
        bool strong = false;
        Token tone = &Theme::text2;
    };

    FactLine(const QString &icon, Token tone, QWidget *parent = nullptr);

    /// The words, which are also what a screen reader says.
    void setSpans(const QList<Span> &spans);
    void setPressable(bool on);
    /// Words at the right end.
    void setTail(const QString &text, Token tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_icon;
    Token m_tone;
    QList<Span> m_spans;
    Span m_tail;
    bool m_pressable = false;
};

} // namespace storybank
