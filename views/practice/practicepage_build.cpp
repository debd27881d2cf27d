#include "practicepage.h"

#include "drillcard.h"
#include "historypane.h"
#include "laddercard.h"
#include "queuepane.h"
#include "tellcard.h"

#include "views/common/chipbutton.h"
#include "views/common/controls.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"
#include "views/common/searchfield.h"
#include "views/common/segmentedcontrol.h"
#include "views/settings/preferences.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

// What stands on the practice page between its panes, and its keys.

namespace storybank {

using namespace Qt::StringLiterals;

QWidget *PracticePage::buildCentre()
{
    const Theme &theme = themeOf(this);
    m_centre = new QWidget(this);
    m_centre->setFocusPolicy(Qt::StrongFocus);
    m_centre->setAccessibleName(tr("Card"));
    setSurface(m_centre, Surface::Base);
    auto *outer = new QVBoxLayout(m_centre);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_stack = new QStackedWidget(m_centre);
    outer->addWidget(m_stack);
    m_card = new QWidget(m_stack);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildStrip());
    auto *body = new QWidget;
    auto *wide = new QHBoxLayout(body);
    wide->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12));
    auto *inner = new QWidget(body);
    inner->setMaximumWidth(theme.px(676));
    auto *rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    buildHead(rows);
    m_faces = new QStackedWidget(inner);
    m_faces->addWidget(m_tell = new TellCard(m_session, m_run, m_faces));
    m_faces->addWidget(m_drillCard = new DrillCard(m_session, m_drill, m_faces));
    m_faces->addWidget(m_ladder = new LadderCard(
                           m_session, [this] { return m_clock(); }, m_faces));
    rows->addWidget(m_faces, 1);
    wide->addStretch(1);
    wide->addWidget(inner, 1000);
    wide->addStretch(1);
    column->addWidget(scrolled(body, Surface::Base, m_card), 1);
    m_foot = new RatingFoot(m_card);
    column->addWidget(m_foot);
    m_stack->addWidget(m_card);
    buildEmptyStates();
    return m_centre;
}

QWidget *PracticePage::buildStrip()
{
    const Theme &theme = themeOf(this);
    auto *strip = new QWidget(m_card);
    strip->setFixedHeight(theme.px(size::Strip));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(theme.px(16), 0, theme.px(12), 0);
    row->setSpacing(theme.px(12));
    m_number = new PlainLabel({}, FontRole::Body, &Theme::text2, strip);
    m_number->setMinimumWidth(theme.px(76));
    row->addWidget(m_number);
    m_modes = new SegmentedControl(strip);
    m_modes->setAccessibleName(tr("Way of practising"));
    m_modes->addSegment(tr("Tell"));
    m_modes->addSegment(tr("Recall"));
    m_modes->addSegment(tr("Follow-ups"));
    m_modes->setSegmentToolTip(0, tr("Tell the story aloud, by the clock"));
    m_modes->setSegmentToolTip(1, tr("Ten seconds to name the story"));
    m_modes->setSegmentToolTip(2, tr("The questions that come after it, one after another"));
    row->addWidget(m_modes);
    row->addStretch(1);
    m_lengths = new SegmentedControl(strip);
    m_lengths->setAccessibleName(tr("Length"));
    m_lengths->addSegment(tr("Full"));
    m_lengths->addSegment(tr("90 s"));
    m_lengths->addSegment(tr("30 s"));
    row->addWidget(m_lengths);
    m_skip = new LinkButton(u"skip-forward", tr("Skip"), strip);
    m_skip->setToolTip(tr("The next card; this one comes round again"));
    m_openStory = new LinkButton(u"book-open", tr("Open story"), strip);
    for (LinkButton *button : {m_skip, m_openStory}) {
        setButtonRole(button, ButtonRole::Plain);
        row->addWidget(button);
    }
    connect(m_modes, &SegmentedControl::currentChanged, this,
            [this](int index) { setMode(static_cast<Mode>(index)); });
    connect(m_lengths, &SegmentedControl::currentChanged, this,
            [this](int index) { setLength(static_cast<Length>(index)); });
    connect(m_skip, &QPushButton::clicked, this, &PracticePage::skip);
    connect(m_openStory, &QPushButton::clicked, this,
            [this] { Q_EMIT openRequested(Kind::Story, m_pair.story.uuid()); });
    return strip;
}

void PracticePage::buildHead(QVBoxLayout *column)
{
    const Theme &theme = themeOf(this);
    m_competency = new ChipButton(m_card);
    m_competency->setLarge(true);
    m_competency->setFocusPolicy(Qt::NoFocus);
    m_competency->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *chip = new QHBoxLayout;
    chip->addStretch();
    chip->addWidget(m_competency);
    chip->addStretch();
    column->addLayout(chip);
    column->addSpacing(theme.px(12));
    m_prompt = new PlainLabel({}, FontRole::PracticePrompt, &Theme::text, m_card);
    m_prompt->setWordWrap(true);
    m_prompt->setAlignment(Qt::AlignCenter);
    column->addWidget(m_prompt);
    column->addSpacing(theme.px(8));
    m_story = new StoryLine(m_card);
    column->addWidget(m_story);
    column->addSpacing(theme.px(18));
}

void PracticePage::buildEmptyStates()
{
    m_done = new EmptyState(u"circle-check", tr("All done."), m_stack);
    connect(m_done->addButton(tr("Practise anyway")), &QPushButton::clicked, this,
            &PracticePage::practiseAnyway);
    m_noStories = new EmptyState(u"timer", tr("No stories to tell yet."), m_stack);
    connect(m_noStories->addButton(tr("New story"), ButtonRole::Main), &QPushButton::clicked, this,
            &Page::newStoryRequested);
    connect(m_noStories->addButton(tr("Import…")), &QPushButton::clicked, this, &Page::importRequested);
    m_noPlan = new EmptyState(u"calendar-days", tr("No story is planned for this onsite yet."), m_stack);
    connect(m_noPlan->addButton(tr("Go to Onsite"), ButtonRole::Main), &QPushButton::clicked, this,
            [this] { Q_EMIT pageRequested(PageId::Onsite); });
    connect(m_noPlan->addButton(tr("Practise the whole bank")), &QPushButton::clicked, this, [this] {
        m_model.setLoop({});
        goOn();
    });
    for (QWidget *empty : {m_done, m_noStories, m_noPlan})
        m_stack->addWidget(empty);
}

void PracticePage::buildMenu()
{
    auto *menu = new QMenu(m_history->menuButton());
    m_sound = menu->addAction(tr("Sound when over time"));
    m_sound->setCheckable(true);
    m_sound->setChecked(m_preferences.viewChoice(u"practice/sound"_s) == "on"_L1);
    connect(m_sound, &QAction::toggled, this,
            [this](bool on) { m_preferences.setViewChoice(u"practice/sound"_s, on ? u"on"_s : u"off"_s); });
    m_recordTelling = menu->addAction(tr("Told to somebody…"));
    m_recordTelling->setToolTip(tr("Practised with another person: it stands among what was told"));
    connect(m_recordTelling, &QAction::triggered, this, &PracticePage::recordTellingToSomebody);
    connect(m_history->menuButton(), &QToolButton::clicked, menu, [this, menu] {
        m_recordTelling->setEnabled(!m_pair.story.isNull() && !m_session.isReadOnly());
        menu->popup(m_history->menuButton()->mapToGlobal(QPoint(0, m_history->menuButton()->height())));
    });
}

void PracticePage::addKey(const QKeySequence &key, const std::function<void()> &act)
{
    auto *shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
}

void PracticePage::buildKeys()
{
    addKey(Qt::Key_Space, [this] { pressSpace(); });
    const QList<Qt::Key> sections{Qt::Key_S, Qt::Key_T, Qt::Key_A, Qt::Key_R};
    for (int section = 0; section < 4; ++section)
        addKey(sections.at(section), [this, section] { pressSection(section); });
    for (int number = 1; number <= 4; ++number)
        addKey(static_cast<Qt::Key>(Qt::Key_0 + number), [this, number] { pressNumber(number); });
    addKey(Qt::Key_Backspace, [this] {
        if (m_mode == Mode::FollowUps)
            m_ladder->back();
        else if (m_mode == Mode::Tell)
            m_run.restart();
    });
    addKey(Qt::Key_Escape, [this] { pressEscape(); });
}

void PracticePage::pressSpace()
{
    // On a button Space presses it, as everywhere.
    if (auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        button && isAncestorOf(button) && button->isEnabled()) {
        button->animateClick();
        return;
    }
    if (m_stack->currentWidget() != m_card) {
        if (m_stack->currentWidget() == m_done)
            practiseAnyway();
        return;
    }
    switch (m_mode) {
    case Mode::Tell:
        if (m_run.state() == PracticeSession::State::Rated)
            goOn();
        else
            m_run.toggle();
        break;
    case Mode::Recall:
        m_drillCard->goOn();
        break;
    case Mode::FollowUps:
        m_ladder->goOn();
        break;
    }
}

void PracticePage::pressSection(int section)
{
    if (m_mode == Mode::Tell && m_stack->currentWidget() == m_card)
        m_run.reveal(section);
}

void PracticePage::pressNumber(int number)
{
    if (m_stack->currentWidget() != m_card)
        return;
    if (m_mode == Mode::Tell)
        (void)m_run.rate(number); // a failure is told by the session, and the run stays
    else if (m_mode == Mode::FollowUps && number <= 2)
        m_ladder->mark(number == 2);
}

void PracticePage::pressEscape()
{
    if (auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        field && !field->text().isEmpty()) {
        field->clear();
        return;
    }
    if (m_mode == Mode::Tell)
        m_run.stop();
    m_centre->setFocus(Qt::OtherFocusReason);
}

void PracticePage::refreshHead()
{
    const Library &library = m_session.library();
    const PracticeItem &item = m_run.item();
    const Story *story = library.find(m_pair.story);
    if (!story)
        return;
    const Competency *competency = library.find(item.competency);
    m_competency->setVisible(competency);
    if (competency) {
        m_competency->setText(competency->name);
        m_competency->setMarker(competency->hue, true);
    }
    m_prompt->setText(practiceTitle(library, m_pair));
    const bool hidden = m_mode == Mode::Recall && !m_drill.isOver();
    m_story->setVisible(!hidden && !m_pair.prompt.isNull());
    const Answer *answer = library.answer(m_pair.story, m_pair.prompt);
    m_story->show(story->title, answer ? answer->fit : std::nullopt);
    const int left = m_model.due() > 0 ? m_model.due() : static_cast<int>(m_model.queue().size()) - m_told;
    const int done = m_told - (m_run.state() == PracticeSession::State::Rated ? 1 : 0);
    const int number = done + 1;
    m_number->setText(tr("Card %1 of %2").arg(number).arg(std::max(number, m_told + std::max(0, left))));
}

void PracticePage::refreshFoot()
{
    m_foot->setVisible(m_mode == Mode::Tell);
    m_foot->refresh(m_run);
}

void PracticePage::refreshHistory()
{
    m_history->refresh(m_run.day(), m_pair.story, m_run.length());
}

void PracticePage::refreshEmptiness()
{
    const QDate today = m_clock().date();
    QDate next;
    for (const PracticeItem &item : m_model.queue()) {
        if (item.due.isValid() && item.due > today && (next.isNull() || item.due < next))
            next = item.due;
    }
    const qint64 days = next.isValid() ? today.daysTo(next) : 0;
    m_done->setSentence(days == 0   ? tr("All done.")
                        : days == 1 ? tr("All done. Next run tomorrow.")
                                    : tr("All done. Next run in %1 days.").arg(days));
    turnTo(!m_model.queue().isEmpty() ? m_done : m_model.loop().isNull() ? m_noStories : m_noPlan);
}

} // namespace storybank
