#include "practiceparts.h"

#include "domain/text.h"
#include "views/common/marks.h"
#include "views/common/stylepainter.h"
#include "views/common/theme.h"
#include "wording/names.h"

#include <QPainter>

namespace storybank {

namespace {

constexpr int digitCell = 45, colonCell = 20;

} // namespace

StoryLine::StoryLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void StoryLine::show(const QString &title, std::optional<int> fit)
{
    m_title = title;
    m_fit = fit.value_or(0);
    setAccessibleName(m_fit > 0 ? tr("Your story: %1, %2").arg(title, fitName(fit))
                                : tr("Your story: %1").arg(title));
    setToolTip(accessibleName());
    update();
}

QSize StoryLine::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(200), theme.px(20)};
}

void StoryLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString words = tr("Your story:");
    const QFont plain = theme.font(FontRole::Body), strong = theme.font(FontRole::BodyStrong);
    const int ball = m_fit > 0 ? theme.px(21) : 0, gap = theme.px(5);
    const int before = paint::labelWidth(plain, words) + gap;
    const int title = std::min(paint::labelWidth(strong, m_title) + 1, width() - ball - before);
    int left = (width() - ball - before - title) / 2;
    if (m_fit > 0)
        marks::ball(&painter, QPointF(left + theme.px(7), height() / 2.0), theme.px(14), m_fit, theme.safe);
    left += ball;
    marks::text(&painter, QRect(left, 0, before, height()), words, plain, theme.text2);
    marks::text(&painter, QRect(left + before, 0, title, height()), m_title, strong, theme.text);
}

TimerFace::TimerFace(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Time told"));
}

void TimerFace::show(int seconds, PracticeSession::Nudge nudge)
{
    if (seconds == m_seconds && nudge == m_nudge)
        return;
    m_seconds = seconds;
    m_nudge = nudge;
    setAccessibleDescription(formatDuration(seconds));
    update();
}

QSize TimerFace::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(3 * digitCell + colonCell), theme.lineHeight(FontRole::Timer)};
}

void TimerFace::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setFont(theme.font(FontRole::Timer));
    painter.setPen(m_nudge == PracticeSession::Nudge::Red     ? theme.bad
                   : m_nudge == PracticeSession::Nudge::Amber ? theme.warn
                                                              : theme.text);
    const QString text = formatDuration(std::max(0, m_seconds));
    const auto cell = [&theme](QChar sign) { return theme.px(sign.isDigit() ? digitCell : colonCell); };
    int wide = 0;
    for (const QChar sign : text)
        wide += cell(sign);
    int left = (width() - wide) / 2;
    for (const QChar sign : text) {
        // The colon of the typeface stands on the line; between digits it belongs in their middle.
        const int up = sign.isDigit() ? 0 : theme.px(6);
        painter.drawText(QRect(left, -up, cell(sign), height()), Qt::AlignCenter | Qt::TextDontClip, sign);
        left += cell(sign);
    }
}

} // namespace storybank
