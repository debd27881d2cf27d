#pragma once

#include "actions/rehearsals.h"
#include "items/practicesession.h"
#include "keybutton.h"

namespace storybank {

class PlainLabel;

/// The follow-up ladder: the probing questions of a story and its prompt one after another, the prepared
/// reply behind each, and whether it is ready.
class LadderCard : public QWidget
{
    Q_OBJECT

public:
    LadderCard(Session &session, PracticeSession::Clock clock, QWidget *parent = nullptr);

    void load(const PracticePair &pair);
    /// What Space does: shows the reply, then the next question; after the last the next card is asked for.
    void goOn();
    void back();
    /// 1 not ready, 2 ready; then the next question.
    void mark(bool ready);

    qsizetype row() const { return m_row; }
    bool isRevealed() const { return m_revealed; }
    qsizetype count() const { return m_places.size(); }

Q_SIGNALS:
    void nextRequested();

private:
    void refresh();

    Session &m_session;
    PracticeSession::Clock m_clock;
    PracticePair m_pair;
    QList<FollowUpPlace> m_places;
    qsizetype m_row = 0;
    bool m_revealed = false;
    PlainLabel *m_place;
    PlainLabel *m_question;
    PlainLabel *m_reply;
    PlainLabel *m_state;
    KeyButton *m_button;
    KeyButton *m_notReady;
    KeyButton *m_ready;
};

} // namespace storybank
