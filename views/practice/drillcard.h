#pragma once

#include "items/practicedrill.h"
#include "keybutton.h"
#include "practiceparts.h"

class QListWidget;
class QLineEdit;

namespace storybank {

class IconLabel;
class PlainLabel;

/// The recall drill: ten seconds to name the story, by typing or choosing it.
class DrillCard : public QWidget
{
    Q_OBJECT

public:
    DrillCard(Session &session, PracticeDrill &drill, QWidget *parent = nullptr);

    QLineEdit *field() const { return m_field; }
    QListWidget *list() const { return m_list; }
    KeyButton *button() const { return m_button; }
    /// What Space does: asks, or goes on.
    void goOn();

Q_SIGNALS:
    void nextRequested();

private:
    void refresh();
    void showTime();
    void fill();
    void nameCurrent();

    Session &m_session;
    PracticeDrill &m_drill;
    TimerFace *m_clock;
    PlainLabel *m_words;
    IconLabel *m_rightMark;
    IconLabel *m_wrongMark;
    QLineEdit *m_field;
    QListWidget *m_list;
    KeyButton *m_button;
};

} // namespace storybank
