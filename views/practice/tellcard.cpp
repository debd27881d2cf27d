#include "tellcard.h"

#include "domain/text.h"
#include "practicewords.h"
#include "views/common/controls.h"
#include "views/common/iconlabel.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"
#include "views/common/stylepainter.h"
#include "wording/names.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

namespace storybank {

using namespace Qt::StringLiterals;
using State = PracticeSession::State;
using Nudge = PracticeSession::Nudge;

namespace {

/// The rows of cues in one frame, parted by lines.
class CueFrame : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paint::box(&painter, rect(), size::CornerControl, theme.base, theme.line);
        for (QObject *child : children()) {
            const auto *row = qobject_cast<CueRow *>(child);
            if (row && row->y() > 1)
                painter.fillRect(0, row->y() - 1, width(), 1, theme.line);
        }
    }
};

} // namespace

TellCard::TellCard(Session &session, PracticeSession &run, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_run(run),
      m_clock(new TimerFace(this)),
      m_amber(new IconLabel(u"circle-alert"_s, &Theme::warn, 15, FontRole::Body, this)),
      m_red(new IconLabel(u"triangle-alert"_s, &Theme::bad, 15, FontRole::Body, this)),
      m_under(new PlainLabel({}, FontRole::Body, &Theme::text2, this)),
      m_bar(new PracticeBar(run, this)),
      m_toggle(new KeyButton(this)),
      m_restart(new KeyButton(this)),
      m_note(new PlainLabel({}, FontRole::Secondary, &Theme::text3, this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_clock);
    auto *under = new QHBoxLayout;
    under->setSpacing(theme.px(6));
    under->addStretch();
    under->addWidget(m_amber);
    under->addWidget(m_red);
    under->addWidget(m_under);
    under->addStretch();
    column->addLayout(under);
    column->addSpacing(theme.px(10));
    column->addWidget(m_bar);
    column->addSpacing(theme.px(14));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    buttons->addStretch();
    buttons->addWidget(m_toggle);
    buttons->addWidget(m_restart);
    buttons->addStretch();
    m_restart->setText(tr("Restart"));
    m_restart->setIconName(u"rotate-ccw"_s);
    m_restart->setToolTip(tr("Start again from the beginning (Backspace)"));
    m_toggle->setKey(tr("Space"));
    column->addLayout(buttons);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setMinimumHeight(theme.px(24));
    column->addWidget(m_note);
    auto *frame = new CueFrame(this);
    buildCues(frame);
    column->addWidget(frame);
    column->addStretch(1);

    connect(m_toggle, &KeyButton::clicked, this, [this] {
        if (m_run.state() == State::Rated)
            Q_EMIT nextRequested();
        else
            m_run.toggle();
    });
    connect(m_restart, &KeyButton::clicked, &m_run, &PracticeSession::restart);
    connect(&m_run, &PracticeSession::stateChanged, this, &TellCard::refresh);
    connect(&m_run, &PracticeSession::progressed, this, &TellCard::refresh);
}

void TellCard::buildCues(QWidget *frame)
{
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(1);
    for (int section = 0; section < 4; ++section) {
        auto *row = new CueRow(section, frame);
        m_cues.at(static_cast<size_t>(section)) = row;
        rows->addWidget(row);
        connect(row, &CueRow::clicked, this, [this, section] {
            if (m_run.isRevealed(section))
                m_run.setRevealed(section, false);
            else
                m_run.reveal(section);
        });
    }
}

QString TellCard::underClock() const
{
    const QString target = formatDuration(m_run.target());
    const int over = static_cast<int>(std::ceil(m_run.secondsOver()));
    if (m_run.nudge() != Nudge::None)
        return tr("%1 over %2").arg(formatDuration(over), target);
    const QString name = sectionName(toldSections.at(static_cast<size_t>(m_run.section())));
    const int left = m_run.targetOf(m_run.section()) - static_cast<int>(m_run.secondsIn(m_run.section()));
    if (m_run.nudgeOf(m_run.section()) != Nudge::None)
        return tr("of %1, %2 over in %3").arg(target, formatDuration(-left), name);
    return m_run.seconds() > 0 || m_run.isRunning()
               ? tr("of %1, %2 left in %3").arg(target, formatDuration(left), name)
               : tr("of %1").arg(target);
}

void TellCard::refresh()
{
    const State state = m_run.state();
    if (state == State::Empty)
        return;
    m_clock->show(static_cast<int>(m_run.seconds()), m_run.nudge());
    m_under->setText(underClock());
    const Nudge worst = std::max(m_run.nudge(), m_run.nudgeOf(m_run.section()));
    m_amber->setVisible(worst == Nudge::Amber);
    m_red->setVisible(worst == Nudge::Red);
    m_bar->refresh();
    const bool running = state == State::Telling;
    m_toggle->setText(running                 ? tr("Pause")
                      : state == State::Ready ? tr("Start")
                      : state == State::Rated ? tr("Next card")
                                              : tr("Go on"));
    m_toggle->setIconName(running ? u"pause"_s : state == State::Rated ? u"skip-forward"_s : u"play"_s);
    m_toggle->updateGeometry();
    m_restart->setEnabled(state != State::Ready);
    const QLocale locale;
    m_note->setText(
        state == State::Paused    ? tr("Paused. The clock stands until you go on.")
        : state == State::Stopped ? tr("Told. Rate it, and it is kept.")
        : state == State::Rated
            ? tr("Kept as “%1”. Next on %2.")
                  .arg(ratingName(m_run.rating()),
                       locale.toString(dueOf(m_run.item().reviews, m_run.item().planned), tr("dddd, d MMMM")))
            : QString());
    const Story *story = m_session.library().find(m_run.item().pair.story);
    for (int section = 0; section < 4; ++section) {
        const bool current = section == m_run.section() && (m_run.isRevealed(section) || m_run.seconds() > 0);
        m_cues.at(static_cast<size_t>(section))
            ->show(story ? cueOf(*story, section) : QString(), m_run.isRevealed(section), current);
    }
}

RatingFoot::RatingFoot(QWidget *parent)
    : QWidget(parent),
      m_question(new PlainLabel(tr("How did it go?"), FontRole::Secondary, &Theme::text2, this))
{
    const Theme &theme = themeOf(this);
    setSurface(this, Surface::Pane);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(16));
    auto *inner = new QWidget(this);
    inner->setMaximumWidth(theme.px(676));
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(10));
    m_question->setAlignment(Qt::AlignCenter);
    column->addWidget(m_question);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(10));
    for (int rating = 1; rating <= 4; ++rating) {
        auto *button = new KeyButton(inner);
        button->setText(ratingName(rating));
        button->setEdge(ratingToken(rating));
        button->setKey(QString::number(rating));
        connect(button, &KeyButton::clicked, this, [this, rating] { Q_EMIT rated(rating); });
        m_buttons.at(static_cast<size_t>(rating - 1)) = button;
        row->addWidget(button, 1);
    }
    column->addLayout(row);
    outer->addStretch(1);
    outer->addWidget(inner, 1000);
    outer->addStretch(1);
}

void RatingFoot::refresh(const PracticeSession &run)
{
    const bool rated = run.state() == State::Rated;
    for (int rating = 1; rating <= 4; ++rating) {
        KeyButton *rater = button(rating);
        rater->setEnabled(run.state() != State::Empty && (!rated || run.rating() == rating));
        rater->setChosen(rated && run.rating() == rating);
        if (!rated)
            rater->setDetail(distanceText(run.day().today, run.dueAfterRating(rating)));
    }
}

void RatingFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, themeOf(this).line);
}

} // namespace storybank
