#include "historypane.h"

#include "views/common/controls.h"
#include "views/common/iconlabel.h"
#include "views/common/icons.h"
#include "views/common/panes.h"
#include "views/common/plainlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace storybank {

using namespace Qt::StringLiterals;

HistoryPane::HistoryPane(Session &session, PracticeQueueModel &model, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(model), m_menu(new QToolButton(this))
{
    setSurface(this, Surface::Pane);
    const Theme &theme = themeOf(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme.px(size::PanePadding), 0, theme.px(8), 0);
    auto *title = new PlainLabel(tr("History"), FontRole::BodyStrong, &Theme::text, this);
    title->setFixedHeight(theme.px(size::PaneTitle));
    head->addWidget(title, 1);
    m_menu->setIcon(icon(u"ellipsis"));
    m_menu->setToolTip(tr("How practice works"));
    m_menu->setAccessibleName(tr("How practice works"));
    head->addWidget(m_menu);
    outer->addLayout(head);

    auto *body = new QWidget;
    outer->addWidget(scrolled(body, Surface::Pane, this), 1);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(theme.px(size::PanePadding), 0, theme.px(size::PanePadding), theme.px(14));
    column->setSpacing(theme.px(6));
    auto *streak = new QHBoxLayout;
    streak->setSpacing(theme.px(8));
    streak->addWidget(new IconLabel(u"flame"_s, &Theme::warnMark, 20, FontRole::BigNumber, body));
    m_row = new PlainLabel({}, FontRole::BigNumber, &Theme::text, body);
    m_row->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    streak->addWidget(m_row);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_rowWord = new PlainLabel({}, FontRole::Secondary, &Theme::text2, body);
    m_habit = new PlainLabel({}, FontRole::Secondary, &Theme::text3, body);
    words->addWidget(m_rowWord);
    words->addWidget(m_habit);
    streak->addLayout(words, 1);
    column->addLayout(streak);
    const auto heading = [&](const QString &text) {
        auto *label = new PlainLabel(text, FontRole::CaptionStrong, &Theme::text3, body);
        column->addSpacing(theme.px(10));
        column->addWidget(label);
        return label;
    };
    column->addSpacing(theme.px(6));
    column->addWidget(m_days = new DaysChart(body));
    m_timesHead = heading(tr("Telling time, this story"));
    column->addWidget(m_times = new TimesChart(body));
    m_sectionsHead = heading(tr("Sections of the last runs"));
    column->addWidget(m_sections = new SectionsChart(body));
    m_ratingsHead = heading(tr("Last ratings"));
    m_ratings = new QVBoxLayout;
    m_ratings->setSpacing(0);
    column->addLayout(m_ratings);
    m_nextHead = heading(tr("Next for you"));
    m_next = new PlainLabel({}, FontRole::Body, &Theme::text2, body);
    m_next->setWordWrap(true);
    column->addWidget(m_next);
    column->addStretch(1);
}

void HistoryPane::refresh(const PracticeDay &day, StoryId story, Length length)
{
    const Library &library = m_session.library();
    const PracticeHabit habit = practiceHabit(library, day);
    m_row->setText(QString::number(habit.daysInRow));
    m_rowWord->setText(habit.daysInRow == 1 ? tr("day in a row") : tr("days in a row"));
    m_habit->setText(tr("best %1, %2 in two weeks")
                         .arg(habit.bestInRow)
                         .arg(habit.runs == 1 ? tr("1 run") : tr("%1 runs").arg(habit.runs)));
    m_days->show(habit, day.today);
    const QList<Rehearsal> runs = timedRuns(library, story, length);
    m_times->show(runs, length);
    m_timesHead->setText(length == Length::NinetySeconds   ? tr("Telling time, this story in 90 s")
                         : length == Length::ThirtySeconds ? tr("Telling time, this story in 30 s")
                                                           : tr("Telling time, this story"));
    m_sections->show(runs);
    m_sectionsHead->setVisible(!runs.isEmpty());
    m_sections->setVisible(!runs.isEmpty());
    fillRatings(day);
}

void HistoryPane::fillRatings(const PracticeDay &day)
{
    while (QLayoutItem *item = m_ratings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Library &library = m_session.library();
    const QList<CompetencyRatings> ratings = lastRatings(library, m_model.queue(), day);
    for (const CompetencyRatings &of : ratings) {
        const Competency *competency = library.find(of.competency);
        m_ratings->addWidget(new RatingsRow(competency->name, competency->hue, of.last, this));
    }
    m_ratingsHead->setVisible(!ratings.isEmpty());
    const auto weakest = shakiest(ratings);
    m_nextHead->setVisible(weakest.has_value());
    m_next->setVisible(weakest.has_value());
    if (!weakest)
        return;
    const QString name = library.find(weakest->competency)->name;
    m_next->setText(
        weakest->dueSoon == 0 ? tr("%1 is the shakiest.").arg(name)
        : weakest->dueSoon == 1
            ? tr("%1 is the shakiest. One run of it is due within a week.").arg(name)
            : tr("%1 is the shakiest. %2 runs of it are due within a week.").arg(name).arg(weakest->dueSoon));
}

} // namespace storybank
