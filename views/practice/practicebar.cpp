#include "practicebar.h"

#include "domain/text.h"
#include "practicewords.h"
#include "views/common/marks.h"
#include "views/common/stylepainter.h"
#include "views/common/theme.h"

#include <QPainter>

#include <cmath>

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 22, barGap = 3, labelsTop = 29;

QList<QRectF> partsOf(double width, const PracticeSession &run, double gap, double height)
{
    QList<QRectF> parts;
    const double free = width - 3 * gap;
    double left = 0;
    for (int section = 0; section < 4; ++section) {
        const double wide = free * run.targetOf(section) / run.target();
        parts.append(QRectF(left, 0, wide, height));
        left += wide + gap;
    }
    return parts;
}

} // namespace

PracticeBar::PracticeBar(const PracticeSession &run, QWidget *parent) : QWidget(parent), m_run(run)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Sections and their targets"));
}

void PracticeBar::refresh()
{
    QStringList parts;
    for (int section = 0; section < 4; ++section)
        parts << tr("%1 %2 of %3")
                     .arg(toldName(section), formatDuration(static_cast<int>(m_run.secondsIn(section))),
                          formatDuration(m_run.targetOf(section)));
    setAccessibleDescription(parts.join(u", "_s));
    update();
}

QSize PracticeBar::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(400), theme.px(8 + labelsTop + 16)};
}

void PracticeBar::paintEvent(QPaintEvent *)
{
    if (m_run.state() == PracticeSession::State::Empty)
        return;
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, theme.px(8)); // room for the head of the playhead
    const QList<QRectF> parts = partsOf(width(), m_run, theme.px(barGap), theme.px(barHeight));
    for (int section = 0; section < 4; ++section)
        paintPart(&painter, parts.at(section), section);
    if (m_run.seconds() > 0 || m_run.isRunning())
        paintPlayhead(&painter, parts.at(m_run.section()));
}

void PracticeBar::paintPart(QPainter *painter, const QRectF &part, int section) const
{
    const Theme &theme = themeOf(this);
    const QColor hue = theme.star.at(static_cast<size_t>(section));
    const double done = std::min(1.0, m_run.secondsIn(section) / m_run.targetOf(section));
    paint::box(painter, part, 3, faded(hue, 0.22), theme.fills() ? QColor(Qt::transparent) : theme.line);
    if (done > 0) {
        painter->save();
        painter->setClipRect(QRectF(part.left(), part.top(), part.width() * done, part.height()));
        paint::box(painter, part, 3, hue);
        painter->restore();
    }
    const bool onHue = part.width() * done > theme.px(20);
    marks::text(painter, part.toRect().adjusted(theme.px(8), 0, 0, 0), toldLetter(section),
                theme.font(FontRole::CaptionStrong), onHue ? theme.onStar : theme.text2);
    paintWords(painter, part, section);
}

/// Below the part: its name and target, or by how much it is over.
void PracticeBar::paintWords(QPainter *painter, const QRectF &part, int section) const
{
    const Theme &theme = themeOf(this);
    const bool current = section == m_run.section();
    const auto nudge = m_run.nudgeOf(section);
    const QFont nameFont = theme.font(current ? FontRole::SecondaryStrong : FontRole::Secondary);
    const QColor ink = nudge == PracticeSession::Nudge::Red     ? theme.bad
                       : nudge == PracticeSession::Nudge::Amber ? theme.warn
                       : current                                ? theme.accentFg
                                                                : theme.text2;
    QString words = u"%1  %2"_s.arg(toldName(section), formatDuration(m_run.targetOf(section)));
    if (nudge != PracticeSession::Nudge::None)
        words = u"%1  +%2"_s.arg(
            toldName(section),
            formatDuration(static_cast<int>(std::ceil(m_run.secondsIn(section))) - m_run.targetOf(section)));
    QRect line(qRound(part.left()), theme.px(labelsTop), std::max(qRound(part.width()), theme.px(66)),
               theme.px(16));
    if (section == 3 && line.right() > width())
        line.moveRight(width() - 1);
    // A narrow part shows its time only; the letter stands above it.
    const int mark = nudge == PracticeSession::Nudge::None ? 0 : theme.px(18);
    if (paint::labelWidth(nameFont, words) + mark > line.width())
        words = words.section(u"  "_s, 1);
    if (nudge != PracticeSession::Nudge::None) {
        marks::iconAndWord(painter, line,
                           nudge == PracticeSession::Nudge::Red ? QStringView(u"triangle-alert")
                                                                : u"circle-alert",
                           words, ink, current ? FontRole::SecondaryStrong : FontRole::Secondary, 12, theme);
    } else {
        marks::text(painter, line, words, nameFont, ink);
    }
}

void PracticeBar::paintPlayhead(QPainter *painter, const QRectF &part) const
{
    const Theme &theme = themeOf(this);
    const double done = std::min(1.0, m_run.secondsIn(m_run.section()) / m_run.targetOf(m_run.section()));
    const double x = part.left() + part.width() * done;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.text);
    painter->drawRect(QRectF(x - theme.px(2) / 2.0, -theme.px(4), theme.px(2), part.height() + theme.px(8)));
    const double half = theme.px(10) / 2.0, high = theme.px(8);
    painter->drawPolygon(QPolygonF{{x - half, -high}, {x + half, -high}, {x, half - high}});
}

} // namespace storybank
