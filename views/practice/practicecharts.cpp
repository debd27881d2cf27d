#include "practicecharts.h"

#include "domain/text.h"
#include "insight/coach/telling.h"
#include "practicewords.h"
#include "views/common/marks.h"
#include "views/common/stylepainter.h"

#include <QLocale>
#include <QPainter>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysHeight = 84, timesHeight = 112, sectionRow = 20;

QString dayText(const QDateTime &at, const QString &format)
{
    return QLocale().toString(at.toLocalTime().date(), format);
}

/// The seconds of a run's sections; a run that kept none is all Action.
std::array<double, 4> sectionsOf(const Rehearsal &run)
{
    std::array<double, 4> seconds{};
    for (qsizetype i = 0; i < std::min<qsizetype>(4, run.sectionSeconds.size()); ++i)
        seconds.at(static_cast<size_t>(i)) = run.sectionSeconds.at(i);
    return seconds;
}

/// "M"; where the language has no short form of one letter, the first of the short name.
QString dayLetter(QDate day)
{
    const QString narrow = QLocale().dayName(day.dayOfWeek(), QLocale::NarrowFormat);
    return narrow.isEmpty() || narrow.front().isDigit()
               ? QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat).left(1)
               : narrow;
}

} // namespace

DaysChart::DaysChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Runs on the last fourteen days"));
}

void DaysChart::show(const PracticeHabit &habit, QDate today)
{
    m_habit = habit;
    m_today = today;
    QStringList days;
    for (int i = 0; i < PracticeHabit::shownDays; ++i) {
        const int runs = habit.runsByDay.at(static_cast<size_t>(i));
        if (runs > 0)
            days << u"%1: %2"_s
                        .arg(QLocale().toString(today.addDays(i + 1 - PracticeHabit::shownDays), tr("d MMM")))
                        .arg(runs);
    }
    setAccessibleDescription(days.isEmpty() ? tr("none") : days.join(u", "_s));
    setToolTip(accessibleDescription());
    update();
}

QSize DaysChart::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(200), theme.px(daysHeight)};
}

void DaysChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int ground = height() - theme.px(22), room = ground - theme.px(4);
    const int most = std::max(3, *std::max_element(m_habit.runsByDay.begin(), m_habit.runsByDay.end()));
    painter.fillRect(0, ground, width(), 1, theme.line2);
    painter.fillRect(0, ground - room, width(), 1, theme.line);
    painter.fillRect(0, ground - room / 2, width(), 1, theme.line);
    const double pitch = static_cast<double>(width()) / PracticeHabit::shownDays;
    for (int i = 0; i < PracticeHabit::shownDays; ++i) {
        const int runs = m_habit.runsByDay.at(static_cast<size_t>(i));
        const bool today = i == PracticeHabit::shownDays - 1;
        const double high = static_cast<double>(room) * runs / most;
        if (runs > 0)
            paint::box(&painter, QRectF(i * pitch + pitch * 0.17, ground - high, pitch * 0.66, high), 2,
                       today ? theme.star[2] : theme.star[1]);
        const QDate day = m_today.addDays(i + 1 - PracticeHabit::shownDays);
        marks::text(&painter, QRect(qRound(i * pitch), ground + theme.px(4), qRound(pitch), theme.px(16)),
                    dayLetter(day), theme.font(today ? FontRole::CaptionStrong : FontRole::Caption),
                    today ? theme.text : theme.text3, Qt::AlignCenter);
    }
}

TimesChart::TimesChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Telling time, this story"));
}

void TimesChart::show(const QList<Rehearsal> &runs, Length length)
{
    m_runs = runs.mid(std::max<qsizetype>(0, runs.size() - shown));
    m_length = length;
    const auto [least, most] = targetRange(length);
    QStringList said;
    for (const Rehearsal &run : std::as_const(m_runs))
        said << u"%1: %2"_s.arg(dayText(run.at, tr("d MMM")), formatDuration(run.seconds));
    setAccessibleDescription(
        tr("Target %1 to %2. %3").arg(formatDuration(least), formatDuration(most), said.join(u", "_s)));
    setToolTip(accessibleDescription());
    update();
}

QSize TimesChart::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(200), theme.px(timesHeight)};
}

void TimesChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto [least, most] = targetRange(m_length);
    int top = most + (most - least), bottom = std::max(0, least - (most - least) / 4);
    for (const Rehearsal &run : std::as_const(m_runs)) {
        top = std::max(top, run.seconds + 5);
        bottom = std::min(bottom, std::max(0, run.seconds - 5));
    }
    const QRectF field(theme.px(34), theme.px(6), width() - theme.px(36), height() - theme.px(32));
    const auto yOf = [&, top = top, bottom = bottom](double seconds) {
        return field.bottom() - field.height() * (seconds - bottom) / (top - bottom);
    };
    const QRectF aim(field.left(), yOf(most), field.width(), yOf(least) - yOf(most));
    paint::box(&painter, aim, 2, theme.fills() ? theme.okBg : QColor(Qt::transparent),
               theme.fills() ? QColor(Qt::transparent) : theme.line);
    const QFont font = theme.font(FontRole::Caption);
    marks::text(&painter, aim.toRect().adjusted(0, 0, -theme.px(6), 0), tr("target"),
                theme.font(FontRole::Caption, QFont::DemiBold), theme.ok, Qt::AlignRight | Qt::AlignBottom);
    painter.fillRect(QRectF(field.left(), field.top(), field.width(), 1), theme.line);
    for (const int seconds : {top, most, least}) {
        const double y = seconds == top ? field.top() : yOf(seconds);
        marks::text(&painter, QRect(0, qRound(y) - theme.px(8), theme.px(30), theme.px(16)),
                    formatDuration(seconds), font, theme.text3, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (m_runs.isEmpty()) {
        marks::text(&painter, field.toRect().adjusted(theme.px(6), theme.px(4), 0, 0), tr("No timed run yet"),
                    font, theme.text3, Qt::AlignLeft | Qt::AlignTop);
        return;
    }
    QPolygonF line;
    const double step = m_runs.size() > 1 ? (field.width() - theme.px(16)) / (m_runs.size() - 1) : 0;
    for (qsizetype i = 0; i < m_runs.size(); ++i)
        line << QPointF(field.left() + theme.px(8) + step * static_cast<double>(i),
                        yOf(m_runs.at(i).seconds));
    painter.setPen(QPen(theme.star[2], theme.px(2)));
    painter.drawPolyline(line);
    painter.setBrush(theme.pane);
    for (const QPointF &point : std::as_const(line))
        painter.drawEllipse(point, theme.px(3.5), theme.px(3.5));
    const QRect days(qRound(field.left()), height() - theme.px(18), qRound(field.width()), theme.px(16));
    marks::text(&painter, days, dayText(m_runs.first().at, tr("d MMM")), font, theme.text3);
    if (m_runs.size() > 1)
        marks::text(&painter, days, dayText(m_runs.last().at, tr("d MMM")), font, theme.text3,
                    Qt::AlignRight | Qt::AlignVCenter);
}

SectionsChart::SectionsChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Sections of the last runs"));
}

void SectionsChart::show(const QList<Rehearsal> &runs)
{
    m_runs.clear();
    for (auto run = runs.crbegin(); run != runs.crend() && m_runs.size() < shown; ++run)
        m_runs.append(*run);
    QStringList said;
    for (const Rehearsal &run : std::as_const(m_runs)) {
        const auto seconds = sectionsOf(run);
        said << tr("%1: Situation %2, Task %3, Action %4, Result %5")
                    .arg(dayText(run.at, tr("d MMM")), formatDuration(qRound(seconds[0])),
                         formatDuration(qRound(seconds[1])), formatDuration(qRound(seconds[2])),
                         formatDuration(qRound(seconds[3])));
    }
    setAccessibleDescription(said.join(u"; "_s));
    setToolTip(said.join(u'\n'));
    updateGeometry();
    update();
}

QSize SectionsChart::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(200), theme.px(sectionRow) * static_cast<int>(m_runs.size())};
}

void SectionsChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int most = 1;
    for (const Rehearsal &run : std::as_const(m_runs))
        most = std::max(most, run.seconds);
    const int room = width() - theme.px(54);
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const int top = static_cast<int>(i) * theme.px(sectionRow);
        const Rehearsal &run = m_runs.at(i);
        const QRect bar(theme.px(50), top + theme.px(3), std::max(1, room * run.seconds / most),
                        theme.px(13));
        marks::text(&painter, QRect(0, top, theme.px(48), theme.px(sectionRow)), dayText(run.at, tr("d MMM")),
                    theme.font(FontRole::Caption), theme.text3);
        marks::starBar(&painter, bar, sectionsOf(run), {u"S"_s, u"T"_s, u"A"_s, u"R"_s}, theme);
    }
}

RatingsRow::RatingsRow(const QString &name, int hue, const QList<int> &last, QWidget *parent)
    : QWidget(parent), m_name(name), m_hue(hue), m_last(last)
{
    QStringList said;
    for (const int rating : last)
        said << ratingName(rating);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("%1: %2").arg(name, said.join(u", "_s)));
    setToolTip(accessibleName());
}

QSize RatingsRow::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(200), theme.px(25)};
}

void RatingsRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    marks::competency(&painter, QPointF(theme.px(5), height() / 2.0), theme.px(9), m_hue, true, theme);
    const int side = theme.px(18), pitch = theme.px(22);
    int left = width() - pitch * static_cast<int>(m_last.size()) + theme.px(4);
    marks::text(&painter, QRect(theme.px(17), 0, left - theme.px(20), height()), m_name,
                theme.font(FontRole::Body), theme.text);
    for (const int rating : m_last) {
        const std::array grounds{theme.badBg, theme.warnBg, theme.okBg, theme.promptBg};
        const std::array inks{theme.bad, theme.warn, theme.ok, theme.easy};
        const auto at = static_cast<size_t>(std::clamp(rating, 1, 4) - 1);
        const QRect box(left, (height() - side) / 2, side, side);
        paint::box(&painter, box, size::CornerTag, theme.fills() ? grounds.at(at) : QColor(Qt::transparent),
                   theme.fills() ? QColor(Qt::transparent) : theme.line);
        marks::text(&painter, box, ratingName(rating).left(1), theme.font(FontRole::CaptionStrong),
                    inks.at(at), Qt::AlignCenter);
        left += pitch;
    }
}

} // namespace storybank
