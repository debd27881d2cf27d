#pragma once

#include "cuerow.h"
#include "keybutton.h"
#include "practicebar.h"
#include "practiceparts.h"

#include <array>

namespace storybank {

class IconLabel;
class PlainLabel;

/// A story being told: the clock, the sections against their targets, the cues.
class TellCard : public QWidget
{
    Q_OBJECT

public:
    TellCard(Session &session, PracticeSession &run, QWidget *parent = nullptr);
    /// Shows the state of the run.
    void refresh();

Q_SIGNALS:
    /// The main button after the rating: the next card.
    void nextRequested();

private:
    void buildCues(QWidget *frame);
    QString underClock() const;

    Session &m_session;
    PracticeSession &m_run;
    TimerFace *m_clock;
    IconLabel *m_amber;
    IconLabel *m_red;
    PlainLabel *m_under;
    PracticeBar *m_bar;
    KeyButton *m_toggle;
    KeyButton *m_restart;
    PlainLabel *m_note;
    std::array<CueRow *, 4> m_cues{};
};

/// "How did it go?" and the four ratings with their next dates.
class RatingFoot : public QWidget
{
    Q_OBJECT

public:
    explicit RatingFoot(QWidget *parent = nullptr);
    void refresh(const PracticeSession &run);
    KeyButton *button(int rating) const { return m_buttons.at(static_cast<size_t>(rating - 1)); }

Q_SIGNALS:
    void rated(int rating);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_question;
    std::array<KeyButton *, 4> m_buttons{};
};

} // namespace storybank
