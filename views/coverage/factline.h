#pragma once

#include "views/common/rowbutton.h"
#include "views/common/theme.h"

namespace storybank {

/// One line of a summary: an icon and words, some of them strong. It can be pressed when something leads on
/// from it.
class FactLine : public RowButton
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
    /// Words at the right end.
    void setTail(const QString &text, Token tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Token m_tone;
    QList<Span> m_spans;
    Span m_tail;
};

} // namespace storybank
