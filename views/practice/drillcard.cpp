#include "drillcard.h"

#include "domain/text.h"
#include "views/common/iconlabel.h"
#include "views/common/listkeys.h"
#include "views/common/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;
using State = PracticeDrill::State;

DrillCard::DrillCard(Session &session, PracticeDrill &drill, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_drill(drill),
      m_clock(new TimerFace(this)),
      m_words(new PlainLabel({}, FontRole::Body, &Theme::text2, this)),
      m_rightMark(new IconLabel(u"circle-check"_s, &Theme::ok, 16, FontRole::Body, this)),
      m_wrongMark(new IconLabel(u"circle-alert"_s, &Theme::bad, 16, FontRole::Body, this)),
      m_field(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_button(new KeyButton(this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(10));
    column->addWidget(m_clock);
    auto *said = new QHBoxLayout;
    said->setSpacing(theme.px(6));
    said->addStretch();
    said->addWidget(m_rightMark);
    said->addWidget(m_wrongMark);
    said->addWidget(m_words);
    said->addStretch();
    column->addLayout(said);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_button);
    buttons->addStretch();
    m_button->setKey(tr("Space"));
    column->addLayout(buttons);
    auto *answer = new QVBoxLayout;
    answer->setSpacing(theme.px(6));
    answer->setContentsMargins(theme.px(128), 0, theme.px(128), 0);
    m_field->setPlaceholderText(tr("Name the story"));
    m_field->setAccessibleName(tr("Name the story"));
    m_field->setFixedHeight(theme.px(30));
    m_list->setAccessibleName(tr("Stories"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    answer->addWidget(m_field);
    answer->addWidget(m_list, 1);
    column->addLayout(answer, 1000);
    column->addStretch(1); // takes the room while no answer is asked for

    connect(m_field, &QLineEdit::textChanged, this, &DrillCard::fill);
    connect(new ListKeys(m_field, m_list), &ListKeys::taken, this, &DrillCard::nameCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &DrillCard::nameCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &DrillCard::nameCurrent);
    connect(m_button, &KeyButton::clicked, this, &DrillCard::goOn);
    connect(&m_drill, &PracticeDrill::stateChanged, this, &DrillCard::refresh);
    connect(&m_drill, &PracticeDrill::progressed, this, &DrillCard::showTime);
    refresh();
}

void DrillCard::goOn()
{
    if (m_drill.isOver() || m_drill.state() == State::Empty)
        Q_EMIT nextRequested();
    else
        m_drill.ask();
}

void DrillCard::showTime()
{
    const int seconds = (m_drill.millisLeft() + 999) / 1000;
    m_clock->show(seconds, seconds <= 3 && m_drill.state() == State::Asking ? PracticeSession::Nudge::Amber
                                                                            : PracticeSession::Nudge::None);
}

void DrillCard::refresh()
{
    const State state = m_drill.state();
    const bool asking = state == State::Asking;
    const Story *story = m_session.library().find(m_drill.item().pair.story);
    const Story *named = m_session.library().find(m_drill.named());
    const QString title = story ? story->title : QString();
    const QString seconds = QLocale().toString(m_drill.millis() / 1000.0, 'f', 1);
    showTime();
    m_rightMark->setVisible(state == State::Right);
    m_wrongMark->setVisible(state == State::Wrong || state == State::Late);
    switch (state) {
    case State::Empty:
        m_words->setText(tr("This story stands on its own: no prompt asks for it."));
        break;
    case State::Ready:
        m_words->setText(tr("Ten seconds to name the story you would tell."));
        break;
    case State::Asking:
        m_words->setText(tr("Which story answers this?"));
        break;
    case State::Right:
        m_words->setText(tr("Right: “%1”, after %2 s.").arg(title, seconds));
        break;
    case State::Wrong:
        m_words->setText(tr("It is “%1”, not “%2”.").arg(title, named ? named->title : QString()));
        break;
    case State::Late:
        m_words->setText(tr("Ten seconds are over: it is “%1”.").arg(title));
        break;
    }
    m_button->setText(m_drill.isOver() || state == State::Empty ? tr("Next card") : tr("Ask me"));
    m_button->setIconName(m_drill.isOver() || state == State::Empty ? u"skip-forward"_s : u"play"_s);
    m_button->setVisible(!asking);
    m_field->setVisible(asking);
    m_list->setVisible(asking);
    if (asking) {
        m_field->clear();
        fill();
        m_field->setFocus(Qt::OtherFocusReason);
    }
}

void DrillCard::fill()
{
    const QString typed = foldedKey(m_field->text());
    m_list->clear();
    for (const Story &story : m_session.library().storiesByTitle()) {
        if (story.status == StoryStatus::Retired || !foldedKey(story.title).contains(typed))
            continue;
        auto *item = new QListWidgetItem(story.title, m_list);
        item->setData(Qt::UserRole, story.id.toString());
    }
    // Nothing is proposed before one has typed: the first of the list would be a guess for free.
    if (!typed.isEmpty() && m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void DrillCard::nameCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    (void)m_drill.name(
        StoryId::fromString(item->data(Qt::UserRole).toString())); // a failure is told by the session
}

} // namespace storybank
