#include "laddercard.h"

#include "views/common/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

LadderCard::LadderCard(Session &session, PracticeSession::Clock clock, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_clock(std::move(clock)),
      m_place(new PlainLabel({}, FontRole::Secondary, &Theme::text3, this)),
      m_question(new PlainLabel({}, FontRole::Title, &Theme::text, this)),
      m_reply(new PlainLabel({}, FontRole::Body, &Theme::text2, this)),
      m_state(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this)),
      m_button(new KeyButton(this)),
      m_notReady(new KeyButton(this)),
      m_ready(new KeyButton(this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme.px(10), 0, 0);
    column->setSpacing(theme.px(12));
    for (PlainLabel *label : {m_place, m_question, m_reply, m_state}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        column->addWidget(label);
    }
    m_question->setWordWrap(true);
    m_reply->setWordWrap(true);
    column->addSpacing(theme.px(4));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    buttons->addStretch();
    m_button->setKey(tr("Space"));
    m_notReady->setText(tr("Not ready"));
    m_notReady->setIconName(u"circle-dashed"_s);
    m_notReady->setKey(u"1"_s);
    m_ready->setText(tr("Ready"));
    m_ready->setIconName(u"circle-check"_s);
    m_ready->setKey(u"2"_s);
    for (KeyButton *button : {m_button, m_notReady, m_ready})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_button, &KeyButton::clicked, this, &LadderCard::goOn);
    connect(m_notReady, &KeyButton::clicked, this, [this] { mark(false); });
    connect(m_ready, &KeyButton::clicked, this, [this] { mark(true); });
    connect(&m_session, &Session::changed, this, [this](const Edit &edit) {
        if (edit.touches<Story>() || edit.touches<Prompt>()) {
            m_places = followUpsFor(m_session.library(), m_pair.story, m_pair.prompt);
            m_row = std::min(m_row, m_places.size());
            refresh();
        }
    });
}

void LadderCard::load(const PracticePair &pair)
{
    m_pair = pair;
    m_places = followUpsFor(m_session.library(), pair.story, pair.prompt);
    m_row = 0;
    m_revealed = false;
    refresh();
}

void LadderCard::goOn()
{
    if (m_row >= m_places.size()) {
        Q_EMIT nextRequested();
        return;
    }
    if (m_revealed)
        ++m_row;
    m_revealed = !m_revealed;
    refresh();
}

void LadderCard::back()
{
    m_row = std::max<qsizetype>(0, m_row - 1);
    m_revealed = false;
    refresh();
}

void LadderCard::mark(bool ready)
{
    if (m_row >= m_places.size())
        return;
    const Edit edit = setFollowUpReady(m_session.library(), m_places.at(m_row), ready, m_clock().toUTC());
    if (!m_session.submit(edit)) // told by the session; the question stays
        return;
    ++m_row;
    m_revealed = false;
    refresh();
}

void LadderCard::refresh()
{
    const FollowUp *followUp =
        m_row < m_places.size() ? followUpAt(m_session.library(), m_places.at(m_row)) : nullptr;
    for (QWidget *part : {static_cast<QWidget *>(m_reply), static_cast<QWidget *>(m_state),
                          static_cast<QWidget *>(m_notReady), static_cast<QWidget *>(m_ready)})
        part->setVisible(followUp);
    if (!followUp) {
        m_place->setText({});
        m_question->setText(m_places.isEmpty()
                                ? tr("No follow-up is written down for this story or prompt yet.")
                                : tr("That was the last follow-up."));
        m_button->setText(tr("Next card"));
        m_button->setIconName(u"skip-forward"_s);
        return;
    }
    m_place->setText(tr("Follow-up %1 of %2").arg(m_row + 1).arg(m_places.size()));
    m_question->setText(followUp->question);
    m_reply->setText(!m_revealed                 ? tr("Say your reply aloud, then look.")
                     : followUp->reply.isEmpty() ? tr("No reply is written down yet.")
                                                 : followUp->reply);
    m_reply->setTone(m_revealed && !followUp->reply.isEmpty() ? &Theme::text : &Theme::text3);
    m_state->setText(followUp->ready ? tr("Marked as ready") : tr("Not marked as ready"));
    m_button->setText(m_revealed ? tr("Next") : tr("Show the reply"));
    m_button->setIconName(m_revealed ? u"arrow-right"_s : u"eye"_s);
    m_button->updateGeometry();
}

} // namespace storybank
