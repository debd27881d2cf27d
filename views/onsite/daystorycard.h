#pragma once

#include "tickbutton.h"

#include "insight/day.h"

#include <QLocale>

namespace storybank {

/// One story of the round: a box to tick, what it answers, title, hook and its number. Clicking or Space asks
/// to tick it; the box shows what the bank says.
class DayStoryCard : public TickButton
{
    Q_OBJECT

public:
    explicit DayStoryCard(QWidget *parent = nullptr);

    void setCard(const DayCard &card, const Library &library, const QLocale &locale);
    /// The one to tell next has the border of a selection.
    void setNext(bool next);
    const DayCard &card() const { return m_card; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Up or Down: the focus should go to the card so many places on.
    void moveRequested(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int paintNumber(QPainter &painter) const;
    void speak();

    DayCard m_card;
    QString m_prompt;
    int m_hue = -1;
    QString m_title;
    QString m_hook;
    QString m_number;
    QString m_numberName;
    bool m_better = true;
    bool m_next = false;
};

} // namespace storybank
