#pragma once

#include "tickbutton.h"

#include "views/common/rowbutton.h"
#include "views/common/theme.h"

namespace storybank {

/// One line of the day's right pane: an icon or the number of a round, words, and at the right end how it
/// landed or where it was heard.
class DayLine : public RowButton
{
    Q_OBJECT

public:
    struct Look
    {
        QString icon; ///< empty: `badge` in its place
        Token iconTone = &Theme::text2;
        QString badge; ///< the number of a round
        QString text;
        bool strong = false;
        QString tailIcon;
        QString tail;
        Token tailTone = &Theme::text3;
    };

    explicit DayLine(QWidget *parent = nullptr);
    void setLook(const Look &look);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
};

/// A question with a box to tick, over as many lines as it needs.
class DayQuestion : public TickButton
{
    Q_OBJECT

public:
    explicit DayQuestion(QWidget *parent = nullptr);
    void setQuestion(const QString &question, bool asked);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect textRect(int width) const;
};

} // namespace storybank
