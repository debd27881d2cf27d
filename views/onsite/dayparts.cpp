#include "dayparts.h"

#include "items/storycard.h"
#include "views/common/controls.h"
#include "views/common/iconlabel.h"
#include "views/common/icons.h"
#include "views/common/linkbutton.h"
#include "views/common/marks.h"
#include "views/common/plainlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int longWait = 120;   ///< minutes from which hours are said
constexpr int leastEntry = 200; ///< px for one story in reserve

class UprightLine : public QWidget
{
public:
    explicit UprightLine(QWidget *parent) : QWidget(parent) { setFixedSize(1, themeOf(this).px(14)); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), themeOf(this).line2); }
};

QString captionOf(const Day &day, const Loop &loop, const QDateTime &now)
{
    const auto step = std::find_if(day.steps.begin(), day.steps.end(),
                                   [&](const DayStep &one) { return one.round == day.shown; });
    const Round *round = roundOf(loop, day.shown);
    if (step == day.steps.end() || !round)
        return {};
    const std::optional<Countdown> left = countdown(loop, *round, now);
    switch (step->state) {
    case StepState::Done:
        return DayHead::tr("Done");
    case StepState::Cancelled:
        return DayHead::tr("Cancelled");
    case StepState::Later:
        return DayHead::tr("Later");
    case StepState::Now:
        break;
    }
    return left && left->unit == Countdown::Unit::Minutes && left->count <= 0 ? DayHead::tr("Now")
                                                                              : DayHead::tr("Next");
}

} // namespace

DayHead::DayHead(QWidget *parent)
    : QWidget(parent),
      m_caption(new PlainLabel({}, FontRole::CaptionStrong, &Theme::text2, this)),
      m_title(new PlainLabel({}, FontRole::PracticePrompt, &Theme::text, this)),
      m_about(new PlainLabel({}, FontRole::Body, &Theme::text2, this)),
      m_number(new PlainLabel({}, FontRole::DayCountdown, &Theme::text, this)),
      m_unit(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this)),
      m_direction(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this)),
      m_more(new QToolButton(this)),
      m_onwards(new LinkButton(QString(), this)),
      m_countdown(new QWidget(this))
{
    const Theme &theme = themeOf(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(16));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setSpacing(theme.px(10));
    top->addWidget(m_caption);
    top->addWidget(m_onwards);
    top->addStretch();
    m_onwards->setAccessibleName(tr("Go to the round that is next"));
    m_onwards->setFixedHeight(theme.px(16)); // the title stays where it is when the link comes
    words->addLayout(top);
    auto *title = new QHBoxLayout;
    title->setSpacing(theme.px(6));
    title->addWidget(m_title);
    m_more->setIcon(icon(u"ellipsis"));
    m_more->setToolTip(tr("Swap, shorten, cancel or add a round"));
    m_more->setAccessibleName(tr("Change this round"));
    m_more->setFocusPolicy(Qt::TabFocus);
    title->addWidget(m_more, 0, Qt::AlignVCenter);
    title->addStretch();
    words->addLayout(title);
    words->addWidget(m_about);
    row->addLayout(words, 1);
    auto *clock = new QGridLayout(m_countdown);
    clock->setContentsMargins(0, 0, 0, 0);
    clock->setHorizontalSpacing(theme.px(10));
    clock->setVerticalSpacing(0);
    clock->addWidget(m_number, 0, 0, 2, 1, Qt::AlignVCenter);
    clock->addWidget(m_unit, 0, 1, Qt::AlignBottom);
    clock->addWidget(m_direction, 1, 1, Qt::AlignTop);
    row->addWidget(m_countdown, 0, Qt::AlignBottom);
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT menuRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_onwards, &LinkButton::clicked, this, [this] { Q_EMIT roundRequested(m_target); });
}

QString DayHead::countdownText() const
{
    return m_countdown->isHidden() ? QString() : m_countdown->accessibleName();
}

QString DayHead::title() const
{
    return m_title->text();
}

QString DayHead::about() const
{
    return m_about->text();
}

/// Leads on when the shown round is done with, and back when another one is next.
void DayHead::setOnwards(const Day &day, const DayWords &words)
{
    const bool elsewhere = !day.current.isNull() && day.shown != day.current;
    const bool told =
        !day.cards.isEmpty() && std::all_of(day.cards.begin(), day.cards.end(),
                                            [](const DayCard &card) { return !card.telling.isNull(); });
    m_target = elsewhere ? day.current : told ? day.following : RoundId();
    m_onwards->setVisible(!m_target.isNull());
    if (!m_target.isNull())
        m_onwards->setText(tr("Go on to %1").arg(words.roundName(m_target)));
}

void DayHead::setDay(const Day &day, const Library &library, const Loop &loop, const QDateTime &now,
                     const QLocale &locale)
{
    const DayWords words(library, loop);
    const Round *round = roundOf(loop, day.shown);
    m_caption->setText(day.current.isNull() ? tr("All rounds are over") : captionOf(day, loop, now));
    m_title->setText(round ? words.roundName(round->id) : QString());
    m_about->setText(round ? words.about(*round, locale) : QString());
    m_more->setVisible(round);
    setOnwards(day, words);
    const std::optional<Countdown> left = round ? countdown(loop, *round, now) : std::nullopt;
    const bool cancelled = std::any_of(day.steps.begin(), day.steps.end(), [&](const DayStep &step) {
        return step.round == day.shown && step.state == StepState::Cancelled;
    });
    m_countdown->setVisible(left && !cancelled);
    if (!left)
        return;
    const int count = std::abs(left->count);
    const bool hours = left->unit == Countdown::Unit::Minutes && count >= longWait;
    m_number->setText(hours ? u"%1:%2"_s.arg(count / 60).arg(count % 60, 2, 10, QChar(u'0'))
                            : locale.toString(count));
    m_unit->setText(hours                                 ? tr("hours")
                    : left->unit == Countdown::Unit::Days ? tr("days", nullptr, count)
                                                          : tr("minutes", nullptr, count));
    m_direction->setText(left->count < 0 ? tr("since it started") : tr("to go"));
    m_countdown->setAccessibleName(words.countdown(*left));
}

DayReserveLine::DayReserveLine(QWidget *parent)
    : QWidget(parent), m_other(new LinkButton(tr("They ask something else…"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(m_other);
    m_other->setToolTip(tr("Find a prompt or a story and tick it (/)"));
    setFixedHeight(themeOf(this).px(28));
}

void DayReserveLine::setDay(const Day &day, const Library &library, const DayWords &words)
{
    m_entries.clear();
    QStringList spoken;
    for (const DayReserve &reserve : day.reserve) {
        const Story *story = library.find(reserve.story);
        m_entries.append(
            {story ? shownTitle(*story) : QString(), words.toldIn(reserve.told), reserve.fit.value_or(0)});
        spoken.append(m_entries.last().title +
                      (m_entries.last().told.isEmpty() ? QString() : u", "_s + m_entries.last().told));
    }
    const QString all =
        spoken.isEmpty() ? tr("Nothing in reserve") : tr("In reserve: %1").arg(spoken.join(u"; "_s));
    setAccessibleName(all);
    setToolTip(all.toHtmlEscaped());
    update();
}

void DayReserveLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int end = m_other->geometry().left() - theme.px(16);
    const QFont words = theme.font(FontRole::Body);
    const QFont small = theme.font(FontRole::Secondary);
    const QString caption = m_entries.isEmpty() ? tr("Nothing in reserve") : tr("In reserve");
    int x = 0;
    const auto say = [&](const QString &text, const QFont &font, const QColor &colour) {
        const int wide = std::min(QFontMetrics(font).horizontalAdvance(text) + 2, end - x);
        if (wide > theme.px(20))
            marks::text(&painter, QRect(x, 0, wide, height()), text, font, colour);
        x += wide;
    };
    say(caption, small, theme.text2);
    x += theme.px(15);
    // As many as can be read; their titles are shortened, each to its share. The tooltip names all.
    const int most = std::max(1, static_cast<int>(m_entries.size()));
    const int shown = std::clamp((end - x) / theme.px(leastEntry), 1, most);
    const int share = (end - x) / shown - theme.px(15);
    for (const Entry &entry : m_entries.first(std::min<qsizetype>(shown, m_entries.size()))) {
        const int told =
            entry.told.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(entry.told) + theme.px(7);
        const int room = std::max(share - told - theme.px(19), theme.px(60));
        if (entry.fit > 0) {
            marks::ball(&painter, QPointF(x + theme.px(7), height() / 2.0), theme.px(14), entry.fit,
                        theme.safe);
            x += theme.px(19);
        }
        const int before = x;
        say(QFontMetrics(words).elidedText(entry.title, Qt::ElideRight, room), words, theme.text);
        if (told > 0) {
            x += theme.px(5);
            say(entry.told, small, theme.text3);
        }
        if (x == before)
            return;
        x += theme.px(15);
    }
}

DayFoot::DayFoot(QWidget *parent)
    : QWidget(parent),
      m_over(new PlainLabel(tr("Nothing is left for today."), FontRole::Secondary, &Theme::text2, this)),
      m_caption(new PlainLabel(tr("Left today"), FontRole::Secondary, &Theme::text2, this)),
      m_rounds(new PlainLabel({}, FontRole::SecondaryStrong, &Theme::text, this)),
      m_prompts(new PlainLabel({}, FontRole::SecondaryStrong, &Theme::text, this)),
      m_stories(new PlainLabel({}, FontRole::SecondaryStrong, &Theme::text, this)),
      m_note(new PlainLabel({}, FontRole::Secondary, &Theme::text2, this)),
      m_line(new UprightLine(this)),
      m_wand(new IconLabel(u"wand-sparkles"_s, &Theme::accentFg, 14, FontRole::Secondary, this)),
      m_explain(new LinkButton(tr("Explain"), this))
{
    const Theme &theme = themeOf(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(20), 1, theme.px(20), 0);
    row->setSpacing(theme.px(13));
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_over, m_caption, m_rounds, m_prompts, m_stories, m_line})
        row->addWidget(part);
    auto *said = new QHBoxLayout;
    said->setSpacing(theme.px(8));
    said->addWidget(m_wand);
    said->addWidget(m_note, 1);
    row->addLayout(said, 1);
    row->addWidget(m_explain);
    m_explain->setToolTip(tr("Why the plan is as it is now"));
    setMinimumHeight(theme.px(40));
    setSurface(this, Surface::Base);
}

void DayFoot::setDay(const Day &day, const QString &note)
{
    const bool over = day.roundsLeft == 0;
    m_over->setVisible(over);
    for (PlainLabel *label : {m_caption, m_rounds, m_prompts, m_stories})
        label->setVisible(!over);
    m_rounds->setText(tr("%n rounds", nullptr, day.roundsLeft));
    m_prompts->setText(tr("%n prompts", nullptr, day.promptsLeft));
    m_stories->setText(tr("%n fresh stories", nullptr, day.storiesFresh));
    m_stories->setToolTip(
        tr("Stories that answer one of these prompts and were not told at this company yet."));
    m_note->setText(note);
    m_wand->setVisible(!note.isEmpty());
    m_line->setVisible(!note.isEmpty());
    m_explain->setVisible(!day.steps.isEmpty());
}

QString DayFoot::left() const
{
    return QStringList{m_rounds->text(), m_prompts->text(), m_stories->text()}.join(u", "_s);
}

QString DayFoot::note() const
{
    return m_note->text();
}

void DayFoot::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), themeOf(this).line);
}

} // namespace storybank
