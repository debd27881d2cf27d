#include "starbar.h"

#include "domain/text.h"
#include "marks.h"

#include <QPainter>
#include <QtMath>

namespace storybank {

namespace {

constexpr int BarHeight = 18;

} // namespace

StarBar::StarBar(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Telling time of the parts"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StarBar::setSeconds(const std::array<double, 4> &seconds)
{
    m_seconds = seconds;
    setAccessibleDescription(tr("Situation %1, Task %2, Action %3, Result %4")
                                 .arg(formatDuration(qRound(seconds[0])), formatDuration(qRound(seconds[1])),
                                      formatDuration(qRound(seconds[2])),
                                      formatDuration(qRound(seconds[3]))));
    setToolTip(accessibleDescription());
    update();
}

QSize StarBar::sizeHint() const
{
    const Theme &t = themeOf(this);
    return {t.px(226), t.px(BarHeight + 20)};
}

void StarBar::paintEvent(QPaintEvent *)
{
    const Theme &t = themeOf(this);
    QPainter painter(this);
    const QRect bar(0, 0, width(), t.px(BarHeight));
    marks::starBar(&painter, bar, m_seconds,
                   {tr("S", "Situation"), tr("T", "Task"), tr("A", "Action"), tr("R", "Result")}, t);
    const QFont font = t.font(FontRole::Caption);
    const auto spans = marks::starSpans(width(), m_seconds);
    int free = 0;
    for (size_t i = 0; i < spans.size(); ++i) {
        if (m_seconds[i] <= 0)
            continue;
        // A time wider than its part moves right of the one before it, or is left to the tooltip.
        const QString time = formatDuration(qRound(m_seconds[i]));
        const int wide = qCeil(QFontMetricsF(font).horizontalAdvance(time));
        const int middle = qRound((spans[i].first + spans[i].second) / 2);
        const int left = qBound(free, middle - wide / 2, qMax(free, width() - wide));
        if (left + wide > width() || left > spans[i].second)
            continue;
        marks::text(&painter, QRect(left, bar.height() + t.px(4), wide, t.px(14)), time, font, t.text2);
        free = left + wide + t.px(4);
    }
}

} // namespace storybank
